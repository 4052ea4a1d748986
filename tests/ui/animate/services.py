"""A service in the shape of Animate's, whose films are plain grey: for tests of what the window makes of them."""

import io
import json
import threading
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from generators.contract import BadInput, Cancel, OnProgress, Progress
from generators.media import VideoWriter
from generators.portrait.engine import check_film
from generators.portrait.output import GifWriter, PicturesWriter, write_motion
from generators.portrait.pose import INDEX, Motion
from studio.core.animate import lanes
from studio.core.jobs import Emit

FRAMES = 10
NO_FACE = (1, 2, 3)
"""Colour of a picture in which no face is found."""
TWO = (3, 2, 1)
"""Colour of a picture in which there are two."""


class Greys:
    """Every film is ten frames long; its level is the expression's. One that says "forever" stops after three."""

    def __init__(self, incoming: str, listens: bool = False) -> None:
        self._forever = threading.Event()
        self._listens = listens
        self._incoming = Path(incoming)
        self._incoming.mkdir(parents=True, exist_ok=True)

    def info(self) -> Mapping[str, Any]:
        return {"listens": self._listens}

    def run(self, request: str, report: OnProgress, emit: Emit, cancel: Cancel) -> Mapping[str, Any]:
        task = json.loads(request)
        if task["do"] == "find":
            return self._find(Path(task["portrait"]), task["face"])
        asked = task["request"]
        if task["do"] == "export":
            return self._export(Path(task["out"]), asked["fps"], overwrite=task["overwrite"])
        if "nothing" in task["text"]:
            raise BadInput("There is nothing to be said. Say something.")
        return self._film(task, report, emit, cancel)

    def _find(self, path: Path, face: int) -> Mapping[str, Any]:
        image = Image.open(path).convert("RGB")
        if image.getpixel((0, 0)) == NO_FACE:
            raise BadInput("No face was found in the picture. Mark it by hand.")
        boxes = [[20.0, 25.0, 60.0, 75.0], [4.0, 4.0, 14.0, 16.0]][: 2 if image.getpixel((0, 0)) == TWO else 1]
        points = [[30.0, 40.0], [50.0, 40.0], [40.0, 50.0], [32.0, 60.0], [48.0, 60.0]]
        if face == 2:
            points = [[x / 5, y / 5] for x, y in points]
        return {"anchors": points, "error": "", "faces": boxes, "size": list(image.size)}

    def _export(self, out: Path, fps: int, *, overwrite: bool) -> Mapping[str, Any]:
        """The writers are those of Animate; what they are given is grey, lighter from frame to frame."""
        check_film(out, overwrite=overwrite)
        if out.suffix == ".gif":
            writer = GifWriter(out, fps, overwrite=overwrite)
        elif out.suffix:
            writer = VideoWriter(out, fps, overwrite=overwrite)
        else:
            writer = PicturesWriter(out, overwrite=overwrite)
        with writer as opened:
            for number in range(FRAMES):
                frame = np.full((64, 64, 4), 20 * number, np.uint8)
                opened.write(frame if isinstance(writer, PicturesWriter) else frame[..., :3])
        return {"path": str(out)}

    def _film(self, task: Mapping[str, Any], report: OnProgress, emit: Emit, cancel: Cancel) -> Mapping[str, Any]:
        asked = task["request"]
        level = round(100 * asked["manner"]["expression"])
        stem = self._incoming / uuid.uuid4().hex
        motion = Motion.still(FRAMES, asked["fps"])
        motion.weights[4, [INDEX["eyeBlinkLeft"], INDEX["eyeBlinkRight"]]] = 1.0
        with VideoWriter(stem.with_suffix(".mp4"), asked["fps"]) as writer:
            for number in range(FRAMES):
                cancel.raise_if_set()
                frame = np.full((64, 64, 3), level, np.uint8)
                writer.write(frame)
                row = lanes(motion[number : number + 1])[0].tolist()
                told = {"number": number, "of": FRAMES, "size": [64, 64], "lanes": [row]}
                emit({**told, "picture": _jpeg(frame)})
                report(Progress((number + 1) / FRAMES, "animating"))
                while "forever" in task["text"] and number == 2:
                    cancel.raise_if_set()
                    self._forever.wait(0.002)
        write_motion(stem.with_suffix(".json"), motion)
        Image.new("RGB", (32, 32), (level, level, level)).save(stem.with_suffix(".png"))
        ends = {"video": ".mp4", "motion": ".json", "picture": ".png"}
        files = {role: str(stem.with_suffix(end)) for role, end in ends.items()}
        more = {"duration": motion.duration, "fps": asked["fps"], "frames": FRAMES, "size": [64, 64], "driver": "rules"}
        return {**files, **more, "engine_version": "grey", "weights_hash": "0"}


def _jpeg(frame: np.ndarray) -> bytes:
    held = io.BytesIO()
    Image.fromarray(frame).save(held, "JPEG")
    return held.getvalue()
