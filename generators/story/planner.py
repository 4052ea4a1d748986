"""From a request to a plan: read, draft, check, send back, fall back."""

from __future__ import annotations

from generators.assets import Assets
from generators.contract import Cancel, OnProgress, Progress, ignore_progress
from generators.story.agents import Agents, EmbeddedAgents, Task
from generators.story.checker import Fault, check
from generators.story.errors import PlanRejected, WriterUnusable
from generators.story.lexicon import load_lexicon
from generators.story.likeness import Likeness
from generators.story.outline import parts
from generators.story.plan import StoryPlan
from generators.story.request import StoryRequest
from generators.story.states import states
from generators.story.subject import read_subject

_OWN_TRIES = 8
_MODEL_TRIES = 2


class Planner:
    """Plans stories. Loads its word tables once.

    Args:
        assets: the shipped files.
        agents: who plans; our own agents if left out.
    """

    def __init__(self, assets: Assets, agents: Agents | None = None) -> None:
        self._lexicon = load_lexicon(assets)
        self._agents = agents

    def run(
        self, request: StoryRequest, on_progress: OnProgress = ignore_progress, cancel: Cancel | None = None
    ) -> StoryPlan:
        """Plan a story. The same request gives the same plan, as far as the agents keep to that; our own do.

        Raises:
            EmptySubject, SubjectTooLong, SubjectNotEnglish, BadSubject: the subject cannot be told about.
            WriterUnavailable: the language model that was asked for does not answer.
            PlanRejected: no plan passed the checker.
            Cancelled: the user asked to stop.
        """
        cancel = cancel or Cancel()
        on_progress(Progress(0.0, "planning"))
        task = self.task(request)
        if self._agents is None:
            return self._done(_approved(EmbeddedAgents(), task, _OWN_TRIES, cancel, lenient=True), on_progress)
        try:
            return self._done(_approved(self._agents, task, _MODEL_TRIES, cancel), on_progress)
        except (WriterUnusable, PlanRejected) as error:
            on_progress(Progress(0.5, "planning"))
            plan = _approved(EmbeddedAgents(), task, _OWN_TRIES, cancel, lenient=True)
            why = f"{self._agents.name} gave no usable plan, so Moodreel's own planner made this one. {error}"
            return self._done(plan.model_copy(update={"notices": (*plan.notices, why[:600])}), on_progress)

    def task(self, request: StoryRequest) -> Task:
        """What agents are given: the request read and checked; raises as `run` does for subjects."""
        read = read_subject(request.subject, self._lexicon, request.pronoun)
        felt = states(request.emotion, request.frames)
        return Task(
            request=request,
            subject=read.subject,
            notices=read.notices,
            states=felt,
            parts=tuple(parts(felt)),
            likeness=Likeness(self._lexicon, read.subject.phrase, request.theme),
        )

    @staticmethod
    def _done(plan: StoryPlan, on_progress: OnProgress) -> StoryPlan:
        on_progress(Progress(1.0, "planning"))
        return plan


def _approved(agents: Agents, task: Task, tries: int, cancel: Cancel, *, lenient: bool = False) -> StoryPlan:
    """A plan that the checker has nothing to say against; if `lenient`, nothing but that it could be more engaging."""
    plan = agents.draft(task, cancel)
    faults: tuple[Fault, ...] = check(plan)
    for _ in range(tries - 1):
        if not faults:
            break
        cancel.raise_if_set()
        plan = agents.mend(task, plan, faults, cancel)
        faults = check(plan)
    if lenient and faults and all(fault.family == "engaging" for fault in faults):
        told = f"The checker would still mark: {faults[0]}."  # a matter of taste is no reason to tell nothing
        return plan.model_copy(update={"notices": (*plan.notices, told)})
    if faults:
        told = "; ".join(str(fault) for fault in faults[:3])
        raise PlanRejected(f"The checker sent every plan back: {told}. Try another seed, subject or theme.")
    return plan
