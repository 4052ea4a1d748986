"""Writing whole or not at all: real limits where the system offers them, injected faults where it does not."""

import errno
import os
from contextlib import contextmanager
from pathlib import Path

import pytest

from generators.contract import BadInput, MoodreelError
from generators.media import FileExists, WriteFailed, atomic_write, check_destination
from tests.media.limits import files_no_longer_than

STEPS = ("open", "close", "fsync", "link", "replace", "unlink")


def save(path: Path, data: bytes, *, overwrite: bool) -> None:
    with atomic_write(path, overwrite=overwrite) as temporary:
        temporary.write_bytes(data)


@contextmanager
def failing_step(k: int, code: int, steps=STEPS):
    """Let the k-th call (from 0) of any of the os functions fail; tell its name, or None when there was no k-th."""
    patch, seen, hit = pytest.MonkeyPatch(), [], []

    def wrap(name, real):
        def call(*args, **kwargs):
            seen.append(name)
            if len(seen) == k + 1:
                hit.append(name)
                if name == "close":
                    real(*args)
                raise OSError(code, os.strerror(code), None if name in ("fsync", "close") else str(args[0]))
            return real(*args, **kwargs)

        return call

    for name in steps:
        patch.setattr(os, name, wrap(name, getattr(os, name)))
    try:
        yield hit
    finally:
        patch.undo()


def test_a_new_file_appears_with_its_content_and_ordinary_permissions(tmp_path):
    save(tmp_path / "a.wav", b"new", overwrite=False)
    (tmp_path / "plain").write_bytes(b"")
    assert (tmp_path / "a.wav").read_bytes() == b"new"
    assert (tmp_path / "a.wav").stat().st_mode == (tmp_path / "plain").stat().st_mode
    assert sorted(os.listdir(tmp_path)) == ["a.wav", "plain"]


def test_the_temporary_file_lies_beside_the_target_and_has_its_suffix(tmp_path):
    with atomic_write(tmp_path / "a.flac") as temporary:
        assert temporary.parent == tmp_path
        assert temporary.suffix == ".flac"
        assert not (tmp_path / "a.flac").exists()


def test_an_existing_file_is_refused_with_a_hint_at_force(tmp_path):
    save(tmp_path / "a", b"old", overwrite=False)
    with pytest.raises(FileExists, match="--force"):
        save(tmp_path / "a", b"new", overwrite=False)
    assert (tmp_path / "a").read_bytes() == b"old"


def test_overwriting_replaces_the_content_and_keeps_the_permissions(tmp_path):
    save(tmp_path / "a", b"old", overwrite=False)
    (tmp_path / "a").chmod(0o600)
    save(tmp_path / "a", b"new", overwrite=True)
    assert (tmp_path / "a").read_bytes() == b"new"
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o600


def test_a_link_is_written_through(tmp_path):
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    save(tmp_path / "link", b"new", overwrite=True)
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


@pytest.mark.parametrize("links", [True, False])
def test_a_file_made_by_another_in_the_meantime_wins(tmp_path, monkeypatch, links):
    if not links:
        monkeypatch.setattr(os, "link", no_links)

    def race():
        with atomic_write(tmp_path / "a") as temporary:
            temporary.write_bytes(b"ours")
            (tmp_path / "a").write_bytes(b"theirs")

    with pytest.raises(FileExists):
        race()
    assert (tmp_path / "a").read_bytes() == b"theirs"
    assert os.listdir(tmp_path) == ["a"]


def no_links(*paths):
    raise OSError(errno.EPERM, "Operation not permitted", str(paths[0]))


def test_a_disk_without_hard_links_is_written_too(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "link", no_links)
    save(tmp_path / "a", b"new", overwrite=False)
    assert (tmp_path / "a").read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["a"]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES])
@pytest.mark.parametrize("kind", ["new", "overwritten", "without hard links"])
def test_whatever_step_fails_the_file_is_wholly_old_or_wholly_new(tmp_path, monkeypatch, kind, code):
    if kind == "without hard links":
        monkeypatch.setattr(os, "link", no_links)
    failed = []
    for k in range(100):
        path = tmp_path / f"{k}" / "a"
        path.parent.mkdir()
        if kind == "overwritten":
            path.write_bytes(b"old")
        error = None
        with failing_step(k, code) as hit:
            try:
                save(path, b"new", overwrite=kind == "overwritten")
            except MoodreelError as caught:
                error = caught
        content = path.read_bytes() if path.exists() else None
        if error is None:
            assert content == b"new"
        elif hit != ["unlink"]:
            assert content == (b"old" if kind == "overwritten" else None)
        if hit != ["unlink"]:  # nobody can remove what the system will not remove
            assert set(os.listdir(path.parent)) <= {"a"}
        if not hit:
            break
        failed += hit
    assert {"open", "fsync", "link" if kind == "new" else "replace"} <= set(failed)


def test_a_reservation_is_taken_back_when_the_last_step_fails(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "link", no_links)
    with failing_step(0, errno.EIO, steps=("replace",)), pytest.raises(WriteFailed, match="Check the disk"):
        save(tmp_path / "a", b"new", overwrite=False)
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("limit", [0, 1, 4096, 99_999])
def test_a_write_cut_short_by_the_system_leaves_the_old_file(tmp_path, limit):
    (tmp_path / "a").write_bytes(b"old")
    with files_no_longer_than(limit), pytest.raises(WriteFailed, match="disk is full"):
        save(tmp_path / "a", b"x" * 100_000, overwrite=True)
    assert (tmp_path / "a").read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a"]


def test_a_full_device_says_so(tmp_path):
    with (
        pytest.raises(WriteFailed, match="disk is full"),
        atomic_write(tmp_path / "a"),
        open("/dev/full", "wb", 0) as full,
    ):
        full.write(b"x")
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("error", [RuntimeError("no"), KeyboardInterrupt(), FileNotFoundError(2, "none", "other")])
def test_a_failure_of_the_block_is_passed_on_and_leaves_nothing(tmp_path, error):
    def break_off():
        with atomic_write(tmp_path / "a") as temporary:
            temporary.write_bytes(b"half")
            raise error

    with pytest.raises(type(error)) as caught:
        break_off()
    assert caught.value is error
    assert os.listdir(tmp_path) == []


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(BadInput, match=r"There is no folder .*gone"):
        save(tmp_path / "gone" / "a", b"", overwrite=False)


def test_a_file_in_place_of_the_folder_is_named(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(BadInput, match="There is no folder"):
        save(tmp_path / "file" / "a", b"", overwrite=False)


def test_a_folder_cannot_be_a_target(tmp_path):
    with pytest.raises(BadInput, match="is a folder"):
        check_destination(tmp_path, overwrite=True)


def test_a_device_is_not_replaced():
    with pytest.raises(BadInput, match="not an ordinary file"):
        check_destination(Path("/dev/null"), overwrite=True)


def test_a_folder_that_may_not_be_written_is_found_before_the_work(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # root, as in containers, may write everywhere
    with pytest.raises(BadInput, match="may not write in"):
        check_destination(tmp_path / "a")


def test_a_name_too_long_for_the_disk_is_explained(tmp_path):
    with pytest.raises(BadInput, match="too long"):
        check_destination(tmp_path / ("a" * 300 + ".wav"))


def test_checking_leaves_no_trace(tmp_path):
    assert check_destination(tmp_path / "a") == (tmp_path / "a").resolve()
    assert os.listdir(tmp_path) == []
