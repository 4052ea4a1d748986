"""What can be set, and how it is when nobody set it."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from generators.speech import DEFAULT_VOICE


class Values(BaseModel):
    """Effective settings.

    Attributes:
        theme: look of the window.
        language: a code as `zh_CN`, or "system".
        less_motion: nothing slides or fades.
        voice: of new lines.
        export_suffix: format of the last export of speech.
        export_folder: where something was exported to last; "" if nothing was.
        story_model: folder of the large model that painted a story last; "" if none did.
    """

    model_config = ConfigDict(frozen=True)

    theme: Literal["system", "dark", "light"] = "system"
    language: str = "system"
    less_motion: bool = False
    voice: str = DEFAULT_VOICE
    export_suffix: Literal[".wav", ".flac", ".ogg", ".mp3"] = ".wav"
    export_folder: str = ""
    story_model: str = ""
