"""`story`: a subject and an emotion to a planned, illustrated story."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
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
_PLAN = "Draw this plan, written by --plan-only and perhaps edited, instead of a SUBJECT."
_FORMAT = "Some of png, svg, masks, pdf, cbz. The plan and the scenes are always written."
_SEED = "0 is the story that fits best, every other number another one; with --plan, of how it is drawn."
_PAINTER = "A folder with an SDXL or FLUX.2-klein pipeline, or its name in the model cache; see docs/story_models.md."
_MODEL = f"The model's name at that address. A key is read from {_KEY}."


def story(
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder to write to; made if it is not there.")],
    subject: Annotated[str | None, typer.Argument(metavar="[SUBJECT]", help=_SUBJECT)] = None,
    emotion: Annotated[str | None, typer.Option(help="One of the ten; see `emotions`. Neutral if left out.")] = None,
    intensity: options.Intensity = None,
    curve: Annotated[Path | None, typer.Option(help="A JSON file: an emotion that changes over the frames.")] = None,
    frames: Annotated[int, typer.Option(min=1, max=12, help="How many pictures.")] = 4,
    theme: Annotated[str, typer.Option(help="What it should be about, in a few words.")] = "",
    plan: Annotated[Path | None, typer.Option(help=_PLAN)] = None,
    plan_only: Annotated[bool, typer.Option("--plan-only", help="Write plan.json, which you can edit.")] = False,
    writer: Annotated[str | None, typer.Option(help=_WRITER)] = None,
    writer_model: Annotated[str | None, typer.Option(help=_MODEL)] = None,
    size: Annotated[str, typer.Option(metavar="WxH", help="Of each picture in pixels.")] = "1344x896",
    formats: Annotated[str, typer.Option("--format", help=_FORMAT)] = "png,pdf",
    seed: Annotated[int, typer.Option(help=_SEED)] = 0,
    engine: Annotated[
        str, typer.Option(metavar="NAME", help="Who draws: embedded, or diffusers with --model.")
    ] = "embedded",
    model: Annotated[str | None, typer.Option(help=_PAINTER)] = None,
    dtype: Annotated[str, typer.Option(help="Of the model: auto, fp32, fp16, bf16 or fp8.")] = "auto",
    device: Annotated[str, typer.Option(help="Of the model: auto, cpu, cuda, mps …")] = "auto",
    as_json: options.Json = False,
    force: options.Force = False,
) -> None:
    """Tell and illustrate a story about somebody, with an emotion, into a folder."""
    from generators.contract import BadInput
    from generators.story import StoryRequest, load_plan
    from studio.commands.feeling import Feeling
    from studio.commands.painting import painter_named
    from studio.commands.story_pictures import Drawing, draw_story, told_json
    from studio.commands.writing import check_folder

    if (subject is None) == (plan is None):
        raise BadInput("Say who the story is about, or give a plan with --plan; one of the two.")
    if len(theme) > 200:
        raise BadInput(f"The theme has {len(theme)} characters; 200 are the most. A few words will do.")
    feeling = Feeling(emotion, intensity, curve=curve)
    if plan:
        if plan_only or writer or theme or feeling != Feeling():
            raise BadInput("--plan is drawn as it is: who, what, with which emotion. Leave out what would plan anew.")
        told = load_plan(plan)
        frames = len(told.frames)
    else:
        told = StoryRequest.model_validate(
            {"subject": (subject or "")[:20_000], "emotion": feeling.whole(), "theme": theme, "frames": frames,
             "seed": seed}
        )  # fmt: skip
    if plan_only:
        assert isinstance(told, StoryRequest)
        (file,) = check_folder(output, ["plan.json"], overwrite=force)
        made = _planned(told, _agents(writer, writer_model), file, force=force)
        if as_json:
            typer.echo(json.dumps({"output": str(file.resolve()), **made.model_dump(mode="json")}))
        else:
            typer.echo(_told(made, f"{file}: the plan, to edit or to draw"))
        return
    drawing = Drawing.asked(size, formats, seed if plan else 0)
    check_folder(output, drawing.names(frames), overwrite=force)
    agents, painter = _agents(writer, writer_model), painter_named(engine, model, dtype, device, drawing.formats)
    drawn = draw_story(told, drawing, output, agents, painter, force=force)
    if as_json:
        typer.echo(json.dumps(told_json(drawn, output)))
        return
    typer.echo(_told(drawn.plan, drawn.told(output), drawn.notices))


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


def _told(plan: StoryPlan, ending: str, notices: Sequence[str] = ()) -> str:
    """The story as one reads it."""
    from studio.commands.feeling import label

    lines = [f"{plan.subject.phrase}: {plan.theme}, {label(plan.request.emotion)}", ""]
    lines += [f"{number}. {frame.caption}" for number, frame in enumerate(plan.frames, start=1)]
    lines += ["", *(f"Note: {notice}" for notice in (*plan.notices, *notices)), ending]
    return "\n".join(lines)
