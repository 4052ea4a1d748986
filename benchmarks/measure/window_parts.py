"""What is measured inside the open window; each part is run in a process of its own by `benchmarks.window`.

    python -m benchmarks.measure.window_parts PART FOLDER

Prints one JSON object. Seconds and MiB throughout.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.measure.window_app import (
    Ears,
    Heartbeat,
    engine_pid,
    opened,
    resident,
    rest,
    type_line,
    until,
)
from generators.speech import SpeechRequest
from studio.core.jobs import BATCH, INTERACTIVE, JobEvent
from studio.ui.composition import Studio
from studio.ui.window import Place

SENTENCE = "The lamp was lit, and nobody had seen the letter on the table."
ONE_CLAUSE = "Nobody had seen the letter on the table."
LONG = " ".join(f"This is sentence number {number}, and it goes on for quite a while." for number in range(24))
EDITS = 8
JOBS, FLAT, CANCELS = 1000, 200, 100


def paste(studio: Studio, ears: Ears) -> dict[str, Any]:
    """20,000 characters from the clipboard: as lines, and as one line."""
    lines = "\n".join(SENTENCE for _ in range(20_000 // len(SENTENCE)))
    script, taken = studio.speak.workspace.script, {}
    field = script.empty.field
    field.setFocus()
    with Heartbeat() as heart:
        QApplication.clipboard().setText(lines)
        QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        rest(0.2)
        taken["into the first field"] = heart.longest
    with Heartbeat() as heart:
        QTest.keyClick(field, Qt.Key.Key_Return)
        until(lambda: len(script.lines) > 300)
        rest(1.0)
        taken["entered as 317 lines"] = heart.longest
    with Heartbeat() as heart:
        script.view.setFocus()
        studio.window.actions_.carry_out("edit.paste")
        until(lambda: len(script.lines) > 600)
        rest(1.0)
        taken["pasted behind them"] = heart.longest
    with Heartbeat() as heart:
        for _ in range(40):
            QTest.keyClick(script.view, Qt.Key.Key_Down)
            rest(0.03)  # a held key
        taken["walked through"] = heart.longest
    editor = script.view.editor()
    if editor is None:
        script.edit(script.lines[0].id)
        editor = script.view.editor()
    assert editor is not None
    with Heartbeat() as heart:
        QTest.keyClicks(editor, "and then some more words", delay=15)
        rest(0.8)
        taken["typed into one of them"] = heart.longest
    with Heartbeat() as heart:
        QApplication.clipboard().setText(" ".join(SENTENCE for _ in range(19_000 // len(SENTENCE))))
        QTest.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        rest(1.0)
        QTest.keyClicks(editor, "more", delay=15)
        rest(0.8)
        taken["pasted into one line"] = heart.longest
    return {"stalls": taken}


def synthesis(studio: Studio, ears: Ears) -> dict[str, Any]:
    """A long line is spoken, drawn and played while it is made; then many short ones."""
    type_line(studio, LONG)
    taken = {}
    ears.listen()
    started = time.perf_counter()
    with Heartbeat() as heart:
        studio.window.actions_.carry_out("speak.line")
        until(lambda: ears.first)
        first = (ears.first or 0.0) - started
        until(lambda: studio.speak.desk.line.take is not None)
        rest(0.5)
        taken[f"a line of {len(LONG)} characters"] = heart.longest
    return {"stalls": taken, "first sound": first, "whole": time.perf_counter() - started}


def drag(studio: Studio, ears: Ears) -> dict[str, Any]:
    """A real pointer on the prosody canvas: the pitch curve, energy bars, edges, and nothing in particular."""
    type_line(studio, " ".join([SENTENCE] * 4))
    studio.window.actions_.carry_out("speak.line")
    until(lambda: studio.speak.desk.line.take is not None)
    studio.window.actions_.carry_out("play.stop")
    canvas, taken = studio.speak.workspace.prosody.canvas, {}
    scene = canvas.scene()
    voiced = [i for i, phone in enumerate(scene.draft.reading.phones) if phone.f0]
    lanes = scene.lanes
    places = {
        "a pitch point": QPoint(round(scene.centre[voiced[9]]), round(scene.f0_y[voiced[9]])),
        "an energy bar": QPoint(round(scene.centre[voiced[9]]), round(lanes.energy.center().y())),
        "the end of a phoneme": QPoint(round(scene.right[voiced[9]]), round(lanes.phones.center().y())),
        "the loop": QPoint(round(scene.centre[voiced[4]]), round(lanes.ruler.center().y())),
    }
    for what, place in places.items():
        with Heartbeat() as heart:
            _drag(canvas, place)
            until(lambda: not studio.speak.desk.speaking.all())
            rest(0.3)
            taken[what] = heart.longest
        assert what == "the loop" or studio.speak.desk.line.edits
    with Heartbeat() as heart:
        for step in range(200):
            QTest.mouseMove(canvas, QPoint(40 + 5 * step % (canvas.width() - 80), 40 + step % 150))
            rest(0.005)
        taken["only looking"] = heart.longest
    return {"stalls": taken}


def edit(studio: Studio, ears: Ears) -> dict[str, Any]:
    """From letting a pitch point go to new sound: alone, in a later clause, and while a long text is being spoken."""
    taken = {}
    type_line(studio, ONE_CLAUSE)
    _speak(studio)
    taken["one clause"] = [_edit(studio, ears, number) for number in range(EDITS)]
    script = studio.speak.workspace.script
    script.lineAdded.emit(studio.speak.desk.line.id, f"{ONE_CLAUSE} {ONE_CLAUSE}")
    _speak(studio)
    taken["the second of two clauses"] = [_edit(studio, ears, number, last=True) for number in range(EDITS)]
    script.select([script.lines[0].id])
    studio.speak.desk.document.select(script.lines[0].id)
    rest(0.5)
    for how, priority in (("batch", BATCH), ("line that plays", INTERACTIVE)):
        job = studio.queue.submit("speech", SpeechRequest(text=LONG + how).model_dump_json(), "long", priority)
        heard: list[object] = []
        studio.bridge.told.connect(
            lambda e, job=job, heard=heard: (
                heard.append(e)
                if isinstance(e, JobEvent) and e.job.id == job.id and e.payload and "clause" in e.payload
                else None
            )
        )
        until(lambda heard=heard: len(heard) > 2)
        key = f"one clause, while a long {how} is spoken"
        taken[key] = [_edit(studio, ears, number) for number in range(EDITS)]
        assert not studio.queue.job(job.id).state.is_over
        studio.queue.cancel(job.id)
        until(lambda job=job: studio.queue.job(job.id).state.is_over)
    return {"edits": taken}


def jobs(studio: Studio, ears: Ears) -> dict[str, Any]:
    """A thousand jobs in the queue, all of them short and real, with the queue's page open and closed."""
    taken: dict[str, float] = {}
    request = SpeechRequest(text="Yes.").model_dump_json()
    over: set[str] = set()
    studio.bridge.told.connect(
        lambda e: over.add(e.job.id) if isinstance(e, JobEvent) and e.job.state.is_over else None
    )
    with Heartbeat() as heart:
        ids = [studio.queue.submit("speech", request, f"Job {number}").id for number in range(JOBS)]
        until(lambda: len(over) > 10)
        taken["queued"] = heart.longest
    for place, done in ((Place.QUEUE, 200), (Place.SPEAK, 400), (Place.LIBRARY, 600)):
        with Heartbeat() as heart:
            studio.window.go(place)
            until(lambda done=done: len(over) > done)
            taken[f"{place.value} shown"] = heart.longest
    with Heartbeat() as heart:
        studio.window.go(Place.QUEUE)
        rest(0.5)
        for each in ids[-200:]:
            studio.queue.cancel(each)
        until(lambda: over.issuperset(ids[-200:]))
        rest(0.5)
        taken["200 cancelled"] = heart.longest
    with Heartbeat() as heart:
        studio.window.go(Place.SPEAK)
        until(lambda: over.issuperset(ids))
        taken["the rest"] = heart.longest
    return {"stalls": taken}


