"""A body meets a pose: joints by forward and inverse kinematics, then seen from one of the views."""

from __future__ import annotations

import math
from collections.abc import Mapping

from generators.story.scene import View

from .face.features import Features
from .posture import Posture, posture
from .skeleton import Eye, Head, Limb, Skeleton, Torso, direction
from .space import Point, Turn, Vec, bend, hull, mirrored
from .species import Species
from .stance import Stance

YAW: Mapping[View, float] = {"front": 0.0, "quarter": 31.0, "side": 84.0}
"""Degrees by which a figure is turned to the viewer's right."""
_SOLE = 35.0
_SIDES = (0, 1)


def _sign(side: int) -> int:
    return -1 if side == 0 else 1


def pose_figure(species: Species, stance: Stance, features: Features) -> Skeleton:
    """Joints, outlines and landmarks of a species in a stance.

    Args:
        species: as `anatomy` gives it.
        stance: pose and view; whether it holds something.
        features: what the feeling does to head and shoulders.
    """
    pose = posture(stance.pose, stance.view)
    yaw = YAW[stance.view] + pose.turn * (stance.view != "side")
    view = Turn(yaw)
    trunk = Turn(0, pose.lean[0] + 4 * features.slump, pose.lean[1])
    base = _pelvis(species, pose, trunk)

    def placed(local: Vec) -> Vec:
        x, y, z = trunk(local)
        return base[0] + x, base[1] + y, base[2] + z

    def seen(point: Vec) -> Point:
        x, y, _ = view(point)
        return x, y

    middle = view(placed((0, 0.5 * species.neck[1], 0)))[2]
    head_at, head = _head(species, stance, features, pose, placed(species.neck), yaw)
    arms = tuple(_arm(species, pose, features, placed, view, side, middle, head) for side in _SIDES)
    legs = tuple(_leg(species, pose, placed, view, side, middle) for side in _SIDES)
    lift = pose.lift * species.leg
    return Skeleton(
        yaw=yaw,
        torso=_torso(species, trunk, view, base, placed, seen),
        head=head,
        arms=arms,  # type: ignore[arg-type]
        legs=legs,  # type: ignore[arg-type]
        soles=pose.toes[0] > _SOLE and stance.view != "side",
        grip=_grip(species, pose, arms),
        holders=pose.grip[0],
        contact=_contact(species, pose, legs, head_at),
        lift=lift,
    )


def _pelvis(species: Species, pose: Posture, trunk: Turn) -> Vec:
    if pose.seat:
        balls = [(*trunk((x, y, z)), max(rx, ry, rz)) for x, y, z, rx, ry, rz in species.trunk]
        low = max(y + 0.92 * radius for _, y, _, radius in balls)
        return (0.0, -low, -0.35 * abs(species.neck[1]) * math.sin(math.radians(pose.lean[0])))
    back = -0.32 * abs(species.neck[1]) * math.sin(math.radians(pose.lean[0]))
    return (0.0, -species.leg * (pose.pelvis + pose.lift), back)


def _torso(species: Species, trunk: Turn, view: Turn, base: Vec, placed, seen) -> Torso:  # noqa: ANN001
    spin = trunk.then(view)
    at = seen(base)
    y, z, across, deep = species.ring
    neck = seen(placed(species.neck))
    cx, cy = seen(placed((0, y, z)))
    c = abs(math.cos(math.atan2(spin.matrix[2, 0], spin.matrix[0, 0])))
    radius = math.hypot(across * c, deep * math.sqrt(max(0.0, 1 - c * c)))
    tip = spin((0.0, 0.0, 1.0))[1]
    return Torso(
        outline=hull(species.trunk, spin, at),
        neck=neck,
        pelvis=at,
        neck_ring=(cx, cy, radius, deep * max(0.3, min(1.0, abs(tip) + 0.3))),
        turn=direction(neck, at),
        balls=list(species.trunk),
        spin=spin,
        at=at,
    )


