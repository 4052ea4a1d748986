"""What is photographed: how each scene is set, and put away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from generators.emotion import EmotionState
from generators.speech import SpeechRequest
from studio.core.jobs import INTERACTIVE, JobState
from studio.ui.window import Place
from tools.shots.lines import OTHERS, SCRIPT, SHOWN

if TYPE_CHECKING:
    from tools.shots.session import Session

Step = Callable[["Session"], None]


def _nothing(session: Session) -> None:
    pass


@dataclass(frozen=True)
class Scene:
    """One page in one state.

    Attributes:
        name: of its pictures.
        begin: sets it.
        ready: once the window has its size.
        end: puts it away.
        spoken: whether the script is to be there, spoken; Story's own scenes do without.
    """

    name: str
    begin: Step
    ready: Step = _nothing
    end: Step = _nothing
    spoken: bool = True


def _go(place: Place) -> Step:
    return lambda session: session.window.go(place)


def _speak(session: Session) -> None:
    """A line with a prosody that was drawn on, half heard."""
    session.window.go(Place.SPEAK)
    desk, canvas = session.studio.speak.desk, session.studio.speak.workspace.prosody.canvas
    session.until(lambda: canvas.reading is not None and desk.line is not None, "the prosody")
    _seek(session)


def _seek(session: Session) -> None:
    player = session.studio.speak.player
    if player.clip is not None:
        player.seek(round(0.46 * len(player.clip)))


def _compare(session: Session) -> None:
    comparing = session.studio.speak.comparing
    for emotion in ("neutral", "sadness"):
        comparing.add(emotion)
    chips = session.studio.speak.workspace.compare
    session.until(lambda: all(chip.version.state == "ready" for chip in chips.chips), "the other emotions")
    _seek(session)


def _animate(session: Session) -> None:
    """The first portrait that ships says the line that is shown, in the line's emotion."""
    session.window.go(Place.ANIMATE)
    animate = session.studio.animate
    desk = animate.desk
    session.until(lambda: desk.engine == "ready", "Animate's engine")
    desk.do("Choose portrait", portrait=desk.shipped[0].portrait, anchors=desk.shipped[0].anchors)
    take = session.studio.speak.desk.script.lines[SHOWN].take
    assert take is not None
    desk.choose_take(take)
    session.until(lambda: desk.project.sound is not None and desk.found is not None and desk.found.anchors, "the face")
    animate.film()
    session.until(lambda: desk.is_fresh and animate.stage.reel(desk.project.take) is not None, "the film")
    _seek_film(session)


def _seek_film(session: Session) -> None:
    session.studio.animate.stage.player.pause()
    session.studio.animate.stage.seek(1.52)


def _two_films(session: Session) -> None:
    stage = session.studio.animate.stage
    session.studio.animate.comparing.choose("amusement")
    session.until(lambda: stage.reel(stage.other_take) is not None, "the other film")
    _seek_film(session)


def _one_film(session: Session) -> None:
    session.studio.animate.comparing.end()


def _story(session: Session) -> None:
    """A little fox, content for four frames."""
    session.window.go(Place.STORY)
    story = session.studio.story
    desk = story.desk
    session.until(lambda: session.studio.queue.info("story") is not None, "Story's engine")
    if not desk.project.cards:
        desk.do("Begin", subject="a little fox with a green scarf", emotion=EmotionState.of("contentment", 0.8), seed=5)
    desk.illustrate()
    session.until(lambda: desk.project.take is not None and not desk.drawing.working, "the story")
    story.showing.go("board")
    desk.select(1)
    story.workspace.note.clear()


def _retold(session: Session) -> None:
    """The same story, sad."""
    story = session.studio.story
    if story.desk.other is None:
        story.retell("sadness")
    session.until(lambda: story.desk.other is not None and story.desk.other.take is not None, "the other telling")
    story.showing.go("board")


def _frame(session: Session) -> None:
    """A frame with its regions, and a thing that is taken."""
    story = session.studio.story
    story.open_frame(2)
    editor = story.workspace.editor
    session.until(lambda: editor.view.names, "the regions")
    editor.regions.setChecked(True)
    editor.view.select(editor.view.names[0])


