"""All files of a drawn story, one after the other, under names that sort as they are read."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Literal, get_args

import numpy as np
from PIL import Image

from generators.story.engine import Illustration
from generators.story.illustrate import IllustrationRequest
from generators.story.output.bubbles import with_bubble
from generators.story.output.cbz import cbz
from generators.story.output.pdf import Sheet, pdf
from generators.story.output.png import png
from generators.story.output.sheet import Shown, book_page, storyboard, title_of
from generators.story.render import face_of, mask, regions

Format = Literal["png", "svg", "masks", "pdf", "cbz"]
FORMATS: tuple[Format, ...] = get_args(Format)
USUAL: tuple[Format, ...] = ("png", "pdf")
_PAGE = 1600  # pixels across


def names_of(formats: Sequence[Format], frames: int) -> list[str]:
    """The files that a story of so many frames becomes; masks are named for what is in the pictures, and left out."""
    names = ["plan.json", "scenes.json"]
    names += [f"frame_{i + 1:02d}.{kind}" for kind in ("png", "svg") if kind in formats for i in range(frames)]
    names += ["storyboard.png"] if "png" in formats else []
    return names + [f"story.{kind}" for kind in ("pdf", "cbz") if kind in formats]


class StoryFiles:
    """Writes a drawn story.

    Args:
        request: what was drawn.
        pictures: all of its frames, in order.
        formats: which files are wanted; the plan and the scenes always are.
        model: that painted it, "" for our own renderer.
    """

    def __init__(
        self,
        request: IllustrationRequest,
        pictures: Sequence[Illustration],
        formats: Sequence[Format] = USUAL,
        model: str = "",
    ) -> None:
        self._request = request
        self._pictures = pictures
        self._formats = formats
        self._model = model

    @property
    def names(self) -> list[str]:
        """Of all files, in the order in which `contents` gives them."""
        names = names_of(self._formats, len(self._pictures))
        if "masks" in self._formats:
            names += [f"frame_{one.index + 1:02d}_{region}.png" for one in self._pictures for region in regions_of(one)]
        return names

    def contents(self) -> Iterator[bytes]:
        """What is in each file, in the order of `names`."""
        yield self._request.plan.to_json().encode()
        scenes = [one.scene.model_dump(mode="json") for one in self._pictures]
        yield (json.dumps({"version": 1, "scenes": scenes}, indent=1, ensure_ascii=False) + "\n").encode()
        if "png" in self._formats:
            for one, shown in zip(self._pictures, self._shown, strict=True):
                yield png(shown.picture, self._request, one.index, one.scene, self._model)
        if "svg" in self._formats:
            yield from (one.page.svg(self._request.size).encode() for one in self._pictures)
        if "png" in self._formats:
            yield _saved(storyboard(self._shown, self._request.plan))
        title = title_of(self._request.plan)
        if "pdf" in self._formats:
            yield pdf([Sheet(page, one.caption) for page, one in zip(self._pages, self._shown, strict=True)], title)
        if "cbz" in self._formats:
            yield cbz(self._pages, title, f"{self._request.plan.event}.")
        if "masks" in self._formats:
            for one in self._pictures:
                yield from _masks(one, self._request.size)

    @cached_property
    def _shown(self) -> list[Shown]:
        frames = self._request.plan.frames
        found = []
        for one in self._pictures:
            bubble = self._request.edit(one.index).bubble
            picture = Image.fromarray(one.pixels)
            picture = with_bubble(picture, bubble, one.page.faces[0]) if bubble else picture
            found.append(Shown(picture, frames[one.index].caption))
        return found

    @cached_property
    def _pages(self) -> list[Image.Image]:
        return [book_page(shown, number, _PAGE) for number, shown in enumerate(self._shown, 1)]


def regions_of(one: Illustration) -> list[str]:
    """Names of the regions of a picture, as their mask files are called."""
    named = dict.fromkeys(layer.region for layer in one.page.layers if layer.region)
    return [*named, "face", "background"]


def _masks(one: Illustration, size: tuple[int, int]) -> Iterator[bytes]:
    shares = dict(regions(one.page, size))
    shares["face"] = face_of(one.page, shares["subject"])
    empty = np.zeros((size[1], size[0]), np.float32)
    for name in regions_of(one):
        yield _saved(Image.fromarray(mask(shares.get(name, empty))))


def _saved(picture: Image.Image) -> bytes:
    data = io.BytesIO()
    picture.save(data, "PNG", compress_level=4)
    return data.getvalue()
