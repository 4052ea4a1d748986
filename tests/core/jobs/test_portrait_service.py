"""The real engine in a process of its own; one process for all, because it takes its time to get ready."""

import json
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from generators.assets import default_assets
from generators.media import read_tags, write_audio
from generators.portrait.output import read_motion
from studio.core.animate import AnimateProject, Film, Portrait, Sound, lanes, listens
from studio.core.jobs import Engine, JobEvent, JobState
from tests.core.jobs.watch import Watch, of

RATE = 24_000
SOUNDS = (("m", 0.1, 0.2), ("ɑ", 0.2, 0.4), ("p", 0.4, 0.5))


@pytest.fixture
def portrait(open_queue, tmp_path) -> Watch:
    options = {"incoming": str(tmp_path / "incoming")}
    return open_queue(Engine("portrait", "studio.core.workers.portrait:PortraitService", options, beside=True))


def task(do: str, project: AnimateProject, **more: object) -> str:
    return json.dumps({"do": do, "text": "Ma.", "request": json.loads(project.request()), **more})


def test_a_face_is_found_filmed_before_ones_eyes_exported_and_stopped(portrait, tmp_path):
    voice = tmp_path / "voice.wav"
    write_audio(voice, (0.1 * np.sin(np.arange(round(0.6 * RATE)) * 0.05)).astype(np.float32), RATE)
    picture = default_assets().path("face/astronaut.jpg")
    asked = AnimateProject(
        portrait=Portrait(path=picture, title="Astronaut", shipped=True),
        sound=Sound(path=voice, title="Ma.", duration=0.6, sounds=SOUNDS),
        size=96,
    )

    found = portrait.over(portrait.queue.submit("portrait", json.dumps({"do": "find", "portrait": str(picture)}), ""))
    assert found.state is JobState.DONE, found.error
    assert (len(found.result["faces"]), found.result["size"]) == (1, [512, 512])
    twice = tmp_path / "twice.png"
    with Image.open(picture) as once:
        both = Image.new("RGB", (896, 512), "grey")
        both.paste(once, (384, 0))
        both.paste(once.resize((384, 384)), (0, 0))
        both.save(twice)
    second = json.dumps({"do": "find", "portrait": str(twice), "face": 2})
    small = portrait.over(portrait.queue.submit("portrait", second, "")).result
    assert len(small["faces"]) == 2
    assert max(x for x, _ in small["anchors"]) < 384  # the smaller one, at the left
    right, left, nose, *mouth = np.array(found.result["anchors"])
    assert right[0] < nose[0] < left[0]
    assert right[1] < nose[1] < mouth[0][1]
    assert portrait.queue.info("portrait")["listens"] is listens(default_assets())

    job = portrait.queue.submit("portrait", task("film", asked), "film")
    done = portrait.over(job)
    assert done.state is JobState.DONE, done.error
    pieces = [e.payload for e in portrait.events if isinstance(e, JobEvent) and of(e, job, "partial")]
    motion = read_motion(Path(done.result["motion"]))
    told = np.array([row for piece in pieces for row in piece["lanes"]])
    np.testing.assert_allclose(told, lanes(motion), atol=2e-3)  # every frame is told of, each once
    assert pieces[-1]["number"] + 1 == pieces[-1]["of"] == len(motion) == 15
    assert pieces[-1]["picture"][:2] == b"\xff\xd8"
    with av.open(done.result["video"]) as file:
        assert len(file.streams.audio) == 1
    film = Film(Path(done.result["video"]))
    assert (film.frames, film.size) == (15, (96, 96))
    film.close()
    with Image.open(done.result["picture"]) as thumbnail:
        assert thumbnail.size == (96, 96)
    assert done.result["driver"] == "rules"
    assert str(tmp_path) not in read_tags(Path(done.result["video"]))["comment"]

    pictures = tmp_path / "frames"
    out = portrait.over(portrait.queue.submit("portrait", task("export", asked, out=str(pictures)), "export"))
    assert out.state is JobState.DONE, out.error
    assert len(list(pictures.iterdir())) == 15

    blank = tmp_path / "wall.png"
    Image.new("RGB", (200, 200), (90, 120, 170)).save(blank)
    refused = portrait.over(portrait.queue.submit("portrait", json.dumps({"do": "find", "portrait": str(blank)}), ""))
    assert refused.error.kind == "input"
    assert "No face" in refused.error.message
    bad = portrait.over(portrait.queue.submit("portrait", task("film", asked).replace('"fps": 25', '"fps": 7'), ""))
    assert "fps" in bad.error.message

    before = set((tmp_path / "incoming").iterdir())
    long = asked.change(seed=5)
    job = portrait.queue.submit("portrait", task("film", long), "film")
    portrait.until(lambda event: of(event, job, "partial"))
    portrait.queue.cancel(job.id)
    assert portrait.over(job).state in (JobState.CANCELLED, JobState.DONE)
    if portrait.queue.job(job.id).state is JobState.CANCELLED:
        assert set((tmp_path / "incoming").iterdir()) == before
