"""Hypothesis strategies for scripts, and what tests say of them."""

import re

from hypothesis import strategies as st

from generators.emotion import NEUTRAL, EmotionState
from studio.core.script import Line, Script

ANGER = EmotionState.of("anger", 0.7)

texts = st.text(st.sampled_from("ab é7.,!\n\\[]*🎈"), max_size=20) | st.sampled_from(
    [
        "",
        "Hello there.",
        "[anger 0.7]No. Never![/] Well.",
        "a \\[b\\] *c*",
        "one [pause 0.4s] two",
        "[fear 1][awe 1]x[/][/]",
    ]
)
lines = st.builds(
    Line,
    text=texts,
    voice=st.sampled_from(["af_heart", "bm_george"]),
    emotion=st.sampled_from([None, NEUTRAL, ANGER]),
    seed=st.integers(0, 3),
)
scripts = st.builds(lambda lines: Script(lines=tuple(lines)), st.lists(lines, max_size=6))


def words(script: Script) -> str:
    """All that is said, in order, without blanks and tags: what no operation may lose or reorder."""
    said = " ".join(line.text for line in script.lines)
    return re.sub(r"\s", "", re.sub(r"(?<!\\)\[[^\[\]]*\]", "", said))


def script_of(*texts: str) -> Script:
    return Script(lines=tuple(Line(text=text) for text in texts))


def said(script: Script) -> list[str]:
    return [line.text for line in script.lines]
