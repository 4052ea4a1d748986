"""The assets folder: only files that are what the manifest says are given out."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from generators.assets import AssetError, Assets, add_asset, app, default_assets

TOLD = {"licence": "Apache-2.0", "source": "made here", "recipe": "python -m make"}


@pytest.fixture
def root(tmp_path):
    """An assets folder with one weight file and one voice."""
    (tmp_path / "speech" / "voices").mkdir(parents=True)
    (tmp_path / "speech" / "generator.onnx").write_bytes(b"weights" * 1000)
    (tmp_path / "speech" / "voices" / "a.bin").write_bytes(b"voice")
    (tmp_path / "NOTICE").write_text("who made what")
    add_asset(tmp_path, "speech/generator.onnx", **TOLD)
    add_asset(tmp_path, "speech/voices/a.bin", **TOLD)
    return tmp_path


def run(*arguments):
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def rewrite_manifest(root, change):
    manifest = json.loads((root / "MANIFEST.json").read_text())
    change(manifest)
    (root / "MANIFEST.json").write_text(json.dumps(manifest))


def test_an_unaltered_file_is_given_out(root):
    path = Assets(root).path("speech/generator.onnx")
    assert path == root.resolve() / "speech" / "generator.onnx"
    assert path.read_bytes() == b"weights" * 1000


def test_the_manifest_has_the_agreed_form(root):
    content = b"voice"
    manifest = json.loads((root / "MANIFEST.json").read_text())
    assert manifest["version"] == 1
    assert manifest["files"]["speech/voices/a.bin"] == {
        "sha256": hashlib.sha256(content).hexdigest(),
        "bytes": len(content),
        **TOLD,
    }


def test_an_altered_file_is_named_with_the_way_to_restore_it(root):
    (root / "speech" / "generator.onnx").write_bytes(b"Weights" + b"weights" * 999)  # same size, one bit else
    with pytest.raises(AssetError, match=r"generator\.onnx' is altered.*git checkout -- assets/speech/generator\.onnx"):
        Assets(root).path("speech/generator.onnx")


def test_a_truncated_file_is_altered(root):
    (root / "speech" / "generator.onnx").write_bytes(b"weights")
    with pytest.raises(AssetError, match="is altered"):
        Assets(root).path("speech/generator.onnx")


@given(position=st.integers(0, 99), mask=st.integers(1, 255))
def test_any_changed_byte_is_found(tmp_path_factory, position, mask):
    folder = tmp_path_factory.mktemp("assets")
    content = bytearray(range(100))
    (folder / "a").write_bytes(content)
    add_asset(folder, "a", **TOLD)
    content[position] ^= mask
    (folder / "b").write_bytes(content)
    os.replace(folder / "b", folder / "a")
    os.utime(folder / "a", ns=(0, position))
    with pytest.raises(AssetError, match="altered"):
        Assets(folder).path("a")


def test_a_missing_file_is_named_with_the_way_to_restore_it(root):
    (root / "speech" / "voices" / "a.bin").unlink()
    with pytest.raises(AssetError, match=r"a\.bin' is missing.*git checkout .*install Moodreel again"):
        Assets(root).path("speech/voices/a.bin")


def test_an_unknown_name_is_answered_with_the_known_ones(root):
    with pytest.raises(AssetError, match=r"no asset 'speech/b\.bin'.*speech/generator\.onnx, speech/voices/a\.bin"):
        Assets(root).path("speech/b.bin")


def test_a_file_is_hashed_once_and_again_only_after_a_change(root, monkeypatch):
    hashed, real = [], hashlib.file_digest

    def counted(file, name):
        hashed.append(Path(file.name).name)
        return real(file, name)

    monkeypatch.setattr(hashlib, "file_digest", counted)
    path = root / "speech" / "voices" / "a.bin"
    os.utime(path, ns=(0, 1))
    for _ in range(3):
        Assets(root).path("speech/voices/a.bin")
    assert hashed == ["a.bin"]
    path.write_bytes(b"VOICE")
    os.utime(path, ns=(0, 2))
    with pytest.raises(AssetError, match="altered"):
        Assets(root).path("speech/voices/a.bin")
    assert hashed == ["a.bin", "a.bin"]


@pytest.mark.parametrize("name", ["../secret", "/etc/passwd", "a/../../b", "a/./b", "a//b", "C:/x", "a\\b", "", "."])
def test_names_that_lead_out_of_the_folder_are_refused(root, name):
    rewrite_manifest(root, lambda m: m["files"].update({name: m["files"]["speech/voices/a.bin"]}))
    with pytest.raises(AssetError, match=r"is broken.*not a name below"):
        Assets(root)
    with pytest.raises(AssetError, match="no file"):
        add_asset(root, name, **TOLD)


def test_a_link_that_leads_out_of_the_folder_is_not_followed(root, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "a.bin"
    outside.write_bytes(b"voice")
    (root / "speech" / "voices" / "a.bin").unlink()
    (root / "speech" / "voices" / "a.bin").symlink_to(outside)
    with pytest.raises(AssetError, match="altered"):
        Assets(root).path("speech/voices/a.bin")
    with pytest.raises(AssetError, match="no file"):
        add_asset(root, "speech/voices/a.bin", **TOLD)


@pytest.mark.parametrize(
    "change",
    [
        lambda m: m.update(version=2),
        lambda m: m.pop("files"),
        lambda m: m.update(files=[]),
        lambda m: m["files"]["speech/voices/a.bin"].update(sha256="12"),
        lambda m: m["files"]["speech/voices/a.bin"].update(bytes=-1),
        lambda m: m["files"]["speech/voices/a.bin"].update(licence=""),
        lambda m: m["files"]["speech/voices/a.bin"].pop("source"),
        lambda m: m["files"]["speech/voices/a.bin"].update(extra=1),
    ],
)
def test_a_broken_manifest_is_named_with_the_way_to_restore_it(root, change):
    rewrite_manifest(root, change)
    with pytest.raises(AssetError, match=r"MANIFEST\.json' is broken .*git checkout -- assets/MANIFEST\.json"):
        Assets(root)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[]", b"null"])
def test_a_manifest_that_is_no_json_object_is_broken(root, content):
    (root / "MANIFEST.json").write_bytes(content)
    with pytest.raises(AssetError, match="is broken"):
        Assets(root)


def test_a_folder_without_a_manifest_is_an_asset_error(tmp_path):
    with pytest.raises(AssetError, match=r"cannot be read.*install Moodreel again"):
        Assets(tmp_path / "nowhere")


def test_verify_finds_missing_altered_and_unlisted_files(root):
    (root / "speech" / "generator.onnx").write_bytes(b"other")
    (root / "speech" / "voices" / "a.bin").unlink()
    (root / "speech" / "NOTICE").write_text("only the one at the top is free")
    assert Assets(root).verify() == [
        ("speech/NOTICE", "not listed"),
        ("speech/generator.onnx", "altered"),
        ("speech/voices/a.bin", "missing"),
    ]


def test_the_environment_can_name_another_folder(root, monkeypatch):
    monkeypatch.setenv("MOODREEL_ASSETS", str(root))
    assert default_assets().root == root.resolve()


def test_the_verify_command_succeeds_on_a_whole_folder(root):
    result = run("verify", "--root", root)
    assert result.exit_code == 0
    assert "ok" in result.output


def test_the_verify_command_fails_on_a_problem_and_names_it(root):
    (root / "stray.bin").write_bytes(b"?")
    result = run("verify", "--root", root)
    assert result.exit_code == 1
    assert "stray.bin" in result.output
    assert "1 of 3 files" in result.output


def test_the_verify_command_fails_without_a_manifest(tmp_path):
    result = run("verify", "--root", tmp_path)
    assert result.exit_code == 1
    assert "cannot be read" in result.output


def test_the_add_command_enters_a_new_file_and_later_its_new_content(root):
    (root / "b.bin").write_bytes(b"one")
    told = ["--licence", "MIT", "--source", "s", "--recipe", "r"]
    assert run("add", "b.bin", *told, "--root", root).exit_code == 0
    (root / "b.bin").write_bytes(b"three")
    assert run("add", "b.bin", "--recipe", "r2", "--root", root).exit_code == 0
    entry = Assets(root).manifest.files["b.bin"]
    assert (entry.bytes, entry.licence, entry.source, entry.recipe) == (5, "MIT", "s", "r2")
    assert Assets(root).path("b.bin").read_bytes() == b"three"


def test_a_new_file_must_be_described_in_full(root):
    (root / "b.bin").write_bytes(b"one")
    before = (root / "MANIFEST.json").read_bytes()
    result = run("add", "b.bin", "--licence", "MIT", "--root", root)
    assert result.exit_code == 1
    assert "--source, --recipe" in result.output
    assert (root / "MANIFEST.json").read_bytes() == before


def test_it_runs_as_a_module(root):
    command = [sys.executable, "-m", "generators.assets", "verify", "--root", str(root)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[1])
    assert done.returncode == 0, done.stderr
    assert "speech/voices/a.bin" in done.stdout
