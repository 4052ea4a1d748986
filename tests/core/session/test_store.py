import errno
import os
import random

import pytest

from generators.contract import MoodreelError
from studio.core.script import Line, Script
from studio.core.session import Session, SessionStore


def session(text):
    return Session(script=Script(lines=(Line(id="a", text=text),)), path="x.moodreel")


def text_of(restored):
    return restored.session and restored.session.script.lines[0].text


@pytest.fixture
def folder(tmp_path):
    store = SessionStore(tmp_path)
    store.save(session("before"))
    store.save(session("last"))
    return tmp_path


def test_a_session_comes_back_as_it_was(folder):
    restored = SessionStore(folder).restore()
    assert (restored.session, restored.notice) == (session("last"), "")


def test_there_is_none_at_the_very_first_start(tmp_path):
    restored = SessionStore(tmp_path / "new" / "folder").restore()
    assert (restored.session, restored.notice) == (None, "")


def damages():
    """Fifty ways in which a file goes wrong, each as a function of its bytes."""
    chance = random.Random(5)
    whole = [b"", b"\0" * 500, b"\xff" * 500, b"null", b"[]", b"{}", b"{}\n{}", b"[" * 100_000, b"\n", b"not JSON\n{}"]
    flips = [(chance.random(), chance.randrange(8)) for _ in range(20)]
    return [
        *(lambda raw, given=given: given for given in whole),
        *(lambda raw, part=part: raw[: len(raw) * part // 15] for part in range(1, 15)),
        *(lambda raw, at=at, bit=bit: _flipped(raw, int(at * len(raw)), bit) for at, bit in flips),
        *(lambda raw, part=part: raw[: len(raw) * part // 4] + raw for part in range(1, 4)),
        lambda raw: raw.replace(b"last", b"lost"),
        lambda raw: raw + b"more\n",
        lambda raw: raw.partition(b"\n")[2],
    ]


def _flipped(raw, at, bit):
    return raw[:at] + bytes([raw[at] ^ 1 << bit]) + raw[at + 1 :]


def test_there_are_fifty_damages():
    assert len(damages()) == 50


@pytest.mark.parametrize("way", damages())
def test_a_damaged_session_gives_the_one_before_it_and_is_met_once_only(folder, way):
    path = folder / "session.json"
    damaged = way(path.read_bytes())
    path.write_bytes(damaged)
    restored = SessionStore(folder).restore()
    assert text_of(restored) == "before"
    assert "The one before it was opened" in restored.notice
    assert (folder / "session.damaged-1.json").read_bytes() == damaged
    again = SessionStore(folder)
    restored = again.restore()
    assert (text_of(restored), restored.notice) == ("before", "")
    again.save(session("next"))
    assert text_of(SessionStore(folder).restore()) == "next"


def test_two_damaged_files_give_an_empty_beginning_and_no_loop(folder):
    for name in ("session.json", "session.before.json"):
        (folder / name).write_bytes(b"damaged")
    restored = SessionStore(folder).restore()
    assert restored.session is None
    assert "kept as" in restored.notice
    assert SessionStore(folder).restore().notice == ""


def test_a_folder_in_the_place_of_the_session_is_no_loop_either(tmp_path):
    (tmp_path / "session.json").mkdir()
    store = SessionStore(tmp_path)
    assert store.restore().session is None
    store.save(session("next"))
    assert text_of(SessionStore(tmp_path).restore()) == "next"


def test_a_session_with_which_the_window_never_comes_up_is_opened_twice_only(folder):
    assert [text_of(SessionStore(folder).restore()) for _ in range(3)] == ["last", "last", None]
    assert len(list(folder.glob("session*damaged*"))) == 2


def test_a_session_that_did_no_harm_is_opened_any_number_of_times(folder):
    for _ in range(5):
        store = SessionStore(folder)
        assert text_of(store.restore()) == "last"
        store.settled()


def test_a_session_of_a_newer_version_is_untouched_and_ours_is_beside_it(folder):
    newer = b'{"moodreel": "session", "version": 2}\nwho knows\n'
    (folder / "session.json").write_bytes(newer)
    store = SessionStore(folder)
    restored = store.restore()
    store.settled()
    assert restored.session is None
    assert "newer Moodreel" in restored.notice
    store.save(session("ours"))
    assert text_of(SessionStore(folder).restore()) == "ours"
    assert (folder / "session.json").read_bytes() == newer


CALLS = ("fsync", "replace", "link", "open")


def test_whatever_call_fails_while_saving_the_session_is_the_old_or_the_new_one(tmp_path, monkeypatch):
    finished = False
    for k in range(1, 40):
        folder = tmp_path / str(k)
        store = SessionStore(folder)
        for text in ("before", "last"):
            store.save(session(text))
        failed = _fail_from_call(monkeypatch, k, errno.ENOSPC if k % 2 else errno.EIO)
        try:
            store.save(session("next"))
            outcome = {"next"}
        except MoodreelError:
            outcome = {"last", "next"}
        finally:
            monkeypatch.undo()
        assert text_of(SessionStore(folder).restore()) in outcome
        assert not list(folder.glob(".moodreel-*"))
        if not failed():
            finished = True
            break
    assert finished


def _fail_from_call(monkeypatch, k, number):
    """The k-th call that writes, and all after it, fail. Returns whether any did."""
    count = 0

    def failing(original):
        def call(*arguments, **options):
            nonlocal count
            count += 1
            if count >= k:
                raise OSError(number, os.strerror(number))
            return original(*arguments, **options)

        return call

    for name in CALLS:
        monkeypatch.setattr(os, name, failing(getattr(os, name)))
    return lambda: count >= k
