"""Two judges of faces that had no part in making them: who somebody is, and which of seven expressions is worn.

The networks of face-api (npm `@vladmandic/face-api`, MIT; after Vincent Mühler's face-api.js): a ResNet that gives 128
numbers which lie near each other for pictures of one person, and a small network of separable convolutions. Ported for
measuring only: their weights are fetched when they are first needed, and neither ship nor train anything.
"""

from __future__ import annotations

import json

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor
from torch.nn import functional as F

from generators.portrait.sources import Package

FACE_API = Package(
    "vladmandic-face-api-1.7.15.tgz",
    "0d77fffeef362ef9c0939cf6c567f3a2e8e177f114fa257a3270cbd2e509b031",
    ("npm", "pack", "--silent", "@vladmandic/face-api@1.7.15"),
)
EXPRESSIONS = ("neutral", "happy", "sad", "angry", "fearful", "disgusted", "surprised")
_MEAN = (122.782, 117.001, 104.298)

Picture = NDArray[np.uint8]
Points = NDArray[np.floating]


class FaceNets:
    """Both networks.

    Raises:
        SourceError: the package cannot be fetched.
    """

    def __init__(self) -> None:
        self._expression = _weights("face_expression_model")
        self._identity = _weights("face_recognition_model")

    @torch.no_grad()
    def expression(self, picture: Picture, points: Points) -> NDArray[np.float32]:
        """Probabilities `(7,)` by `EXPRESSIONS` of the face whose landmarks `(468, 2+)` are given."""
        w = self._expression
        x = _cut(picture, points, 112, 1.05, 255.0)
        for block in range(4):
            name = f"dense{block}/"
            if block == 0:
                a = F.relu(_conv(x, w["dense0/conv0/filters"], w["dense0/conv0/bias"], 2))
            else:
                a = F.relu(_separable(x, w, f"{name}conv0/", 2))
            b = _separable(a, w, f"{name}conv1/", 1)
            c = _separable(F.relu(a + b), w, f"{name}conv2/", 1)
            d = _separable(F.relu(a + b + c), w, f"{name}conv3/", 1)
            x = F.relu(a + b + c + d)
        x = F.avg_pool2d(x, 7, 2).permute(0, 2, 3, 1).flatten(1)
        return F.softmax(x @ w["fc/weights"] + w["fc/bias"], -1)[0].numpy()

    @torch.no_grad()
    def identity(self, picture: Picture, points: Points) -> NDArray[np.float32]:
        """Who it is, `(128,)`: Euclidean distances of .6 and more are other people (face-api's own threshold)."""
        x = _cut(picture, points, 150, 1.15, 256.0)
        x = F.max_pool2d(self._unit(x, "conv32_down/", 2, pad=False), 3, 2)
        for stage, blocks in ((32, 3), (64, 3), (128, 2), (256, 2)):
            if stage != 32:
                x = self._narrowed(x, f"conv{stage}_down/")
            for number in range(blocks):
                name = f"conv{stage}_{number + 1}/"
                x = F.relu(self._unit(self._unit(x, f"{name}conv1/", 1), f"{name}conv2/", 1, active=False) + x)
        x = self._narrowed(x, "conv256_down_out/")
        return (x.mean((2, 3)) @ self._identity["fc"])[0].numpy()

    def _unit(self, x: Tensor, name: str, stride: int, *, active: bool = True, pad: bool = True) -> Tensor:
        w = self._identity
        filters = w[f"{name}conv/filters"]
        if pad:
            x = _same(x, filters.shape[0], stride)
        x = F.conv2d(x, filters.permute(3, 2, 0, 1), w[f"{name}conv/bias"], stride)
        x = x * w[f"{name}scale/weights"][:, None, None] + w[f"{name}scale/biases"][:, None, None]
        return F.relu(x) if active else x

    def _narrowed(self, x: Tensor, name: str) -> Tensor:
        out = self._unit(self._unit(x, f"{name}conv1/", 2, pad=False), f"{name}conv2/", 1, active=False)
        straight = F.avg_pool2d(x, 2, 2)
        out = F.pad(out, (0, straight.shape[-1] - out.shape[-1], 0, straight.shape[-2] - out.shape[-2]))
        return F.relu(F.pad(straight, (0, 0, 0, 0, 0, out.shape[1] - straight.shape[1])) + out)


def _weights(name: str) -> dict[str, Tensor]:
    """Weights as TensorFlow.js keeps them: floats, or bytes with a scale and a least value."""
    head = json.loads(FACE_API.read(f"package/model/{name}-weights_manifest.json"))[0]["weights"]
    raw = FACE_API.read(f"package/model/{name}.bin")
    at, out = 0, {}
    for entry in head:
        count, packed = int(np.prod(entry["shape"])), entry.get("quantization")
        if packed:
            values = np.frombuffer(raw, np.uint8, count, at).astype(np.float32) * packed["scale"] + packed["min"]
        else:
            values = np.frombuffer(raw, np.float32, count, at).copy()
        at += count if packed else 4 * count
        out[entry["name"]] = torch.from_numpy(values.reshape(entry["shape"]).astype(np.float32))
    return out


def _cut(picture: Picture, points: Points, side: int, room: float, unit: float) -> Tensor:
    """The square around landmarks, `(1, 3, side, side)`, with the networks' mean taken away."""
    low, high = points[:, :2].min(0), points[:, :2].max(0)
    middle, size = (low + high) / 2, float((high - low).max()) * room
    edge = [float(value) for value in (*(middle - size / 2), *(middle + size / 2))]
    face = Image.fromarray(picture).transform((side, side), Image.Transform.EXTENT, edge, Image.Resampling.BICUBIC)
    values = (np.asarray(face, np.float32) - _MEAN) / unit
    return torch.from_numpy(values.astype(np.float32)).permute(2, 0, 1)[None]


def _same(x: Tensor, kernel: int, stride: int) -> Tensor:
    """Padding as TensorFlow's "same" does it."""
    down, across = (max((-(-n // stride) - 1) * stride + kernel - n, 0) for n in x.shape[-2:])
    return F.pad(x, (across // 2, across - across // 2, down // 2, down - down // 2))


def _conv(x: Tensor, filters: Tensor, bias: Tensor, stride: int) -> Tensor:
    return F.conv2d(_same(x, filters.shape[0], stride), filters.permute(3, 2, 0, 1), bias, stride)


def _separable(x: Tensor, w: dict[str, Tensor], name: str, stride: int) -> Tensor:
    deep = w[f"{name}depthwise_filter"].permute(2, 3, 0, 1)
    x = F.conv2d(_same(x, 3, stride), deep, None, stride, groups=x.shape[1])
    return F.conv2d(x, w[f"{name}pointwise_filter"].permute(3, 2, 0, 1), w[f"{name}bias"])
