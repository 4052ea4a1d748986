"""The engines as commands use them: checked weights, two cores."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generators.portrait.engine import AnimationEngine
    from generators.speech import SpeechEngine
    from generators.story.engine import StoryEngine

THREADS = min(2, os.cpu_count() or 1)


def open_engine() -> SpeechEngine:
    """Check the weights and load them; torch and onnxruntime are imported here and not before.

    Raises:
        MoodreelError: a file is missing or altered; the message says how to bring it back.
    """
    from generators.assets import default_assets

    assets = default_assets()  # first: without a manifest there is no use in seconds of imports

    import torch

    from generators.speech import SpeechEngine

    torch.set_num_threads(1)  # the vocoder, nine tenths of the work, has cores of its own; two pools fight
    return SpeechEngine(assets, threads=THREADS)


def open_portrait_engine() -> AnimationEngine:
    """Check the face networks and load them; the motion model is loaded when a film needs it.

    Raises:
        MoodreelError: a file is missing or altered; the message says how to bring it back.
    """
    from generators.assets import default_assets

    assets = default_assets()

    import torch

    from generators.portrait.engine import AnimationEngine

    torch.set_num_threads(1)  # drawing has one core, encoding the other
    with _no_chatter():
        return AnimationEngine(assets)


def open_story_engine() -> StoryEngine:
    """Start Story's planner and painters; no torch.

    Raises:
        MoodreelError: a file is missing or altered; the message says how to bring it back.
    """
    from generators.assets import default_assets
    from generators.story.engine import StoryEngine

    return StoryEngine(default_assets())


@contextmanager
def _no_chatter() -> Iterator[None]:
    """Without what native code says on stderr: the face networks' runtime tells of itself when it loads."""
    sys.stderr.flush()
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)
