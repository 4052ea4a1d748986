"""Measure each voice once and write `calibration.json`: its level, and its pace against the teacher's.

    python -m generators.speech.calibrate --assets assets --teacher work/teacher

Lines come from the corpus's own source with a seed that no shard uses.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import typer

from generators.speech import effort
from generators.speech import phonemes as ph
from generators.speech.acoustics import AcousticModel
from generators.speech.calibration import PLAIN_LEVEL
from generators.speech.conditioning import SIZE
from generators.speech.corpus.sentences import varied, wordnet_examples
from generators.speech.corpus.teacher import Teacher
from generators.speech.frames import FRAME_RATE
from generators.speech.text import FrontEnd
from generators.speech.vocoder import Vocoder
from generators.speech.voices import load_voices

SEED = 77_000


def calibrate(
    assets: Path = Path("assets"), teacher: Path = Path("work/teacher"), lines: int = 40, sounded: int = 6
) -> None:
    """Pace from `lines` lines a voice (predictions only), level from the first `sounded` of them."""
    folder = assets / "speech"
    model = AcousticModel(folder / "acoustic.safetensors")
    vocoder = Vocoder(folder / "generator.onnx", threads=1)
    truth = Teacher(teacher)
    front_ends = {accent: FrontEnd(accent) for accent in ("us", "gb")}
    texts = [t for t in varied(wordnet_examples(), 4 * lines, SEED) if 4 <= len(t.split()) <= 14][:lines]
    out: dict[str, dict[str, float]] = {}
    for name, voice in load_voices(folder / "voices.safetensors").items():
        ratios, levels = [], []
        for number, text in enumerate(texts):
            clause = front_ends[voice.accent].analyse(text).clauses[0]
            tokens, style = ph.token_ids(clause.phonemes), voice.style(len(clause.phonemes))
            prosody = model.predict(tokens, style, np.zeros((len(tokens), SIZE), np.float32))
            wanted = truth.plan(clause.phonemes, voice.table).durations[1:-1].sum() / FRAME_RATE
            ratios.append(np.log(prosody.durations[1:-1].sum() / wanted))
            if number < sounded:
                rendering = model.render(tokens, style, prosody)
                levels.append(effort.speech_level_db(vocoder(rendering.latent, rendering.f0, style)))
        out[name] = {
            "gain": round(PLAIN_LEVEL - float(np.mean(levels)), 2),
            "speed": round(float(np.exp(np.mean(ratios))), 4),
        }
    (folder / "calibration.json").write_text(json.dumps(out, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    typer.run(calibrate)