def _head(
    species: Species, stance: Stance, features: Features, pose: Posture, neck: Vec, yaw: float
) -> tuple[Vec, Head]:
    turned, nod, tilt = pose.head
    nod += 10 * features.nod
    total = min(yaw + turned, 90.0)
    if stance.gaze is not None and stance.view != "side":
        total = min(total + 14 * stance.gaze[0], 90.0)
    if stance.gaze is not None:
        nod += 10 * stance.gaze[1]
    c, s = math.cos(math.radians(total)), math.sin(math.radians(total))
    # A nod is foreshortening from the front and a tilt in the picture from the side; a tilt is the reverse.
    lean = (tilt + 5 * features.tilt) * max(c, 0.25) + nod * s
    spin = Turn(total, nod * c)
    x, y, z = species.head
    up = Turn(0, nod, tilt)((x, y, z))
    at = (neck[0] + up[0], neck[1] + up[1], neck[2] + up[2])
    here = Turn(yaw)(at)
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
    head = Head(
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
    return at, head


def _eye(species: Species, spin: Turn, side: int) -> Eye | None:
    x, y, z = species.eye
    sign = _sign(side)
    out = math.radians(species.eye_out) * sign
    faces = spin((math.sin(out), 0.0, math.cos(out)))[2]
    if faces < 0.12:
        return None
    # On a ball, an eye would slide to the edge of a turned head; drawn by hand it stays a little behind.
    turned = 1 - abs(spin.matrix[0, 0])
    a, b, _ = spin((sign * x, y, z * (1 - 0.46 * turned)))
    return Eye(a, b, species.eye_size[0] * max(0.7, min(1.0, 0.3 + 0.8 * faces)), species.eye_size[1])


def _arm(
    species: Species,
    pose: Posture,
    features: Features,
    placed,
    view: Turn,
    side: int,
    middle: float,
    head: Head,  # noqa: ANN001
) -> Limb:
    sign = _sign(side)
    upper, lower = species.arm
    x, y, z = species.shoulder
    root = placed((sign * x, y - 1.6 * features.shrug, z))
    out, down, ahead = pose.hands[side]
    length = upper + lower
    target = (root[0] + sign * out * length, root[1] + down * length, root[2] + ahead * length)
    a, b, c = pose.elbows[side]
    joint, end = bend(root, target, upper, lower, (sign * a, b, c))
    floor = -1.1 * species.arm_width[0] if species.arms == "wing" else -0.6 * species.hand
    end = (end[0], min(end[1], floor), end[2])
    return _limb(root, joint, end, species.arm_width, view, middle, None if pose.asleep else head)


def _leg(species: Species, pose: Posture, placed, view: Turn, side: int, middle: float) -> Limb:  # noqa: ANN001
    sign = _sign(side)
    x, y, z = species.hip
    root = placed((sign * x, y, z))
    out, lift, ahead = pose.feet[side]
    ankle = 0.5 * species.foot[1]
    floor = -ankle - species.leg * (lift + pose.lift)
    target = (root[0] + sign * out * species.leg, min(floor, -ankle), root[2] + ahead * species.leg)
    a, b, c = pose.knees
    half = 0.52 * species.leg
    joint, end = bend(root, target, half, half, (sign * a, b, c))
    joint = (joint[0], min(joint[1], -0.42 * species.leg_width[1]), joint[2])
    end = (end[0], min(end[1], -ankle), end[2])
    return _limb(root, joint, end, species.leg_width, view, middle, None)


def _limb(root: Vec, joint: Vec, end: Vec, widths: Vec, view: Turn, middle: float, head: Head | None) -> Limb:
    r, j, e = view(root), view(joint), view(end)
    depth = 0.4 * j[2] + 0.6 * e[2] - middle
    above = (
        head is not None and depth > 9 and e[1] < head.at[1] + 0.9 * head.size and abs(e[0] - head.at[0]) < head.size
    )
    return Limb(
        root=r[:2],
        joint=j[:2],
        end=e[:2],
        widths=widths,
        turn=direction(j, e),
        depth=depth,
        over=depth > -1.0,
        above=above,
        line=_curve(r[:2], j[:2], e[:2]),
    )


def _curve(root: Point, joint: Point, end: Point) -> tuple[Point, ...]:
    """A soft bend: the joint pulls the line to itself without a corner."""
    mid = (joint[0] + 0.22 * (2 * joint[0] - root[0] - end[0]), joint[1] + 0.22 * (2 * joint[1] - root[1] - end[1]))
    out = []
    for k in range(9):
        t = k / 8
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
        out.append((a * root[0] + b * mid[0] + c * end[0], a * root[1] + b * mid[1] + c * end[1]))
    return tuple(out)


def _grip(species: Species, pose: Posture, arms) -> tuple[float, float, float]:  # noqa: ANN001
    points = []
    for side in pose.grip[0]:
        arm = arms[side]
        angle = math.radians(arm.turn)
        reach = 0.75 * species.hand
        points.append((arm.end[0] - reach * math.sin(angle), arm.end[1] + reach * math.cos(angle)))
    x = sum(point[0] for point in points) / len(points)
    y = sum(point[1] for point in points) / len(points)
    return x, y, pose.grip[1]


def _contact(species: Species, pose: Posture, legs, head: Vec) -> Point:  # noqa: ANN001
    wide = max(rx for _, _, _, rx, _, _ in species.trunk)
    spread = max(abs(leg.end[0]) for leg in legs) + 0.6 * species.foot[0]
    across = max(1.15 * wide if pose.seat else 0.9 * wide, spread)
    return across * (0.8 if pose.lift > 0.3 else 1.0), 0.24 * across
