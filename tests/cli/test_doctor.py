import shutil

import pytest

from studio.commands import engine
from tests.cli.conftest import one_line

REAL_OPEN = engine.open_engine


def test_doctor_finds_everything_there_and_speaks(moodreel):
    result = moodreel("doctor")
    assert result.exit_code == 0
    assert "broken" not in result.stdout
    for what in ("torch", "espnet", "speech/generator.onnx", "sound output", "GPU", "cores", "memory", "disk", "says"):
        assert what in result.stdout


@pytest.fixture
def spoiled(tiny_assets, tmp_path, monkeypatch):
    """A copy of the assets, one bit of the weights turned over."""
    root = tmp_path / "assets"
    shutil.copytree(tiny_assets.root, root)
    monkeypatch.setenv("MOODREEL_ASSETS", str(root))
    monkeypatch.setattr("studio.commands.engine.open_engine", REAL_OPEN)
    weights = root / "speech" / "acoustic.safetensors"
    content = bytearray(weights.read_bytes())
    content[-1] ^= 1
    weights.write_bytes(content)
    return root


def test_doctor_names_altered_and_missing_files_and_how_to_restore_them(moodreel, spoiled):
    (spoiled / "speech" / "generator.onnx").unlink()
    result = moodreel("doctor")
    assert result.exit_code == 1
    assert "git checkout -- assets/speech/acoustic.safetensors" in result.stdout
    assert "git checkout -- assets/speech/generator.onnx" in result.stdout
    assert "2 broken" in one_line(result.stderr)


def test_doctor_says_that_there_are_no_assets_at_all(moodreel, tmp_path, monkeypatch):
    monkeypatch.setenv("MOODREEL_ASSETS", str(tmp_path / "nowhere"))
    result = moodreel("doctor")
    assert result.exit_code == 1
    assert "MANIFEST.json" in result.stdout


def test_altered_weights_are_a_failure_and_never_used(moodreel, spoiled, out):
    result = moodreel("speak", "Hi.", "-o", out / "x.wav")
    assert result.exit_code == 1
    assert "acoustic.safetensors" in one_line(result.stderr)
    assert "altered" in result.stderr
    assert not list(out.iterdir())
