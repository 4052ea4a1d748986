"""What a species is made of."""

from __future__ import annotations

from generators.contract import Frozen
from generators.story.cast.space import Ball, Vec


class Part(Frozen):
    """One composable part: an ear, a beak, a tail, a patch of colour. `parts/` says what each kind makes of it.

    Attributes:
        kind: which drawing routine.
        at: its place (head parts: from the middle of the skull; body parts: from the pelvis).
        size: lengths, turn: angles in degrees, share: fractions that the kind asks for.
        colour, second: names of colours of the species, or `#rrggbb`.
        balls: round bodies it is the skin of; those off the middle have a twin on the other side.
    """

    kind: str
    at: Vec = (0, 0, 0)
    size: tuple[float, ...] = ()
    turn: tuple[float, ...] = ()
    share: tuple[float, ...] = ()
    colour: str = "coat"
    second: str = "marks"
    balls: tuple[Ball, ...] = ()


class Species(Frozen):
    """A body. Lengths are in units of its own; the rig scales it to stand 100 high.

    Attributes:
        coat, belly, marks, paws, inner, nose: colours of fur, light parts, markings, hands and feet, inner ear, nose.
        trunk: round bodies of the trunk, origin between the hips, y down.
        neck: where the head is joined to the trunk; ring: height, depth and half widths of the ring of a scarf.
        shoulder, hip: of the figure's left side.
        arm: upper and lower length; leg: from hip to ground.
        arm_width, leg_width: thickness at root, joint and end.
        arms, hands, feet: kinds; hand: radius; foot: length and width.
        head: middle of the skull from where it is joined.
        skull: round bodies of skull and cheeks.
        eye: place of the left eye; eye_size: half width and half height; eye_out: degrees by which eyes look outwards.
        brow: how far brows are over the middle of the eye, in half heights of the eye.
        mouth: place of its middle; mouth_size: half width, and how far its corners lie behind.
        cleft: whether the mouth is joined to the nose; beaked: whether a beak is drawn instead of a mouth.
        lid: colour around the eyes, by name or as `#rrggbb`.
        line: colour of the mouth's line; limbs: of arms and legs; None for the usual ones.
        main: which of the colours a look's coat dyes.
        has: "stripes", "spots" or "patches" that it has by nature.
        head_parts, body_parts: everything else.
        profile: how far ahead the face reaches for each unit of height, the middle of the skull in
            the middle; `anatomy` measures it.
    """

    coat: str
    belly: str
    marks: str = "#4a2a20"
    paws: str = "#4a2a20"
    inner: str = "#e9a08c"
    nose: str = "#2b1712"
    trunk: tuple[Ball, ...]
    neck: Vec
    ring: tuple[float, float, float, float]
    shoulder: Vec
    hip: Vec
    arm: tuple[float, float]
    leg: float
    arm_width: Vec
    leg_width: Vec
    arms: str = "limb"
    hands: str = "paw"
    feet: str = "paw"
    hand: float
    foot: tuple[float, float]
    head: Vec
    skull: tuple[Ball, ...]
    eye: Vec
    eye_size: tuple[float, float]
    eye_out: float = 12
    brow: float = 1.42
    mouth: Vec
    mouth_size: tuple[float, float]
    cleft: bool = True
    beaked: bool = False
    lid: str = "coat"
    line: str | None = None
    limbs: str | None = None
    main: str = "coat"
    has: str = ""
    head_parts: tuple[Part, ...] = ()
    body_parts: tuple[Part, ...] = ()
    profile: tuple[float, ...] = ()

    def ahead(self, y: float) -> float:
        """How far ahead of the middle of the skull the skin is at a height of the face, seen in profile."""
        span = 0.5 * (len(self.profile) - 1)
        place = min(max(y + span, 0.0), 2 * span)
        k = min(int(place), len(self.profile) - 2)
        return self.profile[k] + (place - k) * (self.profile[k + 1] - self.profile[k])
