"""Draw the sheet of faces for the docs.

    python -m tools.faces docs/pictures/faces.webp

Rows are emotions, columns are sounds at full articulation; nothing of it comes from the motion model. It shows what the
renderer makes of the most that the model may ask for.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from PIL import Image, ImageDraw, ImageFont

from generators.assets import default_assets
from generators.emotion import CATEGORIES, FEELINGS
from generators.portrait.corpus.dominance import visemes
from generators.portrait.corpus.persona import face_of
from generators.portrait.face import FaceAnalyser, read_picture
from generators.portrait.framing import framed
from generators.portrait.motion.space import PLACE, to_motion
from generators.portrait.phones import INDEX
from generators.portrait.render import Puppet
from studio.core.animate.shipped import shipped_portraits

SOUNDS = {"rest": "sil", "p b m": "PBM", "f v": "FV", "s z": "SZ", "ah": "AA", "ee": "I", "oh": "O", "oo": "U"}
_SPEAKING = 0.75  # what is left of an expression's mouth while it speaks, as in `corpus/teacher.py`
_FILM = 640
_BESIDE, _ABOVE = 96, 24


def posture(emotion: str, sound: str) -> np.ndarray:
    """An emotion at .8 and a sound, together: `(52,)`."""
    strengths = np.zeros((1, len(FEELINGS)))
    if emotion != "neutral":
        strengths[0, FEELINGS.index(emotion)] = 0.8
    face = face_of(strengths)[0]
    said = visemes().targets[INDEX[SOUNDS[sound]]]
    if said.any():
        face[PLACE["jawOpen"]] *= 0.3
        if SOUNDS[sound] == "PBM":
            face[[PLACE[n] for n in PLACE if n.startswith(("jawOpen", "mouthLowerDown", "mouthUpperUp"))]] = 0
        face = np.where(said > 0, _SPEAKING * face, face)
    return np.clip(face + said, 0, 1)


def around_face(landmarks: np.ndarray) -> tuple[float, float, float, float]:
    """A square of pixels with little around the face."""
    low, high = landmarks[:, :2].min(0), landmarks[:, :2].max(0)
    (x, y), half = (low + high) / 2, 0.62 * float((high - low).max())
    return x - half, y - half, x + half, y + half


def main(
    out: Path,
    side: Annotated[int, typer.Option(help="Pixels of one face.")] = 116,
    portraits: Annotated[str, typer.Option(help="Some of the titles; all if left out.")] = "",
) -> None:
    """Draw it."""
    assets = default_assets()
    finder = FaceAnalyser(assets)
    chosen = [each for each in shipped_portraits(assets) if not portraits or each.portrait.title in portraits]
    font = ImageFont.load_default(13)
    width = _BESIDE + side * len(SOUNDS)
    sheet = Image.new("RGB", (width * len(chosen), _ABOVE + side * len(CATEGORIES)), "#14161b")
    draw = ImageDraw.Draw(sheet)
    for place, each in enumerate(chosen):
        face = finder.analyse(read_picture(each.portrait.path))
        subject = framed(face, "square", _FILM)
        puppet, window = Puppet(subject, finder.basis), around_face(subject.landmarks)
        left = place * width
        for column, sound in enumerate(SOUNDS):
            draw.text((left + _BESIDE + side * (column + 0.5), 4), sound, "#e8eaf0", font, anchor="ma")
        for row, emotion in enumerate(CATEGORIES):
            top = _ABOVE + side * row
            draw.text((left + _BESIDE - 8, top + side / 2), emotion, "#e8eaf0", font, anchor="rm")
            motion = to_motion(np.stack([posture(emotion, sound) for sound in SOUNDS]).astype(np.float32), 25)
            for column in range(len(SOUNDS)):
                drawn = Image.fromarray(puppet.draw(motion, column))
                picture = drawn.resize((side, side), Image.Resampling.LANCZOS, box=window)
                sheet.paste(picture, (left + _BESIDE + side * column, top))
    sheet.save(out, quality=82, method=6)


if __name__ == "__main__":
    typer.run(main)
