"""What CausalFastSpeech2 learns from: reconstruction, and the two causal constraints.

The paper's equations are not known to us (only its abstract is public); IPC and CPC are our reconstruction:

- IPC (indirect path constraint): with prosody held fixed, another emotion must give the same output.
  Zero by construction while emotion reaches only the predictors; a real loss in the ablation's direct path.
- CPC (counterfactual prosody constraint): prosody under the other emotion of the pair must match the paired
  reading, token by token, and two emotions must differ by at least a margin.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

from .causal_fastspeech2 import CausalFastSpeech2, TokenProsody
from .contour import Contour
from .expand import Alignment

CPC_MARGIN = 0.15


@dataclass(frozen=True)
class Batch:
    """A batch; rows 2i and 2i + 1 of the first `2 * pairs` are counterfactuals of each other.

    Attributes:
        tokens: `(B, N)` ids.  lengths: `(B,)`.  style: `(B, 256)`.  condition: `(B, N, E)`.
        labelled: `(B,)` 1 where prosody follows from the condition.
        prosody: targets per token (`duration` of real frames).
        frames: `(B, N)` whole frames.
        contour: targets at 80 Hz, `voiced` as 0 or 1.
        latent: `(B, 2T, K)`.
        pairs: number of pairs.
    """

    tokens: Tensor
    lengths: Tensor
    style: Tensor
    condition: Tensor
    labelled: Tensor
    prosody: TokenProsody
    frames: Tensor
    contour: Contour
    latent: Tensor
    pairs: int

    def token_mask(self) -> Tensor:
        """`(B, N)` 1.0 on real tokens."""
        clock = torch.arange(self.tokens.shape[1], device=self.tokens.device)
        return (clock < self.lengths.unsqueeze(1)).float()


@dataclass(frozen=True)
class Weights:
    """Weights of the losses."""

    latent: float = 4.0
    pitch: float = 0.6
    energy: float = 0.5
    duration: float = 1.0
    total: float = 0.3
    contour: float = 0.5
    voicing: float = 0.5
    level: float = 0.5
    cpc: float = 1.0
    margin: float = 0.5
    ipc: float = 0.0


def mean_over(values: Tensor, mask: Tensor) -> Tensor:
    """Mean of `values` where `mask` is 1."""
    return (values * mask).sum() / mask.sum().clamp(min=1)


def prosody_distance(first: TokenProsody, second: TokenProsody, mask: Tensor) -> Tensor:
    """How different two prosodies are, `(B,)`: mean over tokens of the absolute scaled differences.

    This is `dist` of the CPC margin, and what the benchmark calls the distance of two emotions.
    """
    apart = (
        (first.pitch - second.pitch).abs()
        + (first.energy - second.energy).abs().mean(-1)
        + (first.duration - second.duration).abs()
    )
    return (apart * mask).sum(1) / mask.sum(1)


def prosody_losses(predicted: TokenProsody, target: TokenProsody, mask: Tensor) -> dict[str, Tensor]:
    """Per-token losses over `mask` `(B, N)`, and one on each line's whole length (log-L1 alone speaks too fast)."""
    total = lambda d: ((d.exp() - 1) * mask).sum(1).clamp(min=1)  # noqa: E731
    rows = (mask.sum(1) > 0).float()
    return {
        "pitch": mean_over((predicted.pitch - target.pitch).abs(), mask),
        "energy": mean_over((predicted.energy - target.energy).abs().mean(-1), mask),
        "duration": mean_over((predicted.duration - target.duration) ** 2, mask) * 2,
        "total": mean_over((total(predicted.duration).log() - total(target.duration).log()).abs(), rows),
    }


def swapped(values: Tensor, pairs: int) -> Tensor:
    """Each paired row replaced by its counterfactual; the other rows as they are."""
    paired = values[: 2 * pairs].unflatten(0, (pairs, 2)).flip(1).flatten(0, 1)
    return torch.cat([paired, values[2 * pairs :]])


