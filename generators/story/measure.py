"""Measure the two models that ship: `python -m generators.story.measure` writes what the model card tells."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Annotated

import numpy as np
import torch
import typer

from generators.assets import default_assets
from generators.story.diffusion.artists import SCENE, UNDERPAINTING
from generators.story.diffusion.graph import Graph
from generators.story.diffusion.layout_corpus import any_condition
from generators.story.diffusion.measure_paintings import measure_paintings
from generators.story.diffusion.measure_plans import measure_plans
from generators.story.diffusion.painting_corpus import any_scene
from generators.story.diffusion.scene_planner import ScenePlanner
from generators.story.diffusion.underpainter import Underpainter


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
    planner, net = ScenePlanner(Graph(assets.path(SCENE))), Graph(assets.path(UNDERPAINTING))
    told = {
        "plans": measure_plans(planner, plans),
        "paintings": measure_paintings(Underpainter(net), Underpainter(net, aware=False), paintings, taught),
        "counts": {"plans": plans, "paintings": paintings, "taught": taught},
        "seconds": _seconds(planner, Underpainter(net)),
    }
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(told, indent=2) + "\n", "utf-8")


def _seconds(planner: ScenePlanner, painter: Underpainter) -> dict[str, float]:
    """Processor seconds of the two networks for one picture, on one thread."""
    rng = np.random.default_rng(0)
    conditions, scenes = [any_condition(rng) for _ in range(5)], [any_scene(rng) for _ in range(5)]
    planner.sample(conditions[0], 0)
    painter.paint(scenes[0], 0)
    marks = [time.process_time()]
    for condition in conditions[1:]:
        planner.sample(condition, 0)
    marks.append(time.process_time())
    for scene in scenes[1:]:
        painter.paint(scene, 0)
    marks.append(time.process_time())
    return {"plan": (marks[1] - marks[0]) / 4, "paint": (marks[2] - marks[1]) / 4}


if __name__ == "__main__":
    typer.run(main)
