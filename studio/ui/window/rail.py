"""The rail at the left: where in the window one is, and where one can go."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from studio.ui.icons import IconTint

from .places import SHORTCUTS, Place, place_name


class NavigationRail(QFrame):
    """One button per place, the chosen one marked.

    Signals:
        placeChosen (Place): the user wants to go there.
    """

    placeChosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setProperty("surface", "panel")
        self.setFixedWidth(76)
        self.setAccessibleName(self.tr("Places"))
        self.buttons: dict[Place, QToolButton] = {}
        self._tints: dict[Place, IconTint] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(6)
        for place in Place:
            if place is Place.SETTINGS:
                column.addStretch(1)
            column.addWidget(self._button(place))
        self.set_place(Place.SPEAK)

    def _button(self, place: Place) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "rail")
        button.setText(place_name(place))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setFixedHeight(56)
        button.setCheckable(True)
        button.setToolTip(f"{place_name(place)} ({SHORTCUTS[place]})")
        button.setAccessibleName(place_name(place))
        button.clicked.connect(lambda: self.placeChosen.emit(place))
        self._tints[place] = IconTint(button, place.value, "dim", 20)
        button.setIconSize(QSize(20, 20))
        self._group.addButton(button)
        self.buttons[place] = button
        return button

    def set_place(self, place: Place) -> None:
        """Mark a place as the present one."""
        self.buttons[place].setChecked(True)
        for one, tint in self._tints.items():
            tint.set_colour("text" if one is place else "dim")
