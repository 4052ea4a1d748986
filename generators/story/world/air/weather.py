"""Weather behind the figures and before them. Indoors it stays outside the window."""

from __future__ import annotations

from generators.story.drawing import ellipse, lighten, mix
from generators.story.scene import HEIGHT
from generators.story.world.brush import Brush
from generators.story.world.shapes import dashes, dots, path, stroke

from .leaves import blown_leaves
from .lightning import lightning


def weather_before(brush: Brush) -> str:
    """Behind the figures: rings of rain on the ground, banks of fog, lightning."""
    if brush.site.indoors:
        return ""
    out = ""
    if brush.weather in ("rain", "storm"):
        out += _veil(brush, 0.3) + _rings(brush)
    if brush.weather == "storm":
        out += lightning(brush)
    if brush.weather == "fog":
        out += _banks(brush, "behind", 7, 0.62) + _veil(brush, 0.5)
    if brush.weather == "snow":
        out += _flakes(brush, "behind", 90, 2.6)
    return out


def weather_after(brush: Brush) -> str:
    """Before the figures: rain, snow, thin mist, leaves."""
    if brush.site.indoors:
        return ""
    if brush.weather == "rain":
        return _rain(brush, 150, 0.16)
    if brush.weather == "storm":
        return _rain(brush, 210, 0.42)
    if brush.weather == "snow":
        return _flakes(brush, "before", 70, 5.2) + _flakes(brush, "near", 16, 10)
    if brush.weather == "fog":
        return _banks(brush, "before", 3, 0.36)
    if brush.weather == "wind":
        return blown_leaves(brush)
    return ""


def _rain(brush: Brush, count: int, slant: float) -> str:
    rng = brush.rng("rain")
    colour = mix("#eaf3fb", brush.palette.sky[2], 0.25)
    out = ""
    for share, long, width, opacity in ((0.55, 26, 1.6, 0.4), (0.3, 44, 2.4, 0.45), (0.15, 70, 3.4, 0.42)):
        lines = []
        for _ in range(int(count * share)):
            length = long * rng.uniform(0.7, 1.3)
            lines.append((rng.uniform(-20, brush.width * 1.1), rng.uniform(-40, HEIGHT), -slant * length, length))
        out += stroke(dashes(lines), colour, width, f'stroke-opacity="{opacity}"')
    return out


def _rings(brush: Brush) -> str:
    rng = brush.rng("rings")
    colour = mix("#eef5fb", brush.palette.sky[2], 0.3)
    told, splash = [], []
    for _ in range(26):
        x = rng.uniform(0, brush.width)
        y = brush.horizon + 70 + (HEIGHT - brush.horizon - 70) * rng.random()
        r = 8 + 34 * (y - brush.horizon) / (HEIGHT - brush.horizon) * rng.uniform(0.5, 1.1)
        told.append(
            f"M{x - r:.1f},{y:.1f}a{r:.1f},{r * 0.24:.1f} 0 1 0 {2 * r:.1f},0a{r:.1f},"
            f"{r * 0.24:.1f} 0 1 0 {-2 * r:.1f},0"
        )
        splash += [(x, y, side * r * 0.4, -r * 0.55) for side in (-1, 1)]
    return stroke("".join(told), colour, 2.0, 'stroke-opacity=".55"') + stroke(
        dashes(splash), colour, 1.8, 'stroke-opacity=".5"'
    )


def _flakes(brush: Brush, purpose: str, count: int, size: float) -> str:
    rng = brush.rng(f"flakes {purpose}")
    points = [(rng.uniform(0, brush.width), rng.uniform(0, HEIGHT), size * rng.uniform(0.5, 1.2)) for _ in range(count)]
    return path(dots(points), "#ffffff", f'opacity="{0.85 if size < 8 else 0.6}"')


def _veil(brush: Brush, strength: float) -> str:
    colour = mix(brush.palette.sky[2], brush.palette.sky[1], 0.4)
    stops = [(0, colour, 0.0), (0.3, colour, strength * 0.6), (0.55, colour, strength), (1, colour, 0.0)]
    top, reach = brush.horizon - 190, 430
    return f'<rect y="{top:.0f}" width="{brush.width:.0f}" height="{reach}" fill="{brush.ink.linear(stops)}"/>'


def _banks(brush: Brush, purpose: str, count: int, strength: float) -> str:
    """Fog lying in banks that are long and flat."""
    rng = brush.rng(f"banks {purpose}")
    colour = lighten(mix(brush.palette.sky[2], brush.palette.sky[1], 0.2), 0.15)
    fill = brush.ink.radial([(0, colour, strength), (0.5, colour, strength * 0.6), (1, colour, 0)])
    out = ""
    for i in range(count):
        down = (i + rng.random()) / count
        y = brush.horizon - 90 + down * (HEIGHT - brush.horizon + 60) if purpose == "behind" else rng.uniform(820, 1000)
        out += ellipse(rng.uniform(0, brush.width), y, rng.uniform(380, 760), rng.uniform(40, 90), fill)
    return out
