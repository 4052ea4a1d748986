"""A place at a moment, in front of which and in which the figures stand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from generators.story.drawing import Ink, ellipse, mix
from generators.story.scene import HEIGHT, Box, Glow, Placed, Scene, Staging

from .air import weather_after, weather_before
from .brush import Brush
from .built import board
from .inside import table
from .land import pond
from .mood import mood_of
from .palette import palette_of, tone_of
from .settings import draw_setting
from .shapes import path
from .signs import signs
from .site import Site
from .sky import bodies, clouds, dome, stars
from .sky.dome import tint
from .stations import bounded

_CLEAR, _CORNER = 0.45, 0.82
"""Shares of the vignette's reach: up to where nothing is dark; and its reach, of the picture's sides."""
_WIDEST = 640.0
_ZOOMS = {"wide": 0.82, "medium": 1.0, "close": 1.22, "low": 1.12, "high": 0.9}


@dataclass(frozen=True)
class World:
    """A picture without its figures and elements.

    Attributes:
        sky: SVG of all that is behind what is in the heavens (a comet, a rainbow, another moon).
        back: SVG of trees, roofs, hills and all else that is behind them.
        front: SVG of all that is before them.
        ground: x to the y where the ground that carries feet begins; feet are at or below it.
        glows: the scene's lights and those that the place has of its own (lamps, windows, fires).
    """

    sky: str
    back: str
    front: str
    ground: Callable[[float], float]
    glows: tuple[Glow, ...]


def draw_world(scene: Scene, ink: Ink, underpainting: bytes | None = None) -> World:
    """Draw the place of a scene.

    Args:
        scene: what to draw; its figures and elements are kept free, not drawn.
        ink: takes gradients and clips; its `defs` belong on the same page.
        underpainting: a small RGB PNG of sky, light and colour that is laid under everything; None draws by rule.
    """
    brush = _brush(scene, ink)
    layers = draw_setting(brush)
    sign = signs(brush)
    air = "" if brush.site.indoors else stars(brush) + bodies(brush) + clouds(brush)
    glows = brush.glows + layers.lamps
    sky, back = dome(brush, underpainting) + air + layers.far, layers.back
    if brush.site.indoors:
        back += sign.sky
    else:
        sky += sign.sky
    back += tint(brush, underpainting) + sign.ground + _carriers(brush, scene.elements) + weather_before(brush)
    back += _pools(brush, glows) + _clearing(brush)
    return World(sky, back, layers.front + weather_after(brush) + sign.front + _corners(brush), layers.ground, glows)


def _brush(scene: Scene, ink: Ink) -> Brush:
    site = Site(scene.setting, scene.aspect, scene.seed, bounded(scene.horizon))
    kept = [_box_of_figure(figure) for figure in (scene.subject, scene.companion) if figure]
    kept += [_box_of_element(item) for item in scene.elements]
    outside = scene.palette
    if site.indoors:
        outside = palette_of(scene.state, scene.time, scene.weather, "meadow", np.random.default_rng(scene.seed))
    return Brush(
        site=site,
        mood=mood_of(scene.state),
        palette=scene.palette,
        outside=outside,
        tone=tone_of(scene.palette),
        ink=ink,
        time=scene.time,
        weather=scene.weather,
        glows=scene.glows,
        kept=tuple(kept),
        hung=tuple(_box_of_element(item) for item in scene.elements if item.stands == "wall"),
        focus=(scene.subject.x, scene.subject.y, scene.subject.height),
        zoom=_ZOOMS[scene.camera],
    )


def _box_of_figure(figure: Staging) -> Box:
    half = 0.42 * figure.height
    return Box(figure.x - half, figure.y - figure.height * 1.05, figure.x + half, figure.y + 20)


def _box_of_element(item: Placed) -> Box:
    half = 0.45 * item.height
    rise = item.height if item.stands in ("ground", "table", "far", "water") else item.height / 2
    return Box(
        item.x - half, item.y - rise, item.x + half, item.y + (0.1 if rise == item.height else 0.5) * item.height
    )


def _carriers(brush: Brush, elements: tuple[Placed, ...]) -> str:
    """What carries things that a place does not carry by itself: a pond, a wall, a table."""
    out = ""
    wet = brush.site.setting in ("seaside", "river")
    for item in elements:
        if item.stands == "water" and not wet:
            out += pond(brush, item.x, item.y, max(0.95 * item.height, 170), item.id)
        elif item.stands == "wall" and not brush.site.indoors:
            out += board(brush, item.x, item.y, item.height)
    on_table = [item for item in elements if item.stands == "table"]
    if on_table:
        left = min(item.x - item.height * 0.5 for item in on_table)
        right = max(item.x + item.height * 0.5 for item in on_table)
        y = max(item.y for item in on_table)
        out += table(brush, (left + right) / 2, y, max((right - left) / 2 + 70, 190))
    return out


def _pools(brush: Brush, glows: tuple[Glow, ...]) -> str:
    """What lamps do to the air around them and to the ground below."""
    out = ""
    for glow in glows:
        if glow.kind != "lamp" or glow.strength < 0.1:
            continue
        strength = glow.strength * (0.75 if brush.dark else 0.35)
        out += ellipse(glow.x, glow.y, glow.radius, glow.radius, brush.halo(glow.colour, 0.55 * strength))
        if strength < 0.12:
            continue  # by day the ground shows nothing of it
        low = min(max(brush.horizon + 90, glow.y + glow.radius * 0.5), HEIGHT)
        out += ellipse(glow.x, low, glow.radius * 1.15, glow.radius * 0.26, brush.halo(glow.colour, 0.6 * strength))
    return out


def _clearing(brush: Brush) -> str:
    """A breath of light behind the subject, so that it stands out in every mood; strongest where all is dark."""
    x, y, height = brush.focus
    need = 0.16 + 0.5 * max(0.0, 0.95 - brush.palette.exposure)
    light = mix(brush.palette.light, brush.palette.sky[2], 0.45)
    reach = min(height, _WIDEST)  # a close figure fills the picture itself, and light behind it would cost the most
    out = ellipse(x, y - 0.52 * height - 0.1 * (height - reach), 0.85 * reach, 0.95 * reach, brush.halo(light, need))
    if y > HEIGHT + 0.15 * reach:
        return out  # its ground is not in the picture
    return out + ellipse(x, y, 0.95 * reach, 0.2 * reach, brush.halo(brush.palette.light, need * 0.9))


def _corners(brush: Brush) -> str:
    """Darkness closing in from the edges, as far as the mood has it; the light is left around the subject."""
    share = brush.mood.vignette
    if share < 0.05:
        return ""
    x, y, height = brush.focus
    deep = mix("#0a0814", brush.palette.sky[0], 0.25)
    centre = (x / brush.width, min((y - 0.45 * height) / HEIGHT, 0.8))
    stops = [(0.0, deep, 0.0), (_CLEAR, deep, 0.0), (0.75, deep, 0.45 * share), (1.0, deep, 0.88 * share)]
    a, b = (0.98 * _CLEAR * _CORNER * side for side in (brush.width, HEIGHT))
    # what would be painted with nothing is left out: it is half of the picture, and costs as much as the rest
    hole = f"M{centre[0] * brush.width - a:.0f},{centre[1] * HEIGHT:.0f}"
    hole += f"a{a:.0f},{b:.0f} 0 1 0 {2 * a:.0f},0a{a:.0f},{b:.0f} 0 1 0 {-2 * a:.0f},0Z"
    d = f"M0,0H{brush.width:.0f}V{HEIGHT:.0f}H0Z{hole}"
    return path(d, brush.ink.radial(stops, centre, _CORNER), 'fill-rule="evenodd"')
