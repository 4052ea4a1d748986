"""Cards with what the emotion does, two by two."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from .effects import Effect


class EffectCard(QFrame):
    """A number and what it is of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self.value = QLabel()
        self.value.setProperty("role", "title")
        self.name = QLabel()
        self.name.setProperty("role", "caption")
        for label in (self.value, self.name):
            label.setSizePolicy(
                QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed
            )  # long words never widen the panel
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 8, 6)
        column.setSpacing(0)
        column.addWidget(self.value)
        column.addWidget(self.name)

    def show_effect(self, effect: Effect) -> None:
        """Show a number."""
        self.value.setText(effect.value)
        self.name.setText(effect.name)
        self.setToolTip(effect.detail)
        self.setAccessibleName(f"{effect.name}: {effect.value}")


class EffectCards(QWidget):
    """As many cards as there are effects, in two columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[EffectCard] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)

    def show_effects(self, effects: Sequence[Effect]) -> None:
        """Show these numbers."""
        while len(self.cards) < len(effects):
            card = EffectCard(self)
            self._grid.addWidget(card, len(self.cards) // 2, len(self.cards) % 2)
            self.cards.append(card)
        for index, card in enumerate(self.cards):
            card.setVisible(index < len(effects))
            if index < len(effects):
                card.show_effect(effects[index])
