"""A head: skull, parts and face, put in place."""

from __future__ import annotations

from generators.story.drawing import mix

from .brush import LINE
from .face.eyes import draw_brows, draw_eyes, draw_tears
from .face.flush import on_cheeks, on_skin, over_face
from .face.mouth import draw_mouth
from .hair import hair
from .look import Look
from .parts import HEAD_PARTS, Easel, Layers
from .stance import Stance


def draw_head(look: Look, stance: Stance, easel: Easel, worn: Layers) -> tuple[str, str]:
    """What is drawn behind the trunk's neckwear (ears, skull) is one piece with the face; all in figure coordinates.

    Returns:
        The head's back (what lies behind the skull), and the head itself.
    """
    species, head, mood, brush = easel.species, easel.skeleton.head, easel.features, easel.brush
    drawn = [HEAD_PARTS[part.kind](part, easel) for part in species.head_parts]
    if look.species == "person":
        drawn.append(hair(look.hair_style, look.hair, easel))
    drawn.append(worn)
    back, skin, over, top = ("".join(getattr(one, layer) for one in drawn) for layer in ("back", "skin", "over", "top"))
    skull = brush.rounded(
        head.outline,
        brush.form(species.coat),
        skin + on_skin(head, mood, brush, species.coat) + on_cheeks(head, mood, brush),
    )
    gaze = _gaze(stance)
    face = draw_eyes(head, mood, brush, easel.colour(species.lid), look.eyes, gaze, look.lashes)
    face += draw_brows(head, mood, brush, mix(species.coat, LINE, 0.72))
    mouth = "" if species.beaked else draw_mouth(species, head, mood, brush, species.cleft)
    body = (
        skull + over + face + mouth + top + over_face(head, mood, brush, species.coat) + draw_tears(head, mood, brush)
    )
    place = head.transform
    return f'<g transform="{place}">{back}</g>', f'<g transform="{place}">{body}</g>'


def _gaze(stance: Stance) -> tuple[float, float] | None:
    if stance.gaze is None:
        return None
    x, y = stance.gaze
    return x, y
