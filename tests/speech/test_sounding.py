"""From the vocoder's sound to what is heard."""

from dataclasses import replace

import numpy as np
import pytest

from generators.speech import SpeechRequest
from generators.speech.acoustics import Rendering
from generators.speech.calibration import PLAIN_LEVEL
from generators.speech.effort import SAMPLE_RATE, speech_level_db
from generators.speech.sounding import EVENED, FRAME, audible


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


def heard(plan, rendering, parts, gain=0.0):
    return np.concatenate(list(audible(plan, rendering, parts, gain)))


@pytest.mark.parametrize("off", [-3.0, -1.0, 0.0, 2.0])
def test_however_loud_the_vocoder_was_a_plain_clause_has_the_plain_level(plan, rendering, off):
    sound = heard(plan, rendering, [raw(rendering, PLAIN_LEVEL - 2.0 + off)], gain=2.0)
    assert speech_level_db(sound) == pytest.approx(PLAIN_LEVEL, abs=0.3)


def test_what_is_asked_for_comes_on_top(plan, rendering):
    loud = replace(plan, prosody=replace(plan.prosody, level=np.full(len(plan.prosody), 6.0)))
    sound = heard(loud, rendering, [raw(rendering, PLAIN_LEVEL + 1.0)])
    assert speech_level_db(sound) == pytest.approx(PLAIN_LEVEL + 6.0, abs=0.3)


def test_a_whisper_is_not_blown_up_to_speech(plan, rendering):
    sound = heard(plan, rendering, [raw(rendering, PLAIN_LEVEL - 20.0)])
    assert speech_level_db(sound) == pytest.approx(PLAIN_LEVEL - 20.0 + EVENED, abs=0.3)


def test_a_clause_in_parts_keeps_the_level_that_its_first_part_was_given(plan, rendering):
    whole = raw(rendering, PLAIN_LEVEL + 2.0)
    cut = SAMPLE_RATE
    louder = np.concatenate([whole[:cut], whole[cut:] * 2])
    sound = heard(plan, rendering, [louder[:cut], louder[cut:]])
    lead = int(rendering.frames[0]) * FRAME - int(0.08 * SAMPLE_RATE)
    tail = sound[cut - lead + 2000 : -4000]
    assert speech_level_db(tail) == pytest.approx(PLAIN_LEVEL + 6.0, abs=0.3)
