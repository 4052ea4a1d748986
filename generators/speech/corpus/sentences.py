"""What the corpus says: short example sentences of WordNet (Debian's `wordnet-base`; the WordNet licence permits it).

They are varied so that the model meets what a script holds: single words, two sentences run together, questions and
exclamations, clauses cut at a comma, speech in quotation marks.
"""

from __future__ import annotations

import random
import re
from pathlib import Path

from generators.contract import MoodreelError

WORDNET = Path("/usr/share/wordnet")
_QUOTED = re.compile(r'"([^"]+)"')
_PLAIN = re.compile(r"[A-Za-z ,';!?.\-]+")
_INTERJECTIONS = [
    "Yes",
    "No",
    "Well",
    "Oh",
    "Ah",
    "Really",
    "Listen",
    "Look",
    "Wait",
    "Please",
    "Thank you",
    "I see",
    "Of course",
    "Not now",
    "Never",
    "Good morning",
    "Come here",
    "Stop it",
    "Who is there",
    "What was that",
    "I know",
    "Let me see",
    "One moment",
    "All right",
    "Go on",
    "Hello",
    "Goodbye",
    "Sorry",
    "Maybe",
    "Why not",
]


class SentencesMissing(MoodreelError):
    """WordNet is not installed."""


def wordnet_examples(folder: Path = WORDNET) -> list[str]:
    """All plain example sentences and phrases of 2 to 18 words, sorted.

    Raises:
        SentencesMissing: the package `wordnet-base` is not installed.
    """
    files = sorted(folder.glob("data.*"))
    if not files:
        raise SentencesMissing("WordNet's examples are not there. Run: apt-get install wordnet-base")
    found = set()
    for file in files:
        for line in file.read_text("latin-1").splitlines():
            _, _, gloss = line.partition("|")
            found.update(e.strip() for e in _QUOTED.findall(gloss))
    return sorted(e for e in found if 2 <= len(e.split()) <= 18 and _PLAIN.fullmatch(e))


def varied(examples: list[str], count: int, seed: int) -> list[str]:
    """`count` lines made of `examples`, each seed another selection."""
    draw = random.Random(seed)
    pool = draw.sample(examples, len(examples))
    lines: list[str] = []
    while len(lines) < count:
        kind = draw.random()
        text = pool.pop() if kind > 0.06 else draw.choice(_INTERJECTIONS)
        if 0.06 < kind < 0.18 and pool:
            text = f"{_bare(text)}, {draw.choice(('and', 'but', 'so', 'because'))} {_lower(_bare(pool.pop()))}"
        elif kind < 0.03:
            text = f"{text}, {_lower(_bare(pool.pop()))}"
        text = text[0].upper() + text[1:]
        end = draw.choices([".", "!", "?", ",", "…"], [70, 9, 8, 11, 2])[0]
        if text[-1] not in ".!?":
            text = _bare(text) + end
        elif text[-1] == "." and end == ",":
            text = text[:-1] + ","
        lines.append(f"“{text}”" if draw.random() < 0.04 else text)
    return lines


def _bare(text: str) -> str:
    return text.rstrip(" .!?;,")


def _lower(text: str) -> str:
    return text if text.startswith(("I ", "I'")) else text[0].lower() + text[1:]
