import numpy as np
import pytest

from generators.emotion import FEELINGS
from generators.portrait.corpus.dominance import lip_gap
from generators.portrait.corpus.persona import Persona, wander
from generators.portrait.corpus.sounds import joined
from generators.portrait.corpus.teacher import perform
from generators.portrait.motion.space import PLACE, POSE_UNITS, SHAPES
from generators.portrait.phones import INDEX
from tests.portrait.voices import clip

PLAIN = Persona(np.zeros(3), 1.0, 0.0, 1.0, 1.0, 1.0, 1.0)


def speech(seconds):
    parts, at = [], 0.5
    number = 0
    while at < seconds - 4:
        sounds = clip(number % 20).sounds.shifted(at)
        parts.append(sounds)
        at = float(sounds.ends[-1]) + 0.4
        number += 1
    return joined(parts)


def played(emotion="neutral", seconds=120, seed=0, persona=PLAIN, sounds=None):
    strengths = np.zeros((seconds * 25, 9))
    if emotion != "neutral":
        strengths[:, FEELINGS.index(emotion)] = 1.0
    said = speech(seconds) if sounds is None else sounds
    return perform(said, strengths, np.random.default_rng(seed), persona)


def blinks_a_minute(vectors):
    lids = vectors[:, PLACE["eyeBlinkLeft"]]
    return ((lids[1:] > 0.6) & (lids[:-1] <= 0.6)).sum() / (len(lids) / 25 / 60)


def test_the_same_seed_plays_the_same_scene_and_another_seed_another():
    assert np.array_equal(played(seed=1).vectors, played(seed=1).vectors)
    assert not np.array_equal(played(seed=1).vectors, played(seed=2).vectors)


@pytest.mark.parametrize("emotion", ["neutral", *FEELINGS])
def test_shapes_stay_within_bounds_and_heads_within_what_can_be_drawn(emotion):
    vectors = played(emotion, seconds=60).vectors
    shapes = vectors[:, : len(SHAPES)]
    assert shapes.min() >= 0
    assert shapes.max() <= 1
    turned = np.abs(vectors[:, PLACE["yaw"] : PLACE["roll"] + 1] * POSE_UNITS[2:5])
    assert np.percentile(turned, 99) < 20


@pytest.mark.parametrize(
    ("emotion", "shape"),
    [
        ("amusement", "mouthSmileLeft"), ("awe", "browInnerUp"), ("contentment", "mouthSmileRight"),
        ("excitement", "browOuterUpLeft"), ("anger", "browDownLeft"), ("disgust", "noseSneerRight"),
        ("fear", "eyeWideLeft"), ("sadness", "mouthFrownLeft"), ("surprise", "browOuterUpRight"),
    ],
)  # fmt: skip
def test_each_emotion_shows_on_the_face(emotion, shape):
    shown, plain = (played(e, 40).vectors[:, PLACE[shape]].mean() for e in (emotion, "neutral"))
    assert shown > plain + 0.15


@pytest.mark.parametrize("emotion", ["neutral", "awe", "disgust", "surprise", "excitement"])
def test_lips_close_on_p_b_and_m_whatever_is_felt(emotion):
    sounds = speech(40)
    gap = lip_gap(played(emotion, 40, sounds=sounds).vectors)
    centres = (sounds.starts + sounds.ends)[sounds.classes == INDEX["PBM"]] / 2
    near = np.round(centres * 25 - 0.5).astype(int)
    closed = [gap[max(0, n - 1) : n + 2].min() < 0.08 for n in near]
    assert np.mean(closed) > 0.95


def test_people_blink_more_in_fear_and_less_in_anger():
    rates = {e: np.mean([blinks_a_minute(played(e, 120, s).vectors) for s in range(3)]) for e in ("fear", "anger")}
    assert rates["fear"] > 1.5 * rates["anger"]
    neutral = np.mean([blinks_a_minute(played("neutral", 120, s).vectors) for s in range(4)])
    assert 10 < neutral < 24


def test_heads_move_more_in_excitement_than_in_sadness_and_more_in_speech_than_in_silence():
    def spread(vectors):
        return vectors[:, PLACE["yaw"]].std() + vectors[:, PLACE["pitch"]].std()

    excited, sad = (np.mean([spread(played(e, 60, s).vectors) for s in range(3)]) for e in ("excitement", "sadness"))
    assert excited > 1.4 * sad
    silent = np.mean([spread(played("neutral", 60, s, sounds=joined([])).vectors) for s in range(3)])
    assert np.mean([spread(played("neutral", 60, s).vectors) for s in range(3)]) > 1.2 * silent


def test_the_head_nods_on_stressed_vowels():
    sounds = speech(120)
    pitch = np.mean([played("neutral", 120, s, sounds=sounds).vectors[:, PLACE["pitch"]] for s in range(8)], 0)
    on = np.round((sounds.starts[sounds.stressed] + 0.1) * 25).astype(int)
    assert pitch[on].mean() > pitch.mean() + 0.02


def test_a_person_keeps_a_tilt_and_a_lopsided_smile_and_the_reference_shows_the_tilt():
    who = Persona(np.array([4.0, 0.0, -3.0]), 1.0, 0.15, 1.0, 1.0, 1.0, 1.0)
    scene = played("amusement", 60, persona=who)
    left, right = (scene.vectors[:, PLACE[f"mouthSmile{side}"]].mean() for side in ("Left", "Right"))
    assert left > right + 0.05
    assert scene.reference[PLACE["yaw"]] == pytest.approx(0.5)
    assert scene.reference[PLACE["roll"]] == pytest.approx(-3 / 8)
    assert not scene.reference[: len(SHAPES)].any()


def test_mood_drifts_over_many_seconds():
    curve = wander(20_000, 12.0, np.random.default_rng(0))

    def kept(seconds):
        lag = int(seconds * 25)
        return np.corrcoef(curve[:-lag], curve[lag:])[0, 1]

    assert curve.std() == pytest.approx(1.0, abs=0.25)
    assert kept(2) > 0.75
    assert kept(60) < 0.3
