"""Bad input to `animate` through the command line: a clear error with nothing written, or a film that plays."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
from PIL import Image
from rich.console import Console

from generators.assets import Assets
from generators.media import write_audio

from .report import Part
from .runs import app
from .trials import BAD, DONE, FAILED, Verdict, ending_faults, judged, refusal_faults, tried

_RATE = 24_000
_DISK = 8_192  # bytes: less than the shortest film


@dataclass(frozen=True)
class Case:
    """One bad input.

    Attributes:
        name: what is bad.
        ends: the exit statuses that are right.
        portrait, audio: names of files made by `_material`.
        options: more arguments; `--sounds` without sounds is always there, so that no weights are needed.
        to: the film, below an empty folder unless absolute.
        full: whether the disk is full.
    """

    name: str
    ends: tuple[int, ...]
    portrait: str = "face.jpg"
    audio: str = "voice.wav"
    options: Sequence[str] = ()
    to: str = "out.mp4"
    full: bool = False


CASES = (
    Case("everything in order", (DONE,)),
    Case("a text instead of a picture", (BAD,), portrait="text.png"),
    Case("a picture that was cut off", (BAD,), portrait="cut.jpg"),
    Case("an empty picture file", (BAD,), portrait="empty"),
    Case("no such picture", (BAD,), portrait="nothing.png"),
    Case("a folder instead of a picture", (BAD,), portrait="."),
    Case("a wall without a face", (BAD,), portrait="wall.png"),
    Case("32 pixels", (BAD,), portrait="tiny.png"),
    Case("twenty faces", (DONE,), portrait="twenty.jpg"),
    Case("twenty faces, the 15th", (DONE,), portrait="twenty.jpg", options=("--face", "15")),
    Case("a face that is not there", (BAD,), options=("--face", "9")),
    Case("silence", (DONE,), audio="silence.wav"),
    Case("music", (DONE,), audio="music.wav"),
    Case("a text instead of a sound", (BAD,), audio="text.png"),
    Case("a sound that was cut off", (DONE, BAD), audio="cut.ogg"),
    Case("an empty sound file", (BAD,), audio="empty"),
    Case("0.01 s of sound", (BAD,), audio="blip.wav"),
    Case("eight channels at 8 kHz", (DONE,), audio="eight.wav"),
    Case("no such emotion", (BAD,), options=("--emotion", "joyfulness")),
    Case("too much head", (BAD,), options=("--head-motion", "9")),
    Case("an unknown kind of film", (BAD,), to="out.avi"),
    Case("a folder that is not there", (BAD, FAILED), to="new/out.mp4"),
    Case("an unwritable folder", (BAD, FAILED), to="/sys/out.mp4"),
    Case("a full disk", (FAILED,), full=True),
)


def _material(assets: Assets, folder: Path) -> None:
    """Write good and bad files."""
    face = assets.path("face/astronaut.jpg")
    whole = face.read_bytes()
    (folder / "face.jpg").write_bytes(whole)
    (folder / "cut.jpg").write_bytes(whole[: len(whole) // 3])
    (folder / "text.png").write_text("This is a letter.", "utf-8")
    (folder / "empty").write_bytes(b"")
    Image.new("RGB", (300, 300), (90, 120, 170)).save(folder / "wall.png")
    Image.open(face).resize((32, 32)).save(folder / "tiny.png")
    one = Image.open(face).convert("RGB").crop((100, 0, 350, 250))
    many = Image.new("RGB", (1250, 1000))
    for place in range(20):
        many.paste(one, (place % 5 * 250, place // 5 * 250))
    many.save(folder / "twenty.jpg")
    at = np.arange(_RATE // 2) / _RATE
    hum = (0.2 * np.sin(2 * np.pi * 150 * at)).astype(np.float32)
    chord = 2 * np.pi * 220 * np.array([[1], [1.26], [1.5]])
    music = 0.1 * np.sin(chord * at).sum(0).astype(np.float32)
    for name, sound in {"voice": hum, "silence": 0 * hum, "music": music, "blip": hum[:240]}.items():
        write_audio(folder / f"{name}.wav", sound, _RATE)
    write_audio(folder / "long.ogg", np.tile(hum, 8), _RATE)
    ogg = (folder / "long.ogg").read_bytes()
    (folder / "cut.ogg").write_bytes(ogg[: len(ogg) // 2])
    with av.open(str(folder / "eight.wav"), "w") as file:
        stream = file.add_stream("pcm_s16le", rate=8000, layout="7.1")
        noise = (np.random.default_rng(0).normal(0, 2000, (1, 8 * 4000))).astype(np.int16)
        frame = av.AudioFrame.from_ndarray(noise, format="s16", layout="7.1")
        frame.sample_rate = 8000
        file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
    (folder / "sounds.json").write_text(json.dumps([{"phoneme": "a", "start": 0.01, "end": 0.03}]), "utf-8")


def bad_input(assets: Assets, console: Console) -> Part:
    """Run all cases."""
    with tempfile.TemporaryDirectory() as name:
        material = Path(name)
        _material(assets, material)
        bar = "bad input: a clear error or a film that plays, nothing half-written"
        return judged(bar, (_verdict(case, material) for case in CASES), console)


def _verdict(case: Case, material: Path) -> Verdict:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        target = folder / case.to
        paths = [str(material / each) for each in (case.portrait, case.audio)]
        command = app("animate", *paths, "--sounds", str(material / "sounds.json"), "--square", "--size", "128",
                      *case.options, "-o", str(target))  # fmt: skip
        ran, left = tried(command, folder, _DISK if case.full else 0)
        faults = ending_faults(ran, case.ends) + (_film_faults(target) if ran.code == 0 else refusal_faults(ran, left))
        return Verdict(case.name, ran, faults, ran.message or ran.out.strip()[-120:])


def _film_faults(target: Path) -> list[str]:
    try:
        with av.open(str(target)) as file:
            return [] if any(True for _ in file.decode(video=0)) else ["no frames"]
    except Exception as error:
        return [f"the film cannot be read: {error}"]
