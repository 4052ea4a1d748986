"""`speak`: a text and an emotion to a sound file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from studio.commands import options

if TYPE_CHECKING:
    from generators.speech import SpeechRequest, SpeechResult

_OUTPUT = "The sound file: .wav, .flac, .ogg, .opus or .mp3."
_FROM = "Take {} from this emotion: the effect of that path alone."


def speak(
    output: Annotated[Path, typer.Option("--output", "-o", help=_OUTPUT)],
    text: options.Text = None,
    file: options.File = None,
    emotion: Annotated[str | None, typer.Option(help="One of the ten; see `emotions`. Neutral if left out.")] = None,
    intensity: options.Intensity = None,
    valence: options.Valence = None,
    arousal: options.Arousal = None,
    curve: Annotated[Path | None, typer.Option(help="A JSON file: an emotion that changes over the words.")] = None,
    timing_from: Annotated[str | None, typer.Option(help=_FROM.format("durations"))] = None,
    pitch_from: Annotated[str | None, typer.Option(help=_FROM.format("F0"))] = None,
    energy_from: Annotated[str | None, typer.Option(help=_FROM.format("level and tilt"))] = None,
    voice: options.Voice = None,
    rate: Annotated[float, typer.Option(help="Speed, 0.5 to 2; 2 is twice as fast.")] = 1.0,
    pitch_range: Annotated[float, typer.Option(help="Spread of F0, 0 (monotone) to 2.5.")] = 1.0,
    pitch_shift: Annotated[float, typer.Option(help="Semitones, -12 to 12.")] = 0.0,
    level: Annotated[float, typer.Option(help="dB, -20 to 12.")] = 0.0,
    edits: Annotated[Path | None, typer.Option(help="A JSON file: prosody of single phonemes and words.")] = None,
    dictionary: Annotated[Path | None, typer.Option(help="A JSON file: words and how they are said.")] = None,
    seed: options.Seed = 0,
    srt: Annotated[bool, typer.Option("--srt", help="Write subtitles beside the sound, as .srt.")] = False,
    vtt: Annotated[bool, typer.Option("--vtt", help="Write subtitles beside the sound, as .vtt.")] = False,
    words: Annotated[bool, typer.Option("--words", help="Subtitles by word, not by sentence.")] = False,
    as_json: options.Json = False,
    force: options.Force = False,
) -> None:
    """Speak a text with an emotion, into a sound file."""
    from generators.contract import BadInput
    from generators.media import check_audio_suffix, check_destination
    from generators.speech import DEFAULT_VOICE, SpeechRequest
    from studio.commands.edits import load_edits
    from studio.commands.feeling import Feeling, label
    from studio.commands.words import given_text

    if words and not (srt or vtt):
        raise BadInput("--words is about subtitles. Give --srt or --vtt too.")
    check_audio_suffix(output)
    subtitles = [output.with_suffix(suffix) for suffix, wanted in ((".srt", srt), (".vtt", vtt)) if wanted]
    for path in (output, *subtitles):
        check_destination(path, overwrite=force)
    feeling = Feeling(emotion, intensity, valence, arousal, curve, timing_from, pitch_from, energy_from)
    request = SpeechRequest.model_validate(
        {
            "emotion": feeling.whole(),
            "timing_from": feeling.named(timing_from),
            "pitch_from": feeling.named(pitch_from),
            "energy_from": feeling.named(energy_from),
            "voice": voice or DEFAULT_VOICE,
            "controls": {"rate": rate, "pitch_range": pitch_range, "pitch_shift": pitch_shift, "level": level},
            "edits": load_edits(edits) if edits else (),
            "dictionary": _pronunciations(dictionary) if dictionary else {},
            "seed": seed,
            "text": given_text(text, file),
        }
    )
    result, who = _spoken(request, output, subtitles, by_word=words, force=force)
    if as_json:
        typer.echo(json.dumps(_told(result, output, subtitles)))
        return
    typer.echo(f"{output}: {result.duration:.2f} s, {label(request.emotion)}, {who}")
    for path in subtitles:
        typer.echo(f"{path}: subtitles by {'word' if words else 'sentence'}")


def _pronunciations(path: Path) -> dict[str, str]:
    from generators.speech import load_dictionary  # brings the front end, which most commands can do without

    return load_dictionary(path)


def _spoken(
    request: SpeechRequest, output: Path, subtitles: Sequence[Path], *, by_word: bool, force: bool
) -> tuple[SpeechResult, str]:
    """Speak and write; gives the result and the name of the voice."""
    from generators.speech.export import save_audio, save_subtitles
    from studio.commands.engine import open_engine
    from studio.commands.progress import progress_bar
    from studio.commands.stopping import stopping
    from studio.commands.writing import all_or_none

    with progress_bar() as report:
        engine = open_engine()
        with stopping() as cancel:
            result = engine.run(request, report, cancel)
            cancel.raise_if_set()
            with all_or_none([output, *subtitles], overwrite=force) as (sound, *captions):
                save_audio(result, sound, overwrite=True)
                for path in captions:
                    save_subtitles(result, path, "word" if by_word else "sentence", overwrite=True)
    return result, engine.voices[request.voice].title


def _told(result: SpeechResult, output: Path, subtitles: Sequence[Path]) -> dict[str, Any]:
    """What `--json` prints: where it was written, then timings and prosody."""
    return {
        "output": str(output.resolve()),
        "subtitles": [str(path.resolve()) for path in subtitles],
        **result.to_dict(),
    }
