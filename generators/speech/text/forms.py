"""The written forms: one pattern a kind, tried in order at every place of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .tables import ABBREVIATIONS, BEFORE_NUMBERS, STREETS, TITLES
from .units import UNITS


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


# Repeats are bounded, so that no text makes the scan slow.
_NUM = r"(?:(?:\d{1,3}(?:,\d{3}){1,12}(?!\d)|\d{1,400})(?:\.\d{1,100})?|\.\d{1,100})"
_FRACTIONS = "½¼¾⅓⅔⅛⅜⅝⅞"
_END = rf"(?![^\W{_FRACTIONS}]|[.,]\d|-[^\W\d_])"
_UNIT = f"(?:{_any(UNITS)})"
_AMPM = r"[AaPp]\.?[Mm]\b\.?"
_TLD = "com|org|net|edu|gov|io|co|uk|de|fr|info|biz|us|ca|au|tv|me|ly|ai|app|dev|eu|ch|nl|es|it|jp|xyz"
_FILE = "js|py|ts|md|txt|pdf|json|html|css|xml|csv|exe|zip|jpg|jpeg|png|gif|svg|wav|mp3|mp4|docx?|xlsx?|ini|sh|toml"
_PART = rf"(?:\d{{1,30}}(?:[.,]\d{{1,30}}){{1,4}}|[^\W_²³{_FRACTIONS}]{{1,40}})"

FORMS = {
    "skip": r"(?<!\S)[:;=8][-']?[)(DPpO3/\\|](?!\S)|<3(?!\w)",
    "url": r"(?:https?://|ftp://|www\.)[^\s<>\"()\[\]{}]{1,300}(?<![.,;:!?'])"
    rf"|(?<![\w@.-])(?:[A-Za-z0-9-]{{1,40}}\.){{1,3}}(?:{_TLD})"
    r"(?:/[^\s<>\"()]{0,200}(?<![.,;:!?']))?(?![\w@-]|\.\w)",
    "email": r"(?<!\w)[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,60}(?:\.[A-Za-z0-9-]{1,30}){1,4}",
    "handle": r"(?<!\w)@[A-Za-z_]\w{0,40}",
    "hashtag": r"(?<![\w&])#\w{1,60}",
    "date": r"(?<![\w/.-])(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})|\d{1,2}\.\d{1,2}\.\d{4})"
    r"(?!\w|[-./]\d)",
    "phone": r"(?<![\w.-])(?:(?:\+?\d{1,2}[ .-])?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}"
    r"|\+\d{1,3}(?:[ -]\(?\d{1,4}\)?){2,6}|0\d{2,4} \d{3,6}(?: \d{3,4})?|\d{3}-\d{4})(?!\w|[-.]\d)",
    "time": rf"(?<![\w:.])(?:\d{{1,2}}(?::[0-5]\d){{1,2}}(?:{_AMPM})?|\d{{1,2}}{_AMPM})(?![\w:]|\.\d)",
    "moneyrange": rf"(?<!\w)[$€£]{_NUM}\s?[-–]\s?[$€£]?{_NUM}(?:[kKmMbB]|bn|mn)?{_END}",
    "money": rf"(?<!\w)[-+]?(?:US|C|A|NZ|HK)?[$€£¥₹₩₽]\s?{_NUM}(?:[kKmMbB]|bn|mn|tn)?{_END}"
    rf"|(?<![\w.,]){_NUM}\s?[€£¢]{_END}",
    "range": rf"(?<![\w.,-]){_NUM}[%°]?[-–]{_NUM}(?:%|°[CF]?|{_UNIT})?(?![\w–]|[-/.,]\d|-[^\W\d_])",
    "serial": r"(?<![\w.,-])\d{1,12}(?:-\d{1,12}){2,8}(?!\w)",
    "version": r"(?<![\w.])[vV]?\d{1,5}(?:\.\d{1,5}){2,6}(?!\w)|(?<![\w.])[vV]\d{1,5}(?:\.\d{1,5})?(?!\w)",
    "height": r"(?<!\w)\d'\s?\d{1,2}(?:\"|(?!\w))",
    "fraction": r"(?<![\w./,])\d{1,4}/\d{1,4}(?![\w/]|[.,]\d)",
    "ratio": r"(?<![\w.:,])\d{1,6}:\d{1,6}(?![\w:])",
    "number": rf"(?<!\w)(?:(?<![\w)\].,])[-+])?{_NUM}(?:st|nd|rd|th|'?s|\s?%|\s?°\s?[CFK]?|[kKMB]|bn|{_UNIT})?{_END}"
    r"|(?<!\w)'\d0s(?!\w)",
    "dotted": r"(?<!\w)(?:[A-Za-z]\.){1,8}[A-Za-z](?:\.|(?!\w))|(?<!\w)Ph\.D\b\.?",
    "measure": r"(?<=\d )(?:ft|in|lbs?|oz|mins?|hrs?|secs?|mi|yds?)\.(?=\s+[a-z])|(?<=\d )[ck]?m[²³](?!\w)",
    "abbreviation": rf"(?<![\w.])(?:(?:{_any(BEFORE_NUMBERS)})\.(?=\s?\d)"
    rf"|(?:{_any({*TITLES, *ABBREVIATIONS, *STREETS})})\.(?!\w))",
    "file": rf"(?<![\w.])[^\W_][\w-]{{0,40}}(?:\.[\w-]{{1,20}}){{0,2}}\.(?:{_FILE})(?!\w)",
    "word": r"(?<!\w)'(?:em|tis|twas|cause|til|bout|n)\b'?|(?<!\w)(?:w/o?|b/c)(?=\s)|(?<!\w)[A-G]#(?!\w)"
    rf"|{_PART}(?:['&/-]{_PART}){{0,12}}(?:\+\+)?",
    "symbol": r"°\s?[CFK](?!\w)|[&+=%@#°<>×÷±~≈≠≤≥∞√§©→/*^$€£¥₹₩₽¢²³½¼¾⅓⅔⅛⅜⅝⅞µ]",
    "mark": r"\.\.+|--+|[-–;:,.!?—…()\[\]|]",
}

SCANNER = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in FORMS.items()))
"""`lastgroup` of a match is its kind."""