def _board(session: Session) -> None:
    editor = session.studio.story.workspace.editor
    editor.regions.setChecked(False)
    session.studio.story.showing.go("board")


def _two_tellings(session: Session) -> None:
    _retold(session)
    story = session.studio.story
    story.desk.select(2)
    story.comparing.open()


def _end_telling(session: Session) -> None:
    session.studio.story.showing.go("board")
    session.studio.story.desk.end_other()


def _library(session: Session) -> None:
    session.window.go(Place.LIBRARY)
    library, desk = session.studio.library, session.studio.archive.takes
    session.until(lambda: all(take.thumbnail for take in library.search(limit=12)), "the takes' pictures")
    rows = range(desk.page.grid.model().rowCount())
    angry = next(row for row in rows if "anger" in desk.page.grid.model().take(row).emotion)  # type: ignore[attr-defined]
    desk.page.grid.choose(angry)
    desk.page.grid.scrollToTop()
    desk.page.grid.setFocus()


def _queue(session: Session) -> None:
    """One job at work, some that wait, one that failed."""
    session.window.go(Place.QUEUE)
    queue = session.studio.queue
    for job in queue.jobs():
        if job.state is JobState.DONE and not job.title.startswith("Line"):
            queue.remove(job.id)
    queue.pause()
    for number, (text, emotion, voice) in enumerate(SCRIPT[:4], 1):
        request = SpeechRequest(text=text, emotion=emotion, voice=voice, seed=7)
        queue.submit("speech", request.model_dump_json(), f"Line {number}, another take")
    broken = SpeechRequest(text="Кто там?", voice="af_heart", emotion=SCRIPT[1][1])
    queue.submit("speech", broken.model_dump_json(), "Line 7", INTERACTIVE)
    session.until(lambda: any(job.state is JobState.FAILED for job in queue.jobs()), "the failure")
    long = " ".join(text for text, _, _ in (*SCRIPT, *OTHERS))
    request = SpeechRequest(text=long, voice="bm_george", emotion=OTHERS[0][1])
    queue.submit("speech", request.model_dump_json(), "The whole story", INTERACTIVE)
    session.until(lambda: any(job.progress > 0.1 for job in _running(session)), "some progress")


def _running(session: Session) -> list:
    return [job for job in session.studio.queue.jobs() if job.state is JobState.RUNNING]


def _empty_queue(session: Session) -> None:
    queue = session.studio.queue
    for job in queue.jobs():
        if not job.state.is_over:
            queue.cancel(job.id)
    session.until(lambda: all(job.state.is_over for job in queue.jobs()), "an empty queue")
    queue.resume()


def _palette(session: Session) -> None:
    session.window.go(Place.SPEAK)
    session.window.open_palette()


def _palette_again(session: Session) -> None:
    session.window.open_palette()


def _close_over(session: Session) -> None:
    for widget in session.window.findChildren(QWidget):
        if widget.isWindow() and widget.isVisible() and widget is not session.window:
            widget.close()


def _carry_out(command: str) -> Step:
    return lambda session: session.window.actions_.carry_out(command)


EMPTY = (
    Scene("speak-empty", _go(Place.SPEAK)),
    Scene("library-empty", _go(Place.LIBRARY)),
    Scene("queue-empty", _go(Place.QUEUE)),
    Scene("story-empty", _go(Place.STORY)),
    Scene("animate-empty", _go(Place.ANIMATE)),
)
FULL = (
    Scene("speak", _speak, _seek),
    Scene("compare", _compare, _seek),
    Scene("library", _library),
    Scene("queue", _queue, end=_empty_queue),
    Scene("story", _story, spoken=False),
    Scene("story-frame", _frame, end=_board, spoken=False),
    Scene("story-other", _retold, spoken=False),
    Scene("story-compare", _two_tellings, end=_end_telling, spoken=False),
    Scene("animate", _animate, _seek_film),
    Scene("animate-compare", _two_films, _seek_film, _one_film),
    Scene("settings", _go(Place.SETTINGS)),
)
OVER = (
    Scene("palette", _palette, _palette_again, _close_over),
    Scene("shortcuts", _carry_out("help.shortcuts"), end=_close_over),
    Scene("about", _carry_out("help.about"), end=_close_over),
)