def memory(studio: Studio, ears: Ears) -> dict[str, Any]:
    """Short lines, each another text, one after another: the memory of both processes."""
    script, ours, theirs = studio.speak.workspace.script, [], []
    type_line(studio, "This is line number zero.")
    for number in range(FLAT):
        line = studio.speak.desk.line
        script.lineEdited.emit(line.id, f"This is line number {number}.")
        _speak(studio)
        ours.append(resident())
        theirs.append(resident(engine_pid()))
    return {"window": ours, "engine": theirs}


def cancels(studio: Studio, ears: Ears) -> dict[str, Any]:
    """A long line begun and cancelled at moments that differ: how soon it stops, and what stays in memory."""
    waited, ours, theirs = [], [], []
    told: dict[str, str] = {}

    def note(event: object) -> None:
        if isinstance(event, JobEvent) and event.kind == "state":
            told[event.job.id] = event.job.state

    studio.bridge.told.connect(note)
    for number in range(CANCELS + 10):
        told.clear()
        request = SpeechRequest(text=f"Number {number}. {LONG}")
        job = studio.queue.submit("speech", request.model_dump_json(), "long", INTERACTIVE)
        until(lambda job=job: told.get(job.id) == "running")
        rest(0.02 * (number % 50))
        started = time.perf_counter()
        studio.queue.cancel(job.id)
        until(lambda job=job: told[job.id] == "cancelled")
        waited.append(time.perf_counter() - started)
        ours.append(resident())
        theirs.append(resident(engine_pid()))
    return {"waited": waited, "window": ours, "engine": theirs}


