"""What the planner knows about words: kinds of nouns, names of people, and how near two texts are in meaning."""

from .words import Lexicon, load_lexicon

__all__ = ["Lexicon", "load_lexicon"]
