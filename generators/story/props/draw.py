"""Draws an element by its recipe."""

from __future__ import annotations

import difflib
import zlib
from functools import lru_cache

import numpy as np

from generators.story.drawing import Ink, Tone, group
from generators.story.elements import element
from generators.story.plan import Slug
from generators.story.props.arrange import Spot, arrange
from generators.story.props.brush import Brush
from generators.story.props.drawn import drawing
from generators.story.props.dye import Dye
from generators.story.props.errors import UnknownProp
from generators.story.props.icons import icon
from generators.story.props.measure import painted
from generators.story.props.prop import Prop, Shine
from generators.story.props.recipe import Part, Recipe, recipes
from generators.story.scene import Box
from generators.story.terms import Stands

_SIZES = {"tiny": 0.08, "small": 0.2, "medium": 0.42, "large": 0.85, "huge": 1.3}
_ASLANT, _FORESHORTENED = -26.0, 0.5
"""Degrees by which what lies flat leans back to the right, and what is left of its depth."""
_STANDING = {"ground", "table", "far", "water"}


def draw_prop(id: Slug, tone: Tone, ink: Ink, seed: int = 0, lying: bool = False) -> Prop:
    """The drawing of an element, 100 units high; of one that lies on the ground: as large as when it is held up.

    Args:
        id: of an element; those of `drawable()` have a drawing.
        tone: the light that it stands in.
        ink: keeps its gradients and clips.
        seed: of what varies: the places of a swarm.
        lying: whether what hands hold lies (or stands) on the ground instead, its foot at (0, 0).

    Raises:
        UnknownProp: the element has no drawing.
        AssetError: the asset with the icons is missing or altered.
    """
    recipe = _recipe(id)
    box = _natural(id, seed, lying)
    scale = 100 / _natural(id, seed, False).height
    footed = lying or stands(id) in _STANDING
    x, y = (box.left + box.right) / 2, box.bottom if footed else (box.top + box.bottom) / 2
    bounds = Box(*(scale * (edge - off) for edge, off in zip(box, (x, y, x, y), strict=True)))
    body = _body(id, tone, ink, seed)
    body = group(_laid(body, recipe) if lying else body, -x * scale, -y * scale, scale)
    return Prop(body, bounds, _within(bounds, *recipe.grip), _shine(recipe, bounds))


def natural_height(id: Slug) -> float:
    """How high the element is when the hero, standing, is 1; long things are lower than their size says.

    Raises:
        UnknownProp: the element has no drawing.
    """
    told = _recipe(id).height
    if told is not None:
        return told
    found, box = element(id), _natural(id, 0, False)
    size = _SIZES[found.size] if found else _SIZES["medium"]
    return size / max(1.0, box.width / box.height) ** 0.7


def mirrors(id: Slug) -> bool:
    """Whether left and right may be exchanged: not where there are letters or figures.

    Raises:
        UnknownProp: the element has no drawing.
    """
    return _recipe(id).mirrors


def stands(id: Slug) -> Stands:
    """Where the element is put; lights and weather that are things stand on the ground, hang on a wall or in the sky.

    Raises:
        UnknownProp: the element has no drawing.
    """
    recipe, found = _recipe(id), element(id)
    return recipe.stands if found is None or found.stands == "around" else found.stands


def reaches_floor(id: Slug) -> bool:
    """Whether it is part of a wall and yet stands on the floor, as doors do.

    Raises:
        UnknownProp: the element has no drawing.
    """
    return _recipe(id).floor


def in_heavens(id: Slug) -> bool:
    """Whether trees, roofs and hills are before it: moons, stars, comets, rainbows.

    Raises:
        UnknownProp: the element has no drawing.
    """
    return _recipe(id).heavens


def is_moon(id: Slug) -> bool:
    """Whether a moon is drawn; a sky has no other one beside it. False for what has no drawing."""
    recipe = recipes().get(id)
    return recipe is not None and any(part.use == "own/moon" for part in recipe.parts)


def drawable() -> frozenset[str]:
    """Ids of all elements that have a drawing."""
    return frozenset(recipes())


def _recipe(id: Slug) -> Recipe:
    found = recipes().get(id)
    if found is None:
        near = difflib.get_close_matches(id, recipes(), 3)
        raise UnknownProp(
            f"There is no drawing of '{id}'."
            + (f" Near it: {', '.join(near)}." if near else "")
            + " Only things, actions and lights that are things are drawn."
        )
    return found


@lru_cache(maxsize=1024)
def _natural(id: Slug, seed: int, lying: bool) -> Box:
    """What is seen of it in the units of its recipe; the light changes nothing about that."""
    ink = Ink("m")
    body = _body(id, Tone(), ink, seed)
    return painted(_laid(body, _recipe(id)) if lying else body, ink.defs)


def _laid(body: str, recipe: Recipe) -> str:
    """A drawing as it lies on the ground, seen from a little above."""
    if recipe.lies == "flat":
        return f'<g transform="skewX({_ASLANT:g}) scale(1,{_FORESHORTENED:g})">{body}</g>'
    return group(body, turn=recipe.lies)


def _body(id: Slug, tone: Tone, ink: Ink, seed: int) -> str:
    rng = np.random.default_rng((seed, zlib.crc32(id.encode())))
    return "".join(_part(part, tone, ink, rng) for part in _recipe(id).parts)


def _part(part: Part, tone: Tone, ink: Ink, rng: np.random.Generator) -> str:
    dye = Dye(part.grey, part.tint, part.tint_share, part.light, part.lit, tone)
    spots = arrange(part.repeat, rng) if part.repeat else [Spot(0, 0, 1)]
    single, middle = _single(part, dye, ink, rng)
    rise = middle if part.pivot == "middle" else 0
    if rise:
        single = group(single, 0, rise)  # so that it turns about its middle
    if len(spots) > 1:
        single = ink.reuse(single)
    (x, y), turn = part.at, part.turn
    return "".join(
        group(single, x + s.x, y + s.y - rise, s.scale, turn + s.turn, part.mirrored ^ s.mirrored) for s in spots
    )


def _single(part: Part, dye: Dye, ink: Ink, rng: np.random.Generator) -> tuple[str, float]:
    """One of it with its foot at (0, 0), and how far its middle is above that."""
    if part.use.startswith("own/"):
        made = drawing(part.use[4:])(Brush(dye, ink, rng), **part.look)
        return (made if part.high == 100 else group(made, scale=part.high / 100)), part.high / 2
    found = icon(part.use)
    scale = part.high / found.box.height
    x, y = (found.box.left + found.box.right) / 2, found.box.bottom
    body = f'<g fill="{dye("#000000")}">{ink.adopt(dye.on_svg(found.body))}</g>'
    return group(body, -x * scale, -y * scale, scale), part.high / 2


def _within(bounds: Box, across: float, down: float) -> tuple[float, float]:
    return bounds.left + across * bounds.width, bounds.top + down * bounds.height


def _shine(recipe: Recipe, bounds: Box) -> Shine | None:
    if recipe.glow is None:
        return None
    across, down, radius, colour, strength = recipe.glow
    return Shine(*_within(bounds, across, down), 100 * radius, colour, strength)
