"""The look as numbers: colours of the dark and the light theme, spacing, type and radii (8 px grid)."""

from __future__ import annotations

from dataclasses import dataclass

from generators.emotion import COLOURS, Category

from .colour import mix, readable

GRID = 8
"""Spacing comes in multiples and halves of this, in pixels."""

TEXT_SIZES = (12, 13, 14, 16)
"""The type scale in pixels: caption, body, lead, title."""

MOTION_MS = 120
"""How long anything moves, at most; 0 where the system asks for less motion."""


@dataclass(frozen=True)
class Tokens:
    """Colours of one theme, as `#rrggbb`.

    Attributes:
        name: "dark" or "light".
        background: behind the workspace.
        panel: rail, header, emotion panel, job strip, rows.
        raised: controls that lie on a panel.
        hover: a control under the pointer.
        line: borders and separators.
        text: what is to be read.
        dim: what may be overlooked (still 4.5:1 on all of the above).
        faint: marks that carry no text: ticks, off lights.
        strong: the one primary action on a page, and keyboard focus.
        on_strong: text on `strong`.
        ok, busy, warn, bad: states of jobs and engines; always beside words. None is an emotion's colour.
        selection: behind selected text.
    """

    name: str
    background: str
    panel: str
    raised: str
    hover: str
    line: str
    text: str
    dim: str
    faint: str
    strong: str
    on_strong: str
    ok: str
    busy: str
    warn: str
    bad: str
    selection: str

    def emotion(self, category: Category) -> str:
        """The emotion's colour for dots, lines and fields; at least 3:1 on this theme's panel."""
        return readable(COLOURS[category], self.panel, 3.0)

    def emotion_text(self, category: Category) -> str:
        """The emotion's colour for words; at least 4.5:1 on every surface of this theme and on the emotion's tint."""
        worst = self.tint(category)
        return readable(COLOURS[category], worst, 4.5)

    def tint(self, category: Category) -> str:
        """The quiet surface behind an emotion's badge."""
        return mix(self.raised, COLOURS[category], 0.22)

    def ground(self, category: Category) -> str:
        """The still quieter surface behind an emotion's picture."""
        return mix(self.background if self.name == "dark" else self.panel, COLOURS[category], 0.12)


DARK = Tokens(
    name="dark",
    background="#14161b",
    panel="#1b1e25",
    raised="#232731",
    hover="#2b303c",
    line="#2e333f",
    text="#e8eaf0",
    dim="#9aa3b2",
    faint="#4a5160",
    strong="#e8eaf0",
    on_strong="#14161b",
    ok="#3fc7bd",
    busy="#e8eaf0",
    warn="#d9d08a",
    bad="#ffa79b",
    selection="#3a4150",
)

LIGHT = Tokens(
    name="light",
    background="#f3f4f7",
    panel="#fcfcfd",
    raised="#eef0f4",
    hover="#e3e6ed",
    line="#d9dde5",
    text="#1a1d24",
    dim="#5a6272",
    faint="#b4bac6",
    strong="#20242d",
    on_strong="#fcfcfd",
    ok="#0a6963",
    busy="#20242d",
    warn="#685c0c",
    bad="#a8321f",
    selection="#cfd6e4",
)
