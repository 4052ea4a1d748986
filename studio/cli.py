"""The command line."""

from __future__ import annotations

from importlib.metadata import version as installed_version

import typer

app = typer.Typer(
    name="moodreel",
    help="Words become media with a chosen, measurable emotion.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.callback()
def _moodreel() -> None:
    """Keep commands named even while there is only one of them."""


@app.command()
def version() -> None:
    """Print Moodreel's version."""
    typer.echo(installed_version("moodreel"))


def main() -> None:
    """Run the command that `sys.argv` names; ends in SystemExit with the exit status."""
    app(prog_name="moodreel")
