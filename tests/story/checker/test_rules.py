"""Each rule has a plan that breaks it, made from one that breaks none."""

from collections.abc import Callable

import pytest

from generators.emotion import EmotionState
from generators.story import StoryPlan, check
from generators.story.checker import FAMILIES, RULES
from tests.story.plans import FOX, plan, with_frame

Break = Callable[[StoryPlan], StoryPlan]


def _caption(number: int, text: str) -> Break:
    return lambda story: with_frame(story, number, caption=text)


def _prompt(number: int, change: Callable[[str], str]) -> Break:
    return lambda story: with_frame(story, number, prompt=change(story.frames[number].prompt))


def _every(**changes: object) -> Break:
    def change(story: StoryPlan) -> StoryPlan:
        for number in range(len(story.frames)):
            story = with_frame(story, number, **changes)
        return story

    return change


def _captions(*texts: str) -> Break:
    def change(story: StoryPlan) -> StoryPlan:
        for number, text in enumerate(texts):
            story = with_frame(story, number, caption=text)
        return story

    return change


def _shown(number: int, *names: str, **more: object) -> Break:
    return lambda story: with_frame(story, number, shows=(*story.frames[number].shows, *names), **more)


def _forgets_its_thing(story: StoryPlan) -> StoryPlan:
    for number in (2, 3):
        story = with_frame(story, number, caption="The fox went home and sat down.", action="walking home")
    return story


def _another_element(story: StoryPlan) -> StoryPlan:
    """The plan's last element becomes one of fear's."""
    last = story.elements[-1].model_copy(update={"id": "huge-footprint", "emotion": "fear"})
    renamed = story.model_copy(update={"elements": (*story.elements[:-1], last)})
    return with_frame(renamed, 3, reveals=("huge-footprint",), shows=("huge-footprint",))


BREAKS: dict[str, Break] = {
    "as_many_frames_as_asked": lambda story: story.model_copy(update={"frames": story.frames[:3]}),
    "emotion_follows_the_request": lambda story: with_frame(story, 1, emotion=EmotionState.of("awe", 1.0)),
    "prompt_opens_with_the_subject": _prompt(0, lambda text: text.replace("little", "tiny")),
    "prompt_is_short": _prompt(1, lambda text: f"{text}, and {'more ' * 30}"),
    "prompt_has_no_pronouns": _prompt(2, lambda text: f"{text}, holding her scarf"),
    "prompt_has_no_name": lambda story: with_frame(
        story.model_copy(update={"subject": story.subject.model_copy(update={"name": "Rosa"})}),
        0,
        prompt=f"{story.frames[0].prompt}, Rosa",
    ),
    "prompt_has_a_background": _prompt(0, lambda text: text.replace(" beside ", " ").replace(" on ", " ").replace(
        " in ", " ").replace(" at ", " ").replace(" under ", " ").replace(" up in ", " ")),
    "elements_come_one_by_one": lambda story: with_frame(story, 3, reveals=()),
    "elements_carry_the_emotion": _another_element,
    "sentences_begin_and_end": _caption(1, "the fox found a letter"),
    "articles_fit_their_words": _caption(1, "The fox ate a apple and a onion."),
    "no_word_is_doubled": _caption(1, "The fox looked at the the letter."),
    "nothing_is_left_over": _caption(1, "The fox looked at {thing}."),
    "verbs_agree": _caption(1, "The foxes ran because they was late."),
    "pronouns_stay_the_same": _caption(1, "The fox lost his scarf, and then he cried, and she laughed."),
    "sentences_are_short": _caption(1, f"The fox went {'on and ' * 40}on."),
    "elements_can_be_there": _shown(3, "moth-window", setting="desert"),
    "light_fits_the_time": _shown(3, "pale-moon", time="day"),
    "weather_fits_the_elements": lambda story: with_frame(story, 3, reveals=("lonely-snow",), weather="rain"),
    "nothing_is_named_too_early": lambda story: with_frame(
        story, 0, caption=f"The fox saw {story.elements[1].name} and wept."
    ),
    "what_is_revealed_is_drawn": _prompt(1, lambda text: f"{FOX} sitting there, a sad look, somewhere"),
    "pose_fits_the_action": lambda story: with_frame(story, 0, action="running away", pose="sit"),
    "the_subject_stays_in_view": _caption(0, "It rained all day long."),
    "stages_are_in_order": lambda story: with_frame(story, 3, stage="settling"),
    "things_matter_again": _forgets_its_thing,
    "the_place_stays": lambda story: with_frame(story, 2, setting="desert"),
    "no_caption_repeats": lambda story: with_frame(story, 3, caption=story.frames[2].caption),
    "captions_begin_differently": _captions("The fox ran.", "The fox sat.", "The fox slept."),
    "poses_vary": _every(pose="bow"),
    "views_vary": _every(camera="wide"),
    "sentences_have_rhythm": _captions(
        "The fox ran away.", "A fox sat down.", "Then fox went home.", "The fox slept well."
    ),
    "something_happens": _captions("The fox was sad.", "It was cold.", "The fox was ill.", "All was dark."),
    "the_face_changes": _every(expression="a sad look"),
    "actions_vary": _every(action="sighing"),
}  # fmt: skip


def test_every_rule_has_a_test():
    assert set(BREAKS) == set(RULES)


def test_there_are_rules_for_all_five_questions():
    assert list(FAMILIES) == ["correct", "fluent", "logical", "coherent", "engaging"]
    assert all(len(rules) >= 4 for rules in FAMILIES.values())


@pytest.mark.parametrize("rule", RULES)
def test_a_plan_that_breaks_the_rule_is_sent_back(rule):
    story = plan(FOX, "sadness", theme="saying goodbye", pronoun="she")
    assert check(story) == ()
    broken = [fault for fault in check(BREAKS[rule](story)) if fault.rule == rule]
    assert broken
    assert all(len(str(fault)) > 10 for fault in broken)


def test_a_fault_says_in_which_frame_it_is():
    story = with_frame(plan(), 1, caption="the fox found a letter.")
    assert str(check(story)[0]) == "frame 2: the caption does not begin with a capital"
