import errno
import os
import sqlite3
import threading
from contextlib import closing
from itertools import count

import pytest

from generators.contract import MoodreelError
from generators.emotion import EmotionCurve, EmotionState, Keyframe
from generators.speech import SpeechRequest
from studio.core.library import (
    Library,
    LibraryBusy,
    LibraryError,
    LostFile,
    NewerLibrary,
    Query,
    UnknownTake,
    emotion_label,
    speech_take,
)
from studio.core.script import Line
from tests.core.library.results import kept_files, named_files, new, result

PNG = b"\x89PNG..."


@pytest.fixture
def library(tmp_path):
    seconds = count(100)
    with Library(tmp_path / "library", now=lambda: float(next(seconds))) as opened:
        yield opened


def test_a_take_is_there_after_a_restart_with_all_that_is_known_of_it(tmp_path):
    with Library(tmp_path) as library:
        files = result(library, "a")
        take = library.add(new("a", text="Hello.", emotion="anger 0.7", voice="af_heart", thumbnail=PNG), files)
        assert list(library.incoming.iterdir()) == []
    with Library(tmp_path) as library:
        assert library.take("a") == take
        assert take.thumbnail == PNG
        assert take.files["audio"].read_bytes() == b"sound of a"
        assert take.files["audio"].suffix == ".wav"


def test_reusing_all_settings_asks_for_the_very_same(library):
    request = SpeechRequest(text="Hello.", emotion=EmotionState.of("fear", 0.3), dictionary={"a": "ay"}, seed=3)
    manifest = {"engine_version": "0.1.0", "weights_hash": "cd", "duration": 0.8}
    take = library.add(speech_take("t", "l", request, manifest), result(library, "t"))
    assert (take.text, take.emotion, take.voice, take.duration) == ("Hello.", "fear 0.3", "af_heart", 0.8)
    again = SpeechRequest.model_validate_json(library.reuse("t"))
    assert again == request
    assert Line().reuse(again, {}).request(EmotionState.of("awe"), {}) == request


def test_the_label_of_a_curve_is_the_way_it_goes():
    frames = [(0.0, "neutral"), (0.5, "anger"), (0.6, "anger"), (1.0, "awe")]
    curve = EmotionCurve(keyframes=tuple(Keyframe(at=at, state=EmotionState.of(name, 0.5)) for at, name in frames))
    assert emotion_label(curve) == "neutral → anger 0.5 → awe 0.5"


def test_takes_are_found_the_newest_first(library):
    for name, words in (("a", "one"), ("b", "two"), ("c", "one")):
        library.add(new(name, text=words), result(library, name))
    assert [take.id for take in library.search(Query(text="one"))] == ["c", "a"]


def test_equal_files_are_kept_once_and_until_the_last_take_that_has_them_is_gone(library):
    for name in ("a", "b"):
        library.add(new(name), {"audio": result(library, name, b"same")["audio"]})
    assert len(kept_files(library.folder)) == 1
    library.trash("a")
    assert library.empty_trash() == 1
    assert library.path("b").read_bytes() == b"same"
    library.trash("b")
    library.empty_trash()
    assert kept_files(library.folder) == set()


def test_a_take_is_added_once_only(library):
    first = library.add(new("a"), result(library, "a"))
    assert library.add(new("a", text="other"), result(library, "other")) == first
    assert library.count() == 1
    assert list(library.incoming.iterdir()) == []


def test_files_from_elsewhere_are_copied_and_stay(library, tmp_path):
    path = tmp_path / "mine.wav"
    path.write_bytes(b"mine")
    take = library.add(new("a"), {"audio": path})
    path.write_bytes(b"changed")
    assert path.exists()
    assert take.files["audio"].name.endswith(".wav")


