"""Light fronts and other patches on the trunk."""

from __future__ import annotations

from generators.story.cast.space import hull, mirrored
from generators.story.cast.species import Part

from .layers import Easel, Layers


def belly(part: Part, easel: Easel) -> Layers:
    """A patch on the trunk: the skin over `balls`, clipped by the trunk."""
    torso = easel.skeleton.torso
    # Once the front is turned away, nothing of it may shine through from behind.
    if torso.faces(0) < -0.2:
        return Layers()
    outline = hull(mirrored(part.balls), torso.spin, torso.at)
    return Layers(skin=easel.brush.shape(outline, easel.brush.soft(easel.of(part))))
