"""What ships in `assets/`: a manifest that says what each file is, and a check that it still is.

`python -m generators.assets add speech/x.onnx --licence … --source … --recipe …` enters a file;
`python -m generators.assets verify` checks them all.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Annotated, Literal, NamedTuple

import typer
from pydantic import Field, ValidationError, field_validator
from rich.console import Console
from rich.table import Table

from generators.contract import Frozen, MoodreelError

MANIFEST = "MANIFEST.json"
_UNLISTED = {MANIFEST, "NOTICE", "README", "README.md"}  # they speak about the assets and are none


_BESIDE_PACKAGE = Path(__file__).resolve().parents[1] / "assets"


class AssetError(MoodreelError):
    """A file that Moodreel ships is missing, altered or not known."""


class Entry(Frozen):
    """What the manifest says of one file.

    Attributes:
        sha256: of its content, 64 lower-case hexadecimal digits.
        bytes: its size.
        licence: SPDX name, e.g. `Apache-2.0`.
        source: where it, or what it was made from, comes from.
        recipe: the command that makes it.
    """

    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    bytes: Annotated[int, Field(ge=0)]
    licence: Annotated[str, Field(min_length=1)]
    source: Annotated[str, Field(min_length=1)]
    recipe: Annotated[str, Field(min_length=1)]


class Manifest(Frozen):
    """`assets/MANIFEST.json`: name (relative to `assets/`, with forward slashes) to entry."""

    version: Literal[1]
    files: Mapping[str, Entry]

    @field_validator("files")
    @classmethod
    def _names_stay_inside(cls, files: Mapping[str, Entry]) -> Mapping[str, Entry]:
        for name in files:
            if not _is_plain(name):
                raise ValueError(f"'{name}' is not a name below the assets folder")
        return files


class Finding(NamedTuple):
    """What `Assets.verify` found out about one file."""

    name: str
    state: Literal["ok", "missing", "altered", "not listed"]


class Assets:
    """The assets folder; gives out paths of files only after it has checked them.

    Attributes:
        root: the folder.
        manifest: what should be in it.

    Raises:
        AssetError: there is no manifest, or it is broken.
    """

    def __init__(self, root: Path) -> None:
        self.root = Path(root).resolve()
        self.manifest = _read_manifest(self.root / MANIFEST)

    def path(self, name: str) -> Path:
        """Give the path of a file after a check of its size and SHA-256 (computed once per process).

        Args:
            name: as in the manifest, e.g. `speech/generator.onnx`.

        Raises:
            AssetError: the file is not listed, missing or altered.
        """
        entry = self.manifest.files.get(name)
        if entry is None:
            raise AssetError(
                f"There is no asset '{name}'. There are: {', '.join(sorted(self.manifest.files)) or 'none'}."
            )
        if (state := self._state(name, entry)) != "ok":
            raise AssetError(f"The file '{self.root / name}' is {state}. {_restore(name)}")
        return self.root / name

    def verify(self) -> list[Finding]:
        """Check every file of the manifest, and look for files that it does not list; sorted by name."""
        findings = [Finding(name, self._state(name, entry)) for name, entry in self.manifest.files.items()]
        found = {path.relative_to(self.root).as_posix() for path in self.root.rglob("*") if not path.is_dir()}
        findings += [Finding(name, "not listed") for name in found - set(self.manifest.files) - _UNLISTED]
        return sorted(findings)

    def _state(self, name: str, entry: Entry) -> Literal["ok", "missing", "altered"]:
        path = (self.root / name).resolve()
        if not path.is_file():
            return "missing"
        if not path.is_relative_to(self.root) or path.stat().st_size != entry.bytes:
            return "altered"  # a link that leads out of the folder is no file of ours
        return "ok" if _sha256(path) == entry.sha256 else "altered"


def default_assets() -> Assets:
    """Open the folder that `MOODREEL_ASSETS` names, else `assets/` beside the package.

    Raises:
        AssetError: there is no manifest in it, or it is broken.
    """
    named = os.environ.get("MOODREEL_ASSETS")
    return Assets(Path(named) if named else _BESIDE_PACKAGE)


def add_asset(root: Path, name: str, *, licence: str | None, source: str | None, recipe: str | None) -> Entry:
    """Enter a file in the manifest, or its new size and SHA-256; made when there is no manifest yet.

    Args:
        root: the assets folder.
        name: the file, relative to it.
        licence, source, recipe: see `Entry`; None keeps what an older entry says.
    Returns:
        the entry as written.

    Raises:
        AssetError: the file is missing or outside the folder, or a new entry is not described in full.
    """
    from generators.media import atomic_write  # brings FFmpeg; only the maker of assets needs it

    root = root.resolve()
    path = (root / name).resolve()
    if not _is_plain(name) or not path.is_relative_to(root) or not path.is_file():
        raise AssetError(f"There is no file '{name}' in '{root}'. Give its name relative to that folder.")
    files = dict(_read_manifest(root / MANIFEST).files) if (root / MANIFEST).exists() else {}
    told = {"licence": licence, "source": source, "recipe": recipe}
    kept = files[name].model_dump() if name in files else {}
    described = {field: told[field] or kept.get(field) for field in told}
    if lacking := [f"--{field}" for field, text in described.items() if not text]:
        raise AssetError(f"'{name}' is new in the manifest: say {', '.join(lacking)} too.")
    files[name] = Entry.model_validate({"sha256": _sha256(path), "bytes": path.stat().st_size, **described})
    manifest = Manifest(version=1, files=dict(sorted(files.items())))
    with atomic_write(root / MANIFEST, overwrite=True) as temporary:
        temporary.write_text(json.dumps(manifest.model_dump(), indent=2, ensure_ascii=False) + "\n", "utf-8")
    return files[name]


def _is_plain(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return bool(parts) and name == "/".join(parts) and ".." not in parts and not set(name) & set("\\:\0")


def _read_manifest(path: Path) -> Manifest:
    try:
        return Manifest.model_validate_json(path.read_bytes())
    except OSError as error:
        raise AssetError(f"'{path}' cannot be read: {error.strerror}. {_restore(MANIFEST)}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = " › ".join(str(part) for part in first["loc"]) or "the whole"
        raise AssetError(f"'{path}' is broken ({where}: {first['msg']}). {_restore(MANIFEST)}") from error


def _restore(name: str) -> str:
    return f"Bring it back with `git checkout -- assets/{name}`, or install Moodreel again."


def _sha256(path: Path) -> str:
    found = path.stat()
    return _hashed(path, found.st_size, found.st_mtime_ns)


@cache
def _hashed(path: Path, size: int, mtime_ns: int) -> str:
    """Hash the file; size and time are there so that a changed file is hashed anew."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


