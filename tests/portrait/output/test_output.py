"""Pictures, previews and motion on the disk."""

import csv
import json
import os

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from generators.contract import BadInput
from generators.media import FileExists
from generators.portrait.output import GifWriter, PicturesWriter, read_motion, write_motion
from generators.portrait.pose import ARKIT, INDEX, Motion

FRAMES = np.random.default_rng(0).integers(0, 256, (6, 40, 60, 4)).astype(np.uint8)


def moved(frames=7, fps=25.0, seed=0):
    rng = np.random.default_rng(seed)
    parts = (rng.uniform(0, 1, (frames, 52)), *(rng.normal(0, 5, (frames, width)) for width in (3, 3, 2)))
    return Motion(fps, *(part.astype(np.float32) for part in parts))


def pictures(folder, frames=FRAMES, **options):
    with PicturesWriter(folder, **options) as writer:
        for frame in frames:
            writer.write(frame)


def lasting(path):
    """Milliseconds of a GIF."""
    with Image.open(path) as preview:
        total = 0
        for k in range(preview.n_frames):
            preview.seek(k)
            total += preview.info["duration"]
    return total


@given(frames=st.integers(1, 40), fps=st.sampled_from([25.0, 30.0]), seed=st.integers(0, 99))
def test_motion_comes_back_from_json(tmp_path_factory, frames, fps, seed):
    path = tmp_path_factory.mktemp("motion") / "m.json"
    motion = moved(frames, fps, seed).with_look()
    write_motion(path, motion, about={"seed": seed})
    back = read_motion(path)
    assert back.fps == fps
    for name in ("weights", "rotation", "shift", "gaze"):
        assert np.abs(getattr(back, name) - getattr(motion, name)).max() < 1e-5
    assert json.loads(path.read_text())["about"] == {"seed": seed}


def test_the_table_has_arkits_names_a_row_a_frame_and_angles_in_radians(tmp_path):
    motion = Motion.still(26)
    motion.weights[1, INDEX["jawOpen"]] = 0.5
    motion.rotation[1] = 90, 0, 0
    motion.gaze[25] = 35, 0
    write_motion(tmp_path / "m.csv", motion)
    rows = list(csv.DictReader((tmp_path / "m.csv").read_text().splitlines()))
    assert len(rows) == 26
    assert {name[0].upper() + name[1:] for name in ARKIT} < set(rows[0])
    assert (rows[1]["JawOpen"], rows[1]["HeadYaw"]) == ("0.5", "1.5708")
    assert rows[25]["Timecode"] == "00:00:01:00.000"
    assert (rows[25]["EyeLookOutLeft"], rows[25]["EyeLookInRight"]) == ("1.0", "1.0")


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"format": "moodreel-motion", "version": 9}', "\xff"])
def test_what_is_no_motion_is_refused(tmp_path, text):
    (tmp_path / "m.json").write_text(text, encoding="latin-1")
    with pytest.raises(BadInput):
        read_motion(tmp_path / "m.json")


def test_a_missing_motion_file_is_told(tmp_path):
    with pytest.raises(BadInput, match="cannot be read"):
        read_motion(tmp_path / "none.json")


def test_motion_takes_no_other_suffix(tmp_path):
    with pytest.raises(BadInput, match=r"\.csv"):
        write_motion(tmp_path / "m.bvh", moved())


def test_pictures_keep_every_pixel_and_their_alpha(tmp_path):
    pictures(tmp_path / "frames")
    names = sorted(os.listdir(tmp_path / "frames"))
    assert names == [f"frame_{k:06d}.png" for k in range(6)]
    for name, frame in zip(names, FRAMES, strict=True):
        assert np.array_equal(np.asarray(Image.open(tmp_path / "frames" / name)), frame)


def test_pictures_that_fail_leave_nothing_and_the_older_ones(tmp_path):
    pictures(tmp_path / "frames")
    with pytest.raises(ZeroDivisionError):
        pictures(tmp_path / "frames", frames=(FRAMES[1 // k] for k in (1, 0)), overwrite=True)
    assert os.listdir(tmp_path) == ["frames"]
    assert len(os.listdir(tmp_path / "frames")) == 6


def test_pictures_replace_only_pictures_and_only_when_told(tmp_path):
    pictures(tmp_path / "frames")
    with pytest.raises(FileExists):
        pictures(tmp_path / "frames")
    pictures(tmp_path / "frames", frames=FRAMES[:2], overwrite=True)
    assert len(os.listdir(tmp_path / "frames")) == 2
    (tmp_path / "frames" / "diary.txt").write_text("mine")
    with pytest.raises(BadInput, match="other things"):
        pictures(tmp_path / "frames", overwrite=True)
    assert (tmp_path / "frames" / "diary.txt").read_text() == "mine"


def test_a_preview_is_small_and_keeps_time(tmp_path):
    with GifWriter(tmp_path / "a.gif", 25) as writer:
        for k in range(50):
            writer.write(np.full((480, 640, 3), 5 * k, np.uint8))
    with Image.open(tmp_path / "a.gif") as preview:
        assert preview.size == (320, 240)
    assert lasting(tmp_path / "a.gif") == 2000


def test_a_preview_of_a_long_film_is_its_beginning(tmp_path):
    with GifWriter(tmp_path / "a.gif", 30) as writer:
        for k in range(900):
            writer.write(np.full((8, 8, 3), k % 256, np.uint8))
    assert lasting(tmp_path / "a.gif") == 12_000
