"""The engine as its callers see it: streaming, times, threads, cancelling, what is kept."""

import threading
from itertools import pairwise

import numpy as np
import pytest

from generators.contract import BadInput, Cancel, Cancelled
from generators.emotion import EmotionState
from generators.speech import SAMPLE_RATE, Controls, SpeechEngine, SpeechRequest, WordEdit
from generators.speech.effort import speech_level_db
from generators.speech.text import NothingToSpeak
from generators.speech.voices import UnknownVoice

TEXT = "We go. Say it now, and wait. He left."
ANGER = EmotionState.of("anger", 1.0)


def speak_threads():
    return [thread for thread in threading.enumerate() if thread.name.startswith("speak")]


@pytest.fixture(scope="module")
def result(tiny_engine):
    return tiny_engine.run(SpeechRequest(text=TEXT))


def test_the_sound_is_finite_audible_and_not_clipped(result):
    assert result.audio.dtype == np.float32
    assert np.isfinite(result.audio).all()
    assert 0.01 < np.abs(result.audio).max() < 1.0


def test_clauses_are_streamed_one_by_one_and_add_up_to_the_result(tiny_engine, result):
    streamed = list(tiny_engine.stream(SpeechRequest(text=TEXT)))
    assert len(streamed) >= 3
    assert np.array_equal(np.concatenate([clause.audio for clause in streamed]), result.audio)
    assert sum(clause.duration for clause in streamed) == pytest.approx(result.duration)


@pytest.mark.parametrize("voice", ["af_heart", "bm_george"])
def test_sound_is_handed_out_piece_by_piece_and_adds_up_sample_by_sample(tiny_assets, voice):
    fresh, request = SpeechEngine(tiny_assets, threads=1), SpeechRequest(text=TEXT, voice=voice)
    for _ in ("made", "kept from before"):
        heard: list[np.ndarray] = []
        clauses = list(fresh.stream(request, on_audio=heard.append))
        assert np.array_equal(np.concatenate(heard), np.concatenate([clause.audio for clause in clauses]))


def test_the_first_sound_does_not_wait_for_the_prosody_of_the_last_clause(tiny_assets, monkeypatch):
    fresh, planned, before_sound = SpeechEngine(tiny_assets, threads=1), [], []
    predict = fresh._model.predict
    monkeypatch.setattr(fresh._model, "predict", lambda *given: (planned.append(given), predict(*given))[1])
    clauses = list(fresh.stream(SpeechRequest(text=TEXT), on_audio=lambda _: before_sound.append(len(planned))))
    assert before_sound[0] == 1
    assert len(planned) == len(clauses) >= 3


def test_cancelled_in_the_middle_of_a_clause_nothing_half_made_is_kept(tiny_assets, result):
    fresh, cancel = SpeechEngine(tiny_assets, threads=1), Cancel()
    heard: list[np.ndarray] = []

    def listen(audio: np.ndarray) -> None:
        heard.append(audio)
        cancel.set()

    with pytest.raises(Cancelled):
        list(fresh.stream(result.request, cancel=cancel, on_audio=listen))
    assert sum(len(audio) for audio in heard) < len(result.audio)
    assert not speak_threads()
    assert np.array_equal(fresh.run(result.request).audio, result.audio)


def test_the_first_clause_comes_before_the_others_are_made(tiny_assets):
    fresh, cancel = SpeechEngine(tiny_assets, threads=1), Cancel()
    stream = fresh.stream(SpeechRequest(text=TEXT), cancel=cancel)
    first = next(stream)
    assert first.text == "We go."
    assert len(first.audio)
    cancel.set()
    with pytest.raises(Cancelled):
        next(stream)
    assert not speak_threads()


def test_an_edited_later_clause_is_heard_in_pieces_and_is_what_a_fresh_engine_makes(tiny_assets):
    text = "We go. The rain had stopped before noon and nobody on the square had noticed it."
    engine = SpeechEngine(tiny_assets, threads=2)
    plain = engine.run(SpeechRequest(text=text))
    edited = SpeechRequest(text=text, edits=(WordEdit(word=5, pitch_shift=4.0),))
    heard: list[np.ndarray] = []
    first, second = engine.stream(edited, on_audio=heard.append)
    assert first.audio is plain.clauses[0].audio
    assert len(first.audio) < len(np.concatenate(heard[:-1])) < len(first.audio) + len(second.audio)
    assert np.array_equal(second.audio, SpeechEngine(tiny_assets, threads=1).run(edited).clauses[1].audio)


