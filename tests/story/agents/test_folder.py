"""A real model, tiny and random: it babbles, and the planner must cope with that."""

import pytest
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

from generators.assets import default_assets
from generators.contract import Cancel, Cancelled
from generators.story import Planner, WriterUnavailable
from generators.story.agents import ChatAgents, FolderModel, Message
from tests.story.plans import request

WORDS = ["<unk>", "<s>", "</s>", "{", "}", '"', "fox", "rm", "-rf", "/", "theme", ":", "once", "upon"]
HELLO = [Message("system", "Be brief."), Message("user", "fox")]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("models") / "tiny-chat"
    words = Tokenizer(WordLevel({word: i for i, word in enumerate(WORDS)}, unk_token="<unk>"))
    words.pre_tokenizer = Whitespace()
    tokenizer = PreTrainedTokenizerFast(tokenizer_object=words, unk_token="<unk>", bos_token="<s>", eos_token="</s>")
    tokenizer.chat_template = "{% for m in messages %}{{ m.role }} : {{ m.content }} {% endfor %}"
    tokenizer.save_pretrained(path)
    config = LlamaConfig(
        vocab_size=len(WORDS),
        hidden_size=16,
        intermediate_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        max_position_embeddings=8192,
        bos_token_id=1,
        eos_token_id=2,
    )
    LlamaForCausalLM(config).save_pretrained(path)
    return path


def test_it_answers_and_the_same_seed_answers_the_same(folder):
    model = FolderModel(folder, most_tokens=12)
    assert model.name == "tiny-chat"
    assert model.complete(HELLO, 1, Cancel()) == model.complete(HELLO, 1, Cancel())


def test_a_model_that_babbles_falls_back_with_a_notice(folder):
    agents = ChatAgents(FolderModel(folder, most_tokens=12))
    story = Planner(default_assets(), agents).run(request())
    assert story.planner == "embedded"
    assert "tiny-chat gave no usable plan" in story.notices[-1]


def test_a_stop_ends_it(folder):
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        FolderModel(folder, most_tokens=12).complete(HELLO, 1, cancel)


def test_a_folder_without_a_model_is_told(tmp_path):
    with pytest.raises(WriterUnavailable, match=r"no config\.json"):
        FolderModel(tmp_path)


def test_pickled_weights_are_not_loaded(folder, tmp_path):
    import shutil

    shutil.copytree(folder, tmp_path / "m")
    (tmp_path / "m" / "model.safetensors").rename(tmp_path / "m" / "pytorch_model.bin")
    with pytest.raises(WriterUnavailable, match="cannot be loaded"):
        FolderModel(tmp_path / "m")
