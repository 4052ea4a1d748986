"""Quality: words understood (WER) and *predicted* opinion scores, clip by clip beside the teacher.

Every sentence is spoken once by the teacher (plainly), by us in neutral and in each of the nine emotions, in the same
voice, from the same phonemes. Our clips are judged exactly as they are delivered; the teacher's are first brought to
-25 dBFS speech level, where our plain readings are, because the judges hear level.
"""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
from rich.console import Console

from generators.assets import default_assets
from generators.speech import SAMPLE_RATE, SpeechEngine, SpeechRequest, effort

from .ears import Ears
from .journal import Journal
from .kokoro import PlainTeacher
from .material import CONDITIONS, eight_voices, fingerprint, sentences, state_of, voice_of
from .report import Bar, Part, Sheet, mark

WER_ROOM = 1.5
MOS_ROOM = {"neutral": 0.05, "emotion": 0.15}
SCORES = ("distillmos", "dnsmos")


class Clip(NamedTuple):
    """One clip to make: sentence number, its text, condition."""

    number: int
    text: str
    condition: str


class Studio:
    """An engine, the teacher and the judges in one process, on one thread each."""

    def __init__(self) -> None:
        self.ears = Ears()
        self.engine = SpeechEngine(default_assets(), threads=1)
        self.teacher = PlainTeacher()
        self.voices = eight_voices(self.engine.voices)

    def speak(self, clip: Clip) -> np.ndarray:
        """The clip `(S,)` at 24 kHz."""
        voice = voice_of(clip.number, self.voices)
        if clip.condition == "teacher":
            plans = self.engine.plan(SpeechRequest(text=clip.text, voice=voice))
            return self.teacher.speak(plans, self.engine.voices[voice])
        return self.engine.run(SpeechRequest(text=clip.text, voice=voice, emotion=state_of(clip.condition))).audio

    def judged(self, clip: Clip) -> dict[str, Any]:
        """Make a clip and hear it."""
        started = time.perf_counter()
        audio = self.speak(clip)
        made = time.perf_counter()
        row = self.ears.judge(audio, clip.text)
        return {
            **clip._asdict(),
            "voice_name": voice_of(clip.number, self.voices),
            "seconds": round(len(audio) / SAMPLE_RATE, 3),
            "level_db": round(effort.speech_level_db(audio), 2),
            **row,
            "made_in": round(made - started, 3),
            "heard_in": round(time.perf_counter() - made, 3),
        }


_studio: list[Studio] = []


def _judged(clip: Clip) -> dict[str, Any]:
    if not _studio:
        _studio.append(Studio())
    return _studio[0].judged(clip)


def _results(clips: list[Clip], jobs: int) -> Iterator[dict[str, Any]]:
    if jobs < 2:
        yield from map(_judged, clips)
        return
    with multiprocessing.get_context("spawn").Pool(jobs) as pool:
        yield from pool.imap_unordered(_judged, clips)


def hear(journal: Journal, count: int | None, jobs: int, console: Console) -> list[dict[str, Any]]:
    """Rows of all clips, made now or found in the journal (made by the same weights)."""
    weights = fingerprint(default_assets())

    def key(clip: Clip) -> str:
        return f"{clip.number} {clip.condition} {'-' if clip.condition == 'teacher' else weights} {clip.text}"

    wanted = {key(c): c for c in (Clip(n, text, where) for n, text in sentences(count) for where in CONDITIONS)}
    missing = [clip for name, clip in wanted.items() if name not in journal.rows]
    console.print(f"quality: {len(wanted)} clips, {len(missing)} of them still to be made and heard")
    started = time.monotonic()
    for done, row in enumerate(_results(missing, jobs), start=1):
        journal.add({"key": key(Clip(row["number"], row["text"], row["condition"])), **row})
        if done % 11 == 0 or done == len(missing):
            pace = (time.monotonic() - started) / done
            console.print(f"  {done}/{len(missing)}  {pace:.1f} s a clip  {pace * (len(missing) - done):.0f} s to go")
    return [journal.rows[name] for name in wanted]


