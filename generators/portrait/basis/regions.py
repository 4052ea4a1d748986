"""Where things are on MediaPipe's 468-point face mesh.

Lists run over the half with x > 0 (the person's left), from the midline or the inner corner outwards.
"""

from __future__ import annotations

VERTICES = 468

UPPER_LIP = (
    (0, 267, 269, 270, 409, 291),
    (11, 302, 303, 304, 408, 306),
    (12, 268, 271, 272, 407, 292),
    (13, 312, 311, 310, 415, 308),
)
"""Rings of the upper lip, from the skin (vermilion border) to where the lips touch; the last of each is the corner."""

LOWER_LIP = (
    (17, 314, 405, 321, 375, 291),
    (16, 315, 404, 320, 307, 306),
    (15, 316, 403, 319, 325, 292),
    (14, 317, 402, 318, 324, 308),
)
"""Rings of the lower lip, likewise."""

UPPER_LID = (362, 398, 384, 385, 386, 387, 388, 466, 263)
"""Margin of the left eye's upper lid, from the inner to the outer corner."""

LOWER_LID = (362, 382, 381, 380, 374, 373, 390, 249, 263)
"""Margin of the left eye's lower lid, likewise."""

MOUTH_OPENING = (78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308, 324, 318, 402, 317, 14, 87, 178, 88, 95)
RIGHT_EYE_OPENING = (33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246)
LEFT_EYE_OPENING = (362, 382, 381, 380, 374, 373, 390, 249, 263, 466, 388, 387, 386, 385, 384, 398)
"""Rims of the three openings, once around."""

OVAL = (
    *(10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377),
    *(152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109),
)
"""Edge of the face, once around from the top of the forehead."""

NOSE_TIP = 1
CHIN = 152
MOUTH_CORNERS = (61, 291)
"""The person's right and left corner."""
RIGHT_EYE_CORNERS = (33, 133)
LEFT_EYE_CORNERS = (263, 362)
"""Outer and inner corner."""
