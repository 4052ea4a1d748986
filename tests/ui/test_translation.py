"""Every text of the window can be translated, and the Chinese translation is full."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from generators.emotion import CATEGORIES
from studio.core.commands import COMMANDS
from studio.ui.emotion import EmotionPanel
from studio.ui.i18n import LANGUAGES, CatalogueTranslator, catalogue, install_language
from studio.ui.window import JobStrip, RunningJob

UI = Path(__file__).parents[2] / "studio" / "ui"
MARKERS = {"tr": 0, "_tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}
SHOWN = {
    "setText", "setToolTip", "setPlaceholderText", "setWindowTitle", "setAccessibleName", "setStatusTip", "addAction",
    "addMenu", "addTab", "QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QAction", "title", "dim", "caption",
    "section",
}  # fmt: skip
NAMES = {"Moodreel"}
PARTS = sorted({path.relative_to(UI).parts[0] for path in UI.rglob("*.py")})


def calls(part: str) -> Iterator[tuple[Path, ast.Call, str]]:
    for path in UI.rglob("*.py"):
        if path.relative_to(UI).parts[0] == part:
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call):
                    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                    yield path, node, name


def literal(call: ast.Call, index: int) -> str | None:
    argument = call.args[index] if len(call.args) > index else None
    return argument.value if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else None


def texts(part: str) -> dict[str, str]:
    """Text -> where, of everything that is marked for translation."""
    found = {}
    for path, call, name in calls(part):
        if name in MARKERS and (text := literal(call, MARKERS[name])) is not None:
            found[text] = f"{path.relative_to(UI)}:{call.lineno}"
    return found


@pytest.mark.parametrize("part", PARTS)
def test_every_text_has_a_chinese_translation(part):
    chinese = catalogue("zh_CN")
    assert {where: text for text, where in texts(part).items() if text not in chinese} == {}


def test_every_command_has_a_chinese_translation():
    chinese = catalogue("zh_CN")
    assert [command.title for command in COMMANDS if command.title not in chinese] == []


@pytest.mark.parametrize("part", PARTS)
def test_no_words_are_shown_that_cannot_be_translated(part):
    words = re.compile(r"[A-Za-z]{2,}")
    bare = {
        f"{path.relative_to(UI)}:{call.lineno}": text
        for path, call, name in calls(part)
        if name in SHOWN and (text := literal(call, 0)) and words.search(text) and text not in NAMES
    }
    assert bare == {}


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_a_translation_keeps_the_places_of_numbers_and_names(language):
    def places(text: str) -> list[str]:
        return sorted(re.findall(r"\{[^}]*\}|%n", text))

    wrong = {source: told for source, told in catalogue(language).items() if places(source) != places(told)}
    assert wrong == {}


def test_a_text_that_is_not_translated_stays_as_it_is(qapp):
    translator = CatalogueTranslator({"Export": "导出"}, qapp)
    assert translator.translate("Any", "Export") == "导出"
    assert translator.translate("Any", "Import") == "Import"


def test_a_text_of_two_meanings_is_told_apart(qapp):
    translator = CatalogueTranslator({"Line": "线", "Line|of a script": "台词"}, qapp)
    assert translator.translate("Any", "Line", "of a script") == "台词"
    assert translator.translate("Any", "Line") == "线"


def test_the_window_can_be_shown_in_chinese(qapp, qtbot):
    installed = install_language(qapp, "zh_CN")
    try:
        panel, strip = EmotionPanel(), JobStrip()
        qtbot.addWidget(panel)
        qtbot.addWidget(strip)
        strip.set_job(RunningJob("1", progress=0.5, seconds_left=100))
        assert [panel.chips.chips[name].text() for name in CATEGORIES][:2] == ["平静", "愉悦"]
        assert strip.numbers.text() == "50% · 剩余 2 分钟"
        strip.set_job(RunningJob("1", "starting"))
        assert strip.job.text().endswith("启动中")
        strip.set_job(RunningJob("1", "painting page 2, step 3 of 28"))
        assert strip.job.text().endswith("正在绘制第 2 页，第 3 / 28 步")
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    finally:
        for translator in installed:
            qapp.removeTranslator(translator)
            translator.deleteLater()
