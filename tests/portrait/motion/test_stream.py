import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from generators.emotion import EmotionState
from generators.portrait.motion.sampler import STEPS, drawn, rollout
from generators.portrait.motion.stream import LOOK_AHEAD, MotionStream
from generators.portrait.phones import Listener
from tests.portrait.motion.tiny import tiny_classifier, tiny_model
from tests.portrait.voices import clip

AUDIO = clip(1).audio.astype(np.float32) / 32768


def stream(**given):
    return MotionStream(tiny_model(), tiny_classifier(), **given)


def all_of(face, pieces):
    out = [chunk for piece in pieces for chunk in face.push(piece)]
    face.finish()
    while (chunk := face.next_chunk()) is not None:
        out.append(chunk)
    return np.concatenate(out) if out else np.zeros((0, 52))


@settings(max_examples=8)
@given(st.lists(st.integers(0, len(AUDIO)), max_size=6))
def test_however_the_sound_is_cut_the_motion_is_the_same(cuts):
    whole = all_of(stream(), [AUDIO])
    pieces = np.split(AUDIO, sorted(cuts))
    assert np.allclose(all_of(stream(), pieces), whole, atol=1e-4)


def test_a_stream_gives_what_a_whole_sequence_at_once_gives():
    model, classifier = tiny_model(), tiny_classifier()
    made = all_of(MotionStream(model, classifier, seed=5, finished=False), [AUDIO])
    ear = Listener(classifier)
    features = torch.cat([ear.push(AUDIO), ear.finish()])
    chunks = (len(features) - 6) // 8 + 1
    frames = 8 * chunks - 2
    noise = torch.cat([drawn(5, n, len(STEPS))[:, 2 if n == 0 else 0 :] for n in range(chunks)], 1)[:, None]
    with torch.inference_mode():
        heard = model.hearing(features[None])[:, :frames]
        sink = model.scaled(torch.zeros(1, 2, 52))
        feel = torch.zeros(1, frames, 11)
        at_once = rollout(model, sink, heard, feel, noise, drawn(5, -1, len(STEPS))[:, None])
    assert np.allclose(made[:frames], model.unscaled(at_once)[0].numpy(), atol=1e-3)


@pytest.mark.parametrize("samples", [0, 1, 640, 641, 6 * 640, 20_011])
def test_there_is_a_frame_for_every_begun_40_ms(samples):
    assert len(all_of(stream(), [AUDIO[:samples]])) == -(-samples // 640)


def test_a_chunk_comes_when_its_sound_and_the_look_ahead_are_there_and_not_before():
    assert LOOK_AHEAD <= 0.3
    needed = int(np.ceil((6 / 25 + LOOK_AHEAD) * 16_000))
    assert stream().push(AUDIO[: needed - 161]) == []
    assert len(stream().push(AUDIO[: needed + 160])) == 1


def test_the_same_seed_gives_the_same_motion_and_another_seed_another():
    first, again, other = (all_of(stream(seed=seed), [AUDIO]) for seed in (1, 1, 2))
    assert np.array_equal(first, again)
    assert not np.allclose(first, other)


def test_an_emotion_set_between_chunks_moves_the_next_ones_only():
    plain = all_of(stream(), [AUDIO])
    face = stream()
    face.hear(AUDIO)
    first = face.next_chunk()
    face.emotion = EmotionState.of("anger", 1.0)
    rest = all_of(face, [])
    assert np.array_equal(first, plain[:6])
    assert not np.allclose(rest, plain[6:], atol=1e-4)


def test_a_long_stream_keeps_no_more_than_a_short_one():
    face = stream()
    kept = set()
    for _ in range(12):
        face.push(AUDIO)
        kept.add(face.cached)
        assert len(face._features) < 32
        assert len(face._listener._mel) < 128
    assert len(kept) == 1


def test_guidance_changes_the_motion_but_not_its_length():
    plain, guided = all_of(stream(), [AUDIO]), all_of(stream(guidance=2.0), [AUDIO])
    assert plain.shape == guided.shape
    assert not np.allclose(plain, guided, atol=1e-4)
