"""The Speak workspace's widgets: they show a script, a take and its prosody, and say what the user did.

They know no engine, job or file of the library; `studio.core` has the documents, the workspace wires the two.
"""

from .compare import CompareBar, ComparePanel, Sources, Version, map_position, matched_gains, overlay
from .dictionary import DictionaryDialog
from .drag import DragOut, files_mime
from .export import SpeechChoice, SpeechExportDialog
from .prosody import Overlay, ProsodyEditor, Reading
from .script import LineView, ScriptEditor
from .voices import VoiceEntry, VoicePicker

__all__ = [
    "CompareBar",
    "ComparePanel",
    "DictionaryDialog",
    "DragOut",
    "LineView",
    "Overlay",
    "ProsodyEditor",
    "Reading",
    "ScriptEditor",
    "Sources",
    "SpeechChoice",
    "SpeechExportDialog",
    "Version",
    "VoiceEntry",
    "VoicePicker",
    "files_mime",
    "map_position",
    "matched_gains",
    "overlay",
]
