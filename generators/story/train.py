"""Train Story's two small diffusion models.

    python -m generators.story.diffusion.layout_corpus                # data of the scene model, a few minutes
    python -m generators.story.train plan         --steps 4000
    python -m generators.story.diffusion.painting_corpus               # data of the underpainting, a minute
    python -m generators.story.train underpainting --size 8 --steps 2400

Seeded and resumable: batches and noise follow from the seed and the step, so a run that was stopped and started again
ends with the same weights as one that was not. Losses go to `losses.jsonl` in the run's folder.
"""

from __future__ import annotations

from pathlib import Path

import torch
import typer
from torch import Tensor

from generators.story.diffusion.flow import noised
from generators.story.diffusion.layouts import LayoutBatches, Layouts, load_layouts
from generators.story.diffusion.paint_net import PaintConfig, PaintNet
from generators.story.diffusion.paintings import Painted, PaintingBatches, load_paintings
from generators.story.diffusion.scene_net import SceneConfig, SceneNet
from generators.training import averaged, started
from generators.training_run import Parts, Run

_HELD_OUT = 0.05  # share of layouts and paintings, at their end
_UNHEARD = 0.1  # of pictures are learned without words, for guidance
_SPREAD_FLOOR = 0.02
_NAMES = ("subject", "companion", "elements", "elements", "elements", "elements", "light", "palette")

app = typer.Typer(no_args_is_help=True, add_completion=False)


def layout_loss(model: SceneNet, batch: Layouts, chance: torch.Generator) -> Parts:
    """Squared error of the velocity, by kind of token; each number counts the same within its token."""
    there = model.there(batch.known)[..., None] & model.meant
    noisy, timestep, velocity = noised(model.scaled(batch.numbers) * there, chance)
    error = (model(noisy * there, timestep, batch.known) - velocity).square() * there
    by_token = error.sum((0, 2)) / there.sum((0, 2)).clamp(min=1)
    parts: dict[str, Tensor] = {}
    for name, value in zip(_NAMES, by_token, strict=True):
        parts[name] = parts.get(name, torch.zeros(())) + value / _NAMES.count(name)
    return parts


def begun(config: SceneConfig, layouts: Layouts, seed: int) -> SceneNet:
    """A new scene model, with mean and spread of what it is going to see."""
    torch.manual_seed(seed)
    model = SceneNet(config)
    there = model.there(layouts.known)[..., None] & model.meant
    count = there.sum(0).clamp(min=1)
    model.mean.copy_((layouts.numbers * there).sum(0) / count)
    spread = (((layouts.numbers - model.mean) * there).square().sum(0) / count).sqrt()
    model.spread.copy_(spread.clamp(min=_SPREAD_FLOOR))
    return model


def load_scene_net(folder: Path) -> SceneNet:
    """The scene model of a run."""
    weights, config = averaged(folder)
    model = SceneNet(SceneConfig(**config))
    model.load_state_dict(weights)
    return model.eval()


def painting_loss(model: PaintNet, batch: Painted, chance: torch.Generator) -> Parts:
    """Squared error of the picture."""
    clean = model.from_wash(batch.pictures, batch.told.wash)
    noisy, timestep, _ = noised(clean, chance)
    heard = torch.rand(len(clean), generator=chance) >= _UNHEARD
    return {"picture": (model(noisy, timestep, batch.told, heard) - clean).square().mean()}


def begun_painting(config: PaintConfig, batches: PaintingBatches, seed: int) -> PaintNet:
    """A new underpainting model, with the spread of what it is going to see."""
    torch.manual_seed(seed)
    model = PaintNet(config)
    seen = [batches.at(number) for number in range(4)]
    off = torch.cat([batch.pictures - batch.told.wash for batch in seen])
    model.spread.copy_(off.square().mean((0, 2, 3)).sqrt() + 1e-3)
    return model


def load_paint_net(folder: Path) -> PaintNet:
    """The underpainting model of a run."""
    weights, config = averaged(folder)
    model = PaintNet(PaintConfig.read(config))
    model.load_state_dict(weights)
    return model.eval()


@app.command()
def plan(
    layouts: Path = Path("work/story/layouts.safetensors"),
    out: Path = Path("work/story/plan"),
    steps: int = 6000,
    size: int = 128,
    peak: float = 1.5e-3,
    width: int = 96,
    layers: int = 6,
    seed: int = 0,
    checkpoint_minutes: float = 3.0,
    threads: int = 1,
) -> None:
    """Train the scene model, or go on with the run found in `out`."""
    torch.set_num_threads(threads)
    everything = load_layouts(layouts)
    held = max(1, round(_HELD_OUT * len(everything.numbers)))
    index = torch.arange(len(everything.numbers))
    parts = [Layouts(everything.numbers[i], everything.known.rows(i)) for i in (index[:-held], index[-held:])]
    config = SceneConfig(width, layers)
    run = Run(begun(config, parts[0], seed), config, layout_loss, out, seed, peak)
    run.go(
        LayoutBatches(parts[0], size, seed, started(out)),
        LayoutBatches(parts[1], size, 900),
        steps,
        checkpoint_minutes,
    )


@app.command()
def underpainting(
    paintings: Path = Path("work/story/paintings"),
    out: Path = Path("work/story/underpainting"),
    steps: int = 3000,
    size: int = 16,
    peak: float = 8e-4,
    width: int = 32,
    seed: int = 0,
    checkpoint_minutes: float = 3.0,
    threads: int = 1,
) -> None:
    """Train the underpainting model, or go on with the run found in `out`."""
    torch.set_num_threads(threads)
    scenes, pictures = load_paintings(paintings)
    cut = len(scenes) - max(1, round(_HELD_OUT * len(scenes)))
    train = PaintingBatches(scenes[:cut], pictures[:cut], size, seed, started(out))
    held_out = PaintingBatches(scenes[cut:], pictures[cut:], size, 900)
    config = PaintConfig(channels=(width, 2 * width, 3 * width), head=width)
    run = Run(begun_painting(config, train, seed), config, painting_loss, out, seed, peak)
    run.go(train, held_out, steps, checkpoint_minutes)


if __name__ == "__main__":
    app()
