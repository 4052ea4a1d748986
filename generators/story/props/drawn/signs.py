"""Signs and barriers."""

from __future__ import annotations

from generators.story.props.brush import Brush
from generators.story.props.drawn.registry import draws


@draws("keep-out")
def keep_out(b: Brush) -> str:
    """A crooked board that says KEEP OUT."""
    post = b.box(-5, -60, 10, 60, b.tube("#6a4e38"), 2)
    board = b.poly([(-56, -96), (54, -104), (58, -52), (-54, -44)], b.slant("#b8895a"), 4) + b.line(
        [(-54, -70), (56, -78)], 1.8, "#8a6238", 'opacity=".7"'
    )
    letters = {
        "K": "M0,0V-16M0,-7L9,-16M2,-9L9,0", "E": "M8,0H0V-16H8M0,-8H6", "P": "M0,0V-16H5Q9,-15 9,-11.500Q9,-8 "
        "5,-7.500H0",
        "O": "M5,-16Q10,-16 10,-8Q10,0 5,0Q0,0 0,-8Q0,-16 5,-16Z", "U": "M0,-16V-5Q0,0 5,0Q9,0 9,-5V-16", "T": ""
        "M5,0V-16M-1,-16H11",
    }  # fmt: skip
    word = ""
    for text, x, y in (("KEEP", -32, -76), ("OUT", -24, -53)):
        for k, c in enumerate(text):
            word += b.at(b.stroke(letters[c], 4, b.flat("#a8231f")), x + 17 * k, y - 1.1 * k)
    nails = "".join(b.dot(x, y, 2.4, b.soft("#5a5860")) for x, y in ((-48, -90), (47, -97), (51, -57), (-47, -50)))
    return post + board + b.turned(word, -4, (0, -74)) + nails


@draws("signpost")
def broken_signpost(b: Brush) -> str:
    """A broken signpost whose arm points straight down."""
    post = b.poly([(-5, 0), (5, 0), (5, -88), (1, -82), (-1, -92), (-5, -84)], b.tube("#6a543f"), 2)
    stub = b.poly([(4, -76), (34, -80), (30, -73), (36, -68), (28, -64), (4, -62)], b.slant("#8a6a4a"), 2)
    arm = (
        b.poly([(-5, -66), (-20, -64), (-25, -22), (-14, -6), (-5, -24)], b.slant("#94724e"), 2)
        + b.dot(-12, -61, 2.4, b.soft("#4a4550"))
        + "".join(b.line([(-16 + 1.2 * k, -54 + 9 * k), (-11 + 0.6 * k, -54 + 9 * k)], 2, "#4f3a28") for k in range(4))
    )
    weeds = "".join(b.line([(x, 0), (x + d, -12)], 2.6, "#5f6a4a") for x, d in ((-16, -5), (-10, -2), (12, 3), (18, 7)))
    return post + stub + arm + weeds


@draws("queue-rope")
def queue_rope(b: Brush) -> str:
    """Two brass posts and a thick red rope."""
    made = b.line([(-60, -82), (-34, -56), (0, -48), (34, -56), (60, -82)], 11, "#b8262e") + b.line(
        [(-58, -84), (-33, -59), (0, -51), (33, -59), (58, -84)], 2.6, "#f08a80", 'opacity=".6"'
    )
    for x in (-62, 62):
        made += (
            b.oval(x, -5, 24, 6.4, b.tube("#d9a83c"))
            + b.box(x - 4, -88, 8, 84, b.tube("#e0b048"), 2)
            + b.dot(x, -93, 8, b.soft("#f0c65a"))
        )
    return made
