from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class Shows(QObject):
    """Names the classes of windows that are shown."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched, event):  # noqa: N802
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False


def test_nothing_flashes_up_before_the_window(qapp, open_studio):
    shows = Shows()
    qapp.installEventFilter(shows)
    open_studio()
    qapp.removeEventFilter(shows)
    assert shows.names == ["MainWindow"]
