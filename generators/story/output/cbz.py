"""A comic archive: pages in a ZIP, with a `ComicInfo.xml` (Anansi Project, schema 2.0) that readers know."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from xml.etree import ElementTree

from PIL import Image

_DATE = (1980, 1, 1, 0, 0, 0)  # the same pages give the same bytes
_QUALITY = 93


def cbz(pages: Sequence[Image.Image], title: str, summary: str) -> bytes:
    """The bytes of a CBZ.

    Args:
        pages: in order.
        title, summary: of the story.
    """
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(zipfile.ZipInfo("ComicInfo.xml", _DATE), _info(pages, title, summary))
        for number, page in enumerate(pages, 1):
            picture = io.BytesIO()
            page.convert("RGB").save(picture, "JPEG", quality=_QUALITY, subsampling=0)
            archive.writestr(zipfile.ZipInfo(f"page_{number:02d}.jpg", _DATE), picture.getvalue())
    return data.getvalue()


def _info(pages: Sequence[Image.Image], title: str, summary: str) -> bytes:
    root = ElementTree.Element("ComicInfo")
    told = {"Title": title, "Summary": summary, "Notes": "Made with Moodreel", "PageCount": str(len(pages)),
            "LanguageISO": "en"}  # fmt: skip
    for name, text in told.items():
        ElementTree.SubElement(root, name).text = text
    listed = ElementTree.SubElement(root, "Pages")
    for number, page in enumerate(pages):
        size = {"ImageWidth": str(page.width), "ImageHeight": str(page.height)}
        ElementTree.SubElement(listed, "Page", {"Image": str(number), "Type": "Story", **size})
    return ElementTree.tostring(root, "utf-8", xml_declaration=True)