def _speak(studio: Studio) -> None:
    before = studio.speak.desk.line.take
    studio.window.actions_.carry_out("speak.line")
    until(lambda: studio.speak.desk.line.take not in (None, before))


def _edit(studio: Studio, ears: Ears, number: int, last: bool = False) -> float:
    """Drag one pitch point a little, let go, and wait for sound."""
    desk = studio.speak.desk
    studio.window.actions_.carry_out("play.stop")
    until(lambda: desk.speaking.of(desk.line.id) is None)
    rest(0.2)
    canvas = studio.speak.workspace.prosody.canvas
    scene = canvas.scene()
    phones = scene.draft.reading.phones
    voiced = [i for i, phone in enumerate(phones) if phone.f0 and (not last or phone.key[0] == phones[-1].key[0])]
    at = voiced[len(voiced) // 2 + number % (len(voiced) // 3)]  # in the middle, so that sound begins in this clause
    place = QPoint(round(scene.centre[at]), round(scene.f0_y[at]))
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=place)
    for step in range(1, 9):
        QTest.mouseMove(canvas, place - QPoint(0, step + number % 3))
        rest(0.01)
    ears.listen()
    started = time.perf_counter()
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=place - QPoint(0, 8 + number % 3))
    until(lambda: ears.first)
    assert ears.first is not None
    return ears.first - started


def _drag(canvas: Any, place: QPoint) -> None:
    QTest.mouseMove(canvas, place)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=place)
    at = QPointF(place)
    for step in range(250):
        at += QPointF((step % 21) - 10, (step % 15) - 7.2)
        QTest.mouseMove(canvas, at.toPoint())
        rest(0.005)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=at.toPoint())


PARTS: dict[str, Callable[[Studio, Ears], dict[str, Any]]] = {
    "paste": paste,
    "synthesis": synthesis,
    "drag": drag,
    "edit": edit,
    "jobs": jobs,
    "memory": memory,
    "cancels": cancels,
}


def main() -> None:
    """Measure the part that is named."""
    name, folder = sys.argv[1], Path(sys.argv[2])
    with opened(folder) as (studio, ears):
        rest(1.0)  # whatever a start leaves for later
        found = PARTS[name](studio, ears)
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
