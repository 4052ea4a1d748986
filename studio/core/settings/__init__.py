"""What the user keeps: settings, emotion presets, pronunciations; and the versioned JSON files they are in."""

from .dictionary import PronunciationDictionary
from .emotion_json import emotion_from_json, emotion_to_json
from .json_file import DamagedFile, NewerFile, read_versioned, set_aside, upgraded, write_versioned
from .presets import Presets
from .settings import Settings, default_settings_path
from .values import Values

__all__ = [
    "DamagedFile",
    "NewerFile",
    "Presets",
    "PronunciationDictionary",
    "Settings",
    "Values",
    "default_settings_path",
    "emotion_from_json",
    "emotion_to_json",
    "read_versioned",
    "set_aside",
    "upgraded",
    "write_versioned",
]
