"""A drawn story as a file or a folder: all of it, or nothing."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from generators.contract import BadInput
from generators.media import atomic_write
from generators.story.engine import Illustration
from generators.story.illustrate import IllustrationRequest
from generators.story.output import Format, StoryFiles

from .story_tasks import Form

_PART: Mapping[Form, tuple[Format, str]] = {
    "board": ("png", "storyboard.png"),
    "pdf": ("pdf", "story.pdf"),
    "cbz": ("cbz", "story.cbz"),
    "json": ("png", "plan.json"),
}
"""Of all the files of a story the one that is wanted, and the format that has it."""
_FOLDERS: Mapping[Form, Format] = {"png": "png", "svg": "svg"}


def write_story(
    out: Path,
    form: Form,
    request: IllustrationRequest,
    pictures: Sequence[Illustration],
    model: str = "",
    *,
    overwrite: bool,
) -> None:
    """Write a story.

    Args:
        out: a file, or a folder where the form is a picture a frame.
        form: what it is written as.
        request, pictures, model: as `StoryFiles` takes them.
        overwrite: whether what is there may be replaced.

    Raises:
        MoodreelError: it is there already, may not be written, or the disk is full; nothing was written.
    """
    if form in _FOLDERS:
        _write_folder(out, StoryFiles(request, pictures, (_FOLDERS[form],), model), overwrite=overwrite)
        return
    kind, wanted = _PART[form]
    files = StoryFiles(request, pictures, (kind,), model)
    for name, content in zip(files.names, files.contents(), strict=False):
        if name == wanted:
            with atomic_write(out, overwrite=overwrite) as temporary:
                temporary.write_bytes(content)
            return


def _write_folder(out: Path, files: StoryFiles, *, overwrite: bool) -> None:
    """Write all files beside the folder first: it is there whole or not at all."""
    if out.exists() and not (overwrite and out.is_dir()):
        raise BadInput(f"'{out}' exists. Choose another name, or allow to replace it.")
    try:
        with tempfile.TemporaryDirectory(prefix=".moodreel-", dir=out.parent) as folder:
            for name, content in zip(files.names, files.contents(), strict=True):
                (Path(folder) / name).write_bytes(content)
            out.mkdir(exist_ok=True)
            for path in Path(folder).iterdir():
                shutil.move(path, out / path.name)
    except OSError as error:
        raise BadInput(f"'{out}' cannot be written: {error.strerror}. Choose another folder.") from error
