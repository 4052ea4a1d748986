import hashlib
import json

import pytest

from generators.assets import MANIFEST, Assets, default_assets
from studio.core.animate import listens, shipped_portraits

POINTS = {"right_eye": [1, 2], "left_eye": [3, 2], "nose": [2, 3], "mouth_right": [1, 4], "mouth_left": [3, 4]}


@pytest.fixture
def assets(tmp_path):
    """Makes an assets folder of texts by name."""

    def make(files: dict[str, str]) -> Assets:
        entries = {}
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
            entries[name] = {
                "sha256": hashlib.sha256(text.encode()).hexdigest(),
                "bytes": len(text.encode()),
                "licence": "LicenseRef-public-domain",
                "source": "the neighbour",
                "recipe": "by hand",
            }
        (tmp_path / MANIFEST).write_text(json.dumps({"version": 1, "files": entries}), "utf-8")
        return Assets(tmp_path)

    return make


def test_what_ships_is_there_and_says_by_what_right():
    shipped = shipped_portraits(default_assets())
    assert shipped
    for entry in shipped:
        assert entry.portrait.path.is_file()
        assert entry.portrait.shipped
        assert entry.credit


def test_the_list_decides_what_is_offered_and_what_is_missing_is_not(assets):
    listed = """
        [[portrait]]
        name = "one"
        title = "One"
        path = "portraits/one.webp"
        anchors = "portraits/one.json"
        [[portrait]]
        name = "two"
        title = "Two"
        path = "portraits/two.webp"
    """
    files = {"portraits/portraits.toml": listed, "portraits/one.webp": "?", "portraits/one.json": json.dumps(POINTS)}
    (only,) = shipped_portraits(assets(files))
    assert (only.portrait.title, only.credit) == ("One", "the neighbour · public domain")
    assert only.anchors == ((1, 2), (3, 2), (2, 3), (1, 4), (3, 4))


def test_without_a_list_the_photograph_is_offered(assets):
    (only,) = shipped_portraits(assets({"face/astronaut.jpg": "?"}))
    assert only.portrait.path.name == "astronaut.jpg"
    assert shipped_portraits(assets({"other": "?"})) == []


def test_it_listens_once_the_model_is_there(assets):
    assert not listens(assets({"other": "?"}))
    assert listens(assets({"portrait/motion.safetensors": "?"}))
