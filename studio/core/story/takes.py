"""From a story to a take in the library, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from pydantic import ValidationError

from generators.contract import BadInput
from studio.core.library import NewTake, Take, emotion_label

from .card import Drawn
from .painter import REFERENCE
from .project import StoryProject

ENGINE = "story"


def frame_role(index: int) -> str:
    """Role of a frame's picture among the files of a take."""
    return f"frame-{index + 1:02d}"


def _regions_role(index: int) -> str:
    return f"regions-{index + 1:02d}"


def request_of(project: StoryProject) -> str:
    """All that decides the story and what was composed of it, as JSON text; says nothing of where files are."""
    drawn = [
        card.drawn and card.drawn.model_dump(mode="json", exclude={"picture", "regions"}) for card in project.cards
    ]
    told = project.without_results()
    if told.painter is not None:
        told = told.model_copy(update={"painter": told.painter.portable()})
    asked = {
        "subject": project.subject,
        "emotion": project.emotion.model_dump(mode="json"),
        "seed": project.seed,
        "project": told.model_dump(mode="json"),
        "drawn": drawn,
    }
    return json.dumps(asked, sort_keys=True)


def story_take(name: str, project: StoryProject, versions: Mapping[str, str], thumbnail: bytes) -> NewTake:
    """What the library is told of a story.

    Args:
        name: id of the take.
        project: with all of its pictures.
        versions: `engine_version` and `weights_hash`, as the engine said them.
        thumbnail: PNG.
    """
    assert project.plan is not None
    return NewTake(
        id=name,
        line_id="",
        engine=ENGINE,
        request=request_of(project),
        engine_version=versions["engine_version"],
        weights_hash=versions["weights_hash"],
        duration=0.0,
        text=f"{project.plan.subject.phrase}: {project.plan.event}",
        emotion=emotion_label(project.emotion),
        thumbnail=thumbnail,
    )


def files_of(project: StoryProject) -> dict[str, Path]:
    """The files of such a take, by role."""
    files: dict[str, Path] = {}
    for index, card in enumerate(project.cards):
        if card.drawn is not None:
            files[frame_role(index)] = card.drawn.picture
            if card.drawn.regions is not None:
                files[_regions_role(index)] = card.drawn.regions
    if project.painter is not None and project.painter.reference is not None:
        files[REFERENCE] = project.painter.reference
    return files


def of_take(take: Take) -> StoryProject:
    """The story that a take shows, with its pictures where the library keeps them.

    Raises:
        BadInput: a newer Moodreel wrote it, or it is damaged.
    """
    try:
        asked = json.loads(take.request)
        project = StoryProject.model_validate(asked["project"])
        if project.painter is not None and REFERENCE in take.files:
            painter = project.painter.model_copy(update={"reference": take.files[REFERENCE]})
            project = project.model_copy(update={"painter": painter})
        cards = []
        for index, (card, drawn) in enumerate(zip(project.cards, asked["drawn"], strict=True)):
            picture, regions = take.files.get(frame_role(index)), take.files.get(_regions_role(index))
            shown = None if drawn is None or picture is None else Drawn(picture=picture, regions=regions, **drawn)
            cards.append(card.model_copy(update={"drawn": shown}))
    except (KeyError, TypeError, ValueError, ValidationError) as error:
        raise BadInput("This story cannot be opened: a newer Moodreel made it, or it is damaged.") from error
    return project.model_copy(update={"cards": tuple(cards)}).with_take(take.id)
