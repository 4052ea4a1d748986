"""Write the model card: what the shipped weights are, what they were trained on, and how they measure.

    python -m generators.speech.card --run work/run --out docs/models/speech.md \
        --ablation out/benchmarks/ablation.json --benchmark out/benchmarks/speech.json

The trainer calls it too, with what it knows by itself. Figures come from files that the trainer and the benchmarks
wrote; nothing is typed in by hand.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import typer

from generators.speech.corpus.pack_voices import SHIPPED
from generators.speech.model.losses import CPC_MARGIN

_INTRO = """# Speak: model card

**What it is.** `CausalFastSpeech2`, a subclass of ESPnet's FastSpeech2. Emotion (weights of nine categories times
intensity, valence, arousal) reaches only the duration, pitch and energy predictors; the decoder sees text, voice and
prosody, and predicts principal components of the latent of an iSTFTNet generator (Kokoro-82M's, Apache-2.0; not
trained, but rebuilt in 8 bits with fewer taps in the source's blocks: `docs/training.md`). It is a *reconstruction* of
causal-prosody FastSpeech2 (arXiv 2603.11683): only that paper's abstract is public to us, so the losses IPC and CPC are
ours in its spirit, and none of its figures are quoted.

**What is learned, and from what.** Everything but the generator is learned from a synthetic teacher: Kokoro-82M cut
open at durations, F0 and energy, reading example sentences of WordNet. Emotion is not learned from people. It follows a
table of *measured median shifts of real acted speech* (RAVDESS, used as published facts; no recording was used) that
`generators/speech/emotion_to_prosody.toml` holds for anyone to tune; awe and excitement are placed by us between their
neighbours, and contour shapes (finals, declination, accents, pauses) are our choice. Energy is realised as gain and
spectral tilt on the waveform, since the generator's own energy input is nearly inert.

**What it is not.** No laughter, sobs, breath or voice quality: it speaks *with* an emotion's prosody, it does not act.
English only. All MOS figures are predicted by networks, never by listeners.

**Licences.** Kokoro-82M and its voices: Apache-2.0. WordNet: its permissive licence. The weights: Apache-2.0.
"""


def card(
    run: Path = Path("work/run"),
    out: Path = Path("docs/models/speech.md"),
    ablation: Path | None = None,
    benchmark: Path | None = None,
) -> None:
    """Write the card from a run's files and, where given, from the benchmarks' JSON."""
    pointer = json.loads((run / "checkpoint.json").read_text("utf-8"))
    parts = [_INTRO, _training(run, pointer)]
    if benchmark:
        parts.append("## Measured\n\n" + json.loads(benchmark.read_text("utf-8"))["markdown"])
    if ablation:
        parts.append("## Ablation\n\n" + json.loads(ablation.read_text("utf-8"))["markdown"])
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text("\n".join(part.strip() + "\n" for part in parts), "utf-8")


def _training(run: Path, pointer: dict[str, Any]) -> str:
    rows = [json.loads(line) for line in (run / "losses.jsonl").read_text("utf-8").splitlines()]
    checks = [(row["step"], row["validation"]) for row in rows if row.get("validation")]
    names = ["latent", "contour", "pitch", "energy", "duration", "total", "cpc", "margin"]
    shown = [checks[round(i * (len(checks) - 1) / 5)] for i in range(6)] if len(checks) > 6 else checks
    table = ["| step | " + " | ".join(names) + " |", "|---" * (len(names) + 1) + "|"]
    table += [f"| {s} | " + " | ".join(f"{v.get(n, 0):.3f}" for n in names) + " |" for s, v in shown]
    facts = [
        "## Data and budget",
        "",
        f"- Voices: {', '.join(SHIPPED)}.",
        "- Corpus: see `docs/training.md`; each line in two or three"
        " readings: a counterfactual pair each, and in some lines one with random prosody for the decoder alone.",
        f"- Steps: {pointer['step']}, AdamW, cosine schedule, running average of the weights; seed and resumption as in"
        " `generators/speech/train.py`. On CPU; the recipe is in `docs/training.md`.",
        f"- CPC margin: {CPC_MARGIN} (mean over tokens of absolute differences in scaled units).",
        "- Model: " + ", ".join(f"{k} {v}" for k, v in pointer["config"].items()) + ".",
        "",
        "Losses on lines held out of training (running average of the weights; see `model/losses.py`):",
        "",
        *table,
    ]
    return "\n".join(facts) + "\n"


if __name__ == "__main__":
    typer.run(card)
