"""Paints the field of light and colour that lies under a drawn picture."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from contextlib import nullcontext

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from generators.contract import Cancel, OnProgress, Progress, ignore_progress
from generators.story.regions import Regions, story_attention
from generators.story.scene import Scene

from .canvas import subject_mask
from .flow import flow
from .paint_net import GRID, PaintNet
from .told import Told

STEPS = 8
GUIDANCE = 1.5
"""How far words pull beyond what palette and regions say alone; 1 is no further."""
_BOTH = torch.tensor([False, True])


class Underpainter:
    """Paints underpaintings, 96 x 64 pixels.

    Args:
        net: trained.
        steps: of sampling.
        guidance: see `GUIDANCE`.
        aware: whether element words are kept off the subject; False is the arm of the ablation.
    """

    def __init__(self, net: PaintNet, steps: int = STEPS, guidance: float = GUIDANCE, aware: bool = True) -> None:
        self._net = net.eval().requires_grad_(False)
        self._steps, self._guidance, self._aware = steps, guidance, aware

    def paint(
        self,
        scenes: Sequence[Scene],
        seed: int,
        on_progress: OnProgress = ignore_progress,
        cancel: Cancel | None = None,
    ) -> list[bytes]:
        """Paint scenes, one after the other, so that a picture is the same whatever is painted beside it.

        Args:
            scenes: what to paint under.
            seed: of the brushwork; with it each scene's own seed counts, so that two places differ.
            on_progress: told after each step.
            cancel: looked at before each step.
        Returns:
            a PNG for each scene.

        Raises:
            Cancelled: `cancel` was set.
        """
        cancel = cancel or Cancel()
        out = []
        for number, scene in enumerate(scenes):

            def between(step: int, number: int = number) -> None:
                cancel.raise_if_set()
                on_progress(Progress((number + step / self._steps) / len(scenes), "painting light and colour"))

            out.append(_png(self._one(scene, seed, between)))
        return out

    def field(self, scene: Scene, seed: int) -> np.ndarray:
        """One underpainting as sRGB `(64, 96, 3)` in [0, 1]."""
        return self._one(scene, seed, lambda step: None)

    @torch.no_grad()
    def _one(self, scene: Scene, seed: int, between: Callable[[int], None]) -> np.ndarray:
        net = self._net
        told = Told.of([scene, scene])
        chance = torch.Generator().manual_seed((seed * 1_000_003 + scene.seed) % 2**63)
        noise = torch.randn(1, net.unet.config["out_channels"], *GRID, generator=chance)
        mask = torch.from_numpy(subject_mask(scene))[None]
        regions = Regions(_on_patches(mask), net.element_words[None])
        done = 0

        def velocity(noisy: Tensor, timestep: Tensor) -> Tensor:
            nonlocal done
            plain, worded = net(noisy.expand(2, -1, -1, -1), timestep.expand(2), told, _BOTH).split(1)
            done += 1
            regions.advance(done, self._steps)
            guess = plain + self._guidance * (worded - plain)
            return (noisy - guess) / (timestep / 1000)  # the road from picture to noise is straight

        with story_attention(net.unet, regions) if self._aware else nullcontext():
            painted = flow(velocity, noise, self._steps, between)
        return net.to_picture(painted, told.wash[:1])[0].permute(1, 2, 0).numpy()


def _on_patches(mask: Tensor) -> Tensor:
    """Masks `(N, 64, 96)` on the network's grid."""
    return torch.nn.functional.adaptive_avg_pool2d(mask[:, None], GRID)[:, 0]


def _png(field: np.ndarray) -> bytes:
    out = io.BytesIO()
    Image.fromarray(np.rint(field * 255).astype(np.uint8)).save(out, "PNG")
    return out.getvalue()
