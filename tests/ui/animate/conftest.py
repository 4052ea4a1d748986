"""The workspace with the real queue, process and library; what its engine films is grey."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from generators.emotion import EmotionState
from generators.media import write_audio
from generators.speech import SpeechRequest
from studio.core.jobs import Engine
from studio.core.library import Library, speech_take
from studio.ui.animate import ENGINE, AnimateDesk
from tests.ui.benches import Bench, benches

RATE = 24_000


class NoDevices:
    """A machine without sound: films play by the clock."""

    def available(self) -> bool:
        return False

    def open(self, rate: int) -> None:
        return None


class AnimateBench(Bench[AnimateDesk]):
    """A bench with Animate on it."""

    @property
    def animate(self) -> AnimateDesk:
        return self.work


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
def open_bench(qapp, qtbot, tmp_path) -> Iterator[Callable[[], AnimateBench]]:
    """Opens workspaces on one folder; closes what a test left open."""
    data = tmp_path / "data"

    def engine(library: Library) -> Engine:
        return Engine(ENGINE, "tests.ui.animate.services:Greys", {"incoming": str(library.incoming)})

    yield from benches(
        qtbot,
        data,
        AnimateBench,
        engine,
        lambda queue, library, settings, panel: AnimateDesk(queue, library, data, settings, panel, NoDevices(), panel),
    )


@pytest.fixture
def bench(open_bench) -> AnimateBench:
    return open_bench()