def losses(
    model: CausalFastSpeech2, batch: Batch, weights: Weights, generator: torch.Generator | None = None
) -> dict[str, Tensor]:
    """All losses of a batch, unweighted; `total_loss` weighs them. Noise on contours only with a `generator`.

    Prosody losses look at the even rows of the pairs (the factual readings); the odd ones are their
    counterfactuals, which only CPC sees. Without CPC the model never meets two emotions on one line.
    """
    mask = batch.token_mask()
    condition = batch.condition
    states = model.encode(batch.tokens, batch.lengths, batch.style, condition)
    predicted = model.prosody(states, batch.lengths, condition)

    row = torch.arange(len(mask), device=mask.device)
    paired = row < 2 * batch.pairs
    factual = mask * (batch.labelled * (~paired | (row % 2 == 0))).unsqueeze(1)
    out = prosody_losses(predicted, batch.prosody, factual)
    if weights.cpc and batch.pairs:
        other = mask * (batch.labelled * (paired & (row % 2 == 1))).unsqueeze(1)
        out["cpc"] = sum(prosody_losses(predicted, batch.prosody, other).values(), mask.new_zeros(()))
        cut = 2 * batch.pairs
        even = TokenProsody(predicted.duration[:cut:2], predicted.pitch[:cut:2], predicted.energy[:cut:2])
        odd = TokenProsody(predicted.duration[1:cut:2], predicted.pitch[1:cut:2], predicted.energy[1:cut:2])
        apart = (condition[:cut:2] - condition[1:cut:2]).abs().amax((1, 2)).clamp(max=1)
        distance = prosody_distance(even, odd, mask[:cut:2])
        out["margin"] = F.relu(CPC_MARGIN * apart - distance).mean()

    alignment = Alignment.of(batch.frames)
    seen = alignment.mask.repeat_interleave(2, 1).float()
    frame_states = model.frames(states, batch.prosody, alignment, condition)
    contour = model.contour(frame_states, batch.prosody.pitch, alignment, batch.frames)
    voiced = batch.contour.voiced * seen
    out["contour"] = mean_over((contour.pitch - batch.contour.pitch).abs(), voiced)
    out["voicing"] = mean_over(
        F.binary_cross_entropy_with_logits(contour.voiced, batch.contour.voiced, reduction="none"), seen
    )
    out["level"] = mean_over((contour.energy - batch.contour.energy).abs(), seen)

    shown = _disturbed(batch.contour, contour, generator) if generator is not None else batch.contour
    lengths = alignment.mask.sum(1)
    latent = model.latent(frame_states, shown, batch.style, lengths)
    error = (latent - batch.latent).abs().mean(-1)
    step = ((latent[:, 1:] - latent[:, :-1]) - (batch.latent[:, 1:] - batch.latent[:, :-1])).abs().mean(-1)
    out["latent"] = mean_over(error, seen) + 0.5 * mean_over(step, seen[:, 1:])

    if weights.ipc and batch.pairs:
        elsewhere = swapped(condition, batch.pairs)
        leaked = model.frames(states, batch.prosody, alignment, elsewhere)
        out["ipc"] = mean_over((model.latent(leaked, shown, batch.style, lengths) - latent).abs().mean(-1), seen)
    return out


def total_loss(parts: dict[str, Tensor], weights: Weights) -> Tensor:
    """The weighted sum of `losses`."""
    return sum((getattr(weights, name) * value for name, value in parts.items()), torch.zeros(()))


def _disturbed(true: Contour, predicted: Contour, generator: torch.Generator) -> Contour:
    """The true contour with what the decoder will meet: noise, and in some rows the predicted contour itself."""
    noise = torch.randn(true.pitch.shape, generator=generator).to(true.pitch) * 0.06
    own = (torch.rand(len(true.pitch), 1, generator=generator).to(true.pitch) < 0.25).float()
    pitch = own * predicted.pitch.detach() + (1 - own) * (true.pitch + noise)
    energy = own * predicted.energy.detach() + (1 - own) * (true.energy + noise)
    return Contour(pitch, true.voiced, energy)
