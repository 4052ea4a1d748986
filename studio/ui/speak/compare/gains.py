"""Readings made equally loud, so that the louder one is not taken for the better one."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite


def matched_gains(loudness: Mapping[str, float]) -> dict[str, float]:
    """Factors that bring readings to the softest one's loudness; none is above 1, so nothing can clip.

    Args:
        loudness: of each reading in LUFS (`generators.media.loudness`); silence (minus infinity) is left alone.
    """
    heard = [level for level in loudness.values() if isfinite(level)]
    target = min(heard, default=0.0)
    return {name: 10 ** ((target - level) / 20) if isfinite(level) else 1.0 for name, level in loudness.items()}
