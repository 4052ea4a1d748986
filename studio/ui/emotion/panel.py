"""The emotion panel: one emotion, shared by all workspaces."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from generators.emotion import NEUTRAL, BadEmotion, Emotion, EmotionState
from studio.core.settings import emotion_from_json, emotion_to_json
from studio.ui.icons import icon_button
from studio.ui.widgets import Note, section

from .cards import EffectCards
from .chips import CategoryChips
from .curve import EmotionCurveView
from .edits import steady, with_state
from .effects import Effects, voice_effects
from .intensity import IntensityRow
from .mixture import MixtureBar
from .pad import EmotionPad
from .presets import PresetPopup, PresetStore

WIDTH = 328
_MARGINS = (16, 8, 16, 12)


class EmotionPanel(QScrollArea):
    """Shows an `Emotion`; emits what the *user* makes of it. Knows no engines, jobs or files.

    Where the emotion is a curve, pad, chips and slider show and change its chosen keyframe.

    Signals:
        emotionEdited (Emotion): after each step of any gesture.
        editingFinished (): a gesture ended; the time to synthesise anew or to note an undo step.
        scopeChanged (str): the user chose another of `set_scopes`.
        suggestAsked (): the user wants an emotion from the text (only where `set_suggest(True)`).
    """

    emotionEdited = Signal(object)
    editingFinished = Signal()
    scopeChanged = Signal(str)
    suggestAsked = Signal()

    def __init__(self, parent: QWidget | None = None, presets: PresetStore | None = None) -> None:
        super().__init__(parent)
        self._emotion: Emotion = NEUTRAL
        self._effects: Effects | None = voice_effects
        self._presets = presets
        self._build()
        self._wire()
        self.set_presets(presets)
        self.set_suggest(False)
        self.set_emotion(NEUTRAL)

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Emotion"))
        self.heading = section(self.tr("Emotion"))
        self.scope = QToolButton()
        self.scope.setProperty("role", "caption")
        self.scope.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.scope.setToolTip(self.tr("What this panel changes"))
        self.scope.setAccessibleName(self.tr("What this panel changes"))
        self.scope.hide()
        self.more = QToolButton()
        self.more.setProperty("role", "quiet")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        icon_button(self.more, "more", self.tr("Copy, paste or reset the emotion"), "dim", 16)
        self.note = Note()
        self.pad = EmotionPad()
        self.chips = CategoryChips()
        self.intensity = IntensityRow()
        self.mixture = MixtureBar()
        self.over = section(self.tr("Over the line"))
        self.curve = EmotionCurveView()
        self.add = self._small("plus", self.tr("Add a keyframe (Insert)"))
        self.remove = self._small("minus", self.tr("Delete the chosen keyframe (Del)"))
        self.flat = self._small("steady", self.tr("Make it steady: the chosen keyframe's emotion for the whole"))
        self.does = section(self.tr("What it does to this voice"))
        self.cards = EffectCards()
        self.presets = QPushButton(self.tr("Presets"))
        self.presets.setToolTip(self.tr("Keep this emotion under a name, or recall one"))
        self.suggest = QPushButton(self.tr("Suggest from text"))
        self.suggest.setToolTip(self.tr("Choose the emotion that the words themselves suggest"))
        self._lay_out()

    def _small(self, icon: str, tooltip: str) -> QPushButton:
        button = QPushButton()
        button.setProperty("role", "caption")
        icon_button(button, icon, tooltip, "dim", 16)
        return button

    def _lay_out(self) -> None:
        inside = QFrame()
        inside.setProperty("surface", "panel")
        column = QVBoxLayout(inside)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(8)
        column.addLayout(_row(self.heading, None, self.scope, self.more))
        column.addWidget(self.note)
        column.addWidget(self.pad, 1)
        column.addWidget(self.chips)
        column.addWidget(self.intensity)
        column.addWidget(self.mixture)
        column.addLayout(_row(self.over, None, self.add, self.remove, self.flat, gap=0))
        column.addWidget(self.curve)
        column.addWidget(self.does)
        column.addWidget(self.cards)
        column.addLayout(_row(self.presets, self.suggest, gap=8))
        column.addStretch(1)
        self.setWidget(inside)
        bar = self.verticalScrollBar()
        left, top, right, bottom = _MARGINS

        def leave_room(_: int, most: int) -> None:
            """A bar stands in the margin: what is beside it keeps its width, and chips their rows."""
            column.setContentsMargins(left, top, right - (bar.sizeHint().width() if most else 0), bottom)

        bar.rangeChanged.connect(leave_room)

    def _wire(self) -> None:
        for part in (self.pad, self.chips, self.intensity):
            part.stateEdited.connect(self._state_edited)
        for part in (self.pad, self.intensity, self.curve):
            part.editingFinished.connect(self.editingFinished)
        self.chips.stateEdited.connect(self.editingFinished)
        self.curve.emotionEdited.connect(self._edit)
        self.curve.keyframeSelected.connect(self._show)
        self.add.clicked.connect(lambda: self.curve.add_keyframe())
        self.remove.clicked.connect(self.curve.delete_keyframe)
        self.flat.clicked.connect(self._flatten)
        self.presets.clicked.connect(self._open_presets)
        self.suggest.clicked.connect(self.suggestAsked)
        menu = QMenu(self.more)
        menu.addAction(self.tr("Copy as JSON"), self.copy)
        menu.addAction(self.tr("Paste JSON"), self.paste)
        menu.addSeparator()
        menu.addAction(self.tr("Reset to neutral"), self.reset)
        self.more.setMenu(menu)

    # --- what it shows

    @property
    def emotion(self) -> Emotion:
        """The emotion that is shown."""
        return self._emotion

    @property
    def state(self) -> EmotionState:
        """The state that pad, chips and slider show: the chosen keyframe's, or all of a steady emotion."""
        return steady(self._emotion, self.curve.selected)

    def set_emotion(self, emotion: Emotion) -> None:
        """Show another emotion; emits nothing. The chosen keyframe stays chosen if there is one at its place."""
        self._emotion = emotion
        self.curve.set_emotion(emotion)
        self._show()

    def set_subject(self, heading: str, over: str = "") -> None:
        """Say whose emotion this is ("Emotion · line 3") and over what it may change ("Over the line")."""
        self.heading.setText(heading.upper())
        self.heading.setAccessibleName(heading)
        if over:
            self.over.setText(over.upper())
            self.over.setAccessibleName(over)

    def set_effects(self, heading: str, effects: Effects | None) -> None:
        """Show what an engine does with a state ("What it does to this face"); None shows nothing of it."""
        self.does.setText(heading.upper())
        self.does.setAccessibleName(heading)
        self._effects = effects
        for part in (self.does, self.cards):
            part.setVisible(effects is not None)
        self._show()

    def set_scopes(self, scopes: Sequence[tuple[str, str]], current: str) -> None:
        """Offer what the panel may change, as (id, words); none hides the choice."""
        old = self.scope.menu()
        menu = QMenu(self.scope)
        group = QActionGroup(menu)
        for name, words in scopes:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(name == current)
            action.setData(name)
            group.addAction(action)
            if name == current:
                self.scope.setText(f"{words} ▾")
        group.triggered.connect(self._scope_chosen)
        self.scope.setMenu(menu)
        self.scope.setVisible(bool(scopes))
        if old is not None:
            old.deleteLater()

    def set_presets(self, presets: PresetStore | None) -> None:
        """Where presets are kept; without a store the button is not shown."""
        self._presets = presets
        self.presets.setVisible(presets is not None)

    def set_suggest(self, offered: bool) -> None:
        """Whether an emotion can be had from the text."""
        self.suggest.setVisible(offered)

    def set_duration(self, seconds: float | None) -> None:
        """Length of what the emotion runs over, for the curve's axis."""
        self.curve.set_duration(seconds)

    def set_playhead(self, at: float | None) -> None:
        """Where playback is, as a fraction; None when nothing plays."""
        self.curve.set_playhead(at)

    def sizeHint(self) -> QSize:
        """As wide as the design has it."""
        return QSize(WIDTH, 720)

    def _show(self) -> None:
        state = self.state
        for part in (self.pad, self.chips, self.intensity, self.mixture):
            part.set_state(state)
        if self._effects is not None:
            self.cards.show_effects(self._effects(state))
        changes = not isinstance(self._emotion, EmotionState)
        self.remove.setEnabled(changes)
        self.flat.setEnabled(changes)

    # --- what the user does

    def copy(self) -> None:
        """Put the emotion on the clipboard as JSON."""
        QGuiApplication.clipboard().setText(emotion_to_json(self._emotion))

    def paste(self) -> None:
        """Take the emotion from the clipboard; what is none is said in the panel and changes nothing."""
        try:
            emotion = emotion_from_json(QGuiApplication.clipboard().text())
        except BadEmotion as error:
            self.note.say(self.tr("Nothing was pasted.") + " " + str(error))
            return
        self._replace(emotion)

    def reset(self) -> None:
        """Back to neutral."""
        self._replace(NEUTRAL)

    def _replace(self, emotion: Emotion) -> None:
        self._edit(emotion)
        self.editingFinished.emit()

    def _state_edited(self, state: EmotionState) -> None:
        self._edit(with_state(self._emotion, self.curve.selected, state))

    def _edit(self, emotion: Emotion) -> None:
        self.note.clear()
        if emotion != self._emotion:
            self.set_emotion(emotion)
            self.emotionEdited.emit(emotion)

    def _flatten(self) -> None:
        self._replace(steady(self._emotion, self.curve.selected))

    def _scope_chosen(self, action: QAction) -> None:
        self.scope.setText(f"{action.text()} ▾")
        self.scopeChanged.emit(action.data())

    def _open_presets(self) -> None:
        if self._presets is None:
            return
        popup = PresetPopup(self._presets, self.window())
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.recalled.connect(self._replace)
        popup.open_at(self.presets.mapToGlobal(self.presets.rect().topLeft()), self._emotion)


def _row(*widgets: QWidget | None, gap: int = 4) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(gap)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row
