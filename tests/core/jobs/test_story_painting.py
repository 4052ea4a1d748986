"""Story's service with a large model of the user's: a real pipeline, tiny and random, from a folder."""

import json

import numpy as np
import pytest
from PIL import Image

from generators.contract import Cancel, Cancelled, MoodreelError
from generators.story.output.png import made_from
from studio.core.story import Card, Drawn, Painter
from studio.core.workers.story import StoryService
from tests.core.story.stories import planned
from tests.story.large import tiny

pytestmark = pytest.mark.filterwarnings(tiny.QUIET)
SMALL = (96, 64)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tiny.saved(tiny.flux2(), tmp_path_factory.mktemp("models") / "tiny-flux2")


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    served = StoryService(str(tmp_path_factory.mktemp("pictures")))
    yield served
    with served._engine() as engine:  # a process of its own would end with its painters
        engine.close()


def asked(folder, frames, **painter):
    project = planned(frames=3).change(size=SMALL, painter=Painter(model=str(folder), device="cpu", **painter))
    return project, {"do": "draw", "frames": frames, "project": project.model_dump(mode="json")}


def run(service, task, cancel=None):
    """Progress and pictures of a task, and its result."""
    told, made = [], {}
    result = service.run(
        json.dumps(task), told.append, lambda p: made.update({p["index"]: p["drawn"]}), cancel or Cancel()
    )
    return told, {index: Drawn.model_validate(drawn) for index, drawn in made.items()}, result


def pixels(drawn):
    with Image.open(drawn.picture) as picture:
        return np.asarray(picture.convert("RGB"))


def test_a_folder_is_looked_at_before_it_is_chosen(service, folder, tmp_path):
    _, _, found = run(service, {"do": "inspect", "model": str(folder)})
    assert found["name"] == "tiny-flux2"
    assert "Flux2KleinPipeline" in found["told"]
    with pytest.raises(MoodreelError, match=r"no model_index\.json"):
        run(service, {"do": "inspect", "model": str(tmp_path)})


def test_a_story_is_painted_step_by_step_and_a_frame_again_is_the_same_one(service, folder):
    project, task = asked(folder, [0, 1, 2])
    told, made, _ = run(service, task)
    assert sorted(made) == [0, 1, 2]
    assert any("step 3 of 4" in each.phase for each in told)
    assert [each.done for each in told] == sorted(each.done for each in told)
    assert {drawn.painter for drawn in made.values()} == {"tiny-flux2"}
    assert [made[index].made_of for index in range(3)] == list(project.picture_keys())
    assert pixels(made[1]).shape == (*SMALL[::-1], 3)
    with Image.open(made[1].picture) as picture:
        assert (made_from(picture) or {})["model"] == "tiny-flux2"
    _, again, _ = run(service, asked(folder, [1])[1])
    assert np.abs(pixels(again[1]).astype(int) - pixels(made[1])).max() <= 1
    cards = tuple(Card(frame=card.frame, drawn=made[index]) for index, card in enumerate(project.cards))
    drawn = project.model_copy(update={"cards": cards})
    task = {"do": "export", "form": "svg", "out": str(made[0].picture.parent / "layers")}
    with pytest.raises(MoodreelError, match="no shapes"):
        run(service, {**task, "project": drawn.model_dump(mode="json")})


def test_a_picture_of_the_users_decides_how_the_subject_looks(service, folder, tmp_path):
    mine = tmp_path / "fox.png"
    Image.new("RGB", (64, 64), (240, 240, 240)).save(mine)
    project, task = asked(folder, [1], reference=mine)
    assert project.picture_keys()[1] != asked(folder, [1])[0].picture_keys()[1]
    _, shown, _ = run(service, task)
    _, without, _ = run(service, asked(folder, [1])[1])
    assert not np.array_equal(pixels(shown[1]), pixels(without[1]))
    mine.write_bytes(b"no picture")
    with pytest.raises(MoodreelError, match="gone or damaged"):
        run(service, task)


def test_painting_stops_after_a_step(service, folder):
    cancel, told = Cancel(), []

    def report(progress):
        told.append(progress)
        if "step 2" in progress.phase:
            cancel.set()

    with pytest.raises(Cancelled):
        service.run(json.dumps(asked(folder, [0])[1]), report, lambda _: None, cancel)
    assert "step 2" in told[-1].phase
