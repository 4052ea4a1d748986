"""Which characters can be read: folds the Latin ones, drops what is silent, refuses other scripts."""

from __future__ import annotations

import unicodedata

from .errors import UnsupportedText, place
from .tape import Tape

_MAPPED = {
    "’": "'", "‘": "'", "ʼ": "'", "′": "'", "`": "'", "´": "'", "＇": "'", "‛": "'",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‹": '"', "›": '"', "‟": '"', "″": '"',
    "‐": "-", "‑": "-", "‒": "–", "―": "—", "−": "-", "⁄": "/", "∕": "/", "…": "…",
    "。": ".", "、": ",", "，": ",", "！": "!", "？": "?", "：": ":", "；": ";", "·": " ", "•": " ", "‣": " ", "◦": " ",
    "¿": " ", "¡": " ", "×": "×", "÷": "÷", "⋅": "×", "∗": "*", "\u2028": "\n", "\u2029": "\n", "\x85": "\n",
    "\v": "\n", "\f": "\n", "\u00ad": "", "μ": "µ", "º": "°", "˚": "°",
}  # fmt: skip
KEPT_SYMBOLS = frozenset("–—…°½¼¾⅓⅔⅛⅜⅝⅞²³±×÷§©¢£€¥₹₩₽→≈≠≤≥∞√µ")
"""Symbols beyond ASCII that `readings` knows how to say."""

_FOLDED = str.maketrans({
    "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "th", "Ð": "Th",
    "þ": "th", "Þ": "Th", "ł": "l", "Ł": "L", "ı": "i", "ħ": "h", "Ħ": "H", "ŋ": "ng", "Ŋ": "Ng", "ẞ": "SS",
})  # fmt: skip
GREEK = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta", "η": "eta", "θ": "theta",
    "ι": "iota", "κ": "kappa", "λ": "lambda", "ν": "nu", "ξ": "xi", "ο": "omicron", "π": "pi", "ρ": "rho", "σ": "sigma",
    "τ": "tau", "υ": "upsilon", "φ": "phi", "χ": "chi", "ψ": "psi", "ω": "omega",
}  # fmt: skip
"""Greek letters that stand alone are read by name (π); Greek words are not read."""


def fold(text: str) -> str:
    """Latin text without accents: "Zoë" -> "Zoe", "Straße" -> "Strasse"."""
    plain = unicodedata.normalize("NFKD", text.translate(_FOLDED))
    return "".join(char for char in plain if not unicodedata.combining(char))


def screen(tape: Tape) -> Tape:
    """The tape with readable characters only: ASCII, accented Latin, `KEPT_SYMBOLS`, lone Greek letters, "\\n", " ".

    Control characters, emoji and unknown symbols go; combining accents join their letter; compatibility forms are
    replaced ("ﬁ" -> "fi", "Ａ" -> "A").

    Raises:
        UnsupportedText: letters of another script; the message shows them and their place.
    """
    clean = Tape(tape.source)
    index_of: list[int] = []  # where each old character went, for the pauses
    refused: list[int] = []
    for i, char in enumerate(tape.chars):
        index_of.append(len(clean.chars))
        if unicodedata.combining(char) and clean.chars and clean.ends[-1] == tape.starts[i]:
            clean.ends[-1] = tape.ends[i]
            joined = unicodedata.normalize("NFC", clean.chars[-1] + char)
            clean.chars[-1] = joined if len(joined) == 1 else clean.chars[-1]
            continue
        readable = _readable(tape, i)
        if readable is None:
            refused.append(i)
            continue
        for piece in readable:
            clean.add(piece, tape.starts[i], tape.ends[i], tape.emphasis[i], tape.emotions[i])
    if refused:
        raise _unsupported(tape, refused)
    clean.pauses = [(index_of[i] if i < len(index_of) else len(clean.chars), pause) for i, pause in tape.pauses]
    return clean


def _readable(tape: Tape, i: int) -> str | None:
    """What the i-th character is read as; "" is silent, None is refused."""
    char = tape.chars[i]
    if char == "\r":
        return " " if tape.chars[i + 1 : i + 2] == ["\n"] else "\n"
    if char in _MAPPED:
        return _MAPPED[char]
    if char.isascii():
        return char if char.isprintable() or char in "\t\n" else ""
    if char in KEPT_SYMBOLS:
        return char
    category, name = unicodedata.category(char), unicodedata.name(char, "")
    if category[0] == "Z":
        return " "
    if category in ("Cc", "Cf", "Cs", "Co", "Cn") or char in "\ufe0f\u20e3":
        return ""
    if category[0] in "LMN" and "LATIN" in name and category != "Lm":
        return char if fold(char).isascii() and fold(char).isalpha() else None
    plain = unicodedata.normalize("NFKC", char)
    if plain.isascii() and plain.isalnum():
        return plain if category[0] in "LN" else ""
    if char.lower() in GREEK and not _beside_greek(tape, i):
        return char.lower()
    if category[0] in "LN" or (category[0] == "M" and not name.startswith(("COMBINING", "VARIATION"))):
        return None
    return ""


def _beside_greek(tape: Tape, i: int) -> bool:
    return any(
        "GREEK" in unicodedata.name(char, "") for char in tape.chars[max(0, i - 1) : i] + tape.chars[i + 1 : i + 2]
    )


def _unsupported(tape: Tape, refused: list[int]) -> UnsupportedText:
    """The first run of unreadable characters, and how many more there are."""
    run = [refused[0]]
    for i in refused[1:]:
        if i != run[-1] + 1 or len(run) == 20:
            break
        run.append(i)
    shown = "".join(tape.chars[i] for i in run)
    script = unicodedata.name(shown[0], "unknown").split()[0].capitalize()
    more = f" (and {len(refused) - len(run)} more such characters)" if len(refused) > len(run) else ""
    return UnsupportedText(
        f"At {place(tape.source, tape.starts[run[0]])}: Moodreel speaks English and cannot read '{shown}' ({script})"
        f"{more}. Write it in Latin letters."
    )
