"""A figure from its parts, in the order in which a painter would lay them."""

from __future__ import annotations

from dataclasses import dataclass

from generators.story.drawing import Ink, Tone, ellipse
from generators.story.scene import Box

from .anatomy import anatomy
from .brush import Brush
from .clothes import dress
from .face.features import asleep, features, stooped
from .hands import draw_hand
from .head import draw_head
from .limbs import draw_arm, draw_leg, hand_place
from .look import Look
from .parts import BODY_PARTS, Easel
from .pelt import marked, on_limb
from .posture import posture
from .rig import pose_figure
from .skeleton import Skeleton
from .space import Point
from .stance import Stance

_CLEAR = 5.0
"""Figure units by which an arm is before the trunk when its hand passes over neckwear."""

_SIDEWAYS = 60.0
"""Degrees from which long hair falls over the back that is seen; before that it is behind the trunk."""


@dataclass(frozen=True)
class Figure:
    """A drawn character, in figure units: it stands on (0, 0), y grows downwards, standing height is 100.

    Attributes:
        behind: SVG of everything up to and including what is behind a held thing.
        front: SVG drawn over a held thing: fingers.
        face: box around brows, eyes, nose and mouth, with a little room.
        bounds: box around all of it.
        hands: middles of its hands; first the one of its own right.
        grip: x, y of what it holds, and degrees clockwise by which that is turned.
        contact: half widths of its shadow on the ground.
    """

    behind: str
    front: str
    face: Box
    bounds: Box
    hands: tuple[Point, Point]
    grip: tuple[float, float, float]
    contact: tuple[float, float]


def draw_one(look: Look, stance: Stance, tone: Tone, ink: Ink) -> Figure:
    """Draw a character without its company.

    Args:
        look: who it is.
        stance: what it does at this moment.
        tone: light of the scene.
        ink: takes gradients and clips; its `defs` belong on the same page.
    """
    species = anatomy(look)
    pose = posture(stance.pose, stance.view)
    mood = asleep(features(stance.state)) if pose.asleep else features(stance.state)
    if look.age == "old":
        mood = stooped(mood)
    skeleton = pose_figure(species, stance, mood)
    brush = Brush(tone, ink)
    easel = Easel(species, skeleton, mood, brush, pose.toes)
    clothes = dress(look.wears, easel, holding=stance.holding)
    hands = [
        draw_hand(easel, side, pose, bool(clothes.held[side]) or (stance.holding and side in skeleton.holders))
        for side in (0, 1)
    ]
    fingers = [hands[side][1] + clothes.hands[side] for side in (0, 1)]
    arms = [
        draw_arm(easel, side, on_limb(look, easel, skeleton.arms[side]))
        + clothes.arms[side]
        + hands[side][0]
        + clothes.held[side]
        + (fingers[side] if clothes.held[side] or side not in skeleton.holders else clothes.hands[side])
        for side in (0, 1)
    ]
    legs = [draw_leg(easel, side, on_limb(look, easel, skeleton.legs[side])) + clothes.legs[side] for side in (0, 1)]
    on_head, on_trunk = marked(look, easel)
    drawn = [BODY_PARTS[part.kind](part, easel) for part in species.body_parts]
    drawn.append(on_trunk)
    back, skin, over = ("".join(getattr(one, layer) for one in drawn) for layer in ("back", "skin", "over"))
    trunk = brush.rounded(skeleton.torso.outline, brush.form(species.coat), skin + _under_chin(skeleton, brush))
    with brush.within(skeleton.head.in_figure):
        head_back, head = draw_head(look, stance, easel, clothes.head, on_head)
    order = sorted((0, 1), key=lambda side: skeleton.arms[side].depth)
    turned = skeleton.head.yaw > _SIDEWAYS
    behind = back + clothes.behind + ("" if turned else head_back)
    behind += "".join(arms[s] for s in order if not skeleton.arms[s].over)
    far = sorted((0, 1), key=lambda side: skeleton.legs[side].depth)
    behind += "".join(legs[s] for s in far if not _before(skeleton, s))
    behind += trunk + over + clothes.trunk
    behind += "".join(legs[s] for s in far if _before(skeleton, s))
    behind += clothes.lap + (head_back if turned else "")
    low = [s for s in order if skeleton.arms[s].over and not skeleton.arms[s].above]
    high = [s for s in order if skeleton.arms[s].over and skeleton.arms[s].above]
    # Neckwear lies over shoulders, but under hands that are held before the chest.
    behind += "".join(arms[s] for s in low if skeleton.arms[s].depth <= _CLEAR)
    behind += clothes.neck + clothes.chest
    behind += "".join(arms[s] for s in low if skeleton.arms[s].depth > _CLEAR)
    behind += head
    behind += "".join(arms[s] for s in high)
    front = "".join(fingers[s] for s in order if s in skeleton.holders and not clothes.held[s])
    face = _face(skeleton)
    brush.see([(face.left, face.top), (face.right, face.bottom)])
    bounds = _bounds(skeleton, brush, species.hand)
    return Figure(
        behind=behind,
        front=front,
        face=face,
        bounds=bounds,
        hands=(hand_place(easel, 0), hand_place(easel, 1)),
        grip=skeleton.grip,
        contact=skeleton.contact,
    )


def _under_chin(skeleton: Skeleton, brush: Brush) -> str:
    """The soft shadow of the head on the trunk."""
    x, y, across, _ = skeleton.torso.neck_ring
    return ellipse(x, y, 1.7 * across, 1.1 * across, brush.fade("#4a2f55", 0.3))


def _before(skeleton: Skeleton, side: int) -> bool:
    return skeleton.legs[side].depth > 6


def _face(skeleton: Skeleton) -> Box:
    head = skeleton.head
    points = [head.nose, head.mouth, (head.mouth[0], head.mouth[1] + 0.3 * head.size)]
    for eye in head.eyes:
        if eye is not None:
            points += [(eye.x - 1.4 * eye.rx, eye.y - 2.2 * eye.ry), (eye.x + 1.4 * eye.rx, eye.y + 1.6 * eye.ry)]
    placed = [head.in_figure(point) for point in points]
    return Box(
        min(x for x, _ in placed) - 1,
        min(y for _, y in placed) - 1,
        max(x for x, _ in placed) + 1,
        max(y for _, y in placed) + 1,
    )


def _bounds(skeleton: Skeleton, brush: Brush, hand: float) -> Box:
    for limb in (*skeleton.arms, *skeleton.legs):
        x, y = limb.end
        brush.see([(x - 1.8 * hand, y - 1.8 * hand), (x + 1.8 * hand, min(0.0, y + 1.8 * hand))])
    return Box(*brush.seen)
