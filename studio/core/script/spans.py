"""Cutting marked-up text so that both halves are still well formed."""

from __future__ import annotations

import re

# An escape, or a tag as the front end reads it: `[` up to the next `]` on the same line, no other `[` between.
_UNIT = re.compile(r"\\[\[\]*\\]|\[[^\[\]\n]{0,199}\]")


def cut(text: str, at: int) -> tuple[str, str]:
    """Cut text in two at an offset, blanks at the cut left out.

    A cut inside a tag or an escape goes before it. Spans that are open there ("[anger 0.7] …") are closed in the first
    half and opened again in the second.
    """
    at = max(0, min(at, len(text)))
    open_tags: list[str] = []
    for unit in _UNIT.finditer(text):
        if unit.end() > at:
            at = min(at, unit.start())
            break
        tag = unit.group()
        if tag == "[/]" or tag[1:-1].strip() == "/":
            if open_tags:
                open_tags.pop()
        elif tag.startswith("[") and tag[1:-1].split()[:1] not in ([], ["pause"]):
            open_tags.append(tag)
    left, right = text[:at].rstrip(), text[at:].lstrip()
    return left + "[/]" * len(open_tags), "".join(open_tags) + right
