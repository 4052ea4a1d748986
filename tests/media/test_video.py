"""Video files: sound and picture end together, nothing half-written, the same frames give the same bytes."""

import os

import av
import numpy as np
import pytest

from generators.contract import BadInput, MoodreelError
from generators.media import VIDEO_SUFFIXES, FileExists, VideoWriter, WriteFailed, check_video_suffix, read_tags
from tests.media.limits import files_no_longer_than

RATE = 24_000


def picture(k, size=(64, 48)):
    y, x = np.mgrid[: size[1], : size[0]]
    return np.stack([(x * 3 + k * 5) % 256, (y * 4) % 256, np.full_like(x, 90)], -1).astype(np.uint8)


def tone(seconds):
    return (0.3 * np.sin(2 * np.pi * 220 * np.arange(round(seconds * RATE)) / RATE)).astype(np.float32)


def film(path, frames=10, fps=25.0, audio=None, pictures=None, **options):
    with VideoWriter(path, fps, audio=audio, sample_rate=RATE, **options) as video:
        for each in pictures if pictures is not None else map(picture, range(frames)):
            video.write(each)
    return path


def lengths(path):
    """Seconds of picture and of sound, counted in what is decoded."""
    with av.open(str(path)) as file:
        seen = sum(1 for _ in file.decode(video=0)) / file.streams.video[0].average_rate
    with av.open(str(path)) as file:
        heard = sum(frame.samples for frame in file.decode(audio=0)) / 48_000
    return float(seen), heard


@pytest.fixture(params=VIDEO_SUFFIXES)
def suffix(request):
    return request.param


@pytest.mark.parametrize("seconds", [0.04, 0.05, 1.0, 2.34])
def test_sound_and_picture_are_of_one_length(tmp_path, suffix, seconds):
    frames = int(np.ceil(seconds * 25 - 1e-6))
    seen, heard = lengths(film(tmp_path / f"a{suffix}", frames, audio=tone(seconds)))
    assert seen == pytest.approx(frames / 25)
    assert abs(seen - heard) <= 1 / 25


def test_sound_longer_than_the_frames_is_cut(tmp_path):
    seen, heard = lengths(film(tmp_path / "a.mp4", 10, audio=tone(3)))
    assert abs(seen - heard) <= 1 / 25


def test_thirty_frames_a_second_stay_thirty(tmp_path, suffix):
    with av.open(str(film(tmp_path / f"a{suffix}", 12, fps=30.0))) as file:
        assert file.streams.video[0].average_rate == 30
        assert not file.streams.audio


def test_what_was_drawn_is_what_is_seen(tmp_path, suffix):
    with av.open(str(film(tmp_path / f"a{suffix}"))) as file:
        frame = next(file.decode(video=0)).to_ndarray(format="rgb24")
    flat = np.abs(frame.astype(int) - picture(0)).mean()
    assert flat < 12  # colour is kept at half the resolution


def test_the_same_frames_give_the_same_bytes(tmp_path, suffix):
    once, again = (film(tmp_path / f"{name}{suffix}", audio=tone(0.4)) for name in "ab")
    assert once.read_bytes() == again.read_bytes()


def test_the_request_is_carried_inside(tmp_path, suffix):
    path = film(tmp_path / f"a{suffix}", metadata={"title": "A", "comment": '{"seed": 3}'})
    assert read_tags(path)["comment"] == '{"seed": 3}'


def test_an_odd_row_and_column_are_left_out(tmp_path):
    with VideoWriter(tmp_path / "a.mp4", 25) as video:
        video.write(picture(0, (65, 49)))
    with av.open(str(tmp_path / "a.mp4")) as file:
        assert (file.streams.video[0].width, file.streams.video[0].height) == (64, 48)


def test_when_drawing_fails_nothing_is_left(tmp_path):
    with pytest.raises(ZeroDivisionError):
        film(tmp_path / "a.mp4", pictures=(picture(1 // k) for k in (1, 0)))
    assert os.listdir(tmp_path) == []


def test_a_full_disk_is_told_and_leaves_nothing(tmp_path):
    noise = np.random.default_rng(0).integers(0, 256, (20, 128, 128, 3)).astype(np.uint8)
    with files_no_longer_than(60_000), pytest.raises(WriteFailed, match="disk is full"):
        film(tmp_path / "a.mp4", audio=tone(0.8), pictures=noise)
    assert os.listdir(tmp_path) == []


def test_an_older_file_survives_unless_it_may_be_replaced(tmp_path):
    (tmp_path / "a.mp4").write_bytes(b"old")
    with pytest.raises(FileExists):
        film(tmp_path / "a.mp4")
    assert (tmp_path / "a.mp4").read_bytes() == b"old"
    film(tmp_path / "a.mp4", overwrite=True)
    assert len((tmp_path / "a.mp4").read_bytes()) > 500


@pytest.mark.parametrize("name", ["a.avi", "a", "mp4"])
def test_other_suffixes_are_refused_with_a_list(tmp_path, name):
    with pytest.raises(BadInput, match=r"\.mp4"):
        check_video_suffix(tmp_path / name)


def test_a_film_without_frames_is_refused(tmp_path):
    with pytest.raises(MoodreelError, match="no frames"), VideoWriter(tmp_path / "a.mp4", 25):
        pass
    assert os.listdir(tmp_path) == []
