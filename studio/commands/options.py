"""Options that several commands take."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Text = Annotated[str | None, typer.Argument(metavar="TEXT", help="What to speak, in quotes; - reads standard input.")]
File = Annotated[Path | None, typer.Option("--file", help="Read the text from this UTF-8 file instead.")]
Voice = Annotated[str | None, typer.Option(help="Who speaks; see `voices`.")]
Intensity = Annotated[float | None, typer.Option(help="How strong a named emotion is, 0 to 1; 0.7 if left out.")]
Valence = Annotated[float | None, typer.Option(help="With --arousal: a point instead of a name, -1 to 1.")]
Arousal = Annotated[float | None, typer.Option(help="-1 to 1.")]
Seed = Annotated[int, typer.Option(help="0 is the typical reading, every other number another one.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of lines to read.")]
Force = Annotated[bool, typer.Option("--force", help="Replace files that are there already.")]
