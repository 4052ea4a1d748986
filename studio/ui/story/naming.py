"""What things of a picture, and the planner's own terms, are called in the window."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from generators.story.elements import element
from generators.story.naming import bare
from studio.core.story import COMPANION, SUBJECT

_THINGS = {
    SUBJECT: QT_TRANSLATE_NOOP("StoryTerms", "subject"),
    COMPANION: QT_TRANSLATE_NOOP("StoryTerms", "companion"),
    "bubble": QT_TRANSLATE_NOOP("StoryTerms", "speech bubble"),
}
_TERMS = {
    "stand": QT_TRANSLATE_NOOP("StoryTerms", "stand"),
    "walk": QT_TRANSLATE_NOOP("StoryTerms", "walk"),
    "run": QT_TRANSLATE_NOOP("StoryTerms", "run"),
    "jump": QT_TRANSLATE_NOOP("StoryTerms", "jump"),
    "sit": QT_TRANSLATE_NOOP("StoryTerms", "sit"),
    "sleep": QT_TRANSLATE_NOOP("StoryTerms", "sleep"),
    "kneel": QT_TRANSLATE_NOOP("StoryTerms", "kneel"),
    "bow": QT_TRANSLATE_NOOP("StoryTerms", "bow"),
    "huddle": QT_TRANSLATE_NOOP("StoryTerms", "huddle"),
    "droop": QT_TRANSLATE_NOOP("StoryTerms", "droop"),
    "recoil": QT_TRANSLATE_NOOP("StoryTerms", "recoil"),
    "reach": QT_TRANSLATE_NOOP("StoryTerms", "reach"),
    "hold": QT_TRANSLATE_NOOP("StoryTerms", "hold"),
    "carry": QT_TRANSLATE_NOOP("StoryTerms", "carry"),
    "point": QT_TRANSLATE_NOOP("StoryTerms", "point"),
    "wave": QT_TRANSLATE_NOOP("StoryTerms", "wave"),
    "cheer": QT_TRANSLATE_NOOP("StoryTerms", "cheer"),
    "dance": QT_TRANSLATE_NOOP("StoryTerms", "dance"),
    "lean": QT_TRANSLATE_NOOP("StoryTerms", "lean"),
    "look_up": QT_TRANSLATE_NOOP("StoryTerms", "look up"),
    "stomp": QT_TRANSLATE_NOOP("StoryTerms", "stomp"),
    "cross_arms": QT_TRANSLATE_NOOP("StoryTerms", "cross arms"),
    "meadow": QT_TRANSLATE_NOOP("StoryTerms", "meadow"),
    "forest": QT_TRANSLATE_NOOP("StoryTerms", "forest"),
    "seaside": QT_TRANSLATE_NOOP("StoryTerms", "seaside"),
    "mountain": QT_TRANSLATE_NOOP("StoryTerms", "mountain"),
    "street": QT_TRANSLATE_NOOP("StoryTerms", "street"),
    "fair": QT_TRANSLATE_NOOP("StoryTerms", "fair"),
    "room": QT_TRANSLATE_NOOP("StoryTerms", "room"),
    "library": QT_TRANSLATE_NOOP("StoryTerms", "library"),
    "garden": QT_TRANSLATE_NOOP("StoryTerms", "garden"),
    "cave": QT_TRANSLATE_NOOP("StoryTerms", "cave"),
    "desert": QT_TRANSLATE_NOOP("StoryTerms", "desert"),
    "snow": QT_TRANSLATE_NOOP("StoryTerms", "snow"),
    "hilltop": QT_TRANSLATE_NOOP("StoryTerms", "hilltop"),
    "graveyard": QT_TRANSLATE_NOOP("StoryTerms", "graveyard"),
    "park": QT_TRANSLATE_NOOP("StoryTerms", "park"),
    "river": QT_TRANSLATE_NOOP("StoryTerms", "river"),
    "day": QT_TRANSLATE_NOOP("StoryTerms", "day"),
    "dusk": QT_TRANSLATE_NOOP("StoryTerms", "dusk"),
    "night": QT_TRANSLATE_NOOP("StoryTerms", "night"),
    "clear": QT_TRANSLATE_NOOP("StoryTerms", "clear"),
    "rain": QT_TRANSLATE_NOOP("StoryTerms", "rain"),
    "fog": QT_TRANSLATE_NOOP("StoryTerms", "fog"),
    "wind": QT_TRANSLATE_NOOP("StoryTerms", "wind"),
    "storm": QT_TRANSLATE_NOOP("StoryTerms", "storm"),
    "wide": QT_TRANSLATE_NOOP("StoryTerms", "wide"),
    "medium": QT_TRANSLATE_NOOP("StoryTerms", "medium"),
    "close": QT_TRANSLATE_NOOP("StoryTerms", "close"),
    "low": QT_TRANSLATE_NOOP("StoryTerms", "from below"),
    "high": QT_TRANSLATE_NOOP("StoryTerms", "from above"),
}


def term(name: str) -> str:
    """A pose, setting, time, weather or camera as the user reads it."""
    return QCoreApplication.translate("StoryTerms", str(_TERMS.get(name, name)))


def thing_name(name: str) -> str:
    """What something in a picture is called: figures and bubbles by what they are, elements by their name."""
    if name in _THINGS:
        return QCoreApplication.translate("StoryTerms", str(_THINGS[name]))
    item = element(name)
    return bare(item.name) if item is not None else name