def test_cancelled_before_it_begins_nothing_is_made(tiny_engine):
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        tiny_engine.run(SpeechRequest(text=TEXT), cancel=cancel)
    assert not speak_threads()


def test_a_stream_that_is_dropped_half_way_leaves_no_thread(tiny_engine):
    stream = tiny_engine.stream(SpeechRequest(text=TEXT, seed=5))
    next(stream)
    next(stream)
    stream.close()
    assert not speak_threads()


def test_progress_never_goes_back_and_ends_at_one(tiny_engine):
    seen = []
    tiny_engine.run(SpeechRequest(text=TEXT), on_progress=seen.append)
    done = [progress.done for progress in seen]
    assert done[0] == 0.0
    assert done[-1] == 1.0
    assert all(a <= b for a, b in pairwise(done))
    assert {progress.phase for progress in seen} == {"reading", "speaking"}


def test_clauses_follow_each_other_without_a_gap(result):
    end = 0.0
    for clause in result.clauses:
        assert clause.start == pytest.approx(end, abs=1e-6)
        end = clause.start + clause.duration
    assert end == pytest.approx(len(result.audio) / SAMPLE_RATE)


def test_phonemes_are_in_order_and_within_their_clause(result):
    for clause in result.clauses:
        assert clause.phonemes[0].start >= clause.start - 1e-9
        assert clause.phonemes[-1].end <= clause.start + clause.duration + 1e-9
        for a, b in pairwise(clause.phonemes):
            assert a.end == pytest.approx(b.start)
            assert a.duration > 0


def test_words_are_those_of_the_text_in_order_and_span_their_phonemes(result):
    assert [word.text for word in result.words] == TEXT.replace(".", "").replace(",", "").split()
    for number, word in enumerate(result.words):
        own = [phoneme for phoneme in result.phonemes if phoneme.word == number]
        assert (word.start, word.end) == (own[0].start, own[-1].end)
        assert TEXT[slice(*word.at)] == word.text
    assert all(a.end <= b.start + 1e-9 for a, b in pairwise(result.words))


def test_each_phoneme_says_what_is_heard_of_it(result):
    audio = result.audio
    for phoneme in result.phonemes:
        part = audio[round(phoneme.start * SAMPLE_RATE) : round(phoneme.end * SAMPLE_RATE)].astype(float)
        assert phoneme.energy == pytest.approx(20 * np.log10(np.sqrt(np.mean(part**2)) + 1e-6), abs=0.01)
        assert phoneme.f0 is None or 50 <= phoneme.f0 <= 700


def test_the_pause_between_sentences_is_silence_of_the_length_that_was_asked_for(tiny_engine, result):
    asked = tiny_engine.plan(result.request)[0].pause_after
    first = result.clauses[0].audio
    count = round(asked * SAMPLE_RATE)
    assert asked > 0
    assert not first[-count:].any()
    assert first[: -count - 1].any()


def test_a_pause_that_is_written_is_heard(tiny_engine):
    def longest(text):
        return tiny_engine.run(SpeechRequest(text=text)).duration

    assert longest("[pause 1s] Hi. Oh.") - longest("Hi. Oh.") == pytest.approx(1.0, abs=1e-3)


def test_sentences_span_their_words(result):
    told = result.sentences()
    assert [text for _, _, text in told] == ["We go.", "Say it now, and wait.", "He left."]
    assert told[0][0] == result.words[0].start
    assert told[-1][1] == result.words[-1].end
    assert all(a[1] <= b[0] for a, b in pairwise(told))


def test_the_result_as_plain_data_has_it_all(result):
    import json

    told = json.loads(json.dumps(result.to_dict()))
    assert told["duration"] == pytest.approx(result.duration, abs=1e-3)
    assert len(told["words"]) == len(result.words)
    assert len(told["phonemes"]) == len(result.phonemes)
    assert set(told["phonemes"][0]) >= {"phoneme", "word", "start", "end", "f0", "energy"}
    assert SpeechRequest.model_validate(told["request"]) == result.request


def test_the_same_request_gives_the_same_bytes_from_a_fresh_engine(tiny_assets, result):
    again = SpeechEngine(tiny_assets, threads=1).run(result.request)
    assert np.array_equal(again.audio, result.audio)
    assert again.phonemes == result.phonemes


