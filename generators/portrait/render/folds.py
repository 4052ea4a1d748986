"""Where folds of the skin run, and which shapes make them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Crease:
    """One fold.

    Attributes:
        path: points it runs through; each is one vertex or the middle of several (a vertex may count twice).
        by: ARKit weights that make it, with their share (a negative one smooths it); it is there when the sum exceeds
            `from_`.
        width: of the dark line, cm.
        depth: share of the light it takes at a sum of 1.
    """

    path: tuple[tuple[int, ...], ...]
    by: tuple[tuple[str, float], ...]
    width: float
    depth: float
    from_: float = 0.15


FOLDS = (
    # nasolabial folds, from the nose wing to beside the mouth's corner
    Crease(((48,), (64, 203), (206,), (216,), (212, 216)), (("mouthSmileRight", 0.8), ("noseSneerRight", 0.7),
           ("cheekSquintRight", 0.3), ("mouthUpperUpRight", 0.3)), 0.22, 0.26),
    # outer corner of the eye
    Crease(((130,), (226, 35), (31, 143)), (("cheekSquintRight", 0.7), ("eyeSquintRight", 0.4),
           ("mouthSmileRight", 0.2)), 0.10, 0.16, 0.3),
    Crease(((130,), (25, 226), (228, 31)), (("cheekSquintRight", 0.8), ("mouthSmileRight", 0.2)), 0.14, 0.16, 0.3),
    # under the eye
    Crease(((243, 112), (232, 233), (231,), (230,), (229,)), (("cheekSquintRight", 0.8), ("eyeSquintRight", 0.5),
           ("noseSneerRight", 0.3)), 0.14, 0.16, 0.2),
    # between the brows, beside the midline: drawn together, lowered or with their inner ends raised alone
    Crease(((193, 8), (55, 8, 8), (55, 9), (107, 9)), (("browDownRight", 1.0), ("noseSneerRight", 0.3),
           ("browInnerUp", 0.3), ("browOuterUpRight", -0.4)), 0.2, 0.42, 0.1),
    # over the nose's root
    Crease(((193,), (168, 193), (168,)), (("browDownRight", 0.35), ("noseSneerRight", 0.8)), 0.14, 0.26, 0.2),
    Crease(((245, 193), (6, 193), (6,)), (("noseSneerRight", 1.0),), 0.12, 0.2, 0.2),
    # beside the nose
    Crease(((6, 197), (196,), (174, 236)), (("noseSneerRight", 1.0),), 0.14, 0.24, 0.2),
    # forehead, raised brows
    Crease(((9, 151), (108, 107), (69, 66), (104, 105)), (("browInnerUp", 0.8),
           ("browOuterUpRight", 0.5)), 0.13, 0.18, 0.2),
    Crease(((151,), (108,), (69,), (104,)), (("browInnerUp", 0.8), ("browOuterUpRight", 0.5)), 0.13, 0.16, 0.2),
    # forehead, inner ends raised alone: short, over the middle
    Crease(((9, 151), (107, 108), (66, 66, 107)), (("browInnerUp", 1.0), ("browOuterUpRight", -0.8)), 0.14, 0.24, 0.2),
    # from the mouth's corner down
    Crease(((61,), (61, 43), (43, 43, 202), (202, 204)), (("mouthFrownRight", 1.0),
           ("mouthPressRight", 0.3), ("mouthStretchRight", 0.3)), 0.17, 0.38, 0.05),
    # over the chin
    Crease(((18,), (83, 18), (182, 83)), (("mouthShrugLower", 0.9), ("mouthPressRight", 0.5)), 0.18, 0.22),
    # dimple beside the corner of a smile
    Crease(((57, 186), (57,), (43, 57)), (("mouthDimpleRight", 1.0), ("mouthSmileRight", 0.25)), 0.12, 0.2, 0.2),
)  # fmt: skip
"""The right half of the face; the left mirrors it."""
