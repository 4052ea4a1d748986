"""The front end: text with markup becomes clauses of phonemes, each word still knowing where it is written."""

from .clauses import CLAUSE_PAUSE, PARAGRAPH_PAUSE, SENTENCE_PAUSE
from .dictionary import check_dictionary, load_dictionary
from .errors import DictionaryError, MarkupError, NothingToSpeak, UnsupportedText
from .front_end import FrontEnd
from .g2p import Accent
from .script import Clause, Script, Token, Word

__all__ = [
    "CLAUSE_PAUSE",
    "PARAGRAPH_PAUSE",
    "SENTENCE_PAUSE",
    "Accent",
    "Clause",
    "DictionaryError",
    "FrontEnd",
    "MarkupError",
    "NothingToSpeak",
    "Script",
    "Token",
    "UnsupportedText",
    "Word",
    "check_dictionary",
    "load_dictionary",
]
