"""A chat model on this machine: a folder with `transformers` weights. Only safetensors; never code from the folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from generators.contract import Cancel
from generators.story.agents.chat import Message
from generators.story.errors import WriterUnavailable

_MOST_TOKENS = 2000


class FolderModel:
    """A `ChatModel` loaded once from a folder.

    Raises:
        WriterUnavailable: `transformers` is not installed, or the folder holds no chat model in safetensors.
    """

    def __init__(self, folder: Path, most_tokens: int = _MOST_TOKENS) -> None:
        try:
            from transformers import AutoModelForCausalLM, AutoTokenizer
        except ImportError as error:
            raise WriterUnavailable("A model in a folder needs transformers: pip install transformers") from error
        if not (folder / "config.json").is_file():
            raise WriterUnavailable(f"'{folder}' holds no model: there is no config.json in it.")
        try:
            told = {"local_files_only": True, "trust_remote_code": False}
            self._tokenizer: Any = AutoTokenizer.from_pretrained(str(folder), **told)
            model: Any = AutoModelForCausalLM.from_pretrained(str(folder), use_safetensors=True, **told)
        except (OSError, ValueError, KeyError, RuntimeError) as error:
            reason = " ".join(str(error).split())[:200]
            raise WriterUnavailable(f"The model in '{folder}' cannot be loaded: {reason}") from error
        if not self._tokenizer.chat_template:
            raise WriterUnavailable(f"The model in '{folder}' is not made for chat: it has no chat template.")
        self._model = model.eval()
        self._folder = folder
        self._most = most_tokens

    @property
    def name(self) -> str:
        """The folder's name, made printable."""
        return "".join(c if c.isprintable() else "?" for c in self._folder.name) or "model"

    def complete(self, messages: Sequence[Message], seed: int, cancel: Cancel) -> str:
        """The next turn.

        Raises:
            WriterUnavailable: the conversation does not fit the model.
            Cancelled: the user asked to stop; looked at after every token.
        """
        import torch
        from transformers import StoppingCriteriaList

        cancel.raise_if_set()
        turns = [{"role": message.role, "content": message.text} for message in messages]
        try:
            given = self._tokenizer.apply_chat_template(
                turns, add_generation_prompt=True, return_tensors="pt", return_dict=True
            )
            with torch.random.fork_rng(devices=[]), torch.inference_mode():
                torch.manual_seed(seed)
                out = self._model.generate(
                    **given,
                    do_sample=True,
                    temperature=0.8,
                    top_p=0.95,
                    max_new_tokens=self._most,
                    pad_token_id=self._tokenizer.pad_token_id or self._tokenizer.eos_token_id or 0,
                    stopping_criteria=StoppingCriteriaList([lambda ids, scores, **_: _stop(ids, cancel)]),
                )
        except (RuntimeError, IndexError, ValueError) as error:
            reason = " ".join(str(error).split())[:200]
            raise WriterUnavailable(f"The model in '{self._folder}' could not answer: {reason}") from error
        cancel.raise_if_set()
        return self._tokenizer.decode(out[0, given["input_ids"].shape[1] :], skip_special_tokens=True)


def _stop(ids: Any, cancel: Cancel) -> Any:
    import torch

    return torch.full((ids.shape[0],), cancel.is_set, dtype=torch.bool, device=ids.device)
