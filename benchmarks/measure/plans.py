"""Plans against their bar: the checker, the form of prompts, variety, and what a judge feels."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from itertools import combinations

import numpy as np

from benchmarks.measure.mood import MoodJudge
from benchmarks.measure.report import Bar, Part, Sheet
from generators.contract import Cancel, MoodreelError
from generators.emotion import CATEGORIES, NEUTRAL, Category, EmotionState
from generators.story import Planner, StoryPlan, StoryRequest, check
from generators.story.agents import EmbeddedAgents
from generators.story.casting import BLOCK

SUBJECTS = (
    "a girl in a red raincoat",
    "a boy with a blue cap",
    "a child with a paper crown",
    "an old lighthouse keeper",
    "a grandmother with a walking stick",
    "a small robot",
    "a little fox with a green scarf",
    "a rabbit in a striped jumper",
    "a polar bear",
    "an owl with round glasses",
    "a penguin with a bow tie",
    "a hedgehog",
    "a giraffe",
    "a baby elephant",
    "a frog",
    "a wolf",
    "a panda",
    "a squirrel with a bushy tail",
    "a duckling in yellow boots",
    "a lion cub",
    "a turtle",
    "a seal",
    "a donkey with a straw hat",
    "three kittens",
    "Mia the mouse",
)
"""Five people, a robot and nineteen animals, as in EmoStory's evaluation; the subjects themselves are ours."""
_EXTRA = 50
_INTENSITY = 0.7


def requests() -> list[StoryRequest]:
    """Every subject with every emotion, and fifty more with other seeds."""
    pairs = [(subject, emotion) for subject in SUBJECTS for emotion in CATEGORIES]
    rng = np.random.default_rng(5)
    more = [pairs[i] for i in rng.choice(len(pairs), _EXTRA, replace=False)]
    first = [_request(subject, emotion, 0) for subject, emotion in pairs]
    return first + [_request(subject, emotion, 1 + i % (BLOCK - 1)) for i, (subject, emotion) in enumerate(more)]


def measure(planner: Planner) -> Part:
    """All of it."""
    asked = requests()
    start = time.perf_counter()
    plans = [planner.run(request) for request in asked]
    seconds = (time.perf_counter() - start) / len(plans)
    first_try = sum(_passes_at_once(planner, request) for request in asked)
    prompts = [frame.prompt.startswith(f"{plan.subject.phrase} ") for plan in plans for frame in plan.frames]
    single = [len(frame.reveals) <= 1 for plan in plans for frame in plan.frames]
    passed = sum(not check(plan) for plan in plans)
    worst, pairs = _sharing(planner)
    judged = _judged(plans)
    top1, top2 = judged.pop("top 1"), judged.pop("top 2")
    own = judged.pop("own")
    who = "the judge: MiniLM and 200 sentences of ours that planning has not seen"
    return Part(
        bars=[
            Bar("plans that pass the checker", f"{passed}/{len(plans)}", "300/300", passed == len(plans) == 300,
                f"{first_try} at the first try"),
            Bar("prompts that open with the subject", f"{np.mean(prompts):.1%}", "100 %", all(prompts)),
            Bar("elements revealed one by one", f"{np.mean(single):.1%}", "100 %", all(single)),
            Bar("most elements shared, same subject and emotion", f"{worst:.0%}", "<= 50 %", worst <= 0.5,
                f"{pairs} pairs of plans, seeds 0 to 11"),
            Bar("emotion of the plan, top 1", f"{top1:.1%}", ">= 80 %", top1 >= 0.8, who),
            Bar("emotion of the plan, top 2", f"{top2:.1%}", ">= 95 %", top2 >= 0.95,
                f"on its own sentences, held out, the judge gets {own:.0%} right"),
            Bar("time for a plan", f"{seconds * 1000:.0f} ms", "", None),
        ],
        sheets=[Sheet("emotion of the plan, judged", ("asked for", "top 1", "top 2", "mistaken for"), judged["rows"])],
        data={"subjects": list(SUBJECTS)},
    )  # fmt: skip


def bad_input(planner: Planner) -> Part:
    """What is no subject: a typed error whose message says what to do, or a plan with a notice."""
    given = {
        "empty": "   ",
        "500 words": "fox " * 500,
        "Chinese": "一只戴着绿围巾的小狐狸",
        "German": "ein kleiner Fuchs mit einem grünen Schal",
        "signs": "'; DROP TABLE stories; --",
        "a path": "../../etc/passwd",
        "real name": "Albert Einstein",
        "real name, lower case": "taylor swift with a red scarf",
        "unknown word": "a blorple with a hat",
    }
    rows, sound = [], True
    for name, subject in given.items():
        try:
            plan = planner.run(StoryRequest(subject=subject))
            told = f"{plan.subject.phrase}; {' '.join(plan.notices) or 'no notice'}"
            kind = "plan"
            sound &= "name" not in name or bool(plan.notices)
        except MoodreelError as error:
            told, kind = str(error), type(error).__name__
        rows.append((name, kind, told[:110]))
    return Part(
        bars=[Bar("bad subjects answered", f"{len(rows)}/{len(given)}", "all, real names said so", sound)],
        sheets=[Sheet("bad subjects", ("given", "answer", "told"), rows)],
    )


def _request(subject: str, emotion: Category, seed: int) -> StoryRequest:
    state = NEUTRAL if emotion == "neutral" else EmotionState.of(emotion, _INTENSITY)
    return StoryRequest(subject=subject, emotion=state, seed=seed)


def _passes_at_once(planner: Planner, request: StoryRequest) -> bool:
    return not check(EmbeddedAgents().draft(planner.task(request), Cancel()))


def _sharing(planner: Planner) -> tuple[float, int]:
    """The largest share of elements that two plans of one subject and emotion have in common; how many pairs."""
    worst, pairs = 0.0, 0
    for subject in SUBJECTS[:10]:
        for emotion in CATEGORIES:
            used = [{e.id for e in planner.run(_request(subject, emotion, seed)).elements} for seed in range(12)]
            for one, two in combinations(used, 2):
                worst = max(worst, len(one & two) / min(len(one), len(two)))
                pairs += 1
    return worst, pairs


def _judged(plans: list[StoryPlan]) -> dict:
    judge = MoodJudge()
    hits: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    mistaken: dict[str, Counter[str]] = defaultdict(Counter)
    for plan in plans:
        wanted = plan.frames[0].emotion.dominant
        ranked = judge.ranked([frame.caption for frame in plan.frames])
        hits[wanted].append((ranked[0] == wanted, wanted in ranked[:2]))
        if ranked[0] != wanted:
            mistaken[wanted][ranked[0]] += 1
    everything = np.array([hit for row in hits.values() for hit in row])
    rows = [
        (
            name,
            f"{np.mean([one for one, _ in hits[name]]):.0%}",
            f"{np.mean([two for _, two in hits[name]]):.0%}",
            ", ".join(f"{other} {count}" for other, count in mistaken[name].most_common(3)),
        )
        for name in CATEGORIES
    ]
    top1, top2 = everything.mean(axis=0)
    return {"top 1": float(top1), "top 2": float(top2), "own": judge.own_accuracy(), "rows": rows}
