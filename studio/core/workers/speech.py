"""Speak as its process serves it: sound as it is made, then one audio file and all that is known about it."""

from __future__ import annotations

import json
import uuid
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch
from pydantic import ValidationError

from generators.assets import Assets, default_assets
from generators.contract import BadInput, Cancel, OnProgress
from generators.media import atomic_write, write_audio
from generators.speech import SAMPLE_RATE, SpeechEngine, SpeechRequest, SpeechResult, SpokenClause
from studio.core.jobs.service import Emit

from .origin import first_fault, versions


class SpeechService:
    """Serves Speak; warm from the first job on, and able to do several jobs at once.

    Args:
        incoming: folder for finished results, made if it does not exist; the library takes them from there.
        assets: where weights are; None for `default_assets()`.

    Raises:
        AssetError: a file of weights is missing or altered.
    """

    def __init__(self, incoming: str, assets: str | None = None) -> None:
        self._incoming = Path(incoming)
        self._incoming.mkdir(parents=True, exist_ok=True)
        found = Assets(Path(assets)) if assets else default_assets()
        torch.set_num_threads(1)  # the vocoder, nine tenths of the work, has cores of its own; two pools fight
        self._engine = SpeechEngine(found)
        self._versions = versions(found, "speech")
        self._engine.run(SpeechRequest(text="Ready."))  # what is loaded at first use is loaded now

    def info(self) -> dict[str, Any]:
        """Voices, versions and weights of the engine; see `Service`."""
        voices = [
            {"id": voice.name, "title": voice.title, "accent": voice.accent, "gender": voice.gender}
            for voice in self._engine.voices.values()
        ]
        return {"voices": voices, "sample_rate": SAMPLE_RATE, **self._versions}

    def run(self, request: str, report: OnProgress, emit: Emit, cancel: Cancel) -> dict[str, Any]:
        """Speak a `SpeechRequest`; see `Service`.

        Sound is emitted as it is made, what is known of it when a clause of it is whole. In order:

        - `{"audio": …}`: the next float32 samples as bytes, to be read with `numpy.frombuffer(audio, "float32")`; all
          of them one after another are the result's samples;
        - `{"clause": …}`: what `describe` says of a clause, after the last of its samples.

        Returns:
            paths of `audio` (WAV, the request among its tags) and `result` (JSON: `SpeechResult.to_dict()` and
            `clauses` as they were emitted), and `duration`, `sample_rate`, `engine_version`, `weights_hash`.
        """
        asked = parse(request)
        clauses: list[SpokenClause] = []
        described: list[dict[str, Any]] = []

        def heard(audio: np.ndarray) -> None:
            emit({"audio": np.asarray(audio, np.float32).tobytes()})

        for clause in self._engine.stream(asked, report, cancel, heard):
            clauses.append(clause)
            described.append(describe(clause, len(described)))
            emit({"clause": described[-1]})
        cancel.raise_if_set()
        result = SpeechResult(asked, tuple(clauses))
        return self._write(result, described)

    def _write(self, result: SpeechResult, clauses: list[dict[str, Any]]) -> dict[str, Any]:
        name = uuid.uuid4().hex
        audio, told = self._incoming / f"{name}.wav", self._incoming / f"{name}.json"
        write_audio(audio, result.audio, SAMPLE_RATE, metadata={"comment": result.request.model_dump_json()})
        try:
            with atomic_write(told) as temporary:
                temporary.write_text(json.dumps({**result.to_dict(), **self._versions, "clauses": clauses}), "utf-8")
        except BaseException:
            audio.unlink()  # both or none: half a result is found by nobody
            raise
        return {
            "audio": str(audio),
            "result": str(told),
            "duration": result.duration,
            "sample_rate": SAMPLE_RATE,
            **self._versions,
        }


def parse(request: str) -> SpeechRequest:
    """The request of a job.

    Raises:
        BadInput: it is none; the message names the first thing that is wrong.
    """
    try:
        return SpeechRequest.model_validate_json(request)
    except ValidationError as error:
        raise BadInput(f"This request cannot be spoken ({first_fault(error)}). Change that, then retry.") from error


def describe(clause: SpokenClause, index: int) -> dict[str, Any]:
    """A clause as plain data: everything but its samples; times are seconds from the beginning of the result."""
    return {
        "index": index,
        "text": clause.text,
        "ends_sentence": clause.ends_sentence,
        "start": clause.start,
        "duration": clause.duration,
        "key": clause.key,
        "phonemes": [asdict(phoneme) for phoneme in clause.phonemes],
        "words": [{**asdict(word), "at": list(word.at)} for word in clause.words],
        "prosody": {name: values.tolist() for name, values in vars(clause.prosody).items()},
    }
