"""The style sheet, made from tokens. Widgets ask for a look by a dynamic property:

| property | values |
|---|---|
| `role` on a QLabel | `title` 16 px, `lead` 14 px, `dim`, `caption` 12 px dim, `section` small capitals above a group |
| `role` on a QLabel, too | `keys` of a shortcut |
| `role` on a QPushButton, too | `plate` (on a picture), `chip` (a word that can be taken out) |
| `role` on a QPushButton | `primary` (one a page), `quiet` (no surface until hovered), `segment`, `link` |
| `role` on a QListView | `cards`: a delegate paints everything |
| `surface` on a QFrame | `panel`, `raised`, `card`, `sheet`, `segments`, `note` (an error), `told` (what was done) |
"""

from __future__ import annotations

from pathlib import Path

from .look import Tokens

MARKS = Path(__file__).parents[1] / "icons" / "marks"
"""Icons that a style sheet can only take from files; a test holds them to the icon set and the tokens."""


def _mark(name: str, t: Tokens) -> str:
    return f"url({(MARKS / f'{name}-{t.name}.svg').as_posix()})"


def style_sheet(t: Tokens) -> str:
    """Qt style sheet of a theme."""
    return "\n".join((_text(t), _buttons(t), _fields(t), _surfaces(t), _lists(t), _bars(t)))


def _text(t: Tokens) -> str:
    return f"""
QWidget {{ color: {t.text}; font-size: 13px; }}
QMainWindow, QDialog {{ background: {t.background}; }}
QLabel {{ background: transparent; }}
QLabel[role="title"] {{ font-size: 16px; font-weight: 600; }}
QLabel[role="lead"] {{ font-size: 14px; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="dim"] {{ color: {t.dim}; }}
QLabel[role="caption"] {{ color: {t.dim}; font-size: 12px; }}
QLabel[role="section"] {{ color: {t.dim}; font-size: 12px; font-weight: 600; letter-spacing: 0.6px; }}
QLabel[role="keys"] {{
    color: {t.dim}; font-size: 12px; background: {t.raised}; border-radius: 5px; padding: 1px 6px;
}}
QToolTip {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line}; padding: 4px 8px; font-size: 12px; }}
"""


def _buttons(t: Tokens) -> str:
    return f"""
QPushButton, QToolButton {{
    background: {t.raised}; border: 1px solid {t.line}; border-radius: 8px; padding: 6px 12px; min-height: 16px;
}}
QPushButton:hover, QToolButton:hover {{ background: {t.hover}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {t.line}; }}
QPushButton:focus, QToolButton:focus {{ border-color: {t.strong}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {t.faint}; background: transparent; }}
QPushButton:checked, QToolButton:checked {{ background: {t.hover}; border-color: {t.faint}; }}
QPushButton[role="primary"] {{
    background: {t.strong}; color: {t.on_strong}; border-color: {t.strong}; font-weight: 600;
}}
QPushButton[role="primary"]:hover {{ background: {t.text}; }}
QPushButton[role="primary"]:focus {{ border: 2px solid {t.dim}; padding: 5px 11px; }}
QPushButton[role="primary"]:disabled {{ background: {t.raised}; color: {t.faint}; border-color: {t.line}; }}
QPushButton[role="quiet"], QToolButton[role="quiet"] {{ background: transparent; border-color: transparent; }}
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover {{ background: {t.hover}; }}
QPushButton[role="quiet"]:focus, QToolButton[role="quiet"]:focus {{ border-color: {t.strong}; }}
QPushButton[role="segment"] {{
    background: transparent; border-color: transparent; color: {t.dim}; border-radius: 7px; padding: 4px 12px;
}}
QPushButton[role="segment"]:hover {{ color: {t.text}; }}
QPushButton[role="segment"]:checked {{ background: {t.hover}; color: {t.text}; border-color: {t.faint}; }}
QPushButton[role="segment"]:focus {{ border-color: {t.strong}; }}
QPushButton[role="plate"] {{ background: {t.panel}; border-color: {t.line}; border-radius: 8px; padding: 0; }}
QPushButton[role="plate"]:hover {{ background: {t.hover}; }}
QPushButton[role="plate"]:focus {{ border-color: {t.strong}; }}
QPushButton[role="chip"] {{ border-radius: 11px; padding: 2px 10px; font-size: 12px; }}
QPushButton[role="link"] {{
    background: transparent; border: none; border-bottom: 1px solid {t.faint}; border-radius: 0; padding: 0;
    font-size: 12px;
}}
QPushButton[role="link"]:hover, QPushButton[role="link"]:focus {{ border-bottom-color: {t.strong}; }}
QPushButton[role="caption"], QToolButton[role="caption"] {{
    background: transparent; border-color: transparent; color: {t.dim}; padding: 2px 6px; font-size: 12px;
}}
QPushButton[role="caption"]:hover, QToolButton[role="caption"]:hover {{ color: {t.text}; background: {t.hover}; }}
QPushButton[role="caption"]:focus, QToolButton[role="caption"]:focus {{ border-color: {t.strong}; }}
QToolButton[role="rail"] {{
    background: transparent; border-color: transparent; border-radius: 10px; color: {t.dim}; padding: 4px 0;
    font-size: 12px;
}}
QToolButton[role="rail"]:hover {{ background: {t.raised}; }}
QToolButton[role="rail"]:checked {{ background: {t.raised}; color: {t.text}; font-weight: 600; }}
QToolButton[role="rail"]:focus {{ border-color: {t.strong}; }}
QToolButton[role="wordmark"] {{
    background: transparent; border-color: transparent; font-size: 14px; font-weight: 700; padding: 6px 8px;
}}
QToolButton[role="wordmark"]:hover {{ background: {t.raised}; }}
QToolButton[role="wordmark"]:focus {{ border-color: {t.strong}; }}
QToolButton::menu-indicator, QPushButton::menu-indicator {{ image: none; width: 0; }}
"""


