"""The ten emotions of Moodreel and where each lies in valence, arousal and dominance.

Categories: neutral, Mikels' eight (Mikels et al. 2005, "Emotional category data on images from the International
Affective Picture System", Behavior Research Methods 37:626-630) and surprise.

Coordinates: after J. A. Russell and A. Mehrabian, "Evidence for a three-factor theory of emotions", Journal of Research
in Personality 11 (1977) 273-294: mean ratings of emotion terms, each dimension in [-1, 1].

How far to trust them. The paper's own table was not at hand; nothing here was checked against it:

- anger, disgust, fear, sadness, surprise: found with these very values in public programs (secondary copies; few say
  where they have them from, and they may copy each other). Copies disagree on some: fear also as (-0.62, 0.82, -0.43),
  anger as (-0.43, 0.67, -0.13), sadness with arousal +0.27.
- excitement, amusement, awe, contentment: no copy was found to compare with; take them as unverified.
- Which published term stands for which category (`TERMS`) is Moodreel's choice: the nearest term, above all "relaxed"
  for contentment and "amused" for amusement. Neutral is the origin by definition.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple, get_args

Category = Literal[
    "neutral", "amusement", "awe", "contentment", "excitement", "anger", "disgust", "fear", "sadness", "surprise"
]

CATEGORIES: tuple[Category, ...] = get_args(Category)
"""All ten, in the order in which Moodreel lists them everywhere."""

FEELINGS: tuple[Category, ...] = CATEGORIES[1:]
"""The nine that are not neutral: the axes of a state, in the order engines condition on."""

CITATION = (
    "Russell & Mehrabian (1977), Evidence for a three-factor theory of emotions, J. Research in Personality 11:273-294"
    " (not checked against the paper: five from secondary copies, four unverified; nearest terms chosen by Moodreel)"
)


class Point(NamedTuple):
    """A place in emotion space; each coordinate is in [-1, 1] and neutral is the origin.

    Attributes:
        valence: unpleasant to pleasant.
        arousal: sleepy to stirred.
        dominance: controlled to in control.
    """

    valence: float
    arousal: float
    dominance: float


POINTS: Mapping[Category, Point] = MappingProxyType(
    {
        "neutral": Point(0.0, 0.0, 0.0),
        "amusement": Point(0.55, 0.19, 0.0),
        "awe": Point(0.18, 0.40, -0.38),
        "contentment": Point(0.68, -0.46, 0.20),
        "excitement": Point(0.62, 0.75, 0.38),
        "anger": Point(-0.51, 0.59, 0.25),
        "disgust": Point(-0.60, 0.35, 0.11),
        "fear": Point(-0.64, 0.60, -0.43),
        "sadness": Point(-0.63, -0.27, -0.33),
        "surprise": Point(0.40, 0.67, -0.13),
    }
)
"""Where each category lies at intensity 1 (source and caveats: this module's docstring)."""

TERMS: Mapping[Category, str] = MappingProxyType(
    {
        "neutral": "(origin)",
        "amusement": "amused",
        "awe": "awed",
        "contentment": "relaxed",
        "excitement": "excited",
        "anger": "angry",
        "disgust": "disgusted",
        "fear": "fearful",
        "sadness": "sad",
        "surprise": "surprised",
    }
)
"""The published term whose rating stands for each category."""
