"""The two networks that ship, loaded beside other work."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor

from generators.assets import Assets

from .graph import Graph
from .scene_planner import ScenePlanner
from .underpainter import Underpainter

SCENE, UNDERPAINTING = "story/scene.onnx", "story/underpainting.onnx"


class Artists:
    """Composes and paints with the shipped weights, which are loaded in threads: planning goes on meanwhile.

    Args:
        assets: the shipped files.

    Raises:
        AssetError: a file is missing or altered.
    """

    def __init__(self, assets: Assets) -> None:
        paths = assets.path(SCENE), assets.path(UNDERPAINTING)
        with_them = ThreadPoolExecutor(2, thread_name_prefix="artists")
        self._scenes: Future[ScenePlanner] = with_them.submit(lambda: ScenePlanner(Graph(paths[0])))
        self._painter: Future[Underpainter] = with_them.submit(lambda: Underpainter(Graph(paths[1])))
        with_them.shutdown(wait=False)

    @property
    def scenes(self) -> ScenePlanner:
        """The scene model; waits until it is loaded.

        Raises:
            GraphBroken: it cannot be.
        """
        return self._scenes.result()

    @property
    def painter(self) -> Underpainter:
        """The underpainting model; waits and raises as `scenes`."""
        return self._painter.result()
