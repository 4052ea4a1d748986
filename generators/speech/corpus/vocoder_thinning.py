"""Fewer taps in the generator's residual blocks; those that are left take over from the others by least squares.

The long kernels look at moments side by side of signals that change slowly, so that most of what one tap sees others
see, too. Convolution by convolution, in the order of time, the tap goes whose loss can best be made up for (optimal
brain surgery, Hassibi and Stork 1993, with a tap of all channels in place of one weight), and the others are solved
anew. They are fitted on what the network *with thinned layers before* gives them, to what the teacher's layer gives
the teacher, so that each layer mends what the ones before it broke (layer-wise reconstruction; He et al. 2017).

No gradients, no audio: a few dozen clauses of the corpus of latents, some minutes of one core.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch

from generators.speech.corpus.vocoder_float import STAGES, FloatGenerator, convolved, windows
from generators.speech.corpus.vocoder_taps import BRANCHES, Convolution, Layers

KEPT = {"noise_res.0": 3, "noise_res.1": 3}
"""Taps of 7 and of 11: the source's blocks only. An eighth less time for a clause, and an error of -29 dB before the
last convolution, where 8 bits cost -27. With 8 of 11 and 6 of 7 taps in the other blocks, too, a clause takes a
twelfth less again, but errs by -20 dB, and ear models notice (DistillMOS -.1).
"""

ROWS = 2500  # of each clause that a convolution is fitted on, drawn at random
RIDGE = 1e-5  # of the mean power of what a convolution sees


@dataclass(frozen=True)
class Clause:
    """What the generator gets for a clause.

    Attributes:
        latent: `(T, 512)`.
        spectrum: `(22, 60 T + 1)` of the harmonic source.
        style: `(256,)`.
    """

    latent: torch.Tensor
    spectrum: torch.Tensor
    style: torch.Tensor


@dataclass(frozen=True)
class _Pair:
    """The same sequence `(T, C)` in the thinned network and in the teacher."""

    thin: torch.Tensor
    full: torch.Tensor


@torch.no_grad()
def thinned(
    generator: FloatGenerator,
    teacher: Layers,
    clauses: Sequence[Clause],
    kept: Mapping[str, int],
    told: Callable[[str, float], None],
    seed: int = 0,
) -> Layers:
    """Convolutions with fewer taps for some of the residual blocks.

    Args:
        generator: what lies between them.
        teacher: the convolutions of all blocks.
        clauses: to fit on.
        kept: taps to keep, by block.
        told: hears the name of each part of the network when it is done, and its error: the power of what differs over
            the variance of what the teacher gives.
        seed: of the rows that are drawn.
    Returns:
        the convolutions of the blocks in `kept`.
    """
    rng = np.random.default_rng(seed)
    styles = [clause.style for clause in clauses]
    found: Layers = {}
    state = [_Pair(clause.latent, clause.latent) for clause in clauses]
    for stage, (source, blocks) in enumerate(STAGES):

        def through(block: str, inputs: list[_Pair]) -> list[_Pair]:
            if block in kept:
                layers, pairs = _thin_block(generator, teacher, block, inputs, styles, kept[block], rng)
                found.update(layers)
            else:
                both = zip(inputs, styles, strict=True)
                pairs = [_Pair(*(generator.block(x, block, teacher, s) for x in (p.thin, p.full))) for p, s in both]
            told(block, _error(pairs))
            return pairs

        noises = [generator.sources(clause.spectrum)[stage] for clause in clauses]
        noise = through(source, [_Pair(x, x) for x in noises])
        state = [
            _Pair(generator.entered(x.thin, n.thin, stage), generator.entered(x.full, n.full, stage))
            for x, n in zip(state, noise, strict=True)
        ]
        made = zip(*(through(block, state) for block in blocks), strict=True)
        state = [_Pair(_mean([p.thin for p in each]), _mean([p.full for p in each])) for each in made]
        told(f"stage {stage}", _error(state))
    return found


def _thin_block(
    generator: FloatGenerator,
    teacher: Layers,
    block: str,
    state: list[_Pair],
    styles: Sequence[torch.Tensor],
    kept: int,
    rng: np.random.Generator,
) -> tuple[Layers, list[_Pair]]:
    """One residual block: its convolutions, and what it gives."""
    found: Layers = {}
    for branch in range(BRANCHES):
        inner = state
        for half in (1, 2):
            place = block, half, branch
            seen = [generator.excited(p.thin, place, s) for p, s in zip(inner, styles, strict=True)]
            full = [
                convolved(generator.excited(p.full, place, s), teacher[place])
                for p, s in zip(inner, styles, strict=True)
            ]
            # The second convolution is added to what came in: it can take back what is wrong with that.
            wanted = full if half == 1 else [f + p.full - p.thin for f, p in zip(full, state, strict=True)]
            found[place] = thin(seen, wanted, teacher[place], kept, rng)
            inner = [_Pair(convolved(s, found[place]), f) for s, f in zip(seen, full, strict=True)]
        state = [_Pair(p.thin + i.thin, p.full + i.full) for p, i in zip(state, inner, strict=True)]
    return found, state


def thin(
    seen: Sequence[torch.Tensor],
    wanted: Sequence[torch.Tensor],
    layer: Convolution,
    kept: int,
    rng: np.random.Generator,
) -> Convolution:
    """The convolution with `kept` of the taps of `layer` that best gives `wanted` `(T, C_out)` of `seen` `(T, C_in)`.

    The taps are chosen greedily, from all of them downwards.
    """
    size, channels, _ = layer.kernel.shape
    gram = torch.zeros(size * channels + 1, size * channels + 1, dtype=torch.float64)
    cross = torch.zeros(len(gram), wanted[0].shape[1], dtype=torch.float64)
    for x, y in zip(seen, wanted, strict=True):
        rows = torch.from_numpy(rng.choice(len(x), min(ROWS, len(x)), replace=False))
        inputs = torch.cat([windows(x, layer.taps, rows), torch.ones(len(rows), 1)], 1)
        gram += (inputs.T @ inputs).double()
        cross += (inputs.T @ y[rows]).double()
    gram.diagonal().add_(RIDGE * gram.diagonal().mean())
    left = list(range(size))
    while True:
        chosen = torch.tensor([tap * channels + c for tap in left for c in range(channels)] + [len(gram) - 1])
        inverse = torch.linalg.inv(gram[chosen][:, chosen])
        solved = inverse @ cross[chosen]
        if len(left) <= kept:
            break
        parts = [slice(n * channels, (n + 1) * channels) for n in range(len(left))]
        losses = [(solved[p] * torch.linalg.solve(inverse[p, p], solved[p])).sum() for p in parts]
        del left[int(torch.stack(losses).argmin())]
    kernel = solved[:-1].reshape(len(left), channels, -1).float().numpy()
    return Convolution(kernel, tuple(layer.taps[tap] for tap in left), solved[-1].float().numpy())


def _mean(branches: list[torch.Tensor]) -> torch.Tensor:
    return torch.stack(branches).mean(0)


def _error(pairs: Sequence[_Pair]) -> float:
    differs = sum(float((p.thin - p.full).square().sum()) for p in pairs)
    return differs / sum(float((p.full - p.full.mean(0)).square().sum()) for p in pairs)
