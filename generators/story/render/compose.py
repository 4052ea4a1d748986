"""A scene becomes a page: layers of SVG from the sky to the paper, the nearest last."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from generators.story.cast import Figure, Look, draw_figure
from generators.story.drawing import Ink, Tone, group
from generators.story.layout import Players, lies, stance_of
from generators.story.props import Prop, draw_prop, in_heavens
from generators.story.render.light import Lit, halo, pool, shadow
from generators.story.scene import HEIGHT, Box, Palette, Placed, Scene, Staging
from generators.story.terms import INDOORS
from generators.story.world import draw_world, tone_of

_READABLE = 0.86  # no night makes the hero darker than this
_TINTED, _FADED = 0.5, 0.55  # of the light's hue, and of what it does to chroma, that a figure takes
_AIR = 0.55  # share of the haze between us and what is farthest
_ALOFT = frozenset({"sky", "wall", "far"})


class Layer(NamedTuple):
    """One group of the page.

    Attributes:
        name: of the group: sky, shadow, subject …
        body: SVG.
        region: whose pixels these are: "subject", "companion", the id of an element, or "" for the background.
    """

    name: str
    body: str
    region: str = ""


@dataclass(frozen=True)
class Page:
    """A composed picture, in scene units.

    Attributes:
        width: of the picture; it is `HEIGHT` high.
        layers: from back to front.
        defs: what they refer to.
        faces: boxes of the faces, the hero's first.
        boxes: of everything that has a region, by name.
        grip: where the hero's hand holds something, or None.
    """

    width: float
    layers: tuple[Layer, ...]
    defs: str
    faces: tuple[Box, ...]
    boxes: dict[str, Box]
    grip: tuple[float, float] | None = None

    def svg(self, size: tuple[int, int] | None = None) -> str:
        """The whole page as one SVG with named groups, `size` pixels if given."""
        across, down = size or (round(self.width), round(HEIGHT))
        groups = "".join(f'<g id="{one.name}">{one.body}</g>' for one in self.layers if one.body)
        return (
            '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
            f'viewBox="0 0 {self.width:g} {HEIGHT:g}" width="{across}" height="{down}" preserveAspectRatio="none">'
            f"{self.defs}{groups}</svg>"
        )


class _Part(NamedTuple):
    """Something with a place in depth; what is lower in the picture is nearer."""

    key: float
    layers: tuple[Layer, ...]


def compose(scene: Scene, players: Players, underpainting: bytes | None = None) -> Page:
    """Draw a scene.

    Args:
        scene: what is where.
        players: who plays in it.
        underpainting: PNG of sky and light by the diffusion model, or None for the world's own.
    """
    tone, lit = tone_of(scene.palette), lit_of(scene.palette)
    inks = [Ink("w")]
    world = draw_world(scene, inks[0], underpainting)
    parts: list[_Part] = []
    heavens: list[Layer] = []
    lights: list[Lit] = []
    boxes: dict[str, Box] = {}
    held: tuple[Placed, Prop] | None = None
    for number, one in enumerate(scene.elements):
        ink = Ink(f"e{chr(97 + number)}")
        inks.append(ink)
        in_hand = one.id == scene.subject.holds
        prop = draw_prop(one.id, lit if in_hand else tone.behind(_AIR * one.depth), ink, scene.seed, lies(one))
        boxes[one.id] = prop.bounds.placed(one.x, one.y, one.height / 100, one.mirrored)
        if in_hand:
            held = one, prop
            continue
        part = _element(one, prop, scene, ink, number)
        if scene.setting not in INDOORS and in_heavens(one.id):
            heavens += part.layers
        else:
            parts.append(part)
        lights += _glow(one, prop)
    faces: list[Box] = []
    hero, grip = _figure("subject", scene.subject, players.hero, lit, scene, held, inks, faces, boxes)
    parts.append(hero)
    if scene.companion and players.companion:
        parts.append(_figure("companion", scene.companion, players.companion, lit, scene, None, inks, faces, boxes)[0])
    parts.sort(key=lambda part: part.key)
    light = Ink("l")
    inks.append(light)
    middle = [layer for part in parts for layer in part.layers]
    width = HEIGHT * scene.aspect
    layers = (
        Layer("sky", world.sky),
        *heavens,
        Layer("world", world.back),
        Layer("pools", "".join(pool(one, scene.palette, light) for one in lights)),
        *middle,
        Layer("halos", "".join(halo(one, light) for one in lights)),
        Layer("foreground", world.front),
    )
    return Page(width, layers, "".join(ink.defs for ink in inks), tuple(faces), boxes, grip)


def lit_of(palette: Palette) -> Tone:
    """The light on figures and on what they hold: dark enough for the night, never too dark to be read.

    A picture book keeps its hero's colours: they take less of the light's hue than the place, and lose or gain less of
    their own.
    """
    tone = tone_of(palette)
    return replace(
        tone,
        exposure=max(tone.exposure, _READABLE),
        strength=_TINTED * tone.strength,
        saturation=1 + _FADED * (tone.saturation - 1),
    )


def _element(one: Placed, prop: Prop, scene: Scene, ink: Ink, number: int) -> _Part:
    body = group(prop.body, one.x, one.y, one.height / 100, 0, one.mirrored)
    under = ""
    if one.stands not in ("sky", "wall", "water", "far") and prop.bounds.bottom < 10:
        half = 0.46 * prop.bounds.width * one.height / 100
        under = shadow(one.x, one.y, half, 0.16 * half + 3, scene.palette, ink)
    key = -1000 + number - 1000 * one.depth if one.stands in _ALOFT else one.y
    return _Part(key, (Layer(f"shadow-{one.id}", under), Layer(one.id, body, one.id)))


def _glow(one: Placed, prop: Prop) -> list[Lit]:
    if prop.glow is None:
        return []
    scale, shine = one.height / 100, prop.glow
    across = -shine.x if one.mirrored else shine.x
    return [
        Lit(one.x + scale * across, one.y + scale * shine.y, scale * shine.radius, one.y, shine.colour, shine.strength)
    ]


def _figure(
    name: str, staging: Staging, look: Look, tone: Tone, scene: Scene, held: tuple[Placed, Prop] | None,
    inks: list[Ink], faces: list[Box], boxes: dict[str, Box],
) -> tuple[_Part, tuple[float, float] | None]:  # fmt: skip
    ink = Ink("h" if name == "subject" else "c")
    inks.append(ink)
    figure = draw_figure(look, stance_of(staging, look), tone, ink)
    scale = staging.height / 100
    faces.append(figure.face.placed(staging.x, staging.y, scale, staging.mirrored))
    boxes[name] = figure.bounds.placed(staging.x, staging.y, scale, staging.mirrored)

    def put(body: str) -> str:
        return group(body, staging.x, staging.y, scale, 0, staging.mirrored)

    layers = [Layer(f"shadow-{name}", _under(figure, staging, scene, ink)), Layer(name, put(figure.behind), name)]
    grip = None
    if held:
        one, prop = held
        side = -1 if staging.mirrored else 1
        body = group(prop.body, one.x, one.y, one.height / 100, side * figure.grip[2], one.mirrored)
        layers.append(Layer(one.id, body, one.id))
        grip = (staging.x + side * scale * figure.grip[0], staging.y + scale * figure.grip[1])
    layers.append(Layer(f"{name}-front", put(figure.front), name))
    return _Part(staging.y, tuple(layers)), grip


def _under(figure: Figure, staging: Staging, scene: Scene, ink: Ink) -> str:
    across, down = (staging.height / 100 * half for half in figure.contact)
    return shadow(staging.x, staging.y, across, down, scene.palette, ink)
