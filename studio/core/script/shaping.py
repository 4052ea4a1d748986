"""Operations on the order and bounds of lines. All of them keep every word; only `remove` takes any away."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generators.contract import BadInput

from .line import Line
from .script import Script
from .spans import cut


def insert(script: Script, lines: Sequence[Line], after: str | None = None) -> Script:
    """Put lines behind another (None: at the end); the first of them is selected. Raises UnknownLine."""
    if not lines:
        return script
    at = len(script.lines) if after is None else script.index(after) + 1
    return script.with_lines((*script.lines[:at], *lines, *script.lines[at:])).select(lines[0].id)


def insert_before(script: Script, lines: Sequence[Line], before: str) -> Script:
    """Put lines before another; the first of them is selected. Raises UnknownLine."""
    at = script.index(before)
    return insert(script, lines, script.lines[at - 1].id) if at else _at_the_top(script, lines)


def remove(script: Script, line_ids: Collection[str]) -> Script:
    """Take lines out; the next one that stays is selected, or the last. Raises UnknownLine."""
    gone = script.known(line_ids)
    if not gone:
        return script
    kept = [line for line in script.lines if line.id not in gone]
    first = next(at for at, line in enumerate(script.lines) if line.id in gone)
    following = kept[min(first, len(kept) - 1)].id if kept else None
    return script.with_lines(kept).select(following)


def move(script: Script, line_ids: Collection[str], before: str | None) -> Script:
    """Put lines, in their order, before another (None: to the end); before one of themselves, where that stood.

    Raises:
        UnknownLine: one of them is not in the script.
    """
    moved = script.known(line_ids)
    at = len(script.lines) if before is None else script.index(before)
    head = [line for line in script.lines[:at] if line.id not in moved]
    tail = [line for line in script.lines[at:] if line.id not in moved]
    return script.with_lines((*head, *(line for line in script.lines if line.id in moved), *tail))


def move_by(script: Script, line_ids: Collection[str], by: int) -> Script:
    """Move lines together up (by -1) or down (by 1); the script as it is where there is no further. As `move`."""
    moved = script.known(line_ids)
    places = [at for at, line in enumerate(script.lines) if line.id in moved]
    if not places:
        return script
    at = places[0] - 1 if by < 0 else places[-1] + 2
    if at < 0 or at > len(script.lines):
        return script
    return move(script, moved, script.lines[at].id if at < len(script.lines) else None)


def duplicate(script: Script, line_ids: Collection[str]) -> Script:
    """Put copies behind the last of the lines, with their settings and the take that is shown. Raises UnknownLine."""
    wanted = script.known(line_ids)
    lines = [line for line in script.lines if line.id in wanted]
    if not lines:
        return script
    copies = [line.copy_as_new().model_copy(update={"takes": (line.take,) if line.take else ()}) for line in lines]
    return insert(script, copies, lines[-1].id)


def split(script: Script, line_id: str, at: int) -> Script:
    """Cut a line in two at an offset into its text; the second half is a new line of the same settings, and selected.

    A cut inside a tag goes before it; spans of emotion that are open at the cut are closed and opened again.

    Raises:
        UnknownLine: there is no such line.
    """
    line = script.line(line_id)
    left, right = cut(line.text, at)
    first = line.change(text=left)
    second = line.copy_as_new().model_copy(update={"takes": (), "take": None}).change(text=right, edits=())
    return insert(script.with_line(first), [second], line_id)


def merge(script: Script, line_ids: Collection[str]) -> Script:
    """Make one line of several that follow each other, with the settings of the first. Raises UnknownLine, BadInput."""
    wanted = script.known(line_ids)
    lines = [line for line in script.lines if line.id in wanted]
    if len(lines) < 2:
        return script
    at = script.index(lines[0].id)
    if tuple(lines) != script.lines[at : at + len(lines)]:
        raise BadInput("Only lines that follow each other can be merged. Move them together first.")
    text = " ".join(text for line in lines if (text := line.text.strip()))
    merged = lines[0].change(text=text)
    return script.with_lines((*script.lines[:at], merged, *script.lines[at + len(lines) :])).select(merged.id)


def merge_with_next(script: Script, line_id: str) -> Script:
    """Merge a line with the one behind it; the script as it is where there is none. Raises UnknownLine."""
    at = script.index(line_id)
    return merge(script, [line.id for line in script.lines[at : at + 2]])


def _at_the_top(script: Script, lines: Sequence[Line]) -> Script:
    return script.with_lines((*lines, *script.lines)).select(lines[0].id) if lines else script
