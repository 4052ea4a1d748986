"""Exporting what was spoken."""

from .dialog import SpeechExportDialog
from .speech_choice import SpeechChoice

__all__ = ["SpeechChoice", "SpeechExportDialog"]