def _fields(t: Tokens) -> str:
    return f"""
QLineEdit, QTextEdit, QPlainTextEdit, QSpinBox, QDoubleSpinBox, QComboBox {{
    background: {t.raised}; border: 1px solid {t.line}; border-radius: 8px; padding: 6px 10px;
    selection-background-color: {t.selection}; selection-color: {t.text};
}}
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus {{
    border-color: {t.strong};
}}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{ color: {t.faint}; background: transparent; }}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow, QSpinBox::down-arrow, QDoubleSpinBox::down-arrow {{
    image: {_mark("chevron-down", t)}; width: 14px; height: 14px;
}}
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow {{ image: {_mark("chevron-up", t)}; width: 14px; height: 14px; }}
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {{
    background: transparent; border: none; width: 18px;
}}
QComboBox QAbstractItemView {{ background: {t.raised}; border: 1px solid {t.line}; outline: none; }}
QCheckBox, QRadioButton {{ background: transparent; spacing: 8px; }}
QCheckBox:focus, QRadioButton:focus {{ text-decoration: underline; }}
QCheckBox::indicator, QRadioButton::indicator {{
    width: 14px; height: 14px; border: 1px solid {t.dim}; border-radius: 4px; background: {t.raised};
}}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:checked, QRadioButton::indicator:checked {{ background: {t.strong}; border-color: {t.strong}; }}
QCheckBox::indicator:checked {{ image: {_mark("check", t)}; }}
"""


def _surfaces(t: Tokens) -> str:
    return f"""
QFrame[surface="panel"] {{ background: {t.panel}; border: none; }}
QFrame[surface="raised"] {{ background: {t.raised}; border: none; border-radius: 10px; }}
QFrame[surface="card"] {{ background: {t.raised}; border: none; border-radius: 10px; }}
QFrame[surface="sheet"] {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: 12px; }}
QFrame[surface="segments"] {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: 10px; }}
QFrame[surface="note"] {{ background: {t.raised}; border: 1px solid {t.bad}; border-radius: 8px; }}
QFrame[surface="told"] {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: 8px; }}
QFrame[surface="rule"] {{ background: {t.line}; border: none; }}
QScrollArea, QScrollArea > QWidget#qt_scrollarea_viewport {{ background: transparent; border: none; }}
QStackedWidget {{ background: {t.background}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {t.line}; }}
QTabBar::tab {{ background: transparent; color: {t.dim}; padding: 8px 12px; border: none; margin-right: 4px; }}
QTabBar::tab:selected {{ color: {t.text}; border-bottom: 2px solid {t.strong}; }}
QTabBar::tab:hover {{ color: {t.text}; }}
QTabBar::tab:focus {{ color: {t.text}; text-decoration: underline; }}
QSplitter::handle {{ background: {t.line}; }}
QDockWidget {{ border: none; }}
"""


def _lists(t: Tokens) -> str:
    return f"""
QMenu {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: 8px; padding: 6px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 6px; }}
QMenu::item:selected {{ background: {t.hover}; }}
QMenu::item:disabled {{ color: {t.faint}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 6px 4px; }}
QMenu::icon {{ padding-left: 8px; }}
QListView, QTreeView, QTableView {{
    background: transparent; border: none; outline: none; alternate-background-color: {t.panel};
    selection-background-color: {t.hover}; selection-color: {t.text};
}}
QListView::item, QTreeView::item {{ padding: 6px 10px; border-radius: 6px; }}
QListView::item:hover, QTreeView::item:hover {{ background: {t.raised}; }}
QListView::item:selected, QTreeView::item:selected {{ background: {t.hover}; color: {t.text}; }}
QListView[role="cards"]::item, QListView[role="cards"]::item:hover, QListView[role="cards"]::item:selected {{
    background: transparent; padding: 0; border-radius: 0;
}}
QHeaderView::section {{ background: {t.background}; color: {t.dim}; border: none; padding: 4px 8px; }}
"""


def _bars(t: Tokens) -> str:
    return f"""
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 2px; }}
QScrollBar::handle {{ background: {t.line}; border-radius: 3px; min-height: 24px; min-width: 24px; }}
QScrollBar::handle:hover {{ background: {t.faint}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    background: transparent; width: 0; height: 0;
}}
QProgressBar {{ background: {t.line}; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }}
QProgressBar::chunk {{ background: {t.strong}; border-radius: 2px; }}
QSlider::groove:horizontal {{ background: {t.line}; height: 4px; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {t.dim}; height: 4px; border-radius: 2px; }}
QSlider::handle:horizontal {{
    background: {t.strong}; width: 14px; height: 14px; margin: -5px 0; border-radius: 7px;
}}
QSlider::handle:horizontal:focus {{ border: 2px solid {t.dim}; width: 12px; height: 12px; border-radius: 8px; }}
"""
