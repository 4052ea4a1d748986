"""The documentation in a window of its own: the pages of `docs/`, read offline."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from studio.ui.theme import theme, tokens

_FIRST = ("studio.md", "speak.md")
_HEADINGS = {1: (22, 4), 2: (16, 20), 3: (14, 14)}
"""Pixels of type and of room above, by level."""

_PATH = Qt.ItemDataRole.UserRole


def docs_folder() -> Path | None:
    """Where the pages are; None where Moodreel was installed without them."""
    folder = Path(__file__).parents[3] / "docs"
    return folder if (folder / "studio.md").is_file() else None


def heading(page: Path) -> str:
    """A page's title: its first heading."""
    lines = page.read_text("utf-8").splitlines()
    return next((line.lstrip("# ").strip() for line in lines if line.startswith("#")), page.stem)


class Page(QTextBrowser):
    """A page of Markdown whose pictures are as wide as the page at most, and smooth."""

    def loadResource(self, kind: int, name: QUrl) -> object:
        """A picture, made small before it is drawn; all else as Qt has it."""
        url = self.document().baseUrl().resolved(name)
        if kind != QTextDocument.ResourceType.ImageResource.value or not url.isLocalFile():
            return super().loadResource(kind, name)
        picture, ratio = QImage(url.toLocalFile()), self.devicePixelRatioF()
        widest = round(max(320, self.viewport().width() - 72) * ratio)
        if picture.width() > widest:
            picture = picture.scaledToWidth(widest, Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(ratio)
        return picture


def set_type(document: QTextDocument) -> None:
    """Room between blocks, and headings in the window's own sizes: Markdown has neither."""
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        level = block.blockFormat().headingLevel()
        shape = QTextBlockFormat()
        shape.setTopMargin(_HEADINGS.get(level, (0, 4))[1])
        shape.setBottomMargin(6)
        if "\ufffc" not in block.text():  # a picture's line is high enough
            shape.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(shape)
        if level in _HEADINGS:
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            size = QTextCharFormat()
            size.setProperty(QTextFormat.Property.FontPixelSize, _HEADINGS[level][0])
            cursor.mergeCharFormat(size)
        block = block.next()


class DocsDialog(QDialog):
    """A list of pages and the one that is read. Links between pages stay here; others open in the browser."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Documentation"))
        self.resize(1040, 680)
        pages = sorted(folder.rglob("*.md"), key=lambda page: (*(page.name != name for name in _FIRST), str(page)))
        self.pages = QListWidget()
        self.pages.setAccessibleName(self.tr("Pages"))
        self.pages.setFixedWidth(220)
        for page in pages:
            item = QListWidgetItem(heading(page))
            item.setData(_PATH, str(page))
            self.pages.addItem(item)
        self.text = Page()
        self.text.setAccessibleName(self.tr("Documentation"))
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(16)
        self.text.anchorClicked.connect(self._follow)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.pages)
        row.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(row, 1)
        column.addWidget(buttons)
        self.pages.currentItemChanged.connect(lambda *_: self._read())
        theme().changed.connect(self._read)
        self.pages.setCurrentRow(0)

    def _read(self) -> None:
        item = self.pages.currentItem()
        if item is None:
            return
        page = Path(item.data(_PATH))
        self.text.setSearchPaths([str(page.parent)])
        t = tokens()
        self.text.document().setDefaultStyleSheet(f"a {{ color: {t.text}; }} code {{ color: {t.text}; }}")
        self.text.document().setBaseUrl(QUrl.fromLocalFile(f"{page.parent}/"))
        self.text.setMarkdown(page.read_text("utf-8"))
        set_type(self.text.document())

    def _follow(self, url: QUrl) -> None:
        target = self.text.document().baseUrl().resolved(url)
        for row in range(self.pages.count()):
            if self.pages.item(row).data(_PATH) == target.toLocalFile():
                self.pages.setCurrentRow(row)
                return
        QDesktopServices.openUrl(target)
