"""What the attention processors of one denoiser have in common while a story is painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import torch
from torch import Tensor
from torch.nn import functional

from generators.story.regions.masks import grid_of, on_grid, otsu

Sharing = Literal["all", "reference", "none"]
BOOST = 1.5
"""Added to the scores of element words outside the subject (EmoStory, arXiv 2603.10349, sec. 3.3: beta)."""
BOOSTED = 10 / 28
"""Share of the steps in which it is added."""
ALIGNMENT = 0.5
"""Weight of the reference in subject alignment (same section)."""
ALIGNED = 21 / 28
"""Share of the steps in which subjects are aligned."""


class Regions:
    """Where the subject is, which words are elements, and how far the painting is. Shared by all processors.

    A denoiser gets `B = groups * N` rows: the N frames once, or twice for guidance (without words first, then with).
    Words matter only in the last group.

    Args:
        masks: `(N, H, W)` share of subject on the latent grid; None to read them off the attention to `subject`.
        elements: `(N, L)` bool, tokens of element words; None for none. Never read inside the subject, all along;
            boosted outside of it in the first third of the steps.
        subject: `(N, L)` bool, tokens of the subject's words; needed where `masks` is None.
        grid: rows and columns of the latent; needed where `masks` is None.
        reference: row whose look the others take on; it reads nobody. None turns subject alignment off.
        sharing: whose subject each subject reads. With "reference" a frame depends on that row alone, so it comes out
            the same in any company.
        outside: `(N, L)` bool, further tokens that are read only outside the subject.
        inside: `(N, L)` bool, tokens that are read only inside the subject.
        boost, alignment: strengths.

    Raises:
        ValueError: masks can neither be known nor found, or a place would have no word left to read.
    """

    def __init__(
        self,
        masks: Tensor | None = None,
        elements: Tensor | None = None,
        subject: Tensor | None = None,
        grid: tuple[int, int] | None = None,
        reference: int | None = None,
        sharing: Sharing = "all",
        outside: Tensor | None = None,
        inside: Tensor | None = None,
        boost: float = BOOST,
        alignment: float = ALIGNMENT,
    ) -> None:
        if masks is None and (subject is None or grid is None):
            raise ValueError("Regions need masks, or the subject's tokens and the latent grid to find masks by.")
        if sharing == "reference" and reference is None:
            raise ValueError("Subjects cannot read the reference where there is none.")
        known = masks if masks is not None else subject
        assert known is not None
        self.frames = known.shape[0]
        self.grid = (masks.shape[-2], masks.shape[-1]) if masks is not None else grid
        self.elements = elements
        self.shut_inside = _either(elements, outside)
        self.shut_outside = inside
        for shut in (self.shut_inside, self.shut_outside):
            if shut is not None and bool(shut.all(1).any()):
                raise ValueError("Every token of a prompt is shut out somewhere: nothing would be left to read there.")
        self.subject = subject
        self.reference = reference
        self.sharing: Sharing = sharing
        self.boost = boost
        self.alignment = alignment
        self.worded = True
        """Whether the denoiser is being asked with the words; set to False around a call without them."""
        self._found = masks is None
        self._masks = masks
        self._done = 0.0
        self._maps: list[Tensor] = []
        self._on_grid: dict[tuple[int, torch.device], Tensor] = {}

    @property
    def masks(self) -> Tensor | None:
        """`(N, H, W)`; None while they are not known."""
        return self._masks

    @property
    def words(self) -> int:
        """Tokens of a prompt, L; 0 where no words are marked."""
        marked = self.shut_inside if self.shut_inside is not None else self.subject
        return 0 if marked is None else marked.shape[1]

    @property
    def picture_tokens(self) -> int:
        """Tokens of the latent grid, for denoisers that do not halve it."""
        assert self.grid is not None
        return self.grid[0] * self.grid[1]

    @property
    def boosting(self) -> bool:
        """Whether element words are boosted in this step."""
        return self._done < BOOSTED

    @property
    def aligning(self) -> bool:
        """Whether subjects are aligned to the reference in this step."""
        return self.reference is not None and self._done < ALIGNED

    @property
    def collecting(self) -> bool:
        """Whether word attention should `collect`."""
        return self._found and self.worded

    def tokens(self, count: int, device: torch.device) -> Tensor | None:
        """`(N, count)` bool: which tokens of a layer are subject; None while that is not known."""
        if self._masks is None or self.grid is None:
            return None
        key = (count, device)
        if key not in self._on_grid:
            self._on_grid[key] = on_grid(self._masks.to(device), grid_of(count, *self.grid))
        return self._on_grid[key]

    def collect(self, attention: Tensor) -> None:
        """Take in how much each token of a layer attends to the subject's words: `(N, T)`."""
        assert self.grid is not None
        maps = attention.detach().float().unflatten(1, grid_of(attention.shape[1], *self.grid))
        self._maps.append(functional.interpolate(maps[:, None], self.grid, mode="bilinear")[:, 0])

    def advance(self, done: int, steps: int) -> None:
        """Tell that `done` of `steps` are done; masks that are found by attention are renewed."""
        self._done = done / steps
        if self._maps:
            self._masks = otsu(torch.stack(self._maps).mean(0))
            self._maps.clear()
            self._on_grid.clear()

    def others(self, row: int) -> Sequence[int]:
        """Rows whose subject a row's subject reads."""
        if self.sharing == "none" or row == self.reference:
            return []
        if self.sharing == "reference":
            assert self.reference is not None
            return [self.reference]
        return [other for other in range(self.frames) if other != row]


def _either(one: Tensor | None, other: Tensor | None) -> Tensor | None:
    if one is None or other is None:
        return other if one is None else one
    return one | other
