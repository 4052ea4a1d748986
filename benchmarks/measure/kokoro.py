"""The teacher, twice: its plain readings, and the whole Kokoro-82M int8 graph as anyone would run it, for its speed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from generators.speech import effort
from generators.speech import phonemes as ph
from generators.speech.calibration import PLAIN_LEVEL
from generators.speech.corpus.teacher import Teacher, join_teacher, session
from generators.speech.frames import whole_frames
from generators.speech.plan import ClausePlan
from generators.speech.result import SAMPLE_RATE
from generators.speech.sounding import FRAME, LEAD_KEPT, TAIL_KEPT
from generators.speech.voices import Voice

FOLDER = Path("work/teacher")


class PlainTeacher:
    """The teacher's own readings of our phonemes, with as much silence around them as ours have.

    Raises:
        TeacherMissing: its packages are not installed (`make train-deps`).
    """

    def __init__(self) -> None:
        join_teacher(FOLDER / "kokoro.onnx")
        self._teacher = Teacher(FOLDER)

    def speak(self, plans: Sequence[ClausePlan], voice: Voice) -> np.ndarray:
        """The clauses `(S,)` at 24 kHz with the pauses of the plan, at the level of our plain readings."""
        pieces = []
        for each in plans:
            plan = self._teacher.plan(each.clause.phonemes, voice.table)
            frames = whole_frames(plan.durations)
            f0, energy = self._teacher.contours(plan, frames)
            audio = self._teacher.waveform(self._teacher.latent(plan, frames, f0, energy), f0, plan.style)
            lead = max(0, int(frames[0]) * FRAME - LEAD_KEPT)
            tail = max(0, int(frames[-1]) * FRAME - TAIL_KEPT)
            pieces += [audio[lead : len(audio) - tail], np.zeros(round(each.pause_after * SAMPLE_RATE), np.float32)]
        return levelled(np.concatenate(pieces))


class WholeKokoro:
    """The whole graph.

    Args:
        threads: threads inside an operator.

    Raises:
        TeacherMissing: its packages are not installed (`make train-deps`).
    """

    def __init__(self, threads: int) -> None:
        self._graph = session(join_teacher(FOLDER / "kokoro.onnx"), threads)

    def speak(self, plans: Sequence[ClausePlan], voice: Voice) -> np.ndarray:
        """The clauses `(S,)` at 24 kHz, one after the other."""
        pieces = []
        for plan in plans:
            feeds = {
                "tokens": ph.token_ids(plan.clause.phonemes)[None],
                "style": voice.style(len(plan.clause.phonemes))[None],
                "speed": np.ones(1, np.float32),
            }
            pieces.append(np.asarray(self._graph.run(None, feeds)[0]).ravel())
        return np.concatenate(pieces)


def levelled(audio: np.ndarray, level: float = PLAIN_LEVEL) -> np.ndarray:
    """Audio at a speech level in dBFS. Judges of quality hear level, so both sides are judged at the level of ours."""
    return effort.limited(audio * 10 ** ((level - effort.speech_level_db(audio)) / 20)).astype(np.float32)
