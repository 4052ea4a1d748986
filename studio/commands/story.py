"""`story`: a subject and an emotion to a planned story."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from studio.commands import options

if TYPE_CHECKING:
    from generators.story import StoryPlan, StoryRequest
    from generators.story.agents import Agents

_KEY = "MOODREEL_WRITER_KEY"
_SUBJECT = "Who the story is about, in quotes: “a little fox with a green scarf”."
_WRITER = "Who plans: a folder with a chat model, or the http(s) address of an OpenAI-compatible endpoint."
_MODEL = f"The model's name at that address. A key is read from {_KEY}."


def story(
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder to write to; made if it is not there.")],
    subject: Annotated[str, typer.Argument(metavar="SUBJECT", help=_SUBJECT)],
    emotion: Annotated[str | None, typer.Option(help="One of the ten; see `emotions`. Neutral if left out.")] = None,
    intensity: options.Intensity = None,
    curve: Annotated[Path | None, typer.Option(help="A JSON file: an emotion that changes over the frames.")] = None,
    frames: Annotated[int, typer.Option(min=1, max=12, help="How many pictures.")] = 4,
    theme: Annotated[str, typer.Option(help="What it should be about, in a few words.")] = "",
    plan_only: Annotated[bool, typer.Option("--plan-only", help="Write plan.json, which you can edit.")] = False,
    writer: Annotated[str | None, typer.Option(help=_WRITER)] = None,
    writer_model: Annotated[str | None, typer.Option(help=_MODEL)] = None,
    seed: Annotated[int, typer.Option(help="0 is the story that fits best, every other number another one.")] = 0,
    as_json: options.Json = False,
    force: options.Force = False,
) -> None:
    """Plan a story about somebody, with an emotion, into a folder."""
    from generators.contract import BadInput
    from generators.story import StoryRequest
    from studio.commands.feeling import Feeling
    from studio.commands.writing import check_folder

    if not plan_only:
        raise BadInput("Pictures arrive with the renderer. Until then say --plan-only, which writes the plan.")
    if len(theme) > 200:
        raise BadInput(f"The theme has {len(theme)} characters; 200 are the most. A few words will do.")
    (file,) = check_folder(output, ["plan.json"], overwrite=force)
    feeling = Feeling(emotion, intensity, curve=curve)
    request = StoryRequest.model_validate(
        {"subject": subject[:20_000], "emotion": feeling.whole(), "theme": theme, "frames": frames, "seed": seed}
    )
    plan = _planned(request, _agents(writer, writer_model), file, force=force)
    if as_json:
        typer.echo(json.dumps({"output": str(file.resolve()), **plan.model_dump(mode="json")}))
        return
    typer.echo(_told(plan, file))


def _agents(writer: str | None, model: str | None) -> Agents | None:
    """Who plans, or None for Moodreel itself.

    Raises:
        BadInput: the options contradict each other, or the address is none.
        WriterUnavailable: the folder holds no model.
    """
    from generators.contract import BadInput

    remote = writer is not None and "://" in writer
    if remote != (model is not None):
        raise BadInput("--writer with an address and --writer-model belong together. Give both of them, or neither.")
    if writer is None:
        return None
    from generators.story.agents import ChatAgents, Endpoint, EndpointModel, FolderModel

    if not remote:
        return ChatAgents(FolderModel(Path(writer)))
    from pydantic import SecretStr, ValidationError

    key = os.environ.get(_KEY)
    try:
        endpoint = Endpoint(url=writer, model=model or "", key=SecretStr(key) if key else None)
    except ValidationError as error:
        raise BadInput(f"--writer {writer[:80]} is no address such as http://localhost:8080/v1.") from error
    return ChatAgents(EndpointModel(endpoint))


def _planned(request: StoryRequest, agents: Agents | None, file: Path, *, force: bool) -> StoryPlan:
    """Plan and write."""
    from generators.assets import default_assets
    from generators.story import Planner
    from studio.commands.progress import progress_bar
    from studio.commands.stopping import stopping
    from studio.commands.writing import all_or_none, made

    with progress_bar() as report:
        planner = Planner(default_assets(), agents)
        with stopping() as cancel:
            plan = planner.run(request, report, cancel)
            cancel.raise_if_set()
            with made(file.parent), all_or_none([file], overwrite=force) as (temporary,):
                temporary.write_text(plan.to_json(), "utf-8")
    return plan


def _told(plan: StoryPlan, file: Path) -> str:
    """The story as one reads it."""
    from studio.commands.feeling import label

    lines = [f"{plan.subject.phrase}: {plan.theme}, {label(plan.request.emotion)}", ""]
    lines += [f"{number}. {frame.caption}" for number, frame in enumerate(plan.frames, start=1)]
    lines += ["", *(f"Note: {notice}" for notice in plan.notices), f"{file}: the plan, to edit or to draw"]
    return "\n".join(lines)
