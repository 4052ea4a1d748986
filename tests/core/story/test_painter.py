from pathlib import Path

import pytest

from generators.contract import BadInput
from studio.core.library import Library
from studio.core.story import Painter, StoryProject, StoryStore, files_of, of_take, story_take
from tests.core.story.stories import drawn, planned

VERSIONS = {"engine_version": "1", "weights_hash": "0"}
SDXL = Painter(model="/models/sdxl")


def painted(**values) -> StoryProject:
    return planned().change(painter=Painter.model_validate({**dict(SDXL), **values}))


def test_a_story_that_moodreel_draws_is_made_of_what_it_always_was():
    assert planned().change(painter=None).picture_keys() == planned().picture_keys()


@pytest.mark.parametrize("other", [{"model": "/models/flux"}, {"dtype": "fp8"}, {"reference": Path("/kept/ab.png")}])
def test_another_painter_makes_other_pictures(other):
    assert not set(painted().picture_keys()) & set(painted(**other).picture_keys())
    assert not set(painted().picture_keys()) & set(planned().picture_keys())


@pytest.mark.parametrize("same", [{"model": "/elsewhere/sdxl"}, {"memory": "layers"}, {"device": "cpu"}])
def test_where_a_model_is_and_what_it_may_use_changes_no_picture(same):
    assert painted(**same).picture_keys() == painted().picture_keys()


@pytest.mark.parametrize(("reference", "stale"), [(None, (0, 1, 2, 3)), (Path("/kept/ab.png"), (0,))])
def test_the_first_frame_says_what_the_subject_looks_like_unless_a_picture_does(tmp_path, reference, stale):
    project = painted(reference=reference)
    for index, card in enumerate(project.cards):
        project = project.with_card(index, card.change(drawn=drawn(project, index, tmp_path / "a.png")))
    assert project.with_card(0, project.cards[0].change(seed=5)).stale() == stale
    assert project.with_card(2, project.cards[2].change(seed=5)).stale() == (2,)


def test_a_model_in_the_cache_has_its_whole_name():
    assert Painter(model="owner/model").name == "owner/model"
    assert Painter(model="/models/sdxl/").name == "sdxl"


def test_a_take_says_nothing_of_folders_and_brings_the_reference(tmp_path):
    store = StoryStore(tmp_path)
    mine = tmp_path / "Fox of Ada.png"
    mine.write_bytes(b"png")
    project = painted(model=str(tmp_path / "models" / "sdxl"), reference=store.take_in(mine))
    for index, card in enumerate(project.cards):
        picture = tmp_path / f"{index}.png"
        picture.write_bytes(b"%d" % index)
        project = project.with_card(index, card.change(drawn=drawn(project, index, picture)))
    with Library(tmp_path / "library") as library:
        take = library.add(story_take("one", project, VERSIONS, b""), files_of(project))
        assert str(tmp_path) not in take.request
        mine.unlink()
        back = of_take(take)
        assert back.painter is not None
        assert back.painter.reference is not None
        assert back.painter.reference.read_bytes() == b"png"
        assert back.stale() == ()
    folders = ("owner/sdxl", str(tmp_path / "models" / "sdxl"))
    assert back.painter.found_in(folders).model == folders[1]
    assert back.painter.found_in(()).model == "sdxl"


def test_only_a_picture_is_a_reference(tmp_path):
    store = StoryStore(tmp_path)
    (tmp_path / "a.gif").write_bytes(b"gif")
    with pytest.raises(BadInput, match="PNG, JPEG or WebP"):
        store.take_in(tmp_path / "a.gif")
    with pytest.raises(BadInput, match="no file"):
        store.take_in(tmp_path / "gone.png")


def test_a_reference_that_no_story_has_is_swept(tmp_path):
    store = StoryStore(tmp_path)
    kept = []
    for name in (b"one", b"two"):
        (tmp_path / "a.png").write_bytes(name)
        kept.append(store.take_in(tmp_path / "a.png"))
    store.sweep(painted(reference=kept[1]), planned())
    assert [path.is_file() for path in kept] == [False, True]
