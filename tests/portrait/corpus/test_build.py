import numpy as np
import pytest

from generators.portrait.corpus.babble import LANGUAGES, babble
from generators.portrait.corpus.build import HELD_OUT, as_kokoro, clip_of, stressed_by_length, write
from generators.portrait.corpus.clips import load_clips, shards
from generators.portrait.phones import CLASSES
from generators.speech.corpus import Said
from generators.speech.phonemes import alphabet
from tests.portrait.voices import clip, clips, sounds_of


def test_a_reading_becomes_a_clip_of_16_khz_with_its_sounds_in_time():
    frames = np.array([8, 4, 2, 8, 4, 12])
    audio = np.sin(np.arange(int(frames.sum() * 600)) * 0.05).astype(np.float32)
    made = clip_of(Said(audio, ["", "b", "ˈ", "ɑ", "m", ""], frames, "someone"))
    assert len(made.audio) == len(audio) * 2 // 3
    assert made.seconds == pytest.approx(frames.sum() * 0.025)
    assert [CLASSES[n] for n in made.sounds.classes] == ["sil", "PBM", "AA", "PBM", "sil"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_babble_follows_from_chance_and_is_lines_of_words(language):
    lines = [babble(language, np.random.default_rng(seed)) for seed in range(20)]
    assert lines == [babble(language, np.random.default_rng(seed)) for seed in range(20)]
    assert len(set(lines)) == 20
    for line in lines:
        assert 4 <= len(line.split()) <= 12
        assert line[-1] in ".?!"


def test_phonemes_of_espeak_are_put_into_kokoros_alphabet():
    said = as_kokoro(["tʃ", "aɪ", "", "k", "oʊ", "", ""])
    assert said == "ʧI kO."
    assert set(said) <= set(alphabet())


def test_where_stress_is_not_known_long_vowels_have_it():
    sounds = stressed_by_length(sounds_of(["AA", "TD", "E", "TD", "I"], np.array([0.2, 0.3, 0.1, 0.3, 0.1])))
    assert sounds.stressed.tolist() == [True, False, False, False, False]
    assert not stressed_by_length(sounds_of(["TD", "PBM"], np.array([0.1, 0.1]))).stressed.any()


def test_voices_held_out_go_to_files_of_their_own_and_a_shard_that_is_there_is_kept(tmp_path):
    held = clip(9, sorted(HELD_OUT)[0])
    write(tmp_path, "x000", [*clips(3), held])
    assert [c.voice for c in load_clips([tmp_path / "held_x000.npz"])] == [held.voice]
    assert HELD_OUT.isdisjoint(c.voice for c in load_clips([tmp_path / "x000.npz"]))

    def never():
        raise AssertionError
        yield

    write(tmp_path, "x000", never())


def test_training_reads_whole_shards_of_its_own_voices_only(tmp_path):
    write(tmp_path, "x000", [*clips(3), clip(9, sorted(HELD_OUT)[0])])
    (tmp_path / "x001.partial.npz").write_bytes(b"half")
    assert [path.name for path in shards(tmp_path)] == ["x000.npz"]
    assert [path.name for path in shards(tmp_path, held_out=True)] == ["held_x000.npz"]


def test_lines_that_are_too_long_are_left_out(tmp_path):
    long = clip(1, count=400)
    assert long.seconds > 20
    write(tmp_path, "x", [clip(0), long])
    assert len(load_clips([tmp_path / "x.npz"])) == 1
