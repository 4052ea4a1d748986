"""What the motion model is trained on: velocity in the first stage, its own roll-outs in the second.

Stage 2 distils to three steps without a second network: two roll-outs y, y' for the same sound are scored against the
true motion x by the energy score |y - x| - |y - y'| / 2 (Gneiting & Raftery 2007, sec. 4.3), a strictly proper rule:
it is least when roll-outs are distributed as the truth is. A model that averages pays for its missing spread, which is
what few-step sampling does to head motion, and one that jumps at chunk borders pays in the differences.
"""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch import Tensor
from torch.nn import functional as F

from .model import MotionModel
from .sampler import STEPS, in_turn, noised, rollout
from .space import GROUPS, SIZE

NOTHING_HEARD = 0.1
_AT_STEPS = 0.4
_LONG = 40


def times(count: int, generator: torch.Generator) -> Tensor:
    """Times `(count,)`: logit-normal towards noise, and in part just those at which motion is generated."""
    t = torch.sigmoid(torch.randn(count, generator=generator) * 1.2 + 0.6)
    at = torch.tensor(STEPS)[torch.randint(len(STEPS), (count,), generator=generator)]
    return torch.where(torch.rand(count, generator=generator) < _AT_STEPS, at, t)


def heard_or_nothing(
    model: MotionModel, features: Tensor, emotion: Tensor, generator: torch.Generator
) -> tuple[Tensor, Tensor]:
    """What is heard `(B, T, C)` and felt `(B, T, 11)`; in some rows neither, for guidance."""
    heard = model.hearing(features)
    deaf = (torch.rand(heard.shape[0], 1, 1, generator=generator) < NOTHING_HEARD).to(heard.device)
    nothing = model.hearing.nothing.expand_as(heard)
    return torch.where(deaf, nothing, heard), torch.where(deaf, torch.zeros_like(emotion), emotion)


def velocity_loss(
    model: MotionModel, features: Tensor, motion: Tensor, reference: Tensor, emotion: Tensor, generator: torch.Generator
) -> dict[str, Tensor]:
    """Stage 1, Neighbor Forcing: one time for all chunks of a sequence.

    Args:
        model: being trained.
        features: `(B, T, 148)`, T = 8N - 2.
        motion: `(B, T, 52)` not scaled; so the others.
        reference: `(B, 2, 52)`.
        emotion: `(B, T, 11)`.
        generator: of chance.
    """
    x, sink = model.scaled(motion), model.scaled(reference)
    t = times(x.shape[0], generator)
    noise, sink_noise = torch.randn(x.shape, generator=generator), torch.randn(sink.shape, generator=generator)
    at = t[:, None, None]
    heard, emotion = heard_or_nothing(model, features, emotion, generator)
    velocity = model(noised(x, at, noise), noised(sink, at, sink_noise), t, heard, emotion, (x, sink))
    return {"velocity": F.mse_loss(velocity, noise - x)}


def rollout_loss(
    model: MotionModel, features: Tensor, motion: Tensor, reference: Tensor, emotion: Tensor, generator: torch.Generator
) -> dict[str, Tensor]:
    """Stage 2: the energy score of two roll-outs, with ConvKV in the loop; arguments as in `velocity_loss`."""
    x, sink = model.scaled(motion), model.scaled(reference)
    rows, frames = x.shape[:2]
    heard = model.hearing(features).repeat(2, 1, 1)
    noise = torch.randn(len(STEPS), 2 * rows, frames, SIZE, generator=generator)
    sink_noise = torch.randn(len(STEPS), 2 * rows, sink.shape[1], SIZE, generator=generator)
    roll = in_turn if model.config.forcing == "clean" else rollout
    made = roll(model, sink.repeat(2, 1, 1), heard, emotion.repeat(2, 1, 1), noise, sink_noise)
    one, two = made.chunk(2)
    return energy_score(one, two, x)


def energy_score(one: Tensor, two: Tensor, truth: Tensor) -> dict[str, Tensor]:
    """Energy scores of samples `(B, T, 52)`, by what moves together and by scale, each of about unit size."""
    out = {}
    for name, places in GROUPS.items():
        views = zip(*(_views(each[..., list(places)]) for each in (one, two, truth)), strict=True)
        scores = [(_distance(a, x) + _distance(b, x)) / 2 - _distance(a, b) / 2 for a, b, x in views]
        out[name] = torch.stack([score.mean() for score in scores]).mean()
    return out


def _views(x: Tensor) -> Iterator[Tensor]:
    """One group's motion `(B, T, G)` as vectors to compare: frames, steps, half a second, and means over 1.6 s."""
    yield x
    yield (x[:, 1:] - x[:, :-1]) * 2
    short = x.unfold(1, 12, 4).flatten(2)
    yield short / 12**0.5
    if x.shape[1] >= _LONG:
        means = x.unfold(1, _LONG, _LONG // 2).mean(-1)
        yield means
        yield means.flatten(1) / means.shape[1] ** 0.5


def _distance(a: Tensor, b: Tensor) -> Tensor:
    """Distances of vectors over the root of their size; smooth at zero."""
    return torch.sqrt((a - b).square().mean(-1) + 1e-6)
