"""Subtitles: exact times, whole text, never overlapping."""

import os
from html import unescape
from itertools import pairwise

import pysubs2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from generators.contract import BadInput
from generators.media import SUBTITLE_SUFFIXES, Cue, FileExists, write_subtitles


@pytest.fixture(params=SUBTITLE_SUFFIXES)
def path(request, tmp_path):
    return tmp_path / f"a{request.param}"


def read(path):
    """Each cue as (start ms, end ms, text): times by an outside reader, text as a strict player cuts it out."""
    events = pysubs2.load(str(path), encoding="utf-8")
    blocks = [block.split("\n", 2) for block in path.read_text("utf-8").removeprefix("WEBVTT\n\n").split("\n\n")[:-1]]
    assert [number for number, _, _ in blocks] == [str(k + 1) for k in range(len(events))]
    texts = [unescape(text) if path.suffix == ".vtt" else text for _, _, text in blocks]
    return [(event.start, event.end, text) for event, text in zip(events, texts, strict=True)]


def test_an_srt_file_looks_as_the_world_expects(tmp_path):
    write_subtitles(
        tmp_path / "a.srt", [Cue(start=0, end=1.25, text="Hello.\nGrüße!"), Cue(start=3661.5, end=3662, text="b")]
    )
    assert (tmp_path / "a.srt").read_bytes().decode() == (
        "1\n00:00:00,000 --> 00:00:01,250\nHello.\nGrüße!\n\n2\n01:01:01,500 --> 01:01:02,000\nb\n\n"
    )


def test_a_vtt_file_escapes_what_it_would_take_for_markup(tmp_path):
    write_subtitles(tmp_path / "a.vtt", [Cue(start=0.5, end=1, text="<b> & --> c")])
    assert (tmp_path / "a.vtt").read_text() == (
        "WEBVTT\n\n1\n00:00:00.500 --> 00:00:01.000\n&lt;b&gt; &amp; --&gt; c\n\n"
    )


@pytest.mark.parametrize(
    "text", [r"C:\new\None\home", r"{\i1}a{\p1} {curly}", "one\ntwo\nthree", "世界 🎭", "a <i>b</i>"]
)
def test_text_is_kept_as_it_is(path, text):
    write_subtitles(path, [Cue(start=0, end=1, text=text)])
    assert read(path) == [(0, 1000, text)]


def test_a_blank_line_does_not_cut_a_cue_in_two(path):
    write_subtitles(path, [Cue(start=0, end=1, text="one\r\n\r\n  \ntwo"), Cue(start=1, end=2, text="x")])
    assert read(path) == [(0, 1000, "one\ntwo"), (1000, 2000, "x")]


def test_cues_come_out_in_order_of_time(path):
    write_subtitles(path, [Cue(start=2, end=3, text="b"), Cue(start=0, end=2, text="a")])
    assert [text for _, _, text in read(path)] == ["a", "b"]


@given(st.lists(st.integers(1, 5000), min_size=1, max_size=30), st.sampled_from([80.0, 40.0, 24_000.0, 1000.0]))
def test_times_are_exact_and_touching_cues_never_overlap(tmp_path_factory, lengths, per_second):
    path = tmp_path_factory.getbasetemp() / "touching.srt"
    cues, now = [], 0.0
    for length in lengths:
        seconds = 0.001 + length / per_second
        cues.append(Cue(start=now, end=now + seconds, text="x"))
        now += seconds
    write_subtitles(path, cues, overwrite=True)
    back = read(path)
    assert all(abs(start - cue.start * 1000) <= 0.51 for (start, _, _), cue in zip(back, cues, strict=True))
    assert all(abs(end - cue.end * 1000) <= 0.51 for (_, end, _), cue in zip(back, cues, strict=True))
    assert all(end == start for (_, end, _), (start, _, _) in pairwise(back))


def test_a_rounding_step_of_overlap_is_cut_off(path):
    write_subtitles(path, [Cue(start=0, end=1.001, text="a"), Cue(start=1, end=2, text="b")])
    assert read(path) == [(0, 1000, "a"), (1000, 2000, "b")]


def test_cues_that_overlap_are_refused(path):
    with pytest.raises(BadInput, match=r"overlap at 1\.000 s"):
        write_subtitles(path, [Cue(start=0, end=1.5, text="a"), Cue(start=1, end=2, text="b")])
    assert not path.exists()


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [(-1, 1, "a"), (1, 1, "a"), (2, 1, "a"), (0, 1, " \n"), (0, 1e6, "a"), (0, float("nan"), "a"), (0, 1e-4, "a")],
)
def test_a_cue_that_cannot_be_shown_is_refused(start, end, text):
    with pytest.raises(ValidationError):
        Cue(start=start, end=end, text=text)


def test_no_cues_make_a_file_without_cues(path):
    write_subtitles(path, [])
    assert path.exists()
    assert "-->" not in path.read_text()


def test_an_unknown_suffix_is_refused_with_the_known_ones(tmp_path):
    with pytest.raises(BadInput, match=r"\.srt, \.vtt"):
        write_subtitles(tmp_path / "a.txt", [])
    assert os.listdir(tmp_path) == []


def test_an_existing_file_is_not_replaced_unless_asked(path):
    write_subtitles(path, [])
    with pytest.raises(FileExists):
        write_subtitles(path, [Cue(start=0, end=1, text="a")])
    write_subtitles(path, [Cue(start=0, end=1, text="a")], overwrite=True)
    assert len(read(path)) == 1