def test_another_seed_is_another_reading(tiny_engine):
    def audio(seed):
        return tiny_engine.run(SpeechRequest(text="Go on.", seed=seed)).audio

    assert np.array_equal(audio(7), audio(7))
    assert not np.array_equal(audio(7), audio(0))


def test_two_threads_at_once_get_the_bytes_they_would_get_one_after_the_other(tiny_assets, tiny_engine):
    requests = [SpeechRequest(text=TEXT, emotion=ANGER), SpeechRequest(text="Oh no, not a long one! Well.", seed=3)]
    alone = [tiny_engine.run(request) for request in requests]
    shared, together = SpeechEngine(tiny_assets, threads=1), [None, None]

    def speak(number):
        together[number] = shared.run(requests[number])

    threads = [threading.Thread(target=speak, args=(number,)) for number in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for first, second in zip(alone, together, strict=True):
        assert second is not None
        assert np.array_equal(first.audio, second.audio)
        assert first.phonemes == second.phonemes


@pytest.mark.parametrize("text", ["a", "I", "7", "?! x"])
def test_one_letter_is_spoken(tiny_engine, text):
    result = tiny_engine.run(SpeechRequest(text=text))
    assert len(result.words) == 1
    assert result.duration > 0.05


def test_what_cannot_be_spoken_says_so(tiny_engine):
    with pytest.raises(UnknownVoice, match="af_heart"):
        tiny_engine.run(SpeechRequest(text="Hi.", voice="af_hart"))
    for text in ("", " \n", "...", "🙂🙂"):
        with pytest.raises(NothingToSpeak) as told:
            tiny_engine.run(SpeechRequest(text=text))
        assert isinstance(told.value, BadInput)


def test_voices_and_accents_differ(tiny_engine):
    us, gb = (tiny_engine.run(SpeechRequest(text="Ask her.", voice=v)) for v in ("af_heart", "bm_george"))
    assert [p.phoneme for p in us.phonemes] != [p.phoneme for p in gb.phonemes]
    assert us.clauses[0].key != gb.clauses[0].key


def test_a_clause_made_lately_is_given_again_and_not_made_again(tiny_engine, result):
    again = tiny_engine.run(result.request)
    assert all(a.audio is b.audio for a, b in zip(result.clauses, again.clauses, strict=True))


def test_words_that_only_sound_the_same_keep_their_own_spelling_and_places(tiny_engine):
    first = tiny_engine.run(SpeechRequest(text="I see. We go."))
    second = tiny_engine.run(SpeechRequest(text="  I sea.  We go."))
    assert [word.text for word in second.words] == ["I", "sea", "We", "go"]
    assert [second.request.text[slice(*word.at)] for word in second.words] == ["I", "sea", "We", "go"]
    assert [clause.text for clause in second.clauses] == ["I sea.", "We go."]
    assert all(a.audio is b.audio for a, b in zip(first.clauses, second.clauses, strict=True))


def test_a_sentence_is_not_made_again_when_a_word_is_put_in_before_it(tiny_engine):
    first = tiny_engine.run(SpeechRequest(text="Go. Wait. He left."))
    second = tiny_engine.run(SpeechRequest(text="Go up. Wait. He left."))
    assert [word.text for word in second.words] == ["Go", "up", "Wait", "He", "left"]
    assert second.clauses[1].audio is first.clauses[1].audio
    assert next(p.word for p in second.clauses[1].phonemes if p.word is not None) == 2


def test_what_is_kept_is_bounded(tiny_assets, monkeypatch):
    monkeypatch.setattr("generators.speech.engine.CACHE_SECONDS", 0.5)
    engine = SpeechEngine(tiny_assets, threads=1)
    first = engine.run(SpeechRequest(text=TEXT))
    again = engine.run(SpeechRequest(text=TEXT))
    assert first.duration > 1.0
    assert first.clauses[0].audio is not again.clauses[0].audio
    assert np.array_equal(first.audio, again.audio)


def test_level_control_is_heard_in_decibels(tiny_engine):
    plain, soft = (
        speech_level_db(tiny_engine.run(SpeechRequest(text="Go on.", controls=Controls(level=level))).audio)
        for level in (-6.0, -12.0)
    )
    assert plain - soft == pytest.approx(6.0, abs=0.1)
