"""What is being animated: a portrait, a sound and how they meet; kept, with its way back; no Qt and no engine."""

from .beside import Beside, kept_beside
from .consent import PERMISSIONS, Consent
from .document import AnimateDocument
from .film import Film
from .inputs import Inputs, Picked
from .lanes import BROWS, JAW, LIDS, PITCH, YAW, blinks, lanes
from .project import AnchorPoints, AnimateProject, Incomplete, Portrait, Sound
from .shipped import ShippedPortrait, listens, shipped_portraits
from .store import kept_project
from .takes import film_take, named, of_request, of_take, sound_of_file, sound_of_take

__all__ = [
    "BROWS",
    "JAW",
    "LIDS",
    "PERMISSIONS",
    "PITCH",
    "YAW",
    "AnchorPoints",
    "AnimateDocument",
    "AnimateProject",
    "Beside",
    "Consent",
    "Film",
    "Incomplete",
    "Inputs",
    "Picked",
    "Portrait",
    "ShippedPortrait",
    "Sound",
    "blinks",
    "film_take",
    "kept_beside",
    "kept_project",
    "lanes",
    "listens",
    "named",
    "of_request",
    "of_take",
    "shipped_portraits",
    "sound_of_file",
    "sound_of_take",
]
