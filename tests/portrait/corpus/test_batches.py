import numpy as np
import pytest
import torch

from generators.contract import BadInput
from generators.portrait.corpus.augment import augment
from generators.portrait.corpus.batches import Batches
from generators.portrait.corpus.clips import load_clips, save_clips
from generators.portrait.corpus.negatives import breath, coloured, hum, knocks, music, negative
from generators.portrait.corpus.scenes import by_voice, compose, feelings
from generators.portrait.phones import SILENCE
from tests.portrait.voices import clip, clips


def same(a, b):
    return all(torch.equal(getattr(a, n), getattr(b, n)) for n in ("mel", "classes", "motion", "reference", "emotion"))


def batches(**given):
    return Batches(clips(), 3, 38, 5, **given)


def test_a_batch_follows_from_the_seed_and_the_step():
    assert same(batches().at(3), batches().at(3))
    assert not same(batches().at(3), batches().at(4))
    assert not same(batches().at(3), Batches(clips(), 3, 38, 6).at(3))


def test_batches_that_are_taken_up_again_go_on_where_they_were():
    whole = iter(batches())
    next(whole)
    assert same(next(whole), next(iter(batches(start=1))))


def test_a_new_epoch_plays_new_scenes():
    short = batches(epoch=1)
    assert not torch.equal(short.at(0).motion[0], short.at(1).motion[0])


def test_shapes_and_that_the_mouth_moves_when_something_is_heard():
    batch = Batches(clips(), 8, 150, 0).at(0)
    assert batch.mel.shape == (8, 600, 80)
    assert batch.classes.shape == (8, 600)
    assert batch.motion.shape == (8, 150, 52)
    assert batch.reference.shape == (8, 2, 52)
    assert batch.emotion.shape == (8, 150, 11)
    speaking = (batch.classes.view(8, 150, 4) != SILENCE).all(-1)
    silent = (batch.classes.view(8, 150, 4) == SILENCE).all(-1)
    from generators.portrait.motion.space import PLACE

    jaw = batch.motion[..., PLACE["jawOpen"]]
    assert jaw[speaking].mean() > jaw[silent].mean() + 0.05


def test_scenes_are_of_one_voice_and_as_long_as_asked():
    scene = compose(by_voice(clips()), np.random.default_rng(0), 20.0)
    assert len(scene.audio) == 20 * 16_000
    assert scene.strengths.shape == (500, 9)
    assert scene.sounds.ends[-1] <= 20
    assert (np.diff(scene.sounds.starts) > 0).all()


def test_feelings_are_strengths():
    for seed in range(30):
        strengths = feelings(200, np.random.default_rng(seed))
        assert strengths.shape == (200, 9)
        assert strengths.min() >= 0
        assert strengths.sum(1).max() <= 1.0001


def test_nothing_to_train_on_is_told():
    with pytest.raises(BadInput, match=r"no clips to train on\. Build shards first"):
        Batches([], 2, 38, 0)


def test_clips_come_back_as_they_were_written(tmp_path):
    written = [clip(0, "one"), clip(1, "two, with ü")]
    save_clips(tmp_path / "a.npz", written)
    read = load_clips([tmp_path / "a.npz"])
    for a, b in zip(written, read, strict=True):
        assert a.voice == b.voice
        assert np.array_equal(a.audio, b.audio)
        for name in ("starts", "ends", "classes", "stressed"):
            assert np.array_equal(getattr(a.sounds, name), getattr(b.sounds, name)), name
    assert [p.name for p in tmp_path.iterdir()] == ["a.npz"]


@pytest.mark.parametrize("kind", [breath, music, hum, knocks, negative, lambda n, rng: coloured(n, 1.0, rng)])
@pytest.mark.parametrize("samples", [200, 8_001])
def test_noises_are_finite_and_not_silent(kind, samples):
    for seed in range(6):
        noise = kind(samples, np.random.default_rng(seed))
        assert noise.shape == (samples,)
        assert np.isfinite(noise).all()
        assert noise.std() > 0.01


def test_other_microphones_keep_length_and_time_and_change_the_sound():
    audio = clip(2).audio.astype(np.float32) / 32768
    for seed in range(12):
        other = augment(audio, np.random.default_rng(seed))
        assert other.shape == audio.shape
        assert other.dtype == np.float32
        assert np.isfinite(other).all()
        assert not np.allclose(other, audio)
    loud = np.abs(audio) > np.abs(audio).mean()
    clean = [s for s in range(12) if np.corrcoef(np.abs(augment(audio, np.random.default_rng(s))), loud)[0, 1] > 0.2]
    assert len(clean) >= 6  # most are still the same line at the same time


def test_even_silence_can_be_augmented():
    for seed in range(12):
        assert np.isfinite(augment(np.zeros(6_400, np.float32), np.random.default_rng(seed))).all()
