"""What can be wrong with an emotion, said so that the user knows what to write instead."""

from __future__ import annotations

from difflib import get_close_matches

from generators.contract import BadInput

from .taxonomy import CATEGORIES, Category

# Words people type for an emotion that has another name here. They steer suggestions; none is taken silently.
_NEAR_IN_MEANING: dict[str, tuple[Category, ...]] = {
    "afraid": ("fear",),
    "anxious": ("fear",),
    "bored": ("neutral", "sadness"),
    "calm": ("contentment", "neutral"),
    "content": ("contentment",),
    "furious": ("anger",),
    "happy": ("amusement", "contentment", "excitement"),
    "joy": ("amusement", "excitement", "contentment"),
    "laughter": ("amusement",),
    "mad": ("anger",),
    "none": ("neutral",),
    "normal": ("neutral",),
    "peaceful": ("contentment",),
    "rage": ("anger",),
    "relaxed": ("contentment",),
    "scared": ("fear",),
    "serene": ("contentment",),
    "shocked": ("surprise",),
    "terror": ("fear",),
    "thrilled": ("excitement",),
    "unhappy": ("sadness",),
    "wonder": ("awe",),
}
_SHOWN = 40  # characters of a wrong value that a message repeats


class BadEmotion(BadInput, ValueError):
    """A state, point or curve that cannot be. A `ValueError` too, so that pydantic can say in which field."""


class UnknownCategory(BadEmotion):
    """A name that is none of the ten categories."""


def unknown_category(name: object) -> UnknownCategory:
    """The error for `name`: the nearest categories by spelling or meaning, then all ten."""
    written = name if isinstance(name, str) else repr(name)
    near = _near(written.strip().lower()[:_SHOWN])
    hint = f" Near it: {', '.join(near)}." if near else ""
    return UnknownCategory(f"There is no emotion {shown(written)}.{hint} The ten are: {', '.join(CATEGORIES)}.")


def shown(value: object) -> str:
    """`value` as a message repeats it: quoted, escaped and of bounded length."""
    text = repr(value[:_SHOWN] + "…") if isinstance(value, str) and len(value) > _SHOWN else repr(value)
    return text if len(text) <= 2 * _SHOWN else text[: 2 * _SHOWN] + "…"


def _near(name: str) -> list[Category]:
    if name in _NEAR_IN_MEANING:
        return list(_NEAR_IN_MEANING[name])
    words: dict[str, tuple[Category, ...]] = {**_NEAR_IN_MEANING, **{c: (c,) for c in CATEGORIES}}
    close = get_close_matches(name, words, n=3, cutoff=0.6)
    found: list[Category] = [category for word in close for category in words[word]]
    return list(dict[Category, None].fromkeys(found))
