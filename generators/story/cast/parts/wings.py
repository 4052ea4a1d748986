"""Wings on a back: dragons' of skin. (A bird's wings are its arms.)"""

from __future__ import annotations

import math

from generators.story.cast.space import Point
from generators.story.cast.species import Part
from generators.story.drawing import shade

from .layers import Easel, Layers


def back_wings(part: Part, easel: Easel) -> Layers:
    """A pair of wings with three fingers each. `size`: span of one wing; `turn`: degrees they rise."""
    torso, brush, mood = easel.skeleton.torso, easel.brush, easel.features
    span = part.size[0]
    out = ""
    for sign in (1, -1):
        x, y, _ = torso.spin((sign * part.at[0], part.at[1], part.at[2]))
        root = (torso.at[0] + x, torso.at[1] + y)
        across = torso.spin((float(sign), 0.0, -0.55))[0]
        across = math.copysign(max(0.45, abs(across)), across)
        rise = math.radians(part.turn[0] + 22 * mood.tail)

        def at(along: float, up: float, root: Point = root, across: float = across, rise: float = rise) -> Point:
            return (
                root[0] + span * across * (along * math.cos(rise) - 0.25 * up * math.sin(rise)),
                root[1] - span * (along * math.sin(rise) + up * math.cos(rise)),
            )

        tips = [at(1.0, 0.32), at(0.94, -0.16), at(0.6, -0.42), at(0.24, -0.44)]
        edge = [
            root,
            at(0.3, 0.38),
            at(0.62, 0.5),
            tips[0],
            at(0.88, 0.1),
            tips[1],
            at(0.7, -0.2),
            tips[2],
            at(0.36, -0.3),
            tips[3],
        ]
        body = brush.shape(edge, brush.form(easel.colour(part.second)), tension=0.45)
        bones = "".join(brush.line([at(0.3, 0.38), tip], 1.0, shade(easel.of(part), 0.12)) for tip in tips[:3])
        out += body + bones + brush.line([root, at(0.3, 0.38), at(0.62, 0.5), tips[0]], 2.2, easel.of(part))
    return Layers(back=out)
