"""Audio files: what is written is what is read, in length, in sound and in tags."""

import json
import os
import struct
import wave
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from generators.contract import BadInput
from generators.media import (
    AUDIO_SUFFIXES,
    TAGS,
    FileExists,
    check_audio_suffix,
    loudness,
    read_audio,
    read_tags,
    resample,
    write_audio,
)

RATE = 24_000
CODEC_FRAME_S = {".wav": 0, ".flac": 0, ".ogg": 0.02, ".opus": 0.02, ".mp3": 576 / RATE}
LOSSLESS = (".wav", ".flac")


def tone(seconds: float, rate: int = RATE, level: float = 0.3) -> np.ndarray:
    t = np.arange(round(seconds * rate)) / rate
    return (level * np.sin(2 * np.pi * 220 * t)).astype(np.float32)


@pytest.fixture(params=AUDIO_SUFFIXES)
def suffix(request):
    return request.param


@pytest.mark.parametrize("seconds", [0.04, 0.0401, 0.1, 0.5, 1.0, 2.0, 7.3333, 60.0])
def test_the_duration_survives(tmp_path, suffix, seconds):
    audio = tone(seconds)
    write_audio(tmp_path / f"a{suffix}", audio, RATE)
    back, rate = read_audio(tmp_path / f"a{suffix}")
    assert abs(len(back) / rate - seconds) <= CODEC_FRAME_S[suffix] + 0.5 / RATE


@pytest.mark.parametrize("seconds", [1.0, 2.0, 3.01, 30.0])
def test_the_sound_survives_to_the_last_sample(tmp_path, suffix, seconds):
    audio = tone(seconds)
    write_audio(tmp_path / f"a{suffix}", audio, RATE)
    back, rate = read_audio(tmp_path / f"a{suffix}")
    assert rate == RATE
    assert np.abs(back[: len(audio)] - audio).max() < (1e-4 if suffix in LOSSLESS else 0.1)
    assert back.dtype == np.float32


def test_the_kind_of_file_is_what_the_suffix_says(tmp_path, suffix):
    write_audio(tmp_path / f"a{suffix}", tone(0.1), RATE)
    kinds = {
        ".wav": ("WAV", "PCM_16"),
        ".flac": ("FLAC", "PCM_16"),
        ".ogg": ("OGG", "OPUS"),
        ".opus": ("OGG", "OPUS"),
        ".mp3": ("MP3", "MPEG_LAYER_III"),
    }
    info = soundfile.info(tmp_path / f"a{suffix}")
    assert (info.format, info.subtype) == kinds[suffix]
    assert info.channels == 1


@pytest.mark.parametrize("length", [10, 20_000, 200_000])
def test_every_tag_survives_at_any_length(tmp_path, suffix, length):
    request = json.dumps({"text": "Grüße, 世界 <&>\n" + "x" * length}, ensure_ascii=False)
    tags = {"title": "Já, \"quoted\"; = 'odd'", "artist": "Moodreel", "date": "2026", "comment": request}
    assert set(tags) == set(TAGS)
    write_audio(tmp_path / f"a{suffix}", tone(0.5), RATE, metadata=tags)
    back = read_tags(tmp_path / f"a{suffix}")
    assert {name: back.get(name) for name in TAGS} == tags
    assert len(read_audio(tmp_path / f"a{suffix}")[0]) == 12_000


def test_same_input_gives_same_bytes(tmp_path, suffix):
    for name in ("a", "b"):
        write_audio(tmp_path / f"{name}{suffix}", tone(1.0), RATE, metadata={"comment": "{}"})
    assert (tmp_path / f"a{suffix}").read_bytes() == (tmp_path / f"b{suffix}").read_bytes()


@pytest.mark.parametrize("suffix", LOSSLESS)
def test_reading_and_writing_again_changes_nothing(tmp_path, suffix):
    noise = np.random.default_rng(0).uniform(-1.2, 1.2, 300_000).astype(np.float32)
    write_audio(tmp_path / f"a{suffix}", noise, RATE)
    once, _ = read_audio(tmp_path / f"a{suffix}")
    write_audio(tmp_path / f"a{suffix}", once, RATE, overwrite=True)
    assert np.array_equal(read_audio(tmp_path / f"a{suffix}")[0], once)
    assert np.abs(once - np.clip(noise, -1, 1)).max() <= 1 / 32768


