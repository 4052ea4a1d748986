from pathlib import Path

import numpy as np
import pytest

from generators.contract import Cancel, Cancelled
from generators.speech.vocoder import Vocoder

GENERATOR = Path(__file__).parents[2] / "assets" / "speech" / "generator.onnx"


def test_a_clause_is_interrupted_in_the_middle_and_the_next_one_is_not():
    vocoder = Vocoder(GENERATOR, threads=1)
    latent, f0, style = np.zeros((24, 512), np.float32), np.full(24, 120.0, np.float32), np.zeros(256, np.float32)
    stopped = Cancel()
    stopped.set()
    with pytest.raises(Cancelled):
        vocoder(latent, f0, style, stopped)
    assert len(vocoder(latent, f0, style, Cancel())) == 24 * 300
