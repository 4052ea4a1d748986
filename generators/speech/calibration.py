"""Two numbers per voice that make the shipped model even: its level, and its pace against the teacher's.

Written by `python -m generators.speech.calibrate` after training.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

PLAIN_LEVEL = -25.0
"""Level in dBFS of a plain reading: quiet enough that anger, 10 dB louder, still fits."""


@dataclass(frozen=True)
class Calibration:
    """Corrections of one voice.

    Attributes:
        gain: dB that bring a plain reading to `PLAIN_LEVEL`.
        speed: factor by which predicted durations are divided.
    """

    gain: float = 0.0
    speed: float = 1.0


def load_calibration(path: Path) -> dict[str, Calibration]:
    """Calibrations by voice."""
    return {name: Calibration(**row) for name, row in json.loads(path.read_text("utf-8")).items()}