def test_a_plain_wav_reader_takes_a_wav_with_tags(tmp_path):
    write_audio(tmp_path / "a.wav", tone(0.5), RATE, metadata={"comment": "x" * 30_001})
    with wave.open(str(tmp_path / "a.wav")) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth(), file.getnframes()) == (
            RATE,
            1,
            2,
            12_000,
        )


def test_the_smallest_audio_is_written(tmp_path, suffix):
    write_audio(tmp_path / f"a{suffix}", tone(1 / RATE), RATE)
    assert 1 <= len(read_audio(tmp_path / f"a{suffix}")[0]) <= 48


@pytest.mark.parametrize("rate", [8_000, 16_000, 24_000, 48_000])
def test_common_rates_are_kept(tmp_path, suffix, rate):
    write_audio(tmp_path / f"a{suffix}", tone(0.5, rate), rate)
    audio, back = read_audio(tmp_path / f"a{suffix}")
    assert (back, len(audio)) == (rate, rate // 2)


def test_a_rate_the_format_cannot_hold_is_refused(tmp_path):
    with pytest.raises(BadInput, match="Resample to one of 8000"):
        write_audio(tmp_path / "a.ogg", tone(0.1), 22_050)
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("name", ["a.aiff", "a", "a.wave", ".wav"])
def test_an_unknown_suffix_is_refused_with_the_known_ones(tmp_path, name):
    with pytest.raises(BadInput, match=r"\.wav, \.flac, \.ogg"):
        write_audio(tmp_path / name, tone(0.1), RATE)
    with pytest.raises(BadInput):
        check_audio_suffix(tmp_path / name)
    assert os.listdir(tmp_path) == []


def test_a_suffix_in_capitals_is_known(tmp_path):
    write_audio(tmp_path / "A.FLAC", tone(0.1), RATE)
    assert soundfile.info(tmp_path / "A.FLAC").format == "FLAC"


def test_an_existing_file_is_not_replaced_unless_asked(tmp_path, suffix):
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"precious")
    with pytest.raises(FileExists):
        write_audio(path, tone(0.1), RATE)
    assert path.read_bytes() == b"precious"
    write_audio(path, tone(0.1), RATE, overwrite=True)
    assert path.read_bytes() != b"precious"


@pytest.mark.parametrize("audio", [np.zeros(0, np.float32), np.zeros((2, 9), np.float32), np.float32([0, np.nan])])
def test_what_is_no_mono_sound_is_refused(tmp_path, audio):
    with pytest.raises(BadInput):
        write_audio(tmp_path / "a.wav", audio, RATE)
    assert os.listdir(tmp_path) == []


def test_a_tag_that_would_be_lost_is_refused(tmp_path):
    with pytest.raises(BadInput, match="title, artist, date, comment"):
        write_audio(tmp_path / "a.wav", tone(0.1), RATE, metadata={"mood": "angry"})


def test_channels_are_averaged(tmp_path):
    soundfile.write(tmp_path / "a.wav", np.stack([tone(0.1), np.zeros(2400)], 1), RATE, subtype="FLOAT")
    assert np.allclose(read_audio(tmp_path / "a.wav")[0], tone(0.1) / 2)


def test_the_sound_of_a_video_container_is_read(tmp_path):
    import av

    with av.open(str(tmp_path / "a.mp4"), "w") as container:
        stream = container.add_stream("aac", rate=RATE, layout="stereo")
        frame = av.AudioFrame.from_ndarray(np.stack([tone(1.0)] * 2), "fltp", "stereo")
        frame.sample_rate, frame.pts = RATE, 0
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    audio, rate = read_audio(tmp_path / "a.mp4")
    assert rate == RATE
    assert abs(len(audio) - RATE) <= 1024
    assert np.abs(audio[2000:20_000]).max() == pytest.approx(0.3, abs=0.02)


