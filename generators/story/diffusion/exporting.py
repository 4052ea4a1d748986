"""Networks as graphs that ship (`graph`): weights in half precision, computed in single precision."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from generators.story.regions import Regions, story_attention

from .canvas import COLUMNS, GRID, PATCH, ROWS
from .known import Known
from .numbers import TOKENS, WIDTH
from .paint_net import PaintNet
from .scene_net import SceneNet
from .told import Told

_OPSET = 17
_CLOCK = 1000
_KEPT_WHOLE = 64  # numbers; biases of that size are not worth the trouble
_ROWS = 2  # compositions of the example batch


def export_scene_net(net: SceneNet, path: Path) -> None:
    """Write the scene model as a graph.

    Inputs: `noisy` `(B, 8, 33)` scaled numbers, `timestep` `(B,)`, and what `asked_of_scenes` gives. Outputs: the
    velocity `(B, 8, 33)`, and the numbers that it believes in, as `numbers.from_numbers` reads them.
    """
    kinds = {"emotion": (10,), "frame": (2,), "held": (4,), "stands": (4,), "size": (4,), "present": (4,)}
    floats = {"emotion", "frame", "held"}
    known = {
        field.name: _example(kinds.get(field.name, ()), field.name in floats, field.name == "present")
        for field in fields(Known)
    }
    inputs = {"noisy": torch.zeros(_ROWS, TOKENS, WIDTH), "timestep": torch.full((_ROWS,), 500.0), **known}
    _write(_Composing(net, list(known)), inputs, ["velocity", "numbers"], path, batched=True)


def export_paint_net(net: PaintNet, path: Path) -> None:
    """Write the underpainting model, with the region processors of the large path in it, as a graph.

    Inputs: `noisy` `(1, 3, 64, 96)` scaled differences from the wash, `timestep` `(1,)`, `mask` `(1, 16, 24)` share of
    subject, `boost` of element words outside of it, `guidance`, and what `asked_of_painter` gives. Outputs: the
    velocity, and the picture believed in `(1, 3, 64, 96)`, sRGB.
    """
    shapes = {"emotion": (10,), "palette": (WIDTH,), "lamps": (3,), "regions": (7, ROWS, COLUMNS)}
    shapes["wash"] = (3, ROWS, COLUMNS)
    whole = {"setting", "time", "weather", "lamps"}
    told = {f.name: _example(shapes.get(f.name, ()), f.name not in whole, rows=1) for f in fields(Told)}
    mask = torch.zeros(1, *GRID)
    mask[:, : GRID[0] // 2, : GRID[1] // 2] = 1
    inputs = {
        "noisy": torch.zeros(1, 3, ROWS, COLUMNS), "timestep": torch.full((1,), 500.0), "mask": mask,
        "boost": torch.tensor(1.0), "guidance": torch.tensor(1.0), **told,
    }  # fmt: skip
    _write(_Painting(net, list(told)), inputs, ["velocity", "picture"], path, batched=False)


class _Composing(nn.Module):
    def __init__(self, net: SceneNet, names: Sequence[str]) -> None:
        super().__init__()
        self.net, self.names = net, names

    def forward(self, noisy: Tensor, timestep: Tensor, *known: Tensor) -> tuple[Tensor, Tensor]:
        velocity = self.net(noisy, timestep, Known(**dict(zip(self.names, known, strict=True))))
        return velocity, self.net.unscaled(noisy - (timestep / _CLOCK)[:, None, None] * velocity)


class _Painting(nn.Module):
    """With and without words in one call: guidance pulls beyond what palette and regions say alone."""

    def __init__(self, net: PaintNet, names: Sequence[str]) -> None:
        super().__init__()
        self.net, self.names = net, names

    def forward(
        self, noisy: Tensor, timestep: Tensor, mask: Tensor, boost: Tensor, guidance: Tensor, *told: Tensor
    ) -> tuple[Tensor, Tensor]:
        net = self.net
        twice = Told(**{name: one.expand(2, *one.shape[1:]) for name, one in zip(self.names, told, strict=True)})
        patches = torch.nn.functional.pixel_unshuffle(noisy, PATCH).expand(2, -1, -1, -1)
        regions = Regions(mask, net.element_words[None], boost=boost)  # pyright: ignore[reportArgumentType]
        with story_attention(net.unet, regions):
            both = net(patches, timestep.expand(2), twice, torch.tensor([False, True]))
        plain, worded = both.split(1)
        guess = plain + guidance * (worded - plain)
        whole = torch.nn.functional.pixel_shuffle(guess, PATCH)
        return (noisy - whole) / (timestep / _CLOCK), net.to_picture(guess, twice.wash[:1])


def _example(shape: tuple[int, ...], real: bool, truth: bool = False, rows: int = _ROWS) -> Tensor:
    if truth:
        return torch.ones(rows, *shape, dtype=torch.bool)
    return torch.zeros(rows, *shape, dtype=torch.float32 if real else torch.int64)


@torch.no_grad()
def _write(module: nn.Module, inputs: dict[str, Tensor], outputs: list[str], path: Path, batched: bool) -> None:
    import onnx

    path.parent.mkdir(parents=True, exist_ok=True)
    axes = {name: {0: "batch"} for name in (*inputs, *outputs)} if batched else None
    with warnings.catch_warnings():
        # The exporter warns of itself, and of sizes that it takes for constants, as they are.
        warnings.simplefilter("ignore")
        torch.onnx.export(
            module.eval(), tuple(inputs.values()), str(path), input_names=list(inputs), output_names=outputs,
            dynamic_axes=axes, opset_version=_OPSET, dynamo=False,
        )  # fmt: skip
    model = onnx.load(str(path))
    _halve(model)
    onnx.save(model, str(path))


def _halve(model: Any) -> None:
    """Store weights in half precision; the runtime widens them when it loads."""
    from onnx import TensorProto, helper, numpy_helper

    graph = model.graph
    wide = [one for one in graph.initializer if one.data_type == TensorProto.FLOAT and _count(one) > _KEPT_WHOLE]
    for one in wide:
        half = numpy_helper.from_array(numpy_helper.to_array(one).astype("float16"), f"{one.name}.half")
        graph.initializer.remove(one)
        graph.initializer.append(half)
        graph.node.insert(0, helper.make_node("Cast", [half.name], [one.name], to=TensorProto.FLOAT))
    model.producer_name, model.doc_string = "moodreel", ""


def _count(one: Any) -> int:
    count = 1
    for size in one.dims:
        count *= size
    return count
