"""A small PDF: one picture a page, with the page's words behind it so that they can be searched and copied."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from typing import NamedTuple

from PIL import Image

_WIDTH = 768.0  # points: 10 2/3 inches, so that 1600 pixels are 150 an inch
_QUALITY = 92


class Sheet(NamedTuple):
    """A page: what is seen, and the words on it."""

    picture: Image.Image
    words: str


def pdf(sheets: Sequence[Sheet], title: str) -> bytes:
    """The bytes of a PDF (1.4); the same pages give the same bytes.

    Args:
        sheets: in order.
        title: of the document.
    """
    objects: list[bytes] = [
        b"",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for sheet in sheets:
        high = _WIDTH * sheet.picture.height / sheet.picture.width
        first = len(objects) + 1
        kids.append(f"{first} 0 R")
        box = f"[0 0 {_WIDTH:g} {high:.2f}]"
        resources = f"<< /Font << /F 3 0 R >> /XObject << /P {first + 2} 0 R >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox {box} /Resources {resources} /Contents {first + 1} 0 R >>".encode()
        )
        objects.append(_stream(zlib.compress(_content(sheet, high)), "/Filter /FlateDecode"))
        objects.append(_image(sheet.picture))
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R /ViewerPreferences << /DisplayDocTitle true >> >>"
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    objects.append(b"<< /Title " + _text(title) + b" /Producer (Moodreel) >>")
    return _file(objects)


def _content(sheet: Sheet, high: float) -> bytes:
    shown = f"q {_WIDTH:g} 0 0 {high:.2f} 0 0 cm /P Do Q\n".encode()
    words = sheet.words.encode("cp1252", "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return shown + b"BT 3 Tr /F 12 Tf 40 40 Td (" + words + b") Tj ET\n"  # mode 3: there, but not seen


def _image(picture: Image.Image) -> bytes:
    data = io.BytesIO()
    picture.convert("RGB").save(data, "JPEG", quality=_QUALITY, subsampling=0)
    told = f"/Type /XObject /Subtype /Image /Width {picture.width} /Height {picture.height} "
    return _stream(data.getvalue(), told + "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode")


def _stream(data: bytes, told: str) -> bytes:
    return f"<< {told} /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"


def _text(text: str) -> bytes:
    return b"<" + (b"\xfe\xff" + text.encode("utf-16-be")).hex().encode() + b">"


def _file(objects: Sequence[bytes]) -> bytes:
    """Number the objects and end with the table of where they are."""
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    for place in places:
        out += f"{place:010d} 00000 n \n".encode()
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\n".encode()
    return bytes(out + f"startxref\n{start}\n%%EOF\n".encode())
