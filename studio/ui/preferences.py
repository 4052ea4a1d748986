"""The settings page in the window: what it shows, and what becomes of a change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from generators.contract import MoodreelError
from studio.core.settings import Settings

from .library import voice_title
from .playback import Player
from .theme import theme
from .window import MainWindow

_MODES = ("system", "dark", "light")


class Preferences(QObject):
    """Wires the settings page.

    Args:
        window: has the page.
        settings: of the user.
        player: whether there is sound.
        voices: ids of those there are.
        data, config: folders of the user's; see `Folders`.
    """

    def __init__(
        self, window: MainWindow, settings: Settings, player: Player, voices: Sequence[str], data: Path, config: Path
    ) -> None:
        super().__init__(window)
        self._page, self._settings = window.settings, settings
        page = self._page
        page.set_voices([(voice, voice_title(voice)) for voice in voices], settings.values.voice)
        page.set_sound(player.available)
        player.availableChanged.connect(page.set_sound)
        library = self.tr("Every take with its request; files are named by their content.")
        session = self.tr("The open script and the jobs, kept as you work.")
        page.set_folders(
            [
                (self.tr("Library"), library, data / "library"),
                (self.tr("Session and queue"), session, data),
                (self.tr("Settings"), self.tr("Settings, presets and pronunciations."), config),
            ]
        )
        page.folderAsked.connect(lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        page.settingEdited.connect(self.set)
        page.show_settings(dict(settings.values))

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each command does, by its action."""
        return {"view.theme": self.next_theme}

    def set(self, name: str, value: object) -> None:
        """Change a setting; where it cannot be, the page says so and shows it as it was."""
        self._page.note.clear()
        try:
            self._settings.set(**{name: value})
        except MoodreelError as error:
            self._page.note.say(str(error))
        theme().set_mode(self._settings.values.theme)
        theme().set_still(self._settings.values.less_motion)
        self._page.show_settings(dict(self._settings.values))

    def next_theme(self) -> None:
        """From the system's theme to the dark, to the light, and round."""
        self.set("theme", _MODES[(_MODES.index(self._settings.values.theme) + 1) % len(_MODES)])
