"""What is being told: a subject, an emotion, cards and their pictures; kept, with its way back; no Qt and no engine."""

from .beside import Beside, kept_beside
from .card import Card, Drawn
from .cast import Cast, Member
from .document import StoryDocument
from .editing import MOST_SHOWN, fitting, move_to, places, tell, toggle
from .moves import COMPANION, LARGEST, SMALLEST, SUBJECT, Move, moved, things_of, where
from .painter import Painter
from .project import SIZES, Incomplete, StoryProject
from .store import PICTURES, StoryStore, with_pictures_there
from .takes import ENGINE, files_of, frame_role, of_take, request_of, story_take

__all__ = [
    "COMPANION",
    "ENGINE",
    "LARGEST",
    "MOST_SHOWN",
    "PICTURES",
    "SIZES",
    "SMALLEST",
    "SUBJECT",
    "Beside",
    "Card",
    "Cast",
    "Drawn",
    "Incomplete",
    "Member",
    "Move",
    "Painter",
    "StoryDocument",
    "StoryProject",
    "StoryStore",
    "files_of",
    "fitting",
    "frame_role",
    "kept_beside",
    "move_to",
    "moved",
    "of_take",
    "places",
    "request_of",
    "story_take",
    "tell",
    "things_of",
    "toggle",
    "where",
    "with_pictures_there",
]
