import pytest

from generators.emotion import EmotionCurve, EmotionState, Keyframe
from generators.speech import SpeechRequest
from studio.core.jobs import Job, JobError, JobState
from studio.ui.queue.describe import about
from studio.ui.queue.wording import report, told

HALF = {"progress": 0.5, "phase": "speaking"}


def job(request="{}", **fields):
    return Job("id", "speech", request, "Line 5", 0, 1, 0.0, **fields)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"state": JobState.RUNNING, "started": 100.0, "advanced": 108.0, **HALF}, "speaking · 6 s left"),
        ({"state": JobState.RUNNING, "started": 100.0, "phase": "starting"}, "starting"),
        ({"state": JobState.RUNNING, "phase": "painting page 1, step 3 of 28"}, "painting page 1, step 3 of 28"),
        ({"state": JobState.DONE, "started": 100.0, "finished": 103.5}, "took 3.5 s"),
        ({"state": JobState.INTERRUPTED}, "Moodreel was closed while it ran."),
        ({"state": JobState.FAILED, "error": JobError("input", "Write less.")}, "Write less."),
    ],
)
def test_a_row_says_what_is_to_be_known(qapp, fields, words):
    assert words in told(job(**fields), now=110.0)


def test_a_request_is_shown_by_its_words_and_its_strongest_emotion():
    state = EmotionState.mix({"anger": 0.7, "fear": 0.3}, 0.8)
    curve = EmotionCurve(keyframes=(Keyframe(at=0, state=EmotionState.of("awe", 1)), Keyframe(at=1, state=state)))
    for emotion in (state, curve):
        known = about(job(SpeechRequest(text="Who is\nthere?", emotion=emotion).model_dump_json()))
        assert (known.words, known.category) == ("Who is there?", "anger")


@pytest.mark.parametrize("request_", ["", "[]", '{"emotion": 3}', '{"text": null, "emotion": {"weights": []}}'])
def test_a_request_that_says_nothing_is_shown_by_its_title_alone(request_):
    assert (about(job(request_)).words, about(job(request_)).category) == ("", None)


def test_a_report_has_the_message_the_details_and_the_request():
    broken = job('{"text": "Hi."}', state=JobState.FAILED, error=JobError("engine", "It broke.", "Traceback: …"))
    assert {"It broke.", "Traceback: …", '{"text": "Hi."}'} <= set(report(broken).splitlines())
