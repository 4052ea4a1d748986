import json

from generators.emotion import CATEGORIES


def test_emotions_are_listed_with_what_they_do(moodreel):
    assert all(name in moodreel("emotions").stdout for name in CATEGORIES)
    told = json.loads(moodreel("emotions", "--json").stdout)
    assert [emotion["name"] for emotion in told["emotions"]] == list(CATEGORIES)
    assert told["emotions"][5]["speech"]["f0_st"] > 0


def test_voices_are_listed_and_the_usual_one_is_marked(moodreel):
    assert "af_heart   Heart (US, female)" in moodreel("voices").stdout
    told = json.loads(moodreel("voices", "--json").stdout)
    assert told["default"] == "af_heart"
    assert {"name": "bm_george", "title": "George (GB, male)", "accent": "gb", "gender": "male"} in told["voices"]


def test_every_command_explains_itself(moodreel):
    for command in ("speak", "counterfactual", "emotions", "voices", "doctor", "demo", "version"):
        assert moodreel(command, "--help").exit_code == 0


def test_a_misspelt_command_is_bad_input_with_a_suggestion(moodreel):
    result = moodreel("speek")
    assert result.exit_code == 2
    assert "'speak'" in result.stderr
