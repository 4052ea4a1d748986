"""Pictures that know how they were made: the `parameters` text other tools read, and the whole request."""

from __future__ import annotations

import io
import json
from typing import Any

from PIL import Image, PngImagePlugin

from generators.story.illustrate import IllustrationRequest
from generators.story.scene import Scene

KEY = "moodreel"
_LEVEL = 4  # of compression: paper grain does not get much smaller, only slower


def png(picture: Image.Image, request: IllustrationRequest, index: int, scene: Scene, model: str = "") -> bytes:
    """The bytes of a PNG.

    Args:
        picture: of the frame.
        request: that it was made from.
        index: of the frame.
        scene: as it was drawn.
        model: that painted it, "" for our own renderer.
    """
    told = PngImagePlugin.PngInfo()
    told.add_text("parameters", parameters(request, index, model))
    told.add_itxt("Description", request.plan.frames[index].caption)
    told.add_itxt("Software", "Moodreel")
    about = {"frame": index, "scene": scene.model_dump(mode="json"), "request": request.model_dump(mode="json")}
    if model:
        about["model"] = model
    told.add_itxt(KEY, json.dumps(about, ensure_ascii=False, separators=(",", ":")), zip=True)
    data = io.BytesIO()
    picture.save(data, "PNG", pnginfo=told, compress_level=_LEVEL)
    return data.getvalue()


def parameters(request: IllustrationRequest, index: int, model: str = "") -> str:
    """The prompt and settings as AUTOMATIC1111's web UI writes them (one line of settings, "Key: value")."""
    edit = request.edit(index)
    seed = request.seed if edit.seed is None else edit.seed
    width, height = request.size
    drawn = "" if model else "Steps: 1, Sampler: drawn, "
    settings = f"{drawn}Seed: {seed}, Size: {width}x{height}, Model: {model or 'Moodreel Story'}"
    return f"{request.plan.frames[index].prompt}\n{settings}"


def made_from(picture: Image.Image) -> dict[str, Any] | None:
    """What a picture says of how it was made: its frame, scene and request; None if it is not ours."""
    text = getattr(picture, "text", {}).get(KEY)
    return json.loads(text) if text else None
