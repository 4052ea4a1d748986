"""The command line: which commands there are. What they do is in `studio.commands`, one file each."""

from __future__ import annotations

import typer

from studio.commands.animate import animate
from studio.commands.counterfactual import counterfactual
from studio.commands.demo import demo
from studio.commands.doctor import doctor
from studio.commands.emotions import emotions
from studio.commands.group import CommandGroup
from studio.commands.speak import speak
from studio.commands.story import story
from studio.commands.version import version
from studio.commands.voices import voices

app = typer.Typer(
    name="moodreel",
    cls=CommandGroup,
    help="Words become media with a chosen, measurable emotion.",
    add_completion=False,
    pretty_exceptions_enable=False,
)

for command in (speak, story, animate, counterfactual, emotions, voices, doctor, demo, version):
    app.command()(command)


def main() -> None:
    """Run the command that `sys.argv` names; ends in SystemExit with the exit status."""
    app(prog_name="python main.py")
