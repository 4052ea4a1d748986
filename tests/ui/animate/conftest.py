"""The workspace with the real queue, process and library; what its engine films is grey."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from generators.emotion import EmotionState
from generators.media import write_audio
from generators.speech import SpeechRequest
from studio.core.jobs import Engine, JobQueue
from studio.core.library import Library, speech_take
from studio.core.settings import Settings
from studio.ui.animate import ENGINE, AnimateDesk
from studio.ui.emotion import EmotionPanel
from studio.ui.speak_workspace import QueueBridge

PATIENCE = 300_000  # ms; a busy machine is slow, not wrong
RATE = 24_000


class NoDevices:
    """A machine without sound: films play by the clock."""

    def available(self) -> bool:
        return False

    def open(self, rate: int) -> None:
        return None


@dataclass
class Bench:
    """What a test works with.

    Attributes:
        animate: the workspace, wired and shown.
        library: as it says.
        panel: the emotion panel beside it.
        until: waits for a condition.
        close: puts it away.
    """

    animate: AnimateDesk
    library: Library
    panel: EmotionPanel
    until: Callable[[Callable[[], object]], None]
    close: Callable[[], None]


@pytest.fixture
def spoken(tmp_path: Path) -> Callable[[Library, str], str]:
    """Puts a take of Speak into a library; its id."""

    def speak(library: Library, text: str) -> str:
        audio, told = tmp_path / "spoken.wav", tmp_path / "told.json"
        write_audio(audio, (0.1 * np.sin(np.arange(9600) * 0.05)).astype(np.float32), RATE, overwrite=True)
        phonemes = [{"phoneme": "m", "start": 0.1, "end": 0.2}, {"phoneme": "a", "start": 0.2, "end": 0.3}]
        told.write_text(json.dumps({"clauses": [{"phonemes": phonemes}]}), "utf-8")
        request = SpeechRequest(text=text, emotion=EmotionState.of("anger", 0.8))
        manifest = {"engine_version": "1", "weights_hash": "0", "duration": 0.4}
        name = f"take of {text}"
        library.add(speech_take(name, "line", request, manifest), {"audio": audio, "result": told})
        return name

    return speak


@pytest.fixture
def face(tmp_path: Path) -> Callable[..., Path]:
    """Makes a picture."""

    def make(name: str, colour: tuple[int, int, int] = (90, 120, 170)) -> Path:
        Image.new("RGB", (80, 100), colour).save(tmp_path / name)
        return tmp_path / name

    return make


@pytest.fixture
def open_bench(qapp, qtbot, tmp_path) -> Iterator[Callable[[], Bench]]:
    """Opens workspaces on one folder; closes what a test left open."""
    closing: list[Callable[[], None]] = []

    def open_one() -> Bench:
        data = tmp_path / "data"
        data.mkdir(exist_ok=True)
        library = Library(data / "library")
        options = {"incoming": str(library.incoming)}
        queue = JobQueue(data / "queue.sqlite3", [Engine(ENGINE, "tests.ui.animate.services:Greys", options)])
        bridge = QueueBridge(queue)
        queue.start()
        panel = EmotionPanel()
        qtbot.addWidget(panel)
        animate = AnimateDesk(queue, library, data, Settings(data / "settings.json"), panel, NoDevices(), panel)
        page = animate.workspace
        qtbot.addWidget(page)
        bridge.told.connect(animate.hear)
        animate.set_here(True)
        page.resize(900, 720)
        page.show()

        def close() -> None:
            if close in closing:
                closing.remove(close)
                bridge.close()
                animate.close()
                queue.close()
                library.close()

        closing.append(close)
        return Bench(
            animate,
            library,
            panel,
            lambda condition: qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE),
            close,
        )

    yield open_one
    for close in list(closing):
        close()


@pytest.fixture
def bench(open_bench) -> Bench:
    return open_bench()
