"""The illustrated story of `demo`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from studio.commands.story_pictures import Drawn

SUBJECT = "a little fox with a green scarf"
EMOTION = "sadness"
SIZE = "1344x896"
_FRAMES = 4


def check_story(folder: Path, *, force: bool) -> None:
    """Find out early that the story cannot be written; raises as `check_folder` does."""
    from studio.commands.story_pictures import Drawing
    from studio.commands.writing import check_folder

    check_folder(folder, Drawing.asked(SIZE, "png,pdf", 0).names(_FRAMES), overwrite=force)


def tell_story(folder: Path, *, force: bool) -> Drawn:
    """Plan and draw a small sad story; raises as `draw_story` does."""
    from generators.emotion import EmotionState
    from generators.story import StoryRequest
    from studio.commands.feeling import USUAL_INTENSITY
    from studio.commands.story_pictures import Drawing, draw_story

    told = StoryRequest(subject=SUBJECT, emotion=EmotionState.of(EMOTION, USUAL_INTENSITY), frames=_FRAMES)
    return draw_story(told, Drawing.asked(SIZE, "png,pdf", 0), folder, None, force=force)
