"""The world: sixteen places in any light, weather and mood, as SVG around the figures of a scene."""

from .mood import Mood, mood_of
from .palette import palette_of, tone_of
from .site import Site
from .sky.lights import lights_of
from .sky.wash import flat_wash
from .stations import Stations, horizon_of, stations
from .world import World, draw_world

__all__ = [
    "Mood", "Site", "Stations", "World", "draw_world", "flat_wash", "horizon_of", "lights_of", "mood_of", "palette_of",
    "stations", "tone_of",
]  # fmt: skip
