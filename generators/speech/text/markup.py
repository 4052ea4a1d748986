r"""Markup of a spoken text: `[anger 0.7] … [/]`, `[pause 0.4s]`, `*emphasis*`; `\[`, `\*` and `\\` are literal.

Spans nest and the inner one wins. A span may mix: `[anger 0.5, fear 0.3]`. Nothing of a tag is ever read aloud: what
is not understood is an error with its place.
"""

from __future__ import annotations

import re

from generators.emotion import EmotionState

from .errors import MarkupError, place
from .tags import parse_pause, parse_span
from .tape import Tape

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_LONGEST_TAG = 200


def parse_markup(source: str) -> Tape:
    """Take the markup out of `source`.

    Raises:
        MarkupError: a tag is unknown, unclosed or closes nothing; the message has line and column.
    """
    return _Parser(source).parse()


class _Parser:
    def __init__(self, source: str) -> None:
        self.source = source
        self.tape = Tape(source)
        self.spans: list[tuple[int, EmotionState]] = []
        self.emphasis: int | None = None  # where the open `*` stands
        self.paragraph_ends = {match.start() for match in _BLANK_LINE.finditer(source)}

    def parse(self) -> Tape:
        source, at = self.source, 0
        while at < len(source):
            char = source[at]
            if at in self.paragraph_ends:
                self._end_of_paragraph()
            if char == "\\" and source[at + 1 : at + 2] in ("[", "]", "*", "\\"):
                self._add(source[at + 1], at, at + 2)
                at += 2
            elif char == "[":
                at = self._tag(at)
            elif char == "*":
                at = self._star(at)
            else:
                self._add(char, at, at + 1)
                at += 1
        self._end_of_paragraph()
        if self.spans:
            start = self.spans[-1][0]
            raise self._error(start, f"the span {self._shown(start)} is never closed. Put [/] where it should end.")
        return self.tape

    def _add(self, char: str, start: int, end: int) -> None:
        self.tape.add(char, start, end, self.emphasis is not None, self.spans[-1][1] if self.spans else None)

    def _tag(self, start: int) -> int:
        """Read the tag that opens at `start`; returns the offset after it."""
        close = self.source.find("]", start, start + _LONGEST_TAG)
        body = self.source[start + 1 : close]
        if close < 0 or "\n" in body or "[" in body:
            raise self._error(start, r"'[' opens a tag that has no ']'. Write \[ for a bracket that is text.")
        name = body.split()[0].lower() if body.split() else ""
        if name == "/":
            if not self.spans:
                raise self._error(start, "[/] closes a span, but none is open. Take it out, or open one before it.")
            self.spans.pop()
        elif name.startswith("/"):
            raise self._error(start, f"there is no tag [{body}]. Near it: [/] closes the innermost span.")
        elif name == "pause":
            self.tape.pauses.append((len(self.tape.chars), parse_pause(body, self._where(start))))
        else:
            self.spans.append((start, parse_span(body, self._where(start))))
        self._part_words(start, close + 1, always=name == "pause")
        return close + 1

    def _part_words(self, start: int, end: int, *, always: bool) -> None:
        """A pause parts what stands around it, another tag parts two letters or digits."""
        if always or (self.tape.chars and self.tape.chars[-1].isalnum() and self.source[end : end + 1].isalnum()):
            self.tape.add(" ", start, end, False, None)

    def _star(self, start: int) -> int:
        """Read `*` or `**`; between spaces or inside a word it is text."""
        end = start + 2 if self.source.startswith("**", start) else start + 1
        before, after = self.source[start - 1 : start] if start else "", self.source[end : end + 1]
        if self.emphasis is not None and not before.isspace() and start > self.emphasis + (end - start):
            self.emphasis = None
        elif self.emphasis is None and after and not after.isspace() and not before.isalnum():
            self.emphasis = start
        else:
            for at in range(start, end):
                self._add("*", at, at + 1)
        return end

    def _end_of_paragraph(self) -> None:
        if self.emphasis is not None:
            raise self._error(self.emphasis, r"'*' opens an emphasis that is never closed. Write \* for a plain star.")

    def _shown(self, start: int) -> str:
        return self.source[start : self.source.find("]", start) + 1]

    def _where(self, start: int) -> str:
        return f"At {place(self.source, start)}"

    def _error(self, start: int, what: str) -> MarkupError:
        return MarkupError(f"{self._where(start)}: {what}")
