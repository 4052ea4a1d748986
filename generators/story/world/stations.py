"""Where things may stand in a place, known before anything is drawn."""

from __future__ import annotations

import math
from dataclasses import dataclass

from generators.emotion import EmotionState
from generators.story.scene import HEIGHT, Box
from generators.story.terms import Camera, Setting

from .inside import taken_walls
from .mood import mood_of
from .site import Site

_HORIZONS: dict[Camera, float] = {"wide": 500, "medium": 540, "close": 570, "low": 690, "high": 350}
_FLOORS: dict[Camera, float] = {"wide": 640, "medium": 670, "close": 700, "low": 760, "high": 540}
_LEAST, _MOST = 280.0, 820.0  # a picture needs some sky and some ground


@dataclass(frozen=True)
class Stations:
    """Areas of a picture, scene units. Each is where the *foot* (of what stands or floats) or the *middle* (of what
    hangs or flies) of a thing may be put.

    Attributes:
        ground: for feet of figures and things near them.
        middle: for feet of things a little behind.
        far: for feet of what is far away.
        sky: for middles of what flies.
        wall: for middles of what hangs; outdoors a wall, board or post is drawn behind what hangs there.
        water: for water lines of what floats; where there is no water, a pond is drawn around it.
        table: for feet of what stands on a table, which is drawn under it.
        taken_walls: where nothing can be hung, for there are windows, shelves and chimneys.
    """

    ground: Box
    middle: Box
    far: Box
    sky: Box
    wall: Box
    water: Box
    table: Box
    taken_walls: tuple[Box, ...] = ()


def horizon_of(setting: Setting, camera: Camera, state: EmotionState) -> float:
    """Where the horizon (indoors: the edge of the floor) best lies, scene units.

    Awe sees a huge sky over little land, fear looks up too; the camera does the rest.
    """
    site = Site(setting, 1.5, 0, 0)
    mood = mood_of(state)
    if site.indoors:
        return _FLOORS[camera]
    lower = 110 * mood.share("awe") + 30 * mood.share("fear") + 20 * mood.share("sadness")
    if setting == "hilltop":
        lower += 60
    return min(_HORIZONS[camera] + (lower if camera != "high" else 0), _MOST)


def stations(setting: Setting, aspect: float, seed: int, horizon: float) -> Stations:
    """Where things may stand.

    Args:
        setting: what kind of place.
        aspect: width over height of the picture.
        seed: of the layout.
        horizon: as in `Scene`; beyond [280, 820] it is drawn as if it were at the nearer end.
    """
    site = Site(setting, aspect, seed, bounded(horizon))
    width, edge, top = site.width, 0.06 * site.width, site.horizon
    depth = HEIGHT - top
    near = Box(edge, top + 0.55 * depth, width - edge, 965)
    if site.indoors:
        near = Box(edge, top + 0.3 * depth, width - edge, 965)
    if setting in ("seaside", "river"):
        near = Box(edge, top + 0.62 * depth, width - edge, 965)
    water = Box(edge, top + 0.12 * depth, width - edge, top + 0.4 * depth)
    if setting not in ("seaside", "river"):
        side = float(site.rng("pond").uniform(0.2, 0.8)) * width
        reach = 0.16 * width
        left = min(max(side - reach, edge), width - edge - 2 * reach)
        water = Box(left, top + 0.42 * depth, left + 2 * reach, top + 0.72 * depth)
    wall = Box(edge, 0.16 * top, width - edge, 0.72 * top) if site.indoors else _outer_wall(site)
    return Stations(
        ground=near,
        middle=Box(edge, top + 0.3 * depth, width - edge, top + 0.55 * depth),
        far=Box(edge, top + 0.02 * depth, width - edge, top + 0.16 * depth),
        sky=Box(edge, 0.1 * top, width - edge, 0.75 * top),
        wall=wall,
        water=water,
        table=Box(edge + 60, 730, width - edge - 60, 800),
        taken_walls=taken_walls(site),
    )


def bounded(horizon: float) -> float:
    """A horizon that leaves some sky and some ground."""
    return min(max(horizon, _LEAST), _MOST) if math.isfinite(horizon) else 540.0


def _outer_wall(site: Site) -> Box:
    left = bool(site.rng("wall").integers(2))
    width, top = site.width, site.horizon
    middle = 0.5 * width
    across = (0.08 * width, middle - 0.14 * width) if left else (middle + 0.14 * width, 0.92 * width)
    return Box(across[0], max(top - 200, 120), across[1], top + 120)
