"""One arm of the ablation: a training run's running average, measured on a held-out shard and held-out sentences."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from safetensors import safe_open

from generators.contract import BadInput
from generators.speech.corpus.batches import Corpus, load_corpus
from generators.speech.corpus.shard import Utterance
from generators.speech.model import CausalFastSpeech2, ModelConfig
from generators.speech.model.causal_fastspeech2 import LEVEL_SCALE
from generators.speech.model.contour import F0_SPREAD
from generators.speech.model.expand import Alignment
from generators.speech.model.losses import CPC_MARGIN, Batch, mean_over, swapped

from .network import Line, distances, latent_under, leaks

PAIRS_IN_BATCH = 4


class NoRun(BadInput):
    """A folder does not hold a training run."""


@dataclass(frozen=True)
class Arm:
    """What an arm reached.

    Attributes:
        steps: how long it was trained.
        path: where emotion enters.
        f0_st: mean absolute error of F0 per phoneme against the paired reading, semitones.
        f0_effect_st: error of the mean F0 difference between the two readings of a pair, semitones.
        duration_percent: error of the length of the spoken line.
        level_db: mean absolute error of level per phoneme, dB.
        within_margin: share of pairs of emotions that are no further apart than the margin (held-out sentences).
        least_distance: of any two emotions on any held-out sentence.
        leak_shard: change of the latent with the emotion at fixed true prosody, sd of a component.
        leak_sentences: the same on held-out sentences at fixed predicted prosody.
        latent_l1: error of the latent at the true prosody and contour, sd of a component.
    """

    steps: int
    path: str
    f0_st: float
    f0_effect_st: float
    duration_percent: float
    level_db: float
    within_margin: float
    least_distance: float
    leak_shard: float
    leak_sentences: float
    latent_l1: float


def load_average(folder: Path) -> tuple[CausalFastSpeech2, int]:
    """The running average of a run's last checkpoint, ready to infer, and its step.

    Raises:
        NoRun: there is no checkpoint in the folder.
    """
    if not (folder / "checkpoint.json").exists():
        raise NoRun(
            f"There is no training run in '{folder}'. Make one: python -m generators.speech.train --out {folder}"
        )
    pointer = json.loads((folder / "checkpoint.json").read_text("utf-8"))
    model = CausalFastSpeech2(ModelConfig(**pointer["config"]))
    prefix = "average."
    with safe_open(str(folder / pointer["file"]), "pt") as file:
        names = [name for name in file.keys() if name.startswith(prefix)]  # noqa: SIM118
        model.load_state_dict({name.removeprefix(prefix): file.get_tensor(name) for name in names})
    return model.eval(), int(pointer["step"])


def paired_batches(shard: Path) -> Iterator[Batch]:
    """All counterfactual pairs of a shard, lines of like length together."""
    utterances = load_corpus([shard])
    lines: dict[int, list[Utterance]] = {}
    for u in utterances:
        if u.labelled[0]:
            lines.setdefault(int(u.line[0]), []).append(u)
    pairs = sorted((p for p in lines.values() if len(p) == 2), key=lambda pair: int(pair[1].frames.sum()))
    corpus = Corpus(utterances, PAIRS_IN_BATCH)
    for start in range(0, len(pairs), PAIRS_IN_BATCH):
        chosen = pairs[start : start + PAIRS_IN_BATCH]
        yield corpus.collate([u for pair in chosen for u in pair], len(chosen))


def measured(folder: Path, batches: list[Batch], lines: list[Line]) -> Arm:
    """Measure the run in `folder`."""
    model, step = load_average(folder)
    rows = [_on_batch(model, batch) for batch in batches]
    weights = np.array([batch.pairs for batch in batches], float)
    mean = {name: float(np.average([row[name] for row in rows], weights=weights)) for name in rows[0]}
    apart = [value for row in distances(model, lines).values() for value in row.values()]
    return Arm(
        steps=step,
        path=model.config.emotion_path,
        within_margin=float(np.mean(np.array(apart) <= CPC_MARGIN)),
        least_distance=min(apart),
        leak_sentences=float(np.mean(leaks(model, lines))),
        **mean,
    )


@torch.inference_mode()
def _on_batch(model: CausalFastSpeech2, batch: Batch) -> dict[str, float]:
    """Every reading of a pair under its own emotion: each is the counterfactual of the other."""
    said = batch.token_mask() * (batch.tokens != 0)  # without the boundary tokens
    states = model.encode(batch.tokens, batch.lengths, batch.style, batch.condition)
    found, true = model.prosody(states, batch.lengths, batch.condition), batch.prosody
    semitones = (found.pitch - true.pitch) * F0_SPREAD * 12
    moved = (semitones * said).sum(1) / said.sum(1)
    length = (found.duration.exp() - 1).clamp(min=0.05) * said
    wanted = (true.duration.exp() - 1) * said

    alignment = Alignment.of(batch.frames)
    seen = alignment.mask.repeat_interleave(2, 1).float()
    frame_states = model.frames(states, true, alignment, batch.condition)
    latent = model.latent(frame_states, batch.contour, batch.style, alignment.mask.sum(1))
    given = (batch.tokens, batch.lengths, batch.style, true, batch.frames)
    own, _ = latent_under(model, *given, batch.condition)
    other, _ = latent_under(model, *given, swapped(batch.condition, batch.pairs))
    return {
        "f0_st": float(mean_over(semitones.abs(), said)),
        "f0_effect_st": float((moved[0::2] - moved[1::2]).abs().mean()),
        "duration_percent": float(100 * (length.sum(1) / wanted.sum(1) - 1).abs().mean()),
        "level_db": float(mean_over((found.energy - true.energy)[..., 0].abs() * LEVEL_SCALE, said)),
        "leak_shard": float(mean_over((own - other).abs().mean(-1), seen)),
        "latent_l1": float(mean_over((latent - batch.latent).abs().mean(-1), seen)),
    }
