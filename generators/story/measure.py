"""Measure the two models that ship: `python -m generators.story.measure` writes what the model card tells."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Annotated, Any

import torch
import typer

from generators.assets import default_assets
from generators.story.diffusion.measure_paintings import measure_paintings
from generators.story.diffusion.measure_plans import measure_plans
from generators.story.diffusion.painting_corpus import any_scene
from generators.story.diffusion.scene_planner import ScenePlanner
from generators.story.diffusion.underpainter import Underpainter
from generators.story.diffusion.weights import load_paint_net, load_scene_net


def main(
    plans: Annotated[int, typer.Option(help="Compositions of each kind.")] = 200,
    paintings: Annotated[int, typer.Option(help="Underpaintings.")] = 100,
    taught: Annotated[int, typer.Option(help="Renders that the judge of emotion learns from.")] = 600,
    threads: int = 1,
    out: Path = Path("work/story/measures.json"),
) -> None:
    """Measure and write JSON."""
    torch.set_num_threads(threads)
    assets = default_assets()
    scene, paint = assets.path("story/scene.safetensors"), assets.path("story/underpainting.safetensors")
    planner, net = ScenePlanner(load_scene_net(scene)), load_paint_net(paint)
    told: dict[str, Any] = {
        "plans": measure_plans(planner, plans),
        "paintings": measure_paintings(Underpainter(net), Underpainter(net, aware=False), paintings, taught),
        "counts": {"plans": plans, "paintings": paintings, "taught": taught},
        "seconds": _seconds(net),
    }
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(told, indent=2) + "\n", "utf-8")


def _seconds(net: Any) -> float:
    """Processor seconds of four underpaintings, on one thread."""
    import numpy as np

    rng = np.random.default_rng(0)
    scenes = [any_scene(rng) for _ in range(4)]
    painter = Underpainter(net)
    painter.paint(scenes[:1], 0)
    before = time.process_time()
    painter.paint(scenes, 0)
    return time.process_time() - before


if __name__ == "__main__":
    typer.run(main)
