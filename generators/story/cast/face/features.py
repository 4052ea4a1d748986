"""From a feeling to numbers of a face: `expressions.toml`, blended by how much of each emotion there is."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields, replace
from functools import cache
from pathlib import Path

from generators.emotion import EmotionState
from generators.story.cast.vocabulary import table

_TABLE = Path(__file__).with_name("expressions.toml")


@dataclass(frozen=True)
class Features:
    """What a face does. 0 is a calm face; `expressions.toml` says what each number means."""

    upper: float = 0.0
    lower: float = 0.0
    slant: float = 0.0
    wide: float = 0.0
    pupil: float = 0.0
    look_x: float = 0.0
    look_y: float = 0.0
    brow_up: float = 0.0
    brow_slant: float = 0.0
    brow_bend: float = 0.0
    brow_odd: float = 0.0
    smile: float = 0.0
    mouth_wide: float = 0.0
    open: float = 0.0
    round: float = 0.0
    teeth: float = 0.0
    tongue: float = 0.0
    wobble: float = 0.0
    skew: float = 0.0
    blush: float = 0.0
    red: float = 0.0
    green: float = 0.0
    gloom: float = 0.0
    tears: float = 0.0
    sweat: float = 0.0
    puff: float = 0.0
    wrinkle: float = 0.0
    sparkle: float = 0.0
    ears: float = 0.0
    shrug: float = 0.0
    slump: float = 0.0
    nod: float = 0.0
    tilt: float = 0.0
    tail: float = 0.0


_NAMES = tuple(one.name for one in fields(Features))


def features(state: EmotionState) -> Features:
    """The face of a state: neutral plus what each feeling adds, as strongly as it is felt."""
    told = _table()
    calm = told["neutral"]["half"]
    total = {name: calm.get(name, 0.0) for name in _NAMES}
    for emotion, strength in state.strengths.items():
        if strength <= 0:
            continue
        half, full = told[emotion]["half"], told[emotion]["full"]
        for name in _NAMES:
            base, middle, end = calm.get(name, 0.0), half.get(name, 0.0), full.get(name, 0.0)
            # A trace already shows: faces in picture books are read from afar.
            if strength <= 0.5:
                total[name] += (middle - base) * (2 * strength) ** 0.7
            else:
                total[name] += middle - base + (end - middle) * (2 * strength - 1)
    return Features(**total)


def asleep(mood: Features) -> Features:
    """The same mood with closed eyes and slack ears."""
    return replace(mood, upper=1.0, lower=0.1, open=min(mood.open, 0.12), wide=0.0, ears=min(mood.ears, -0.5), nod=0.0)


def stooped(mood: Features) -> Features:
    """The same mood with a bent back, as the old have it."""
    return replace(mood, slump=mood.slump + table("ages")["old"]["stoop"])


@cache
def _table() -> dict[str, dict[str, dict[str, float]]]:
    with _TABLE.open("rb") as file:
        return tomllib.load(file)
