"""`doctor`: is everything there, and what to do if it is not."""

from __future__ import annotations

import typer


def doctor() -> None:
    """Check versions, weights, sound output and the machine; say what to do. Exit status 1 if something is broken."""
    from studio.commands.health import findings

    broken = 0
    for finding in findings():
        broken += finding.state == "broken"
        typer.echo(f"{finding.state:<7} {finding.what:<27} {finding.found}".rstrip())
        if finding.advice:
            typer.echo(f"{'':<8}{'':<27} -> {finding.advice}")
    if broken:
        typer.echo(f"{broken} broken; see above what to do.", err=True)
        raise typer.Exit(1)
    typer.echo("Everything that Speak needs is there.")
