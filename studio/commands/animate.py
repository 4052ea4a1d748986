"""`animate`: a portrait and a voice to a film."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from studio.commands import options

if TYPE_CHECKING:
    from generators.portrait.engine import AnimationResult
    from generators.portrait.request import AnimationRequest

_OUTPUT = "The film: .mp4, .webm, a .gif preview, or a folder for PNG pictures without background."
_PORTRAIT = "The picture: a face that looks towards the camera."
_AUDIO = "The voice: a sound file, or a video with sound."
_HEAD = "Factor on how the head moves, 0 to 1.5; 0 holds it still."
_EXPRESSION = "Factor on what the face shows beside speech, 0 to 1.5."
_SIZE = "The film's longer side in pixels, 64 to 1920; the picture's if left out, up to 1080p."
_SOUNDS = "What is said when, as `speak --json` prints it; lips then go by rules, not by the model."
_MOTION = "Draw this motion, saved by --motion-out, instead of listening."
_MOTION_OUT = "Write the motion too: .json, or .csv as face capture writes it (ARKit names)."
_WHAT = {
    "model": "the motion model, which listens",
    "rules": "rules over the known sounds, not the model",
    "file": "motion that was saved",
}


def animate(
    output: Annotated[Path, typer.Option("--output", "-o", help=_OUTPUT)],
    portrait: Annotated[Path, typer.Argument(metavar="PORTRAIT", help=_PORTRAIT)],
    audio: Annotated[Path, typer.Argument(metavar="AUDIO", help=_AUDIO)],
    emotion: Annotated[str | None, typer.Option(help="One of the ten; see `emotions`. Neutral if left out.")] = None,
    intensity: options.Intensity = None,
    valence: options.Valence = None,
    arousal: options.Arousal = None,
    curve: Annotated[Path | None, typer.Option(help="A JSON file: an emotion that changes over the sound.")] = None,
    head_motion: Annotated[float, typer.Option(help=_HEAD)] = 1.0,
    expression: Annotated[float, typer.Option(help=_EXPRESSION)] = 1.0,
    blink: Annotated[bool, typer.Option("--blink/--no-blink", help="Whether the eyes blink.")] = True,
    look_at_camera: Annotated[bool, typer.Option("--look-at-camera", help="Keep the eyes on the camera.")] = False,
    size: Annotated[int | None, typer.Option(help=_SIZE)] = None,
    square: Annotated[bool, typer.Option("--square", help="Only a square around the head.")] = False,
    fps: Annotated[int, typer.Option(help="Frames a second, 25 or 30.")] = 25,
    face: Annotated[int, typer.Option(help="Which face of the picture, counted from the largest.")] = 1,
    anchors: Annotated[Path | None, typer.Option(help="A JSON file: eyes, nose and mouth marked by hand.")] = None,
    seed: Annotated[int, typer.Option(help="Of all chance: blinks, glances, nods.")] = 0,
    motion: Annotated[Path | None, typer.Option(help=_MOTION)] = None,
    sounds: Annotated[Path | None, typer.Option(help=_SOUNDS)] = None,
    motion_out: Annotated[Path | None, typer.Option("--motion-out", help=_MOTION_OUT)] = None,
    as_json: options.Json = False,
    force: options.Force = False,
) -> None:
    """Let a portrait speak a recording, with an emotion, as a film."""
    from generators.contract import BadInput
    from generators.portrait.engine import check_film
    from generators.portrait.face.anchors import load_anchors
    from generators.portrait.request import AnimationRequest
    from studio.commands.animate_files import check_motion_out, load_sounds
    from studio.commands.feeling import Feeling, label

    feeling = Feeling(emotion, intensity, valence, arousal, curve)
    if motion and feeling != Feeling():
        raise BadInput("--motion is drawn as it was saved, with its own emotion. Leave out one or the other.")
    check_film(output, overwrite=force)
    if motion_out:
        check_motion_out(motion_out, output, overwrite=force)
    request = AnimationRequest.model_validate(
        {
            "portrait": portrait,
            "audio": audio,
            "emotion": feeling.whole(),
            "face": face,
            "anchors": load_anchors(anchors) if anchors else None,
            "manner": {
                "head_motion": head_motion, "expression": expression, "blink": blink, "look_at_camera": look_at_camera,
            },
            "framing": "square" if square else "picture",
            "size": size,
            "fps": fps,
            "motion": motion,
            "sounds": load_sounds(sounds) if sounds else None,
            "seed": seed,
        }
    )  # fmt: skip
    result = _filmed(request, output, motion_out, force=force)
    if as_json:
        typer.echo(json.dumps(_told(result, motion_out)))
        return
    from studio.commands.progress import pace

    width, height = result.size
    typer.echo(
        f"{output}: {result.motion.duration:.2f} s, {width} x {height}, {label(request.emotion)}, "
        f"{pace(len(result.motion), result.seconds)}"
    )
    typer.echo(f"Motion by {_WHAT[result.driver]}.")
    if motion_out:
        typer.echo(f"{motion_out}: the motion")


def _filmed(request: AnimationRequest, output: Path, motion_out: Path | None, *, force: bool) -> AnimationResult:
    """Animate and write: the film, and its motion if that was asked for; both or neither."""
    from studio.commands.animate_files import beside_film
    from studio.commands.engine import open_portrait_engine
    from studio.commands.progress import in_frames, progress_bar
    from studio.commands.stopping import stopping

    with progress_bar() as report:
        engine = open_portrait_engine()
        with stopping() as cancel:
            fresh = not output.exists()
            result = engine.run(request, output, in_frames(report, "animating"), cancel, overwrite=force)
            if motion_out:
                beside_film(motion_out, result, fresh=fresh, force=force)
    return result


def _told(result: AnimationResult, motion_out: Path | None) -> dict[str, Any]:
    """What `--json` prints: where it was written, how it was made, and the request."""
    width, height = result.size
    return {
        "output": str(result.path.resolve()),
        "motion_out": str(motion_out.resolve()) if motion_out else None,
        "driver": result.driver,
        "width": width,
        "height": height,
        "frames": len(result.motion),
        "duration": round(result.motion.duration, 4),
        "encoder": result.encoder,
        "first_frame": round(result.first, 3),
        "seconds": round(result.seconds, 3),
        "request": result.request.model_dump(mode="json"),
    }
