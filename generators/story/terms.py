"""The closed lists that planner and renderer share. A plan holds nothing else in these places."""

from __future__ import annotations

from typing import Literal, get_args

Pose = Literal[
    "stand", "walk", "run", "jump", "sit", "sleep", "kneel", "bow", "huddle", "droop", "recoil", "reach",
    "hold", "carry", "point", "wave", "cheer", "dance", "lean", "look_up", "stomp", "cross_arms",
]  # fmt: skip
POSES: tuple[Pose, ...] = get_args(Pose)

Setting = Literal[
    "meadow", "forest", "seaside", "mountain", "street", "fair", "room", "library", "garden", "cave", "desert",
    "snow", "hilltop", "graveyard", "park", "river",
]  # fmt: skip
SETTINGS: tuple[Setting, ...] = get_args(Setting)
INDOORS: frozenset[Setting] = frozenset({"room", "library", "cave"})

Time = Literal["day", "dusk", "night"]
Weather = Literal["clear", "rain", "snow", "fog", "wind", "storm"]
Camera = Literal["wide", "medium", "close", "low", "high"]
CAMERAS: tuple[Camera, ...] = get_args(Camera)

Stage = Literal[
    "opening", "settling", "turn", "trying", "rising", "height", "falling", "close", "moment", "arrive", "grow"
]
"""Where in the story a frame lies. `moment` stands still; `arrive` and `grow` bring in another emotion."""

Kind = Literal["place", "thing", "weather", "light", "action"]
Size = Literal["tiny", "small", "medium", "large", "huge"]
Stands = Literal["hand", "ground", "wall", "water", "sky", "far", "table", "around"]
"""Where an element is drawn; places, weather and light are `around` everything."""

Pronoun = Literal["she", "he", "they", "it"]
SubjectKind = Literal["person", "bird", "fish", "insect", "hoofed", "paws", "animal", "machine", "thing"]
