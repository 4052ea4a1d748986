"""How a head is carried, and where on it everything is."""

from __future__ import annotations

import math

from .placing import Placing, sign
from .skeleton import Eye, Head
from .space import Point, Turn, Vec, hull, mirrored
from .species import Species
from .stance import Stance

_LIFTED = 0.6
"""Of a bowed head's nod that a wide open laugh takes back."""


def poise(body: Placing, stance: Stance) -> Head:
    """A head on its neck, turned as the pose, the feeling and the gaze have it."""
    species, pose, mood, yaw = body.species, body.pose, body.mood, body.yaw
    neck = body.place(species.neck)
    turned, nod, tilt = pose.head
    nod += 10 * mood.nod
    total = min(yaw + turned, 90.0)
    if stance.gaze is not None and stance.view != "side":
        total = min(total + 14 * stance.gaze[0], 90.0)
    if stance.gaze is not None:
        nod += 10 * stance.gaze[1]
    c, s = math.cos(math.radians(total)), math.sin(math.radians(total))
    if nod > 0:  # who laughs out loud lifts the chin, or the mouth would be on the chest
        nod *= 1 - _LIFTED * min(1.0, mood.open) * max(0.0, mood.smile)
    # A nod is foreshortening from the front and a tilt in the picture from the side; a tilt is the reverse.
    lean = (tilt + 5 * mood.tilt) * max(c, 0.25) + nod * s
    spin = Turn(total, nod * c)
    x, y, z = species.head
    up = Turn(0, nod, tilt)((x, y, z))
    at = (neck[0] + up[0], neck[1] + up[1], neck[2] + up[2])
    here = body.view(at)
    if pose.asleep:
        bodies = [species.skull, *(part.balls for part in species.head_parts if part.kind == "mane")]
        low = max(point[1] for balls in bodies for point in hull(mirrored(balls), spin))
        here = (here[0], -low - 0.4 * species.hand, here[2])
    outline = hull(mirrored(species.skull), spin)
    ears = next((part.at for part in species.head_parts if part.kind.endswith("ears")), (9.0, -14.0, 0.0))
    rise = next((part.size[0] for part in species.head_parts if part.kind.endswith("ears")), 0.0)
    crown = min(outline, key=lambda point: point[1])
    size = max(ry for _, _, _, _, ry, _ in species.skull)

    def spot(point: Vec) -> Point:
        a, b, _ = spin(point)
        return a, b

    nose = next((part.at for part in species.head_parts if part.kind in ("nose", "beak")), species.mouth)
    at_eyes = [px for px, py in outline if abs(py - species.eye[1]) < 0.5 * size] or [px for px, _ in outline]
    return Head(
        at=(here[0], here[1]),
        tilt=lean,
        yaw=total,
        pitch=nod * c,
        spin=spin,
        outline=outline,
        eyes=(_eye(species, spin, 0), _eye(species, spin, 1)),
        brow=spot(species.eye)[1] - species.brow * species.eye_size[1],
        crown=(0.25 * crown[0], crown[1]),
        chin=max(outline, key=lambda point: point[1]),
        nose=spot(nose),
        mouth=spot(species.mouth),
        ears=(spot((-ears[0], ears[1], ears[2])), spot(ears)),
        ear_height=rise,
        left=min(at_eyes),
        right=max(at_eyes),
        size=size,
    )


def _eye(species: Species, spin: Turn, side: int) -> Eye | None:
    x, y, z = species.eye
    way = sign(side)
    out = math.radians(species.eye_out) * way
    faces = spin((math.sin(out), 0.0, math.cos(out)))[2]
    if faces < 0.12:
        return None
    # On a ball, an eye would slide to the edge of a turned head; drawn by hand it stays a little behind.
    turned = 1 - abs(spin((1.0, 0.0, 0.0))[0])
    a, b, _ = spin((way * x, y, z * (1 - 0.46 * turned)))
    return Eye(a, b, species.eye_size[0] * max(0.7, min(1.0, 0.3 + 0.8 * faces)), species.eye_size[1])
