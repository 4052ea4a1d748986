"""A small phone classifier: which of seventeen visemes is being heard.

Raw mel does not carry over from synthetic to real voices; posteriors of a classifier that was trained with strong
augmentation do (docs/portrait_training.md). 0.3M parameters, 100 frames a second. It looks 90 ms ahead and 570 ms back.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .classes import CLASSES
from .mel import BANDS


@dataclass(frozen=True)
class ClassifierConfig:
    """Sizes.

    Attributes:
        width: channels C.
        classes: sounds told apart.
    """

    width: int = 128
    classes: int = len(CLASSES)

    def to_dict(self) -> dict[str, int]:
        """Plain values for a file."""
        return asdict(self)


_LAYERS = ((1, 1), (2, 2), (4, 4), (8, 0), (16, 0))
"""Dilation and frames looked ahead, of kernels of three."""
LOOK_AHEAD = 2 + sum(ahead for _, ahead in _LAYERS)
LOOK_BACK = 2 + sum(2 * dilation - ahead for dilation, ahead in _LAYERS)


class PhoneClassifier(nn.Module):
    """Dilated convolutions over normalised mel, residual, lopsided so that little of the future is needed.

    Args:
        config: sizes.
    """

    def __init__(self, config: ClassifierConfig) -> None:
        super().__init__()
        self.config = config
        width = config.width
        self.take = nn.Conv1d(BANDS, width, 5, padding=2)
        self.layers = nn.ModuleList(nn.Conv1d(width, width, 3, dilation=dilation) for dilation, _ in _LAYERS)
        self.give = nn.Conv1d(width, config.classes, 1)

    def forward(self, mel: Tensor) -> Tensor:
        """Logits `(B, T, 17)` of normalised mel `(B, T, 80)`."""
        x = F.gelu(self.take(mel.transpose(1, 2)))
        for layer, (dilation, ahead) in zip(self.layers, _LAYERS, strict=True):
            x = x + F.gelu(layer(F.pad(x, (2 * dilation - ahead, ahead))))
        return self.give(x).transpose(1, 2)

    def posteriors(self, mel: Tensor) -> Tensor:
        """Probabilities `(B, T, 17)` of normalised mel `(B, T, 80)`."""
        return torch.softmax(self(mel), -1)
