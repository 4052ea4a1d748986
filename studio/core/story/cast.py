"""The cast: subjects that a user keeps, to tell more stories of just them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from generators.contract import BadInput, Frozen
from generators.story.terms import Pronoun
from studio.core.settings.json_file import DamagedFile, NewerFile, read_versioned, set_aside, write_versioned

_KIND = "cast"
_LONGEST = 60


class Member(Frozen):
    """Somebody of the cast.

    Attributes:
        name: as the user calls them.
        subject, pronoun: as in `StoryProject`.
    """

    name: Annotated[str, Field(min_length=1, max_length=_LONGEST)]
    subject: Annotated[str, Field(min_length=1, max_length=2000)]
    pronoun: Pronoun | Literal["auto"] = "auto"


class Cast:
    """Members by name, in one file.

    Args:
        path: the file; made when somebody is kept.

    Attributes:
        notice: what the user should know of how the file was found; "" if all is well.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._newer = False
        self.notice = ""
        self._members = {member.name: member for member in self._read()}

    def members(self) -> Sequence[Member]:
        """Everybody, in the order of the alphabet."""
        return sorted(self._members.values(), key=lambda member: (member.name.casefold(), member.name))

    def keep(self, member: Member) -> None:
        """Keep somebody; who had the name before is replaced.

        Raises:
            BadInput: a newer Moodreel wrote the file, or it may not be written.
            WriteFailed: the disk is full or broke; nothing changed.
        """
        self._write({**self._members, member.name: member})

    def forget(self, name: str) -> None:
        """Keep somebody no longer; raises as `keep`."""
        self._write({key: member for key, member in self._members.items() if key != name})

    def _write(self, members: dict[str, Member]) -> None:
        if self._newer:
            raise BadInput("A newer Moodreel keeps the cast. Update Moodreel to change it.")
        kept = [member.model_dump(mode="json") for member in members.values()]
        write_versioned(self._path, _KIND, 1, {"members": kept})
        self._members = members

    def _read(self) -> list[Member]:
        try:
            data = read_versioned(self._path, _KIND)
            return [] if data is None else [Member.model_validate(each) for each in data["members"]]
        except NewerFile as error:
            self._newer = True
            self.notice = str(error)
        except (DamagedFile, KeyError, TypeError, ValidationError):
            self.notice = f"The cast could not be read and was put aside as '{set_aside(self._path).name}'."
        return []
