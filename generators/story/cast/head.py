"""A head: skull, parts and face, put in place."""

from __future__ import annotations

from generators.story.drawing import mix

from .brush import LINE
from .face.eyes import draw_brows, draw_eyes, draw_tears
from .face.flush import on_cheeks, on_skin, over_face
from .face.mouth import draw_mouth
from .face.skin import Skin
from .hair import hair
from .look import Look
from .parts import HEAD_PARTS, Easel, Layers
from .species import Species
from .stance import Stance

_BEAKS = ("bill", "hooked")


def draw_head(look: Look, stance: Stance, easel: Easel, worn: Layers, marks: Layers) -> tuple[str, str]:
    """What is drawn behind the trunk's neckwear (ears, skull) is one piece with the face; all in figure coordinates.

    Returns:
        The head's back (what lies behind the skull), and the head itself.
    """
    species, head, mood, brush = easel.species, easel.skeleton.head, easel.features, easel.brush
    flesh, kinds = Skin(species, head), {part.kind for part in species.head_parts}
    drawn = [HEAD_PARTS[part.kind](part, easel) for part in species.head_parts if part.kind not in _BEAKS]
    if look.species == "person":
        drawn.append(hair(look.hair_style, look.hair, easel))
    drawn += [marks, worn]  # glasses sit on a beak, and not before it
    drawn += [HEAD_PARTS[part.kind](part, easel) for part in species.head_parts if part.kind in _BEAKS]
    back, skin, over, top = ("".join(getattr(one, layer) for one in drawn) for layer in ("back", "skin", "over", "top"))
    skull = brush.rounded(
        head.outline,
        brush.form(species.coat),
        skin + on_skin(head, mood, brush, species.coat) + on_cheeks(head, mood, brush),
    )
    gaze = _gaze(stance)
    face = draw_eyes(head, mood, brush, easel.colour(species.lid), look.eyes, gaze, look.lashes)
    brows = draw_brows(head, mood, brush, *_brows(look, species))
    jaw, mouth = ("", "") if species.beaked else draw_mouth(species, head, mood, brush, flesh)
    under, before = (jaw, "") if "muzzle" not in kinds else ("", jaw)  # a snout grows over its jaw
    lines = over_face(species, head, mood, brush, flesh, look.species == "person" and look.age == "old")
    body = under + skull + before + over + face + mouth + top + brows + lines + draw_tears(head, mood, brush)
    place = head.transform
    return f'<g transform="{place}">{back}</g>', f'<g transform="{place}">{body}</g>'


def _brows(look: Look, species: Species) -> tuple[str, float]:
    """Colour and thickness of brows: dark fur, hair, or the white bushes of the old."""
    if look.species == "person":
        return mix(look.hair, LINE, 0.25 if look.age == "old" else 0.5), 1.35 if look.age == "old" else 1.0
    return ("#f1ede6", 1.9) if look.age == "old" else (mix(species.coat, LINE, 0.72), 1.0)


def _gaze(stance: Stance) -> tuple[float, float] | None:
    if stance.gaze is None:
        return None
    x, y = stance.gaze
    return x, y
