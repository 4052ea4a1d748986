"""What shows on the skin: blush, anger's red, disgust's green, the shadow of fear, sweat, puffed cheeks, wrinkles."""

from __future__ import annotations

from generators.story.cast.brush import LINE, Brush
from generators.story.cast.skeleton import Head
from generators.story.cast.species import Species
from generators.story.drawing import ellipse, mix

from .drops import drop
from .features import Features
from .skin import Skin

_NOSES = ("nose", "little_nose", "nostrils", "bill", "hooked", "proboscis")


def on_skin(head: Head, mood: Features, brush: Brush, coat: str) -> str:
    """Colours of the face, clipped by the skull: under the features."""
    out = ""
    wide, size = head.right - head.left, head.size
    x = 0.5 * (head.left + head.right)
    if mood.red > 0.05:
        out += ellipse(x, 0.15 * size, 0.62 * wide, 0.95 * size, brush.fade("#d8281f", 0.55 * mood.red))
    if mood.green > 0.05:
        out += ellipse(x, 0.35 * size, 0.6 * wide, 0.85 * size, brush.fade("#7f9a2c", 0.75 * mood.green))
    if mood.gloom > 0.05:
        fill = brush.ink.linear([(0, brush.flat("#3b3a78"), 0.75 * mood.gloom), (1, brush.flat("#3b3a78"), 0)])
        top = head.crown[1]
        out += (
            f'<rect x="{head.left - 4:.1f}" y="{top - 1:.1f}" width="{wide + 8:.1f}" height="{1.25 * size:.1f}" '
            f'fill="{fill}"/>'
        )
    return out


def on_cheeks(head: Head, mood: Features, brush: Brush) -> str:
    """Blush and puffed cheeks, beneath the eyes."""
    out = ""
    for side, eye in enumerate(head.eyes):
        if eye is None:
            continue
        sign = -1 if side == 0 else 1
        x, y = eye.x + 0.75 * eye.rx * sign, eye.y + 1.75 * eye.ry
        glow = max(mood.blush, 0.55 * mood.red)
        out += ellipse(x, y, 1.25 * eye.rx, 0.78 * eye.ry, brush.fade("#f4645c", min(0.8, 0.72 * glow)))
        if mood.puff > 0.15:
            out += ellipse(x, y + 0.3 * eye.ry, 1.4 * eye.rx, 1.1 * eye.ry, brush.fade("#ffd9c4", 0.5 * mood.puff))
    return out


def over_face(species: Species, head: Head, mood: Features, brush: Brush, skin: Skin, old: bool) -> str:
    """Wrinkles on the bridge of the nose, the lines of an old person's face, and sweat, over the features."""
    out = ""
    unit = 0.05 * head.size
    if mood.wrinkle > 0.2:
        dark = mix(species.coat, LINE, 0.6)
        root = next((part.at[1] for part in species.head_parts if part.kind in _NOSES), species.mouth[1])
        lines = ""
        for k in (0, 1):
            y = root - (4.6 + 2.1 * k) * unit
            half = (2.6 - 0.6 * k) * unit
            z = species.ahead(y) - 0.3 * unit
            ridge = (
                (-half, y + 0.5 * unit, z - 0.8 * unit),
                (0.0, y - 0.6 * unit, z),
                (half, y + 0.5 * unit, z - 0.8 * unit),
            )
            lines += brush.line(
                [head.spot(*place) for place in ridge], 0.75 * unit, dark, 0.75 * min(1.0, mood.wrinkle)
            )
        out += f'<g clip-path="{skin.clip(brush)}">{lines}</g>'
    if old:
        out += _lines(head, species, brush)
    if mood.sweat > 0.2:
        seen = min(1.0, mood.sweat)
        left, top = head.left, head.crown[1]
        places = ((left + 2.2 * unit, 0.52 * top, 2.2), (head.right - 1.6 * unit, 0.34 * top, 1.7))
        for x, y, size in places[: 1 + (mood.sweat > 0.6)]:
            out += drop(x, y, size * unit * (0.7 + 0.4 * seen), brush.flat("#a9daf5"), brush.flat("#ffffff"))
    return out


def _lines(head: Head, species: Species, brush: Brush) -> str:
    """From the nose down beside the mouth, and in the outer corners of the eyes."""
    dark, unit, out = mix(species.coat, LINE, 0.5), 0.05 * head.size, ""
    nose = next((part.at for part in species.head_parts if part.kind in _NOSES), species.mouth)
    half, down = species.mouth_size[0], species.mouth[1]
    for side, eye in enumerate(head.eyes):
        if eye is None:
            continue
        sign = -1 if side == 0 else 1
        places = ((0.62 * half, nose[1]), (1.12 * half, 0.5 * (nose[1] + down)), (1.3 * half, down - 0.4 * unit))
        fold = [head.spot(sign * x, y, species.ahead(y) - 0.16 * x) for x, y in places]
        out += brush.line(fold, 0.55 * unit, dark, 0.5)
        for k in (-1, 1):
            start = (eye.x + sign * 1.3 * eye.rx, eye.y + 0.3 * k * eye.ry)
            end = (eye.x + sign * 1.75 * eye.rx, eye.y + (0.55 * k - 0.05) * eye.ry)
            out += brush.line([start, end], 0.45 * unit, dark, 0.5)
    return out
