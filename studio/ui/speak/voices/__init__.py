"""Choosing a voice."""

from .picker import VoiceEntry, VoicePicker

__all__ = ["VoiceEntry", "VoicePicker"]
