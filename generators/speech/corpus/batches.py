"""Utterances to batches of counterfactual pairs, in an order that depends on the seed and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

from generators.speech.corpus.scaling import ENERGY_CENTRE, ENERGY_SPREAD
from generators.speech.corpus.shard import Utterance, load_shard
from generators.speech.model.causal_fastspeech2 import LEVEL_SCALE, TILT_SCALE, TokenProsody
from generators.speech.model.contour import F0_CENTRE, F0_SPREAD, Contour
from generators.speech.model.losses import Batch

MAX_FRAMES = 280


def load_corpus(shards: list[Path]) -> list[Utterance]:
    """All utterances of up to seven seconds."""
    return [u for path in shards for u in load_shard(path) if u.frames.sum() <= MAX_FRAMES]


def token_pitch(u: Utterance) -> np.ndarray:
    """Mean scaled log F0 of each token `(N,)`; tokens without voice are filled in between their neighbours."""
    ends = 2 * np.cumsum(u.frames)
    pitch = np.full(len(u.frames), np.nan)
    log = (np.log2(np.maximum(u.f0, 1)) - F0_CENTRE) / F0_SPREAD
    for index, (start, end) in enumerate(zip(ends - 2 * u.frames, ends, strict=True)):
        voiced = u.f0[start:end] > 0
        if voiced.any():
            pitch[index] = log[start:end][voiced].mean()
    known = ~np.isnan(pitch)
    if not known.any():
        return np.zeros(len(pitch))
    return np.interp(np.arange(len(pitch)), np.flatnonzero(known), pitch[known])


class Corpus:
    """Utterances grouped into pairs and singles, sorted by length.

    Args:
        utterances: of one or more shards.
        pairs: pairs in a batch; one reading with random prosody joins them where there is one.
    """

    def __init__(self, utterances: list[Utterance], pairs: int) -> None:
        lines: dict[int, list[Utterance]] = {}
        for u in utterances:
            lines.setdefault(int(u.line[0]), []).append(u)
        self._size = pairs
        self._pairs: list[tuple[Utterance, Utterance]] = []
        self._singles: list[Utterance] = []
        for readings in lines.values():
            labelled = [u for u in readings if u.labelled[0]]
            self._singles += [u for u in readings if not u.labelled[0]]
            if len(labelled) == 2:
                self._pairs.append((labelled[0], labelled[1]))
        self._pairs.sort(key=lambda pair: int(pair[1].frames.sum()))
        self._singles.sort(key=lambda u: int(u.frames.sum()))
        self._pitch = {id(u): token_pitch(u) for u in utterances}

    def __len__(self) -> int:
        return len(self._pairs) // self._size

    def epoch(self, seed: int, number: int, skip: int = 0) -> Iterator[Batch]:
        """Epoch `number`: `len(self)` batches of lines of like length, in random order, without the first `skip`."""
        rng = np.random.default_rng([seed, number])
        slack = len(self._pairs) - len(self) * self._size
        order = rng.permutation(len(self)) * self._size + int(rng.integers(slack + 1))
        for start in order[skip:]:
            rng = np.random.default_rng([seed, number, int(start)])
            chosen = self._pairs[start : start + self._size]
            flips = rng.random(len(chosen)) < 0.5
            rows = [u for pair, flip in zip(chosen, flips, strict=True) for u in (pair[::-1] if flip else pair)]
            if self._singles:
                at = start * len(self._singles) // len(self._pairs) + int(rng.integers(-3, 4))
                rows.append(self._singles[int(np.clip(at, 0, len(self._singles) - 1))])
            yield self.collate(rows, len(chosen))

    def collate(self, rows: list[Utterance], pairs: int) -> Batch:
        """A batch of these rows."""

        def pad(values: list[np.ndarray], dtype: torch.dtype = torch.float32) -> Tensor:
            return pad_sequence([torch.from_numpy(np.asarray(v)).to(dtype) for v in values], batch_first=True)

        log_f0 = [
            np.where(u.f0 > 0, (np.log2(np.maximum(u.f0, 1)) - F0_CENTRE) / F0_SPREAD, 0).astype(np.float32)
            for u in rows
        ]
        energy = [np.stack([u.level / LEVEL_SCALE, u.tilt / TILT_SCALE], 1) for u in rows]
        return Batch(
            tokens=pad([u.tokens for u in rows], torch.int64),
            lengths=torch.tensor([len(u.tokens) for u in rows]),
            style=torch.from_numpy(np.stack([u.style for u in rows])),
            condition=pad([u.condition for u in rows]),
            labelled=torch.tensor([float(u.labelled[0]) for u in rows]),
            prosody=TokenProsody(
                pad([np.log1p(u.durations) for u in rows]), pad([self._pitch[id(u)] for u in rows]), pad(energy)
            ),
            frames=pad([u.frames for u in rows], torch.int64),
            contour=Contour(
                pad(log_f0),
                pad([(u.f0 > 0).astype(np.float32) for u in rows]),
                pad([(u.energy - ENERGY_CENTRE) / ENERGY_SPREAD for u in rows]),
            ),
            latent=pad([u.latent for u in rows]),
            pairs=pairs,
        )
