"""The drawings by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from generators.story.props.errors import BadRecipe

Drawing = Callable[..., str]
"""Takes a `Brush` and options; gives SVG, about 100 units high, its foot at (0, 0)."""
_D = TypeVar("_D", bound=Drawing)
_drawings: dict[str, Drawing] = {}


def draws(name: str) -> Callable[[_D], _D]:
    """Enters a function as the drawing of this name; recipes call it `own/name`."""

    def enter(made: _D) -> _D:
        _drawings[name] = made
        return made

    return enter


def drawing(name: str) -> Drawing:
    """A drawing by its name.

    Raises:
        BadRecipe: there is none.
    """
    if name not in _drawings:
        raise BadRecipe(f"There is no drawing 'own/{name}'. There are: {', '.join(sorted(_drawings))}.")
    return _drawings[name]
