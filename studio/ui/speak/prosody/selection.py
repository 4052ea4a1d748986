"""Which phonemes are chosen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


class Selection:
    """A set of phonemes with one that arrow keys go on from."""

    def __init__(self) -> None:
        self._chosen: list[int] = []
        self._anchor = self.current = -1

    def __iter__(self) -> Iterator[int]:
        return iter(self._chosen)

    def __contains__(self, index: object) -> bool:
        return index in self._chosen

    def __len__(self) -> int:
        return len(self._chosen)

    def clear(self) -> None:
        """Nothing is chosen."""
        self._chosen, self._anchor, self.current = [], -1, -1

    def only(self, indices: Iterable[int]) -> None:
        """These, and the first is where a range begins."""
        self._chosen = sorted(set(indices))
        self._anchor = self._chosen[0] if self._chosen else -1
        self.current = self._chosen[-1] if self._chosen else -1

    def extend(self, index: int) -> None:
        """All from where the range began to `index`."""
        if self._anchor < 0:
            self._anchor = index
        self._chosen = list(range(min(self._anchor, index), max(self._anchor, index) + 1))
        self.current = index

    def toggle(self, index: int) -> None:
        """One more, or one less."""
        self._chosen = sorted(set(self._chosen) ^ {index})
        self._anchor = self.current = index if index in self._chosen else -1