def test_the_trash_hides_takes_and_gives_them_back(library):
    for name in "abc":
        library.add(new(name), result(library, name))
    library.trash("a", "b")
    assert [take.id for take in library.search()] == ["c"]
    assert [take.id for take in library.search(Query(trash=True))] == ["b", "a"]
    library.restore("a")
    assert library.take("a").trashed is None
    assert library.empty_trash() == 1
    with pytest.raises(UnknownTake):
        library.take("b")
    assert kept_files(library.folder) == named_files(library)


def test_putting_several_into_the_trash_is_all_or_none(library):
    library.add(new("a"), result(library, "a"))
    with pytest.raises(UnknownTake):
        library.trash("a", "gone")
    assert library.take("a").trashed is None


def test_favourites_names_and_pictures_can_be_given(library):
    library.add(new("a"), result(library, "a"))
    library.add(new("b"), result(library, "b"))
    library.set_favourite("a", True)
    library.rename("a", "the good one")
    library.set_thumbnail("a", PNG)
    assert [take.id for take in library.search(Query(favourites=True))] == ["a"]
    assert library.search(Query(text="good"))[0].thumbnail == PNG
    library.rename("a", "")
    assert library.search(Query(text="good")) == []
    for act, value in ((library.set_favourite, True), (library.rename, "x"), (library.set_thumbnail, PNG)):
        with pytest.raises(UnknownTake):
            act("gone", value)


@pytest.fixture
def filled(library):
    for name, text, emotion, voice in (
        ("1", "The cat sat on the mat.", "neutral", "af_heart"),
        ("2", "A catastrophe! Don't go.", "anger 0.7", "bm_george"),
        ("3", "Grüße aus Köln", "anger 0.4 + fear 0.3", "af_heart"),
        ("4", "Anger is a word.", "awe 1", "bm_george"),
    ):
        library.add(new(name, text=text, emotion=emotion, voice=voice), result(library, name))
    return library  # made at 100, 101, 102, 103


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query(), "4321"),
        (Query(text="cat"), "21"),
        (Query(text="MAT cat"), "1"),
        (Query(text="grusse"), ""),
        (Query(text="grüße koln"), "3"),
        (Query(text="don't"), "2"),
        (Query(text='"; DROP TABLE take; --'), ""),
        (Query(text="NEAR("), ""),
        (Query(text="***"), ""),
        (Query(text=" "), "4321"),
        (Query(text="anger"), "432"),
        (Query(emotion="anger"), "32"),
        (Query(emotion="fear", voice="af_heart"), "3"),
        (Query(voice="bm_george"), "42"),
        (Query(text="george"), "42"),
        (Query(text="cat", emotion="anger"), "2"),
        (Query(since=101.0, until=103.0), "32"),
        (Query(engine="story"), ""),
        (Query(voice="bm_george", favourites=True), ""),
    ],
)
def test_takes_are_found_by_text_emotion_voice_and_date(filled, query, found):
    assert "".join(take.id for take in filled.search(query)) == found
    assert filled.count(query) == len(found)


def test_a_search_is_read_page_by_page(filled):
    pages = [[take.id for take in filled.search(limit=3, offset=offset)] for offset in (0, 3, 6)]
    assert pages == [["4", "3", "2"], ["1"], []]


def test_a_file_that_somebody_removed_is_told_and_the_settings_are_still_there(library):
    take = library.add(new("a"), result(library, "a"))
    take.files["audio"].unlink()
    with pytest.raises(LostFile, match="Speak it again"):
        library.path("a")
    with pytest.raises(UnknownTake, match="no video"):
        library.path("a", "video")
    assert library.reuse("a") == take.request


def test_a_missing_result_is_refused_and_nothing_is_kept(library):
    files = result(library, "a")
    files["result"].unlink()
    with pytest.raises(LibraryError, match="was not kept"):
        library.add(new("a"), files)
    assert "a" not in library
    assert kept_files(library.folder) == set()
    assert files["audio"].exists()