@pytest.mark.parametrize("name", ["a.wav", "a.mp3", "a.ogg", "a.flac", "a.raw", "a.xyz"])
@pytest.mark.parametrize("content", [b"", b"RIFF", b"not audio " * 500, b"ID3\x04" + bytes(50), b"OggS" + b"\xff" * 99])
def test_a_file_that_is_no_audio_is_bad_input(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(BadInput):
        read_audio(tmp_path / name)


def test_a_missing_file_and_a_folder_are_named(tmp_path):
    with pytest.raises(BadInput, match=r"no file .*gone\.wav"):
        read_audio(tmp_path / "gone.wav")
    with pytest.raises(BadInput, match="is a folder"):
        read_tags(tmp_path)


def test_a_pipe_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.wav")
    with pytest.raises(BadInput, match="not an ordinary file"):
        read_audio(tmp_path / "a.wav")


def test_a_file_named_like_an_address_is_only_a_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_audio(Path("http:a.wav"), tone(0.5), RATE, metadata={"title": "local"})
    assert read_tags(Path("http:a.wav"))["title"] == "local"


def test_a_playlist_does_not_make_us_open_other_files(tmp_path):
    write_audio(tmp_path / "secret.mp3", tone(1.0), RATE)
    (tmp_path / "a.wav").write_text("#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nsecret.mp3\n#EXT-X-ENDLIST\n")
    (tmp_path / "b.wav").write_text("ffconcat version 1.0\nfile secret.mp3\n")
    for name in ("a.wav", "b.wav"):
        with pytest.raises(BadInput, match="kind Moodreel does not know"):
            read_audio(tmp_path / name)


def test_samples_that_are_not_numbers_are_bad_input(tmp_path):
    soundfile.write(tmp_path / "a.wav", np.float32([0, np.inf, 0]), RATE, subtype="FLOAT")
    with pytest.raises(BadInput, match="not numbers"):
        read_audio(tmp_path / "a.wav")


def test_a_wav_that_ends_early_gives_what_is_there(tmp_path):
    write_audio(tmp_path / "a.wav", tone(1.0), RATE)
    whole = (tmp_path / "a.wav").read_bytes()
    (tmp_path / "a.wav").write_bytes(whole[: len(whole) // 2])
    assert 10_000 < len(read_audio(tmp_path / "a.wav")[0]) < 13_000


@given(
    st.binary(max_size=300), st.sampled_from([b"RIFF" + struct.pack("<I", 999) + b"WAVEfmt ", b"fLaC", b"OggS", b""])
)
def test_no_bytes_crash_the_reader(tmp_path_factory, tail, head):
    path = tmp_path_factory.getbasetemp() / "fuzz.wav"
    path.write_bytes(head + tail)
    try:
        audio, rate = read_audio(path)
    except BadInput:
        return
    assert audio.ndim == 1
    assert rate > 0


@pytest.mark.parametrize("to_rate", [8_000, 16_000, 44_100, 48_000])
def test_resampling_keeps_pitch_level_and_duration(to_rate):
    back = resample(tone(1.0), RATE, to_rate)
    assert back.dtype == np.float32
    assert len(back) == to_rate
    middle = slice(to_rate // 10, -to_rate // 10)
    assert np.abs(back - tone(1.0, to_rate))[middle].max() < 2e-3


def test_resampling_to_the_same_rate_changes_nothing():
    audio = tone(0.1)
    assert resample(audio, RATE, RATE) is audio


@pytest.mark.parametrize("rate", [16_000, 24_000, 44_100, 48_000])
def test_a_full_scale_sine_has_the_loudness_the_standard_says(rate):
    sine = np.sin(2 * np.pi * 997 * np.arange(3 * rate) / rate).astype(np.float32)
    assert loudness(sine, rate) == pytest.approx(-3.01, abs=0.05)


def test_loudness_follows_gain_and_ignores_pauses():
    audio = tone(2.0)
    base = loudness(audio, RATE)
    assert loudness(audio / 10, RATE) == pytest.approx(base - 20, abs=0.01)
    assert loudness(np.concatenate([audio, np.zeros(5 * RATE, np.float32)]), RATE) == pytest.approx(base, abs=0.5)


def test_short_and_silent_sounds_have_a_loudness():
    assert loudness(np.zeros(RATE, np.float32), RATE) == float("-inf")
    assert loudness(np.zeros(0, np.float32), RATE) == float("-inf")
    assert loudness(tone(0.1), RATE) == pytest.approx(loudness(tone(1.0), RATE), abs=1.0)
