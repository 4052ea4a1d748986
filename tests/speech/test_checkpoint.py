import json

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

from generators.contract import MoodreelError
from generators.speech.checkpoint import BadCheckpoint, load_acoustic_model
from tests.speech.tiny import tiny_basis, tiny_config, tiny_model, write_weights


@pytest.fixture
def weights(tmp_path):
    return write_weights(tmp_path)


def rewritten(path, config=None, without=None):
    """The file with another config, or without a tensor."""
    tensors = load_file(str(path))
    tensors.pop(without, None)
    metadata = {"config": json.dumps(config if config is not None else tiny_config().to_dict()), "step": "1"}
    save_file(tensors, str(path), metadata)
    return path


def test_what_is_exported_is_loaded_as_it_was_but_for_half_precision(weights):
    model, basis = load_acoustic_model(weights)
    assert model.config == tiny_config()
    assert not model.training
    wanted = tiny_model().state_dict()
    assert model.state_dict().keys() == wanted.keys()
    for name, value in model.state_dict().items():
        assert value.dtype == wanted[name].dtype
        assert torch.equal(value, wanted[name].half().to(value.dtype))
    for name in ("mean", "basis", "scale"):
        assert getattr(basis, name) == pytest.approx(getattr(tiny_basis(), name), rel=1e-3, abs=1e-4)
        assert getattr(basis, name).dtype == np.float32


def test_what_ships_is_half_the_size(weights):
    count = sum(value.numel() for value in tiny_model().state_dict().values())
    assert weights.stat().st_size < 2.2 * (count + 129 * 512 + 128) + 20_000


@pytest.mark.parametrize("change", [{"width": 48}, {"decoder_layers": 2}, {"emotion_path": "direct"}, {"colour": 1}])
def test_weights_of_another_model_do_not_fit(weights, change):
    with pytest.raises(BadCheckpoint, match=r"acoustic\.safetensors does not fit this version"):
        load_acoustic_model(rewritten(weights, tiny_config().to_dict() | change))


def test_a_file_that_lacks_a_tensor_or_its_config_does_not_fit(weights):
    with pytest.raises(BadCheckpoint):
        load_acoustic_model(rewritten(weights, without="basis.mean"))
    save_file(load_file(str(weights)), str(weights))
    with pytest.raises(BadCheckpoint):
        load_acoustic_model(weights)


DAMAGES = (lambda b: b"\xff" * 64 + b[64:], lambda b: b[:500], lambda b: b"", lambda b: b"GIF")


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_says_that_it_does_not_fit(weights, damage):
    weights.write_bytes(damage(weights.read_bytes()))
    with pytest.raises(BadCheckpoint) as told:
        load_acoustic_model(weights)
    assert isinstance(told.value, MoodreelError)


def test_components_survive_the_way_through_the_basis():
    basis = tiny_basis()
    components = np.random.default_rng(0).normal(size=(20, 128)).astype(np.float32)
    assert basis.encode(basis.decode(components)) == pytest.approx(components, abs=1e-4)


def test_a_fitted_basis_has_unit_variance_and_keeps_what_varies():
    from generators.speech.latent import LatentBasis

    rng = np.random.default_rng(0)
    latents = (rng.normal(size=(800, 6)) * [9, 7, 5, 3, 2, 1]) @ rng.normal(size=(6, 512)) + 3.0
    basis = LatentBasis.fit(latents.astype(np.float32), 8)
    assert basis.encode(latents)[:, :6].std(0) == pytest.approx(np.ones(6), rel=1e-2)
    assert basis.decode(basis.encode(latents)) == pytest.approx(latents, abs=0.05)
    assert basis.basis @ basis.basis.T == pytest.approx(np.eye(8), abs=1e-3)
