"""Direction: does an emotion move F0, duration and level the way the table says, as far as it says?

F0 and durations are read off the rendering that the vocoder would be given, level off the vowels of the planned prosody
(they carry it, and the table counts accents against their mean), for every sentence; on some sentences level is
measured on the finished waveform, limiter and all.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from rich.console import Console

from generators.speech import SpeechEngine, SpeechRequest, effort
from generators.speech import phonemes as ph
from generators.speech.acoustics import AcousticModel
from generators.speech.plan import ClausePlan
from generators.speech.targets import FELT, effect

from .material import eight_voices, sentences, state_of, voice_of
from .report import Bar, Part, Sheet, mark

RISING = (0.3, 0.6, 1.0)
JUDGED_AT = 0.7
SHARE = 0.95
NEAR = 0.3
SOUNDED = 14
SOUNDED_RISING = 4


class Quantity(NamedTuple):
    """One thing an emotion moves: its column in the table, unit, and the least change that is heard."""

    target: str
    unit: str
    heard: float
    ratio: bool


QUANTITIES = {
    "F0": Quantity("f0_st", "st", 0.5, False),
    "duration": Quantity("duration", "x", 0.03, True),
    "level": Quantity("level_db", "dB", 1.0, False),
    "level, waveform": Quantity("level_db", "dB", 1.0, False),
}


def of_plan(plans: Sequence[ClausePlan], model: AcousticModel) -> dict[str, float]:
    """Mean F0 in semitones, log duration of speech without pauses, mean level of vowels in dB, of planned clauses."""
    semitones, speech, vowels, level = [], [], [], []
    for plan in plans:
        rendering = model.render(plan.tokens, plan.style, plan.prosody)
        semitones.append(12 * np.log2(rendering.f0[rendering.f0 > 0]))
        said = np.pad(~ph.pauses(plan.clause.phonemes), 1)
        speech.append(rendering.frames[said])
        loud = np.pad(np.array([phoneme in ph.VOWELS for phoneme in plan.clause.phonemes]), 1)
        vowels.append(rendering.frames[loud])
        level.append(plan.prosody.level[loud])
    return {
        "F0": float(np.concatenate(semitones).mean()),
        "duration": float(np.log(np.concatenate(speech).sum())),
        "level": float(np.average(np.concatenate(level), weights=np.concatenate(vowels))),
    }


def target(emotion: str, quantity: Quantity) -> float:
    """What the table asks for at `JUDGED_AT`; ratios as logarithms."""
    value = effect(state_of(emotion, JUDGED_AT))[quantity.target]
    return float(np.log(value)) if quantity.ratio else value


Shifts = dict[tuple[str, str, float], list[float]]
"""(quantity, emotion, intensity) to one shift per sentence."""


def shifts(engine: SpeechEngine, model: AcousticModel, count: int | None, console: Console) -> Shifts:
    """All shifts against the neutral reading of the same sentence in the same voice."""
    voices, lines = eight_voices(engine.voices), sentences(count)
    out: Shifts = {}
    sounded, sounded_rising = ({n for n, _ in sentences(min(k, len(lines)))} for k in (SOUNDED, SOUNDED_RISING))
    for done, (number, text) in enumerate(lines, start=1):
        voice = voice_of(number, voices)

        def read(emotion: str, intensity: float, sound: bool, text: str = text, voice: str = voice) -> dict[str, float]:
            request = SpeechRequest(text=text, voice=voice, emotion=state_of(emotion, intensity))
            found = of_plan(engine.plan(request), model)
            if sound:
                found["level, waveform"] = effort.speech_level_db(engine.run(request).audio)
            return found

        plain = read("neutral", 0.0, number in sounded)
        for emotion in FELT:
            for intensity in (*RISING, JUDGED_AT):
                sound = number in (sounded if intensity == JUDGED_AT else sounded_rising)
                for name, value in read(emotion, intensity, sound).items():
                    out.setdefault((name, emotion, intensity), []).append(value - plain[name])
        if done % 7 == 0:
            console.print(f"direction: {done}/{len(lines)} sentences")
    return out


def report(found: Shifts) -> Part:
    """Judge every emotion and quantity whose target can be heard; list the others beside them."""
    judged: list[list[str | float]] = []
    small: list[list[str | float]] = []
    verdicts: dict[str, list[tuple[str, bool, bool, bool]]] = {}
    for name, quantity in QUANTITIES.items():
        for emotion in FELT:
            if (name, emotion, JUDGED_AT) not in found:
                continue
            wanted = target(emotion, quantity)
            moved = np.array(found[name, emotion, JUDGED_AT])
            right = float(np.mean(np.sign(moved) == np.sign(wanted)))
            steps = np.array([found[name, emotion, i] for i in RISING if (name, emotion, i) in found]) * np.sign(wanted)
            rising = (
                float(np.mean(np.all(np.diff(steps, axis=0, prepend=0) > 0, axis=0))) if len(steps) == 3 else np.nan
            )
            of_target = float(np.median(moved) / wanted)
            passed = (right >= SHARE, bool(np.isnan(rising)) or rising >= SHARE, abs(of_target - 1) <= NEAR)
            shown = np.exp if quantity.ratio else float
            row = [name, emotion, f"{shown(wanted):.2f} {quantity.unit}", f"{shown(np.median(moved)):.2f}"]
            row += [f"{100 * of_target:.0f}", f"{100 * right:.0f}", "-" if np.isnan(rising) else f"{100 * rising:.0f}"]
            if abs(wanted) < quantity.heard:
                small.append([*row, len(moved), "-"])
            else:
                judged.append([*row, len(moved), mark(all(passed))])
                verdicts.setdefault(name, []).append((emotion, *passed))
    columns = ["quantity", "emotion", "target at 0.7", "median", "% of target", "sign right %", "rising %", "n", ""]
    sheets = [Sheet("targets that are heard", columns, judged)]
    sheets.append(Sheet("targets below what is heard (0.5 st, 3%, 1 dB): reported, not judged", columns, small))
    data = {f"{name} {emotion} {intensity:g}": values for (name, emotion, intensity), values in found.items()}
    return Part([bar for name in verdicts for bar in _bars(name, verdicts[name])], sheets, {"shifts": data})


def _bars(name: str, verdicts: list[tuple[str, bool, bool, bool]]) -> list[Bar]:
    asked = (
        f"sign right in >= {SHARE:.0%} of sentences",
        f"rising over 0.3, 0.6, 1.0 in >= {SHARE:.0%} of sentences",
        f"median at 0.7 within {NEAR:.0%} of target",
    )
    bars = []
    for column, bar in enumerate(asked, start=1):
        missed = [verdict[0] for verdict in verdicts if not verdict[column]]
        note = f"missed by: {', '.join(missed)}" if missed else ""
        value = f"{len(verdicts) - len(missed)} of {len(verdicts)} emotions"
        bars.append(Bar(f"{name}: direction", value, bar, not missed, note))
    return bars
