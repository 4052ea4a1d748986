from __future__ import annotations

import io
import zipfile
import zlib
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image

from generators.assets import default_assets
from generators.story.engine import StoryEngine
from generators.story.illustrate import Bubble, FrameEdit, IllustrationRequest
from generators.story.output import StoryFiles, made_from, names_of, with_bubble
from generators.story.output.type import balanced, face_for, font
from tests.story.drawn import SMALL, told

FORMATS = ("png", "svg", "masks", "pdf", "cbz")
SAID = FrameEdit(index=1, bubble=Bubble(text="Hello?"))


@pytest.fixture(scope="module")
def asked() -> IllustrationRequest:
    return IllustrationRequest(plan=told(), size=SMALL, edits=(SAID,))


@pytest.fixture(scope="module")
def drawn(asked):
    with StoryEngine(default_assets()) as engine:
        return engine.run(asked)


@pytest.fixture(scope="module")
def files(asked, drawn) -> dict[str, bytes]:
    made = StoryFiles(asked, drawn, FORMATS)
    return dict(zip(made.names, made.contents(), strict=True))


def test_a_story_becomes_the_files_that_were_announced(files):
    assert set(names_of(FORMATS, 4)) <= set(files)
    assert {"frame_03_subject.png", "frame_03_face.png", "frame_03_background.png"} <= set(files)
    assert names_of(("pdf",), 2) == ["plan.json", "scenes.json", "story.pdf"]


def test_a_picture_says_how_it_was_made(asked, files):
    picture = Image.open(io.BytesIO(files["frame_02.png"]))
    about = made_from(picture)
    assert about is not None
    assert IllustrationRequest.model_validate(about["request"]) == asked
    first, settings = picture.info["parameters"].splitlines()
    assert first == asked.plan.frames[1].prompt
    assert f"Size: {SMALL[0]}x{SMALL[1]}" in settings


def test_masks_have_the_pictures_size_and_share_all_of_it(files):
    names = [n for n in files if n.startswith("frame_02_") and "face" not in n]
    total = sum(np.asarray(Image.open(io.BytesIO(files[n])), int) for n in names)
    assert total.shape == SMALL[::-1]
    assert np.abs(total - 255).max() <= len(names)


def test_the_pdf_has_a_page_for_each_picture_and_its_words(asked, files):
    data = files["story.pdf"]
    assert data.startswith(b"%PDF-")
    assert data.count(b"/Type /Page /") == 4
    pages = [part.split(b"stream\n", 1)[1].split(b"\nendstream")[0] for part in data.split(b"/FlateDecode")[1:]]
    words = zlib.decompress(pages[0]).decode("cp1252")
    assert asked.plan.frames[0].caption.split(".")[0] in words


def test_the_comic_has_pages_and_says_what_it_is(files):
    with zipfile.ZipFile(io.BytesIO(files["story.cbz"])) as archive:
        assert archive.namelist() == ["ComicInfo.xml", *(f"page_{n:02d}.jpg" for n in (1, 2, 3, 4))]
        root = ElementTree.fromstring(archive.read("ComicInfo.xml"))
    assert root.findtext("PageCount") == "4"
    assert root.findtext("Title") == "A Little Fox with a Green Scarf"


def test_what_is_said_is_seen_in_its_picture_alone(asked, drawn, files):
    def changed(index: int) -> bool:
        saved = np.asarray(Image.open(io.BytesIO(files[f"frame_{index + 1:02d}.png"])).convert("RGB"))
        return not np.array_equal(saved, drawn[index].pixels)

    assert [changed(i) for i in range(4)] == [False, True, False, False]


def test_a_bubble_leaves_the_face_free(drawn):
    face = drawn[1].page.faces[0]
    before = Image.new("RGB", SMALL, "#777777")
    after = with_bubble(before, Bubble(text="Where did you go, little bird?"), face)
    differs = (np.asarray(after) != np.asarray(before)).any(2)
    unit = SMALL[1] / 1000
    x, y = (face.left + face.right) / 2 * unit, (face.top + face.bottom) / 2 * unit
    reach = face.width * unit / 4
    assert differs.any()
    assert not differs[int(y - reach) : int(y + reach), int(x - reach) : int(x + reach)].any()


def test_lines_fit_and_other_scripts_are_written_in_a_face_that_has_them():
    type = font("STIXGeneral", 20)
    lines = balanced("All summer a little fox had met a little bird on the grey beach.", type, 200)
    assert len(lines) > 1
    assert all(type.getlength(line) <= 200 for line in lines)
    assert face_for("Лисёнок") != face_for("fox") or face_for("Лисёнок") == "STIXGeneral"
