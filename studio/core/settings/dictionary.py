"""The user's own pronunciations, kept as the file that `--dictionary` and `load_dictionary` read as well."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from generators.contract import BadInput

from .json_file import DamagedFile, set_aside, write_json

Check = Callable[[Mapping[str, str]], None]


def check_entries(entries: Mapping[str, str]) -> None:
    """Raises DictionaryError (a BadInput) for an entry that cannot be used.

    Slow when it is first called: the front end is loaded for it, so a window calls it (and `save`) in the background.
    """
    from generators.speech.text import check_dictionary  # here, for the reason above

    check_dictionary(entries)


class PronunciationDictionary:
    """Words and how they are said: respelled ("my-SHELL") or in phonemes ("/mɪʃˈɛl/"). A word in any case is one word.

    Args:
        path: the file, `{"Michelle": "my-SHELL"}`; made with its folder when something is saved. None to keep nothing.
        check: looks at entries before they are kept.

    Attributes:
        notice: what the user should know of how the file was found; "" if all is well.
    """

    def __init__(self, path: Path | None, check: Check = check_entries) -> None:
        self._path = path
        self._check = check
        self.notice = ""
        self._entries = self._read() if path is not None else {}

    @property
    def entries(self) -> Mapping[str, str]:
        """All of it, as `SpeechRequest.dictionary` takes it."""
        return MappingProxyType(self._entries)

    def save(self, word: str, said: str) -> None:
        """Keep how a word is said; what it had before is replaced. Raises as `add`."""
        self.add({word: said})

    def add(self, entries: Mapping[str, str]) -> None:
        """Keep many entries, all or none.

        Raises:
            DictionaryError: an entry cannot be used; the message says why.
            BadInput: the file may not be written.
            WriteFailed: the disk is full or broke; nothing changed.
        """
        given = {word.strip(): said.strip() for word, said in entries.items()}
        self._check(given)
        folded = {word.casefold() for word in given}
        others = {word: said for word, said in self._entries.items() if word.casefold() not in folded}
        self._write({**others, **given})

    def delete(self, word: str) -> None:
        """Throw a word away; nothing happens if it is not there. Raises as `add`."""
        kept = {key: said for key, said in self._entries.items() if key.casefold() != word.strip().casefold()}
        if len(kept) < len(self._entries):
            self._write(kept)

    def _write(self, entries: Mapping[str, str]) -> None:
        ordered = dict(sorted(entries.items(), key=lambda entry: (entry[0].casefold(), entry[0])))
        if self._path is not None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_json(self._path, ordered)
        self._entries = ordered

    def _read(self) -> dict[str, str]:
        assert self._path is not None
        try:
            return _entries(self._path)
        except FileNotFoundError:
            return {}
        except BadInput as error:
            aside = set_aside(self._path)
            self.notice = f"Your pronunciations could not be read ({error}) The file was kept as '{aside.name}'."
            return {}


def _entries(path: Path) -> dict[str, str]:
    try:
        data = json.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        raise
    except OSError as error:
        raise DamagedFile(f"'{path}' cannot be read: {error.strerror}.") from error
    except (ValueError, RecursionError) as error:
        raise DamagedFile(f"'{path}' is damaged: {error}.") from error
    if not isinstance(data, dict) or not all(isinstance(said, str) for said in data.values()):
        raise DamagedFile(f"'{path}' must be one JSON object of words and how they are said.")
    return data
