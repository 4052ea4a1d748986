import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generators.contract import BadInput
from generators.media import WriteFailed
from studio.core.settings import NewerFile, Settings, Values, upgraded

json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
unknown = st.dictionaries(
    st.text(max_size=8).filter(lambda key: key not in {*Values.model_fields, "moodreel", "version"}),
    json_values,
    max_size=4,
)


def write(path, **content):
    path.write_text(json.dumps({"moodreel": "settings", "version": 1, **content}), "utf-8")


def test_what_is_set_is_there_after_a_restart(tmp_path):
    path = tmp_path / "new folder" / "settings.json"
    Settings(path).set(theme="light", export_suffix=".ogg")
    values = Settings(path).values
    assert (values.theme, values.export_suffix, values.less_motion) == ("light", ".ogg", False)


@settings(max_examples=25)
@given(unknown)
def test_keys_of_other_versions_stay_when_something_is_set(tmp_path_factory, others):
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    write(path, **others)
    Settings(path).set(theme="dark")
    kept = json.loads(path.read_text("utf-8"))
    assert kept == {"moodreel": "settings", "version": 1, **others, "theme": "dark"}


@given(unknown, st.integers(1, 3))
def test_upgrades_keep_keys_they_do_not_know(others, version):
    steps = (
        lambda data: {
            **{k: v for k, v in data.items() if k != "dark"},
            "theme": "dark" if data.get("dark") else "light",
        },
        lambda data: {**data, "motion": True},
    )
    start = {**others, **([{"dark": True}, {"theme": "dark"}, {"theme": "dark", "motion": True}][version - 1])}
    assert upgraded(start, version, steps) == {**others, "theme": "dark", "motion": True}


def test_a_file_of_a_newer_version_is_refused_and_untouched(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text('{"moodreel": "settings", "version": 2, "theme": "neon"}')
    before = path.read_bytes()
    with pytest.raises(NewerFile, match="Update Moodreel"):
        Settings(path)
    Settings(None).set(theme="dark")
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b"[]", b'{"version": 1}', b"[" * 100_000])
def test_a_damaged_file_is_kept_aside_and_the_defaults_hold(tmp_path, content):
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    opened = Settings(path)
    assert opened.values == Values()
    assert "settings.damaged-1.json" in opened.notice
    assert (tmp_path / "settings.damaged-1.json").read_bytes() == content
    opened.set(theme="dark")
    assert Settings(path).notice == ""


def test_a_value_that_cannot_be_used_stays_in_the_file_and_the_default_holds(tmp_path):
    path = tmp_path / "settings.json"
    write(path, theme="neon", language="zh_CN")
    opened = Settings(path)
    assert (opened.values.theme, opened.values.language) == ("system", "zh_CN")
    opened.set(less_motion=True)
    assert json.loads(path.read_text())["theme"] == "neon"


def test_impossible_settings_are_named_and_change_nothing(tmp_path):
    opened = Settings(tmp_path / "settings.json")
    with pytest.raises(BadInput, match="no setting 'colour'"):
        opened.set(colour="red", theme="dark")
    with pytest.raises(BadInput, match="theme"):
        opened.set(theme="neon")
    assert opened.values == Values()
    assert not (tmp_path / "settings.json").exists()


def test_those_who_observe_hear_of_real_changes_until_they_stop(tmp_path):
    opened, heard = Settings(tmp_path / "settings.json"), []
    stop = opened.observe(heard.append)
    opened.set(theme="dark")
    opened.set(theme="dark")
    stop()
    opened.set(theme="light")
    assert heard == [{"theme": "dark"}]


def test_a_full_disk_changes_neither_file_nor_settings(tmp_path, monkeypatch):
    opened = Settings(tmp_path / "settings.json")
    opened.set(theme="dark")
    before = (tmp_path / "settings.json").read_bytes()

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(WriteFailed, match="disk is full"):
        opened.set(theme="light")
    assert opened.values.theme == "dark"
    assert (tmp_path / "settings.json").read_bytes() == before
    assert len(list(tmp_path.iterdir())) == 1
