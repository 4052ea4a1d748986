import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from generators.contract import Cancel, Cancelled
from generators.emotion import NEUTRAL, EmotionCurve, EmotionState, Keyframe
from generators.portrait.motion import MotionEngine, MotionRequest, load_mind
from generators.portrait.motion.space import NAMES, POSE_UNITS, SIZE, to_motion, to_vectors
from generators.portrait.motion.weights import export
from generators.portrait.pose import INDEX
from generators.training import BadCheckpoint, save_training
from tests.portrait.motion.tiny import tiny_classifier, tiny_model
from tests.portrait.voices import clip

AUDIO = clip(1).audio.astype(np.float32) / 32768


def run_of(folder, module):
    folder.mkdir()
    average = {k: v.clone() for k, v in module.state_dict().items()}
    save_training(folder, module, module.config, torch.optim.AdamW(module.parameters()), average, 1)
    return folder


@pytest.fixture(scope="module")
def weights(tmp_path_factory):
    folder = tmp_path_factory.mktemp("face")
    motion, phones = run_of(folder / "motion", tiny_model()), run_of(folder / "phones", tiny_classifier())
    export(motion, phones, folder / "motion.safetensors")
    return folder / "motion.safetensors"


def whole(engine, audio=AUDIO, emotion=NEUTRAL, seed=0):
    pieces = list(engine.run(audio, MotionRequest(emotion, seed)))
    return np.concatenate([to_vectors(piece) for piece in pieces])


def test_a_recording_becomes_a_frame_for_each_40_ms_and_progress_ends_at_one(weights):
    seen = []
    engine = MotionEngine(weights)
    pieces = list(engine.run(AUDIO, MotionRequest(NEUTRAL), seen.append))
    assert sum(len(piece.weights) for piece in pieces) == -(-len(AUDIO) // 640)
    assert len(pieces[0].weights) == 6
    assert seen[-1].done == 1.0
    assert [s.done for s in seen] == sorted(s.done for s in seen)


def test_the_same_request_gives_the_same_motion(weights):
    assert np.array_equal(whole(MotionEngine(weights)), whole(MotionEngine(weights)))


def test_an_emotion_that_comes_late_changes_only_what_is_late(weights):
    engine = MotionEngine(weights)
    curve = EmotionCurve(
        keyframes=(Keyframe(at=0.0, state=NEUTRAL), Keyframe(at=0.7, state=NEUTRAL),
                   Keyframe(at=0.9, state=EmotionState.of("fear", 1.0)))
    )  # fmt: skip
    plain, late = whole(engine), whole(engine, emotion=curve)
    early = int(len(plain) * 0.6)
    assert np.allclose(plain[:early], late[:early], atol=1e-6)
    assert not np.allclose(plain[-8:], late[-8:], atol=1e-3)


def test_stopping_stops(weights):
    cancel = Cancel()
    pieces = MotionEngine(weights).run(AUDIO, MotionRequest(NEUTRAL), cancel=cancel)
    next(pieces)
    cancel.set()
    with pytest.raises(Cancelled):
        next(pieces)


def test_shipped_weights_are_the_averages_in_half_precision(weights):
    mind = load_mind(weights)
    for name, value in tiny_model().state_dict().items():
        assert torch.equal(mind.model.state_dict()[name], value.half().float()), name


def test_a_file_that_is_no_mind_is_told(tmp_path):
    other = tmp_path / "other.safetensors"
    save_file({"x": torch.zeros(1)}, str(other), {"config": "{}"})
    broken = tmp_path / "broken.safetensors"
    broken.write_bytes(b"nothing")
    for path in (other, broken, tmp_path / "missing.safetensors"):
        with pytest.raises(BadCheckpoint, match="does not fit this version"):
            load_mind(path)


def test_vectors_and_motion_there_and_back():
    rng = np.random.default_rng(0)
    vectors = rng.uniform(0, 1, (5, SIZE)).astype(np.float32)
    motion = to_motion(vectors, 25)
    assert np.allclose(to_vectors(motion), vectors, atol=1e-6)
    assert motion.weights[0, INDEX["jawOpen"]] == vectors[0, NAMES.index("jawOpen")]
    assert motion.rotation[0, 1] == pytest.approx(vectors[0, NAMES.index("pitch")] * POSE_UNITS[3])
    assert not motion.weights[:, INDEX["eyeLookUpLeft"]].any()
