"""What goes out of the window as files, spoken by the engine that users hear, read back with other people's readers."""

from itertools import pairwise

import av
import numpy as np
import pysubs2
import pytest
import soundfile

from generators.speech import SpeechRequest
from studio.ui.speak_workspace.exporting import GAP
from tests.ui.workspace.conftest import PATIENCE
from tests.ui.workspace.journey import type_first_line, until


@pytest.fixture
def engine():
    """None: the one that ships."""


def export(studio, qtbot, folder, **chosen):
    """Through the dialog: `chosen` are its fields by name."""
    dialog = studio.speak.exporting.ask()
    dialog.folder.setText(str(folder))
    dialog.name.setText("out")
    for field, value in chosen.items():
        combo = getattr(dialog, field)
        combo.setCurrentIndex(combo.findData(value))
    with qtbot.waitSignal(studio.speak.exporting.written, timeout=PATIENCE) as written:
        dialog.accept()
    return [path.name for path in written.args[0]]


def times(path):
    """Cues in seconds and words, as pysubs2 reads them."""
    return [(cue.start / 1000, cue.end / 1000, cue.plaintext) for cue in pysubs2.load(str(path))]


def test_small_formats_hold_the_sound_and_subtitles_its_words_at_their_time(open_studio, qtbot, tmp_path):
    studio = open_studio()
    desk = studio.speak.desk
    type_first_line(studio, qtbot, "Hi there. Go now.\nStop.")
    studio.window.actions_.carry_out("play.all")
    until(qtbot, lambda: all(desk.is_fresh(line) for line in desk.script.lines) and not desk.speaking.all())
    takes = [studio.library.take(line.take) for line in desk.script.lines]
    whole = takes[0].duration + GAP + takes[1].duration

    # one file: OGG, and SRT by word
    assert export(studio, qtbot, tmp_path, form="ogg", subtitles="srt", by="word") == ["out.ogg", "out.srt"]
    about = soundfile.info(tmp_path / "out.ogg")
    assert (about.format, about.subtype, about.channels) == ("OGG", "OPUS", 1)
    assert about.duration == pytest.approx(whole, abs=0.05)
    sound, rate = soundfile.read(tmp_path / "out.ogg")
    words = times(tmp_path / "out.srt")
    assert [text.strip(".") for *_, text in words] == ["Hi", "there", "Go", "now", "Stop"]
    assert all(a[1] <= b[0] for a, b in pairwise(words))
    assert words[-1][0] >= takes[0].duration + GAP
    for start, end, _ in words:  # each is heard while it is shown
        assert np.abs(sound[round(start * rate) : round(end * rate)]).max() > 0.02
    silence = sound[round((takes[0].duration + 0.1) * rate) : round((takes[0].duration + GAP - 0.1) * rate)]
    assert np.abs(silence).max() < 0.01

    # a file per line: MP3 with all it was made from, and WebVTT by sentence
    names = export(studio, qtbot, tmp_path, form="mp3", subtitles="vtt", by="sentence", split=True)
    assert names == ["out 01.mp3", "out 01.vtt", "out 02.mp3", "out 02.vtt"]
    for line, take, number in zip(desk.script.lines, takes, ("01", "02"), strict=True):
        with av.open(str(tmp_path / f"out {number}.mp3")) as container:
            stream = container.streams.audio[0]
            assert (container.format.name, stream.codec_context.name[:3], stream.channels) == ("mp3", "mp3", 1)
            told = SpeechRequest.model_validate_json(container.metadata["comment"])
            heard = np.concatenate([frame.to_ndarray().ravel() for frame in container.decode(stream)])
        assert told == desk.shelf.request(line.take)
        assert len(heard) / stream.rate == pytest.approx(take.duration, abs=0.1)
        assert np.abs(heard).max() > 0.05
        assert (tmp_path / f"out {number}.vtt").read_text("utf-8").startswith("WEBVTT")
    assert [text for *_, text in times(tmp_path / "out 01.vtt")] == ["Hi there.", "Go now."]
    assert [text for *_, text in times(tmp_path / "out 02.vtt")] == ["Stop."]
