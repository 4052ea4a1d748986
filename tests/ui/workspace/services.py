"""A service in the shape of Speak's, which hums instead of speaking: for tests of what the window makes of it."""

import json
import threading
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from generators.contract import BadInput, Cancel, OnProgress, Progress
from generators.emotion import EmotionState
from generators.media import write_audio
from generators.speech import PhonemeEdit, SpeechRequest
from studio.core.jobs import Emit

RATE = 24_000
LENGTH = 0.06  # seconds a letter


class Hum:
    """Every letter is a phoneme of 60 ms, vowels are voiced; the emotion's arousal is the pitch.

    A sentence with "forever" in it stops after its first half.
    """

    def __init__(self, incoming: str) -> None:
        self._forever = threading.Event()
        self._incoming = Path(incoming)
        self._incoming.mkdir(parents=True, exist_ok=True)

    def info(self) -> Mapping[str, Any]:
        return {"voices": [], "sample_rate": RATE, "engine_version": "hum"}

    def run(self, request: str, report: OnProgress, emit: Emit, cancel: Cancel) -> Mapping[str, Any]:
        asked = SpeechRequest.model_validate_json(request)
        if asked.voice == "nobody":
            raise BadInput("There is no voice 'nobody'. Choose another.")
        sentences = [part.strip() + "." for part in asked.text.split(".") if part.strip()]
        at, word, clauses, sound = 0.0, 0, [], []
        for index, sentence in enumerate(sentences):
            cancel.raise_if_set()
            clause, audio = _clause(asked, index, sentence, at, word)
            at += clause["duration"]
            word += len(clause["words"])
            clauses.append(clause)
            sound.append(audio)
            for part in np.array_split(audio, 2):  # as Speak does: sound as it is made, then what is known of it
                emit({"audio": part.tobytes()})
                while "forever" in sentence:
                    cancel.raise_if_set()
                    self._forever.wait(0.002)
            emit({"clause": clause})
            report(Progress((index + 1) / len(sentences), "speaking"))
        name = self._incoming / uuid.uuid4().hex
        audio_path, told = name.with_suffix(".wav"), name.with_suffix(".json")
        write_audio(audio_path, np.concatenate(sound), RATE)
        told.write_text(json.dumps({"clauses": clauses}), "utf-8")
        files = {"audio": str(audio_path), "result": str(told)}
        return {**files, "duration": at, "sample_rate": RATE, "engine_version": "hum", "weights_hash": "0"}


def _clause(asked: SpeechRequest, index: int, text: str, start: float, word: int) -> tuple[dict[str, Any], np.ndarray]:
    edits = {(e.clause, e.phoneme): e for e in asked.edits if isinstance(e, PhonemeEdit)}
    arousal = asked.emotion.point.arousal if isinstance(asked.emotion, EmotionState) else 0.0
    phonemes, words, sound, at = [], [], [], start
    for number, written in enumerate(text.split()):
        begun = at
        for letter in written.strip("."):
            edit = edits.get((index, len(phonemes)))
            seconds = edit.duration if edit and edit.duration else LENGTH
            f0 = (edit.f0 if edit and edit.f0 else 150 * 2**arousal) if letter in "aeiou" else None
            samples = np.arange(round(seconds * RATE))
            sound.append((0.2 * np.sin(2 * np.pi * (f0 or 0) * samples / RATE)).astype(np.float32))
            seconds = len(samples) / RATE
            phonemes.append(
                {
                    "phoneme": letter.lower(),
                    "word": word + number,
                    "start": at,
                    "end": at + seconds,
                    "f0": f0,
                    "energy": -20.0,
                    "level": 0.0,
                    "tilt": 0.0,
                }
            )
            at += seconds
        words.append({"text": written, "start": begun, "end": at, "at": [0, 0]})
    clause = {"index": index, "text": text, "ends_sentence": True, "start": start, "duration": at - start}
    return {**clause, "phonemes": phonemes, "words": words}, np.concatenate(sound)
