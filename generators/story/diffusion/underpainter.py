"""Paints the field of light and colour that lies under a drawn picture."""

from __future__ import annotations

import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from generators.contract import Cancel
from generators.story.scene import Scene

from .asked import asked_of_painter
from .canvas import COLUMNS, GRID, PATCH, ROWS, subject_mask
from .graph import Graph
from .sampling import sampled

STEPS = 8
GUIDANCE = 1.5
"""How far words pull beyond what palette and regions say alone; 1 is no further."""
BOOST, BOOSTED = 1.5, 10 / 28
"""Of element words outside the subject, and the share of steps that have it; as on the large path (`regions`)."""


class Underpainter:
    """Paints underpaintings, 96 x 64 pixels.

    Args:
        graph: of the underpainting model.
        aware: whether element words are kept off the subject; False is the arm of the ablation.
    """

    def __init__(self, graph: Graph, aware: bool = True) -> None:
        self._graph, self._aware = graph, aware

    def paint(self, scene: Scene, seed: int, cancel: Cancel | None = None) -> bytes:
        """Paint under a scene; what is painted beside it plays no part.

        Args:
            scene: what to paint under.
            seed: of the brushwork; with it the scene's own seed counts, so that two places differ.
            cancel: looked at before each step.
        Returns:
            a PNG.

        Raises:
            Cancelled: `cancel` was set.
        """
        field = self.field(scene, seed, cancel)
        out = io.BytesIO()
        Image.fromarray(np.rint(field * 255).astype(np.uint8)).save(out, "PNG")
        return out.getvalue()

    def field(self, scene: Scene, seed: int, cancel: Cancel | None = None) -> NDArray[np.float32]:
        """The same as sRGB `(64, 96, 3)` in [0, 1]."""
        cancel = cancel or Cancel()
        noise = np.random.default_rng([seed, scene.seed]).standard_normal((1, 3, ROWS, COLUMNS), np.float32)
        mask = subject_mask(scene).reshape(GRID[0], PATCH, GRID[1], PATCH).mean((1, 3), dtype=np.float32)[None]
        guidance = np.array(GUIDANCE, np.float32)
        asked = {**asked_of_painter([scene]), "mask": mask if self._aware else 0 * mask, "guidance": guidance}

        def told(step: int) -> dict[str, NDArray[np.float32]]:
            cancel.raise_if_set()
            boosting = self._aware and step / STEPS < BOOSTED
            return {"boost": np.array(BOOST if boosting else 0.0, np.float32)}

        return sampled(self._graph, noise, STEPS, asked, told)[0].transpose(1, 2, 0)