@pytest.mark.parametrize("call", ["link", "fsync"])
@pytest.mark.parametrize("k", [1, 2, 3, 4])
def test_a_disk_that_fails_half_way_keeps_nothing_of_the_take_and_loses_nothing_of_it(library, monkeypatch, call, k):
    library.add(new("old"), result(library, "old"))
    files, original, calls = result(library, "a"), getattr(os, call), count(1)

    def failing(*arguments, **options):
        if next(calls) >= k:
            raise OSError(errno.ENOSPC, "No space left on device")
        return original(*arguments, **options)

    monkeypatch.setattr(os, call, failing)
    monkeypatch.setattr("shutil.copyfile", failing if k == 1 else original)
    try:
        library.add(new("a"), files)
    except MoodreelError:
        assert "a" not in library
        assert files["audio"].exists()
        assert kept_files(library.folder) == named_files(library)
    monkeypatch.undo()
    library.add(new("a"), result(library, "a"))
    assert kept_files(library.folder) == named_files(library)
    assert library.count() == 2


def test_where_there_are_no_hard_links_files_are_copied(library, monkeypatch):
    def refuse(*_):
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    assert library.add(new("a"), result(library, "a")).files["audio"].read_bytes() == b"sound of a"
    assert list(library.incoming.iterdir()) == []


def test_left_overs_of_a_killed_program_are_gone_at_the_next_start(tmp_path):
    with Library(tmp_path) as library:
        take = library.add(new("a"), result(library, "a"))
        waiting = result(library, "not yet added")
    (tmp_path / "files" / "ab").mkdir(exist_ok=True)
    (tmp_path / "files" / "ab" / ".moodreel-1.wav").touch()
    (tmp_path / "incoming" / ".moodreel-2.wav").touch()
    os.link(take.files["audio"], tmp_path / "incoming" / "added.wav")
    with Library(tmp_path) as library:
        assert kept_files(tmp_path) == named_files(library)
        assert set(library.incoming.iterdir()) == set(waiting.values())


def test_a_lost_database_costs_no_sound(tmp_path):
    with Library(tmp_path) as library:
        library.add(new("a"), result(library, "a"))
    (tmp_path / "library.db").unlink()
    with Library(tmp_path) as library:
        assert library.count() == 0
    assert len(kept_files(tmp_path)) == 2


def test_threads_add_and_search_at_once(library):
    failed = []

    def work(name):
        try:
            for number in range(5):
                library.add(new(f"{name}{number}", name, text=name), result(library, f"{name}{number}"))
                assert library.count(Query(text=name)) == number + 1
                library.empty_trash()
        except Exception as error:
            failed.append(error)

    threads = [threading.Thread(target=work, args=[name]) for name in ("x", "y", "z")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert library.count() == 15
    assert kept_files(library.folder) == named_files(library)


def test_a_second_window_is_told_that_there_is_one(library):
    with pytest.raises(LibraryBusy, match="open already"):
        Library(library.folder)


def test_a_newer_library_is_refused_and_untouched(tmp_path):
    Library(tmp_path).close()
    path = tmp_path / "library.db"
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 2")
    before = path.read_bytes()
    with pytest.raises(NewerLibrary, match="Update Moodreel"):
        Library(tmp_path)
    assert path.read_bytes() == before


def test_what_is_no_library_is_not_touched(tmp_path):
    path = tmp_path / "library.db"
    path.write_bytes(b"my diary" * 1000)
    with pytest.raises(LibraryError, match="Move that file"):
        Library(tmp_path)
    assert path.read_bytes() == b"my diary" * 1000
    path.unlink()
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE diary (entry TEXT)")
    with pytest.raises(LibraryError, match="no library of Moodreel's"):
        Library(tmp_path)


def test_the_index_of_words_agrees_with_the_takes_after_every_kind_of_change(filled):
    filled.rename("1", "x")
    filled.trash("2")
    filled.empty_trash()
    filled.close()
    with closing(sqlite3.connect(filled.folder / "library.db")) as db:
        db.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")  # raises where they differ
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
