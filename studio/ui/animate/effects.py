"""What a film's emotion did to the face, measured on its motion, for the emotion panel."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from studio.core.animate import BROWS, JAW, PITCH, YAW, blinks
from studio.ui.emotion import Effect

_LEAST = 20.0  # seconds below which a rate of blinks says nothing


def _tr(text: str) -> str:
    return QCoreApplication.translate("FaceEffects", text)


def face_effects(rows: NDArray[np.float32], fps: float) -> list[Effect]:
    """Brows, jaw, head and blinks of the lanes `(T, 5)` of a film."""
    brows, jaw = float(rows[:, BROWS].mean()), float(rows[:, JAW].max())
    swing = np.ptp(rows[:, [YAW, PITCH]], axis=0).max() / 2
    seconds = len(rows) / fps
    count = len(blinks(rows))
    often = f"{count / seconds * 60:.0f}/min" if seconds >= _LEAST else str(count)
    return [
        Effect(f"{brows:+.2f}".replace("-", "−"), _tr("brows"), _tr("mean height: −1 is drawn down, +1 is raised")),
        Effect(f"±{swing:.1f}°", _tr("head"), _tr("how far it turns or nods, whichever is more")),
        Effect(f"{jaw:.2f}", _tr("jaw, widest"), _tr("1 is as wide as it opens")),
        Effect(often, _tr("blinks"), _tr("{n} in this film").format(n=count)),
    ]
