"""Where markup stands in a line: for showing it, not for reading it (`generators.speech.text` does that)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from generators.emotion import CATEGORIES, Category

_MARK = re.compile(r"\\[\[\]*\\]|\[([^\[\]\n]{0,200})\]|(\*{1,2})")


@dataclass(frozen=True)
class Mark:
    """A stretch of a line.

    Attributes:
        start, length: in characters.
        kind: "tag" is what is never read aloud, "felt" the words a span colours, "stressed" those between stars,
            "unknown" a tag that no one knows.
        category: of a span's tag and its words.
    """

    start: int
    length: int
    kind: Literal["tag", "felt", "stressed", "unknown"]
    category: Category | None = None


def marks(text: str) -> list[Mark]:
    """All marks of a text; words inside two spans are marked by both, the inner one last."""
    out: list[Mark] = []
    spans: list[tuple[int, Category | None]] = []
    star: tuple[int, str] | None = None
    for match in _MARK.finditer(text):
        start, end, body = match.start(), match.end(), match.group(1)
        if match.group(2) and (star is not None or text[end : end + 1].strip()):
            out.append(Mark(start, end - start, "tag"))
            if star is None:
                star = (end, match.group(2))
            else:
                out.append(Mark(star[0], start - star[0], "stressed"))
                star = None
        elif body is not None and body.strip() == "/":
            out.append(Mark(start, end - start, "tag" if spans else "unknown"))
            if spans:
                first, category = spans.pop()
                out.append(Mark(first, start - first, "felt", category))
        elif body is not None:
            kind, category = _tag(body)
            out.append(Mark(start, end - start, kind, category))
            if category is not None:
                spans.append((end, category))
    out.extend(Mark(first, len(text) - first, "felt", category) for first, category in spans)
    return sorted(out, key=lambda mark: (mark.kind != "felt", mark.start))


def _tag(body: str) -> tuple[Literal["tag", "unknown"], Category | None]:
    name = body.split()[0].lower().rstrip(",") if body.split() else ""
    if name in CATEGORIES:
        return "tag", name
    return ("tag" if name == "pause" else "unknown"), None
