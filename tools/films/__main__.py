"""Draw frames of one line in three emotions, as the engine that ships makes them, for the docs.

python -m tools.films docs/pictures/animate_line.jpg
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from PIL import Image, ImageDraw, ImageFont

from generators.assets import default_assets
from generators.emotion import NEUTRAL, EmotionState
from generators.media import write_audio
from generators.portrait.engine import AnimationEngine
from generators.portrait.face import FaceAnalyser, Picture
from generators.portrait.request import AnimationRequest
from generators.speech import SAMPLE_RATE, SpeechEngine, SpeechRequest
from studio.core.animate.shipped import shipped_portraits
from tools.faces.__main__ import around_face

LINE = "I told you never to open that door."
FEELINGS = ("neutral", "amusement", "anger")
_STRENGTH = 0.8
_FRAMES, _SIDE, _FILM, _ABOVE = 6, 250, 720, 22


def main(
    out: Path,
    portrait: Annotated[str, typer.Option(help="Title of a portrait that ships.")] = "",
) -> None:
    """Draw it."""
    assets = default_assets()
    speaker, engine, finder = SpeechEngine(assets), AnimationEngine(assets), FaceAnalyser(assets)
    shipped = [each.portrait for each in shipped_portraits(assets)]
    chosen = next((each for each in shipped if each.title == portrait), shipped[0])
    sheet = Image.new("RGB", (_SIDE * _FRAMES, (_SIDE + _ABOVE) * len(FEELINGS)), "#14161b")
    draw, font = ImageDraw.Draw(sheet), ImageFont.load_default(13)
    with tempfile.TemporaryDirectory() as folder:
        for row, name in enumerate(FEELINGS):
            feeling = NEUTRAL if name == "neutral" else EmotionState.of(name, _STRENGTH)
            voice = Path(folder) / f"{name}.wav"
            write_audio(voice, speaker.run(SpeechRequest(text=LINE, emotion=feeling)).audio, SAMPLE_RATE)
            asked = AnimationRequest(
                portrait=chosen.path, audio=voice, emotion=feeling, framing="square", size=_FILM
            )  # fmt: skip
            film = [frame.picture for frame in engine.stream(asked)]
            window = around_face(finder.analyse(Picture(film[0], None, 1.0)).landmarks)
            top = row * (_SIDE + _ABOVE)
            draw.text((8, top + _ABOVE / 2), name, "#e8eaf0", font, anchor="lm")
            for column, at in enumerate(np.linspace(0.12, 0.8, _FRAMES) * len(film)):
                picture = Image.fromarray(film[int(at)]).resize((_SIDE, _SIDE), Image.Resampling.LANCZOS, box=window)
                sheet.paste(picture, (column * _SIDE, top + _ABOVE))
    sheet.save(out, quality=88)


if __name__ == "__main__":
    typer.run(main)
