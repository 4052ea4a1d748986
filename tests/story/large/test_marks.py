"""Element words are found in prompts and in their tokens, and nowhere else."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from generators.emotion import CATEGORIES
from generators.story.large.marks import element_spans, marked, spans, without
from tests.story.large.tiny import LENGTH, STORY, clip_tokenizer
from tests.story.plans import plan, with_frame

PADS = ("<|endoftext|>", "!")


@pytest.fixture(scope="module", params=PADS, ids=["first tokenizer", "second tokenizer"])
def tokenizer(request):
    return clip_tokenizer(request.param)


def told(text, found):
    return [text[start:end] for start, end in found]


def test_elements_are_found_by_name_without_their_articles():
    found = [told(frame.prompt, element_spans(STORY, index)) for index, frame in enumerate(STORY.frames)]
    names = [{element.id: element.name for element in STORY.elements}[name] for name in STORY.frames[-1].shows]
    assert found[-1]
    assert set(found[-1]) <= {name.split(" ", 1)[1] for name in names}
    assert not [words for words in found for word in words if "fox" in word]


@pytest.mark.parametrize("emotion", CATEGORIES)
def test_every_element_that_is_new_in_a_frame_is_found_in_its_prompt(emotion):
    story = plan(emotion=emotion)
    for index, frame in enumerate(story.frames):
        shown = [element for element in story.elements if element.id in frame.reveals and element.kind != "place"]
        assert len(element_spans(story, index)) >= len(shown)


def test_what_the_subject_wears_is_no_element_even_if_it_is_called_the_same():
    story = with_frame(STORY, 1, prompt=f"{STORY.subject.phrase} by an open birdcage")
    element = STORY.elements[1].model_copy(update={"id": "green-scarf", "name": "a green scarf"})
    frame = story.frames[1].model_copy(update={"shows": ("green-scarf",), "reveals": ()})
    story = story.model_copy(update={"elements": (*story.elements[:1], element), "frames": (frame,)})
    assert element_spans(story, 0) == []


def test_overlapping_names_make_one_span():
    assert spans("a red balloon man", ["a red balloon", "a balloon man"]) == [(2, 17)]
    assert spans("The Lantern, a lantern", ["the lantern"]) == [(4, 11), (15, 22)]
    assert spans("lanterns", ["a lantern"]) == []


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("a fox kneeling before an open birdcage, sad, on the grey beach", "a fox kneeling, sad"),
        ("a fox carrying an open birdcage home", "a fox carrying home"),
        ("an open birdcage", ""),
        ("a fox, calm", "a fox, calm"),
    ],
)
def test_a_prompt_without_its_elements_still_says_what_the_subject_does(text, plain):
    assert without(text, spans(text, ["an open birdcage", "a grey beach"])) == plain


def test_marked_tokens_are_those_of_the_words(tokenizer):
    text = STORY.frames[1].prompt
    found = element_spans(STORY, 1)
    flags = marked(tokenizer, text, found, LENGTH)
    ids = torch.tensor(tokenizer(text, padding="max_length", max_length=LENGTH)["input_ids"])
    assert flags.shape == (LENGTH,)
    assert tokenizer.decode(ids[flags]).strip() == " ".join(told(text, found))


WORD = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=6)


@given(st.lists(WORD, max_size=5), st.lists(WORD, min_size=1, max_size=3), st.lists(WORD, max_size=5))
def test_whatever_the_words_start_end_and_padding_are_never_marked(before, words, after):
    tokenizer = clip_tokenizer(PADS[0])
    text = " ".join([*before, *words, *after])
    start = len(" ".join(before)) + bool(before)
    flags = marked(tokenizer, text, [(start, start + len(" ".join(words)))], LENGTH)
    length = len(tokenizer(text, truncation=True, max_length=LENGTH)["input_ids"])
    assert not flags[0]
    assert not flags[length - 1 :].any()
    ids = torch.tensor(tokenizer(text, padding="max_length", max_length=LENGTH, truncation=True)["input_ids"])
    if length < LENGTH:
        assert tokenizer.decode(ids[flags]).strip() == " ".join(words)
