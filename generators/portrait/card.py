"""Write the model card of Animate: what its weights are, what they were trained on, and how they measure.

    python -m generators.portrait.card --benchmark out/benchmarks/portrait.json \\
        --arms out/benchmarks/portrait_motion.json

Figures come from files that the trainers and the benchmark wrote; nothing is typed in by hand.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import typer

from generators.portrait.phones import SAMPLE_RATE
from generators.training_card import run_table

_INTRO = """# Animate: model card

**What it is.** Ears and motion. A classifier hears 100 times a second which of 17 visemes is said; a transformer of
4.9M parameters makes 52 numbers a video frame (shapes of the face, gaze, head) from that by diffusion, chunk by chunk.
It is a *reconstruction* of autoregressive diffusion with **Neighbor Forcing** (earlier chunks are seen at the same
diffusion step) and **ConvKV memory** (what is long ago is kept as keys and values compressed by a learned convolution),
brought to motion from pixels. `docs/portrait_training.md` says how each part is done.

**What is learned, and from what.** Everything is learned from *rules*: dominance visemes and statistics of expression,
head and blinks (`generators/portrait/corpus`), performed to synthetic voices whose sounds have known times. Nobody was
filmed and nobody was recorded. What the model adds to the rules is that it needs no known times: it listens.

**What is mended after it** (`generators/portrait/motion/finish.py`). Lips are two fifths the model's and three fifths
what dominance makes of the ears' posteriors; where the ears hear p, b, m, f, v they are shut by rule. Eyes and lids
follow rules, since the model has not learned glances and its blinks hardly differ between emotions. Head and brows are
steadied, and the head is brought to the size of each emotion's target. Fear and sadness are given accents by rule
(`accents.toml`): lips drawn apart, brows drawn together, corners of the mouth drawn down. All figures below are of what
is seen. How far lips lean and from where the ears count as sure were chosen on the recordings of people that are
measured below, so closure and agreement on these are not blind; nor is the read-back of emotions, since accents and
creases were chosen while the network that reads them, and the three portraits, were at hand.

**What it is not.** Agreement below is agreement with those rules, not with people. Expressions are conventional, and no
sign of what somebody feels. It heard no person in training; the recordings of people below were only measured on.

**Licences.** The weights: Apache-2.0, as the voices that they learned from (Kokoro-82M; espeak-ng was used as a tool).
"""

_ARMS = """## Ablation

Small models (`python -m generators.portrait.ablation`), trained on the same batches for equally many steps, in both
stages. What is measured is their own motion, without what is mended by rule after it, on held-out voices
(`python -m benchmarks.portrait_motion --own`). `neighbor` is what ships; `clean` sees earlier chunks without noise,
`independent` does not see them at all; `mean` pools what is long ago without learning how, `none` forgets it.
`docs/portrait_training.md` says what we read in it.
"""
_SHARES = ("head, degrees", "head, degrees a second", "blinks a minute")
_KEPT = ("head kept after 4 s", "brows kept after 4 s", "mouth kept after 4 s")
_FIGURES = (
    "seam ratio", "seam ratio, teacher", "jaw", "gap", "closed", *(f"{name}, of the teacher's" for name in _SHARES),
    *(one for name in _KEPT for one in (name, f"{name}, teacher")),
)  # fmt: skip


def card(
    phones: Path = Path("work/portrait/phones"),
    motion: Path = Path("work/portrait/motion"),
    distilled: Path = Path("work/portrait/distilled"),
    clips: Path = Path("work/portrait/clips"),
    benchmark: Path | None = None,
    arms: Path | None = None,
    out: Path = Path("docs/models/portrait.md"),
) -> None:
    """Write the card from the runs' files and, where given, from the benchmarks' JSON: what ships, and the ablation."""
    parts = [_INTRO, _data(clips)]
    for title, run in (("Ears", phones), ("Motion, stage 1: Neighbor Forcing", motion), ("Motion, stage 2", distilled)):
        parts.append(run_table(title, run, "On voices held out"))
    if benchmark:
        parts.append("## Measured\n\n" + json.loads(benchmark.read_text("utf-8"))["markdown"])
    if arms:
        parts.append(_ablation(json.loads(arms.read_text("utf-8"))))
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text("\n".join(part.strip() + "\n" for part in parts), "utf-8")


def _data(clips: Path) -> str:
    """Minutes of sound by kind, from the shards that were trained on."""
    rows = ["## Data", "", "| sound | shards | minutes | minutes held out |", "|---|---|---|---|"]
    for kind in ("speak", "teacher", "espeak"):
        paths = sorted(clips.glob(f"{kind}*.npz"))
        if paths:
            learned, held = (sum(map(_minutes, clips.glob(f"{begin}{kind}*.npz"))) for begin in ("", "held_"))
            rows.append(f"| {kind} | {len(paths)} | {learned:.0f} | {held:.0f} |")
    return "\n".join(rows) + "\n"


def _ablation(arms: dict[str, dict[str, float]]) -> str:
    """Figures of the arms, a column each, as `benchmarks.portrait_motion` keeps them."""
    rows = [_ARMS, "| figure | " + " | ".join(arms) + " |", "|---" * (len(arms) + 1) + "|"]
    rows += [f"| {name} | " + " | ".join(f"{arm[name]:.3f}" for arm in arms.values()) + " |" for name in _FIGURES]
    return "\n".join(rows) + "\n"


def _minutes(path: Path) -> float:
    with np.load(path, allow_pickle=False) as shard:
        return len(shard["audio"]) / SAMPLE_RATE / 60


if __name__ == "__main__":
    typer.run(card)
