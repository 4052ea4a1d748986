"""Draw the basis to look at it:  python -m generators.portrait.basis.sheet basis.safetensors sheet.png"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import typer
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from generators.portrait.basis.basis import Basis, Eyeball, load_basis
from generators.portrait.pose import ARKIT, INDEX, LOOK_DEGREES

Array = NDArray[np.float64]

_CELL, _FINER = 300, 2  # pixels a cell; drawn larger and scaled down
_SKIN = np.array([222, 178, 150])
_MOUTH = np.array([[70, 22, 26], [196, 96, 100], [206, 112, 116], [240, 234, 220]])  # by part
_EYE = np.array([[236, 234, 232], [86, 116, 138], [18, 18, 22]])  # by zone
_LIGHT = np.array([0.35, 0.45, 0.82])
_FACES: tuple[dict[str, float], ...] = (
    {}, {"jawOpen": 0.4}, {"jawOpen": 1}, {"jawOpen": 0.6, "tongueOut": 1}, {"jawOpen": 1, "mouthClose": 1},
    {"mouthSmile": 1}, {"mouthSmile": 1, "cheekSquint": 1, "jawOpen": 0.2, "mouthUpperUp": 0.4}, {"mouthFrown": 1},
    {"mouthFunnel": 1}, {"mouthPucker": 1}, {"mouthPress": 1}, {"mouthDimple": 1}, {"mouthRollLower": 1},
    {"mouthRollUpper": 1}, {"mouthShrugLower": 1}, {"mouthShrugUpper": 1}, {"mouthStretch": 1}, {"mouthUpperUp": 1},
    {"mouthLowerDown": 1}, {"mouthLeft": 1}, {"noseSneer": 1}, {"cheekPuff": 1}, {"cheekSquint": 1},
    {"eyeBlink": 1}, {"eyeBlink": 0.5}, {"eyeWide": 1}, {"eyeSquint": 1}, {"eyeLookUp": 1}, {"eyeLookDown": 1},
    {"eyeLookOutLeft": 1, "eyeLookInRight": 1}, {"browDown": 1}, {"browInnerUp": 1}, {"browOuterUp": 1},
    {"jawForward": 1}, {"jawLeft": 1},
)  # fmt: skip


def weights_of(named: dict[str, float]) -> Array:
    """Weights `(52,)`; a name without a side stands for both."""
    weights = np.zeros(len(ARKIT))
    for name, value in named.items():
        for full in {name, f"{name}Left", f"{name}Right"} & set(INDEX):
            weights[INDEX[full]] = value
    return weights


def draw(basis: Basis, weights: Array, yaw: float, *, skin: bool = True) -> Image.Image:
    """One cell: the face, or what is inside it alone, turned by `yaw` degrees."""
    turn = np.deg2rad(yaw)
    rotation = np.array([[np.cos(turn), 0, np.sin(turn)], [0, 1, 0], [-np.sin(turn), 0, np.cos(turn)]])
    size = _CELL * _FINER
    picture, depth = np.full((size, size, 3), 24.0), np.full((size, size), -1e9)
    mouth = basis.mouth
    parts = [
        (mouth.points + np.tensordot(weights, mouth.shapes, 1), mouth.triangles, _MOUTH[mouth.part]),
        *(
            (_turned(eye, weights, side), eye.triangles, _EYE[eye.zone])
            for eye, side in zip(basis.eyes, ("Right", "Left"), strict=True)
        ),
    ]
    if skin:
        face = basis.points + np.tensordot(weights, basis.shapes, 1)
        parts.append((face, basis.triangles, np.broadcast_to(_SKIN, face.shape)))
    for points, triangles, colours in parts:
        _fill(picture, depth, points @ rotation.T, triangles, colours)
    return Image.fromarray(picture.clip(0, 255).astype(np.uint8)).resize((_CELL, _CELL), Image.Resampling.BOX)


def _turned(eye: Eyeball, weights: Array, side: str) -> Array:
    """The eyeball looking where the `eyeLook…` shapes say."""
    up = weights[INDEX[f"eyeLookUp{side}"]] - weights[INDEX[f"eyeLookDown{side}"]]
    out = weights[INDEX[f"eyeLookOut{side}"]] - weights[INDEX[f"eyeLookIn{side}"]]
    pitch, yaw = np.deg2rad(LOOK_DEGREES) * np.array([-up, out if side == "Left" else -out])
    over = np.array([[1, 0, 0], [0, np.cos(pitch), -np.sin(pitch)], [0, np.sin(pitch), np.cos(pitch)]])
    round_ = np.array([[np.cos(yaw), 0, np.sin(yaw)], [0, 1, 0], [-np.sin(yaw), 0, np.cos(yaw)]])
    return ((eye.points - eye.centre) @ (round_ @ over).T + eye.centre).astype(np.float64)


def _fill(picture: Array, depth: Array, points: Array, triangles: NDArray[np.int32], colours: Array) -> None:
    size = len(depth)
    pixels = np.stack([points[:, 0], -points[:, 1]], -1) * size / 21 + size / 2
    for corners in triangles:
        (ax, ay), (bx, by), (cx, cy) = pixels[corners]
        x0, x1 = int(max(0, np.ceil(min(ax, bx, cx)))), int(min(size - 1, max(ax, bx, cx)))
        y0, y1 = int(max(0, np.ceil(min(ay, by, cy)))), int(min(size - 1, max(ay, by, cy)))
        double = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
        if x1 < x0 or y1 < y0 or abs(double) < 1e-9:
            continue
        y, x = np.mgrid[y0 : y1 + 1, x0 : x1 + 1]
        b = ((x - ax) * (cy - ay) - (y - ay) * (cx - ax)) / double
        c = ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / double
        inside = (b >= 0) & (c >= 0) & (b + c <= 1)
        z = points[corners, 2] @ np.array([1 - b - c, b, c]).reshape(3, -1)
        z = z.reshape(b.shape)
        seen = inside & (z > depth[y0 : y1 + 1, x0 : x1 + 1])
        edge = points[corners]
        normal = np.cross(edge[1] - edge[0], edge[2] - edge[0])
        light = 0.35 + 0.65 * abs(normal @ _LIGHT) / (np.linalg.norm(normal) + 1e-9)
        depth[y0 : y1 + 1, x0 : x1 + 1][seen] = z[seen]
        picture[y0 : y1 + 1, x0 : x1 + 1][seen] = colours[corners[0]] * light


def sheet(basis_file: Path, out: Path, yaw: float = 20.0, columns: int = 7) -> None:
    """Draw all faces, and the insides alone from two sides."""
    basis = load_basis(basis_file)
    cells = [
        (", ".join(f"{n} {v:g}" for n, v in named.items()) or "rest", draw(basis, weights_of(named), yaw))
        for named in _FACES
    ]
    for angle in (0.0, 60.0):
        cells.append((f"inside at {angle:g}°", draw(basis, weights_of({"jawOpen": 0.5}), angle, skin=False)))
    rows = -(-len(cells) // columns)
    page = Image.new("RGB", (columns * _CELL, rows * _CELL))
    pen = ImageDraw.Draw(page)
    for number, (text, cell) in enumerate(cells):
        at = (number % columns * _CELL, number // columns * _CELL)
        page.paste(cell, at)
        pen.text((at[0] + 6, at[1] + 4), text.replace(", ", "\n"), fill=(255, 230, 120))
    page.save(out)


if __name__ == "__main__":
    typer.run(sheet)
