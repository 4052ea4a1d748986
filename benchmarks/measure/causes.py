"""The two causal constraints on what ships: IPC (same prosody, same sound) and CPC (emotions stay apart)."""

from __future__ import annotations

from itertools import cycle, islice

import numpy as np
from rich.console import Console

from generators.assets import Assets
from generators.speech import SpeechEngine, SpeechRequest
from generators.speech.checkpoint import load_acoustic_model
from generators.speech.model.losses import CPC_MARGIN
from generators.speech.targets import FELT

from .material import INTENSITY, eight_voices, sentences, state_of, voice_of
from .network import PAIRS, STATES, distances, held_out_lines, leaks
from .report import Bar, Part, Sheet

SOUNDED = 8
OTHERS = 3


def ipc(assets: Assets, engine: SpeechEngine, count: int | None, console: Console) -> Part:
    """Waveforms of requests with one prosody and several emotions, compared to the bit; then the network's own leak.

    An engine keeps clauses it has made and would give them out again, so each emotion has an engine of its own that
    speaks every sentence once.
    """
    engines = [SpeechEngine(assets) for _ in range(1 + OTHERS)]
    voices = eight_voices(engine.voices)
    equal, different, changed = 0, [], 0
    feelings = cycle(FELT)
    for number, text in sentences(min(SOUNDED, count or SOUNDED)):
        given, *others = islice(feelings, 1 + OTHERS)
        source = state_of(given)
        asked = SpeechRequest(text=text, voice=voice_of(number, voices), emotion=source)
        made = engine.run(asked).audio
        parts = {"timing_from": source, "pitch_from": source, "energy_from": source}
        for each, other in zip(engines, ("neutral", *others), strict=True):
            free = asked.model_copy(update={"emotion": state_of(other)})
            fixed = free.model_copy(update=parts)
            changed += [plan.key for plan in engine.plan(free)] != [plan.key for plan in engine.plan(asked)]
            if np.array_equal(made, each.run(fixed).audio):
                equal += 1
            else:
                different.append(f"sentence {number}, {given} as {other}")
    total = equal + len(different)
    console.print(f"ipc: {total} waveforms compared")
    network, _ = load_acoustic_model(assets.path("speech/acoustic.safetensors"))
    leak = leaks(network, held_out_lines(engine.voices, count))
    bars = [
        Bar(
            "same prosody, other emotion: waveform bit-equal",
            f"{equal} of {total}",
            "all",
            not different,
            "; ".join(different) or f"left to itself the other emotion sounded different in {changed} of {total}",
        ),
        Bar("largest change of the latent past prosody", f"{max(leak):g} sd", "0", max(leak) == 0, f"of {len(leak)}"),
    ]
    return Part(bars, data={"different": different, "leak": leak})


def cpc(assets: Assets, engine: SpeechEngine, count: int | None) -> Part:
    """The distance of every two emotions at 0.7 on every sentence, against the margin they were trained to keep."""
    network, _ = load_acoustic_model(assets.path("speech/acoustic.safetensors"))
    found = distances(network, held_out_lines(engine.voices, count))
    least = {pair: min(row[pair] for row in found.values()) for pair in PAIRS}
    inside = sum(value <= CPC_MARGIN for row in found.values() for value in row.values())
    nearest = sorted(least, key=lambda pair: least[pair])
    table = [
        [f"{a} - {b}", least[a, b], float(np.median([row[a, b] for row in found.values()])), _apart(a, b)]
        for a, b in nearest[:8]
    ]
    a, b = nearest[0]
    note = f"nearest pair: {a} - {b}; {inside} of {len(found) * len(PAIRS)} within the margin"
    bar = Bar(f"least CPC distance of two emotions at {INTENSITY:g}", f"{least[a, b]:.3f}", f"> {CPC_MARGIN:g}",
              least[a, b] > CPC_MARGIN, note)  # fmt: skip
    columns = ["pair", "least of sentences", "median", "margin it was trained for"]
    data = {"least": {f"{a} - {b}": value for (a, b), value in least.items()}}
    return Part([bar], [Sheet("the eight nearest pairs", columns, table)], data)


def _apart(first: str, second: str) -> float:
    """The margin of the training loss: in proportion to how far apart the conditions are, `CPC_MARGIN` at most."""
    a, b = STATES[first], STATES[second]
    steps = [abs(a.strengths[name] - b.strengths[name]) for name in a.strengths]
    steps += [abs(a.point.valence - b.point.valence), abs(a.point.arousal - b.point.arousal)]
    return CPC_MARGIN * min(1.0, max(steps))