def report(rows: list[dict[str, Any]]) -> Part:
    """Each condition against the teacher, sentence by sentence."""
    by = {where: {r["number"]: r for r in rows if r["condition"] == where} for where in CONDITIONS}
    table, misses, data = [], {}, {}
    for where, clips in by.items():
        numbers = sorted(clips.keys() & by["teacher"].keys())
        kind = "neutral" if where == "neutral" else "emotion"
        found = {"wer": _wer([clips[n] for n in numbers], [by["teacher"][n] for n in numbers])}
        for score in SCORES:
            found[score] = _score([clips[n][score] for n in numbers], [by["teacher"][n][score] for n in numbers])
        data[where] = found
        if where != "teacher":
            misses[where] = {"wer": found["wer"]["difference"] - WER_ROOM}
            misses[where] |= {score: -found[score]["difference"] - MOS_ROOM[kind] for score in SCORES}
        cells: list[str | float] = [where]
        for name, value in found.items():
            cells += [value["mean"], "" if where == "teacher" else f"{value['difference']:+.3f} ±{value['ci95']:.3f}"]
            cells.append("" if where == "teacher" else mark(misses[where][name] <= 1e-9))
        table.append(cells)
    columns = ["condition", "WER %", "vs teacher", ""]
    columns += ["DistillMOS*", "vs teacher", "", "DNSMOS*", "vs teacher", ""]
    count = len(by["teacher"])
    title = f"{count} sentences, eight voices in turn; *predicted MOS; ± is a 95% interval of the difference"
    return Part(_bars(data, misses), [Sheet(title, columns, table)], {"conditions": data, "sentences": count})


def _bars(data: dict[str, Any], misses: dict[str, dict[str, float]]) -> list[Bar]:
    bars = []
    names = {"wer": "WER, points over the teacher", "distillmos": "predicted MOS (DistillMOS) vs teacher"}
    names["dnsmos"] = "predicted MOS (DNSMOS) vs teacher"
    for measure, name in names.items():
        for kind, group in (("neutral", ["neutral"]), ("emotions at 0.7", [w for w in misses if w != "neutral"])):
            worst = max(group, key=lambda where: misses[where][measure])
            passed = sum(misses[where][measure] <= 1e-9 for where in group)
            room = (
                f"<= +{WER_ROOM}"
                if measure == "wer"
                else f">= -{MOS_ROOM['neutral' if kind == 'neutral' else 'emotion']}"
            )
            note = "" if kind == "neutral" else f"worst of nine: {worst}; {passed} of {len(group)} within the bar"
            value = f"{data[worst][measure]['difference']:+.3f} ±{data[worst][measure]['ci95']:.3f}"
            bars.append(Bar(f"{name}, {kind}", value, room, passed == len(group), note))
    return bars


def _wer(ours: list[dict[str, Any]], teacher: list[dict[str, Any]]) -> dict[str, float]:
    counts = np.array([[o["errors"], t["errors"], o["words"]] for o, t in zip(ours, teacher, strict=True)], float)
    draws = np.random.default_rng(0).integers(len(counts), size=(2000, len(counts)))
    drawn = counts[draws].sum(1)
    differences = 100 * (drawn[:, 0] - drawn[:, 1]) / drawn[:, 2]
    wrong, teachers, words = counts.sum(0)
    low, high = np.quantile(differences, [0.025, 0.975])
    return {"mean": 100 * wrong / words, "difference": 100 * (wrong - teachers) / words, "ci95": float(high - low) / 2}


def _score(ours: list[float], teacher: list[float]) -> dict[str, float]:
    apart = np.array(ours) - np.array(teacher)
    spread = apart.std(ddof=1) if len(apart) > 1 else 0.0
    return {
        "mean": float(np.mean(ours)),
        "difference": float(apart.mean()),
        "ci95": float(1.96 * spread / np.sqrt(len(apart))),
    }
