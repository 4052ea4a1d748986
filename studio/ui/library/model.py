"""Takes as a model: thousands of rows, of which only those that are looked at are read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, QUrl, Signal

from studio.core.library import Library, LibraryError, Query, Take, UnknownTake
from studio.ui.i18n import label_text

from .wording import length, moment

PAGE = 48
TAKE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class TakeModel(QAbstractListModel):
    """What a query finds in a library, the newest first.

    Signals:
        failed (str): the library could not be read, or a file not be copied.
    """

    failed = Signal(str)

    def __init__(self, library: Library, parent: object = None) -> None:
        super().__init__(parent)  # type: ignore[arg-type]
        self._library = library
        self._query = Query()
        self._count = 0
        self._pages: dict[int, Sequence[Take]] = {}

    @property
    def query(self) -> Query:
        """What is looked for."""
        return self._query

    def show(self, query: Query) -> None:
        """Look for something else, or anew."""
        self.beginResetModel()
        self._query = query
        self._pages.clear()
        try:
            self._count = self._library.count(query)
        except LibraryError as error:
            self._count = 0
            self.failed.emit(str(error))
        self.endResetModel()

    def take(self, row: int) -> Take | None:
        """The take of a row."""
        if not 0 <= row < self._count:
            return None
        page, at = divmod(row, PAGE)
        if page not in self._pages:
            try:
                self._pages[page] = self._library.search(self._query, PAGE, page * PAGE)
            except LibraryError as error:
                self._pages[page] = ()
                self.failed.emit(str(error))
        takes = self._pages[page]
        return takes[at] if at < len(takes) else None

    def row(self, take_id: str) -> int | None:
        """Where a take is, among those that were looked at."""
        for page, takes in self._pages.items():
            for at, take in enumerate(takes):
                if take.id == take_id:
                    return page * PAGE + at
        return None

    def reread(self, take_id: str) -> None:
        """A take changed in the library, but still belongs where it is."""
        row = self.row(take_id)
        if row is None:
            return
        page, at = divmod(row, PAGE)
        try:
            fresh = self._library.take(take_id)
        except (UnknownTake, LibraryError):
            return
        takes = list(self._pages[page])
        takes[at] = fresh
        self._pages[page] = takes
        self.dataChanged.emit(self.index(row), self.index(row))

    # --- what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many there are."""
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The take itself, or what a screen reader says of it."""
        take = self.take(index.row())
        if take is None:
            return None
        if role == TAKE:
            return take
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return take.label or take.text
        if role == Qt.ItemDataRole.ToolTipRole:
            facts = " · ".join((label_text(take.emotion), length(take.duration), moment(take.created)))
            return f"{(take.label or take.text)[:400]}\n{facts}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Everything can be chosen and dragged away."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def supportedDragActions(self) -> Qt.DropAction:
        """Copies leave; the library keeps its own."""
        return Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """Files."""
        return ["text/uri-list"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Copies of the takes' sounds under readable names, and their words."""
        data = QMimeData()
        takes = [take for index in indexes if (take := self.take(index.row())) is not None]
        try:
            files = [self._library.copy_out(take.id) for take in takes if "audio" in take.files]
        except (UnknownTake, LibraryError) as error:
            self.failed.emit(str(error))
            return data
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        data.setText("\n".join(take.text for take in takes))
        return data
