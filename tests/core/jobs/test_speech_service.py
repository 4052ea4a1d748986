import json
from pathlib import Path

import numpy as np
import pytest

from generators.contract import BadInput
from generators.media import read_audio, read_tags
from generators.speech import SAMPLE_RATE, SpeechRequest
from studio.core.jobs import Engine, JobEvent, JobState
from studio.core.workers.speech import parse
from tests.core.jobs.watch import Watch, of
from tests.speech.tiny import VOICES, tiny_assets

__all__ = ["tiny_assets"]

LONG = " ".join(["This goes on for quite a while, and then on."] * 12)


@pytest.fixture
def incoming(tmp_path: Path) -> Path:
    return tmp_path / "incoming"


@pytest.fixture
def speech(open_queue, tiny_assets, incoming) -> Watch:
    options = {"incoming": str(incoming), "assets": str(tiny_assets.root)}
    return open_queue(Engine("speech", "studio.core.workers.speech:SpeechService", options))


def test_speech_streams_clauses_then_leaves_a_file_that_holds_them_and_the_request(speech, incoming):
    request = SpeechRequest(text="Hello there. It works.")
    job = speech.queue.submit("speech", request.model_dump_json(), "hello")
    done = speech.over(job)
    assert done.state is JobState.DONE, done.error
    pieces = [e.payload for e in speech.events if isinstance(e, JobEvent) and of(e, job, "partial")]
    clauses = [piece["clause"] for piece in pieces if "clause" in piece]
    assert [clause["index"] for clause in clauses] == list(range(len(clauses)))
    assert " ".join(clause["text"] for clause in clauses) == request.text
    samples = 0
    for piece in pieces:  # a clause is told of when all of its sound is there, and none of the next
        samples += len(piece.get("audio", b"")) // 4
        if "clause" in piece:
            end = piece["clause"]["start"] + piece["clause"]["duration"]
            assert samples == round(end * SAMPLE_RATE)
    sound = np.concatenate([np.frombuffer(piece["audio"], "float32") for piece in pieces if "audio" in piece])
    audio, rate = read_audio(Path(done.result["audio"]))
    assert rate == SAMPLE_RATE
    np.testing.assert_allclose(np.clip(sound, -1, 1), audio, atol=1 / 32768)
    assert done.result["duration"] == pytest.approx(len(sound) / SAMPLE_RATE)
    assert SpeechRequest.model_validate_json(read_tags(Path(done.result["audio"]))["comment"]) == request
    told = json.loads(Path(done.result["result"]).read_text("utf-8"))
    assert told["clauses"] == clauses
    assert [word["text"].strip(".") for word in told["words"]] == ["Hello", "there", "It", "works"]
    assert told["weights_hash"] == done.result["weights_hash"] == speech.queue.info("speech")["weights_hash"]
    assert [voice["id"] for voice in speech.queue.info("speech")["voices"]] == list(VOICES)

    refused = speech.over(speech.queue.submit("speech", json.dumps({"text": "Hi.", "voice": "nobody"}), ""))
    assert refused.error.kind == "input"
    assert "af_heart" in refused.error.message

    long = speech.queue.submit("speech", SpeechRequest(text=LONG).model_dump_json(), "long")
    speech.until(lambda e: of(e, long, "partial"))
    speech.queue.cancel(long.id)
    assert speech.over(long).state is JobState.CANCELLED
    assert {str(path) for path in incoming.iterdir()} == {done.result["audio"], done.result["result"]}


@pytest.mark.parametrize(("request_json", "names"), [("{}", "text"), ("no JSON", "JSON"), ('{"text": 1}', "text")])
def test_a_request_that_is_none_is_bad_input_that_names_what_is_wrong(request_json, names):
    with pytest.raises(BadInput, match=names):
        parse(request_json)