app = typer.Typer(no_args_is_help=True, add_completion=False, help="Moodreel's assets: enter and check them.")
_Root = Annotated[Path, typer.Option(help="The assets folder.")]


@app.command()
def add(
    name: Annotated[str, typer.Argument(help="The file, relative to the assets folder.")],
    licence: Annotated[str | None, typer.Option(help="SPDX name, e.g. Apache-2.0.")] = None,
    source: Annotated[str | None, typer.Option(help="Where it, or what it was made from, comes from.")] = None,
    recipe: Annotated[str | None, typer.Option(help="The command that makes it.")] = None,
    root: _Root = _BESIDE_PACKAGE,
) -> None:
    """Enter a file, or its new size and SHA-256; what is not said of a known file stays as it was."""
    try:
        entry = add_asset(root, name, licence=licence, source=source, recipe=recipe)
    except MoodreelError as error:
        typer.echo(error, err=True)
        raise typer.Exit(1) from error
    typer.echo(f"{name}: {entry.bytes:,} bytes, SHA-256 {entry.sha256[:12]}…, {entry.licence}")


@app.command()
def verify(root: _Root = _BESIDE_PACKAGE) -> None:
    """Check all files; exit status 1 when one is missing, altered or not listed."""
    try:
        assets = Assets(root)
    except AssetError as error:
        typer.echo(error, err=True)
        raise typer.Exit(1) from error
    table = Table("file", "bytes", "licence", "state")
    findings = assets.verify()
    for name, state in findings:
        entry = assets.manifest.files.get(name)
        table.add_row(name, f"{entry.bytes:,}" if entry else "", entry.licence if entry else "", state)
    Console().print(table)
    if problems := [finding for finding in findings if finding.state != "ok"]:
        typer.echo(f"{len(problems)} of {len(findings)} files are not as they should be.", err=True)
        raise typer.Exit(1)


if __name__ == "__main__":
    app()
