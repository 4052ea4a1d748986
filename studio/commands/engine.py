"""The Speak engine as commands use it: checked weights, two cores."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generators.speech import SpeechEngine

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
