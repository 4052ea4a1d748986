"""What is drawn: the parts of a frame as one prompt that opens with the subject's phrase.

Under 35 words, without names and pronouns, never without a background (EmoStory, arXiv 2603.10349, sec. 3.2).
"""

from __future__ import annotations

from collections.abc import Sequence

from generators.story.naming import bare, short

MOST_WORDS = 34


def compose(
    phrase: str, action: str, expression: str, place: str, fresh: Sequence[str], old: Sequence[str], view: str
) -> str:
    """Join the parts; what was seen before goes first where there is no room, then the camera.

    Args:
        phrase: of the subject; opens the prompt.
        action: what it does.
        expression: what its face shows.
        place: the background.
        fresh: names of elements that are new here; none is left out.
        old: names of elements seen before.
        view: the camera in words.
    """
    told = f"{phrase} {action}"
    needed = [told, expression, place, *(name for name in fresh if bare(name) not in action)]
    extra = [view, *(name for name in old if short(name) not in action)]
    kept = list(needed)
    for part in extra:
        if count(", ".join([*kept, part])) <= MOST_WORDS:
            kept.append(part)
    order = [*needed, *extra[1:], view]  # the camera has the last word
    return ", ".join(part for part in order if part in kept)


def count(text: str) -> int:
    """Words of a text."""
    return len(text.split())
