"""From the vocoder's sound to what is heard."""

from dataclasses import replace

import numpy as np
import pytest

from generators.speech import SpeechRequest
from generators.speech.acoustics import Rendering
from generators.speech.calibration import PLAIN_LEVEL
from generators.speech.effort import SAMPLE_RATE, speech_level_db
from generators.speech.sounding import FRAME, audible


@pytest.fixture(scope="module")
def plan(tiny_engine):
    plan = tiny_engine.plan(SpeechRequest(text="The rain had stopped before noon"))[0]
    flat = np.zeros(len(plan.prosody))
    return replace(plan, prosody=replace(plan.prosody, level=flat, tilt=flat))


@pytest.fixture(scope="module")
def rendering(plan):
    frames = np.full(len(plan.prosody), 4)
    empty = np.zeros(0, np.float32)
    return Rendering(empty, empty, empty, frames)


def raw(rendering, decibels):
    """Noise for all of it, at a level."""
    noise = np.random.default_rng(1).normal(size=int(rendering.frames.sum()) * FRAME)
    return (noise * 10 ** (decibels / 20)).astype(np.float32)


def heard(plan, rendering, parts):
    return np.concatenate(list(audible(plan, rendering, parts)))


def test_what_is_asked_for_comes_on_top(plan, rendering):
    loud = replace(plan, prosody=replace(plan.prosody, level=np.full(len(plan.prosody), 6.0)))
    sound = heard(loud, rendering, [raw(rendering, PLAIN_LEVEL)])
    assert speech_level_db(sound) == pytest.approx(PLAIN_LEVEL + 6.0, abs=0.3)


def test_parts_make_the_same_sound_as_the_whole(plan, rendering):
    tilted = replace(plan, prosody=replace(plan.prosody, tilt=np.full(len(plan.prosody), 2.0)))
    whole = raw(rendering, PLAIN_LEVEL)
    parts = np.split(whole, [SAMPLE_RATE, SAMPLE_RATE + 5000])
    assert heard(tilted, rendering, parts) == pytest.approx(heard(tilted, rendering, [whole]), abs=1e-6)
