"""A library with takes that were never spoken but can be played, for tests."""

import json
from pathlib import Path

import numpy as np

from generators.emotion import NEUTRAL, EmotionState
from generators.media import write_audio
from generators.speech import SpeechRequest
from studio.core.library import Library, Take, speech_take

RATE = 24_000
MANIFEST = {"engine_version": "0.1.0", "weights_hash": "ab" * 32}


def keep(library: Library, take_id: str, text: str, emotion: str = "neutral", voice: str = "af_heart") -> Take:
    """A take of half a second of tone, one vowel long."""
    state = NEUTRAL if emotion == "neutral" else EmotionState.of(emotion, 0.7)
    request = SpeechRequest(text=text, voice=voice, emotion=state, seed=3)
    sound = (0.3 * np.sin(np.arange(RATE // 2) * 0.05)).astype(np.float32)
    audio, told = library.incoming / f"{take_id}.wav", library.incoming / f"{take_id}.json"
    write_audio(audio, sound, RATE)
    phonemes = [{"start": 0.0, "end": 0.2, "f0": 190.0}, {"start": 0.2, "end": 0.5, "f0": 240.0}]
    told.write_text(json.dumps({"clauses": [{"phonemes": phonemes}]}), "utf-8")
    files: dict[str, Path] = {"audio": audio, "result": told}
    return library.add(speech_take(take_id, "line", request, {**MANIFEST, "duration": 0.5}), files)
