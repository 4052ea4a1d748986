"""Sun and moon as the picture's glows say, and where they stand when nobody said."""

from __future__ import annotations

from generators.emotion import EmotionState
from generators.story.drawing import circle, lighten, mix, shade
from generators.story.scene import Glow, Palette
from generators.story.terms import Time, Weather
from generators.story.world.brush import Brush
from generators.story.world.mood import mood_of
from generators.story.world.site import Site

_VEILED: dict[Weather, float] = {"clear": 1.0, "wind": 0.9, "snow": 0.4, "fog": 0.4, "rain": 0.0, "storm": 0.0}


def lights_of(site: Site, time: Time, weather: Weather, state: EmotionState, palette: Palette) -> tuple[Glow, ...]:
    """The sun or the moon of a place, by rule; nothing indoors, under rain, or where sadness veils the sky."""
    mood = mood_of(state)
    seen = _VEILED[weather]
    if time != "night":
        seen *= 1 - 0.75 * mood.share("sadness") - 0.5 * mood.share("disgust")
    if site.indoors or seen < 0.15:
        return ()
    rng = site.rng("sun")
    side = 1 if rng.random() < 0.5 else -1
    x = site.width * (0.5 + side * rng.uniform(0.2, 0.36))
    high = rng.uniform(0.2, 0.42)
    if time == "dusk":
        high = rng.uniform(0.72, 0.92)
    y = site.horizon * high
    size = 360 + 140 * mood.share("awe") + 80 * mood.share("excitement") + 60 * mood.share("anger")
    kind = "moon" if time == "night" else "sun"
    return (Glow(x=x, y=y, radius=size, colour=palette.light, strength=min(seen * 0.95, 1), kind=kind),)


def bodies(brush: Brush) -> str:
    """Every sun and moon of the picture with its shine."""
    return "".join(
        _sun(brush, glow) if glow.kind == "sun" else _moon(brush, glow)
        for glow in brush.glows
        if glow.kind in ("sun", "moon")
    )


def _sun(brush: Brush, glow: Glow) -> str:
    big = 1 + 0.8 * brush.mood.share("awe") + 0.35 * brush.mood.share("anger") + 0.3 * brush.mood.share("excitement")
    disc = 46 * big * (1.25 if brush.time == "dusk" else 1)
    core = lighten(glow.colour, 0.5)
    out = circle(glow.x, glow.y, glow.radius, brush.halo(glow.colour, 0.75 * glow.strength))
    out += circle(
        glow.x,
        glow.y,
        disc * 1.5,
        brush.ink.radial([(0, core, 0.9), (0.6, core, 0.5), (1, core, 0)]),
        f'fill-opacity="{glow.strength:.2f}"',
    )
    return out + circle(
        glow.x,
        glow.y,
        disc,
        brush.ink.radial([(0, "#fffdf2"), (0.8, core), (1, glow.colour)]),
        f'fill-opacity="{min(glow.strength + 0.05, 1):.2f}"',
    )


def _moon(brush: Brush, glow: Glow) -> str:
    big = 1 + 1.1 * brush.mood.share("awe") + 0.4 * brush.mood.share("fear")
    r = 50 * big
    face = mix("#f6f2de", glow.colour, 0.3)
    mark = shade(face, 0.1)
    out = circle(glow.x, glow.y, glow.radius, brush.halo(glow.colour, 0.5 * glow.strength))
    out += circle(glow.x, glow.y, r * 1.22, brush.ink.radial([(0.75, face, 0.4), (1, face, 0)]))
    out += circle(
        glow.x,
        glow.y,
        r,
        brush.ink.radial([(0, lighten(face, 0.5)), (0.6, face), (1, shade(face, 0.08))], (0.4, 0.36), 0.7),
    )
    for dx, dy, size in (
        (-0.3, -0.18, 0.2),
        (0.24, 0.28, 0.26),
        (0.32, -0.34, 0.12),
        (-0.12, 0.42, 0.13),
        (0.02, -0.02, 0.1),
    ):
        out += circle(glow.x + dx * r, glow.y + dy * r, size * r, mark, 'fill-opacity=".55"')
    return out
