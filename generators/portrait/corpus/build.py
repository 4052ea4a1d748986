"""Build the corpus of clips: natural voices with exact times of their sounds, from packages only.

    python -m generators.portrait.corpus.build speak                        # Speak's own readings, made audible
    python -m generators.portrait.corpus.build teacher --voices package/voices --shards 12
    python -m generators.portrait.corpus.build espeak --shards 6

Shards are independent and seeded, and those that are there already are left alone, so a build that was stopped goes on.
Voices that are held out go to shards of their own (`held_…`), which training does not read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import structlog
import typer

from generators.media import resample
from generators.portrait.phones import CLASSES, VOWELS
from generators.speech.corpus import Aloud, Said, lines, said_in, voices_in

from .babble import LANGUAGES, babble
from .clips import HELD_OUT_SHARD, SAMPLE_RATE, Clip, as_int16, save_clips
from .espeak import Espeak
from .sounds import Sounds, of_kokoro, of_phonemes, trimmed

HELD_OUT = frozenset({"am_michael", "bf_emma", "af_bella"})
"""Voices that training never hears."""
_SPEAK_RATE = 24_000
_MOST = 20.0  # seconds; longer lines are left out
_LANGUAGE_VOICES = {"es": "e", "it": "i", "fr": "f", "pt": "p"}
_ESPEAK = {
    "en": ("en-us", "en-us+f2", "en-us+f3", "en-us+m3", "en-us+m7", "en-gb", "en-us+f5", "en-gb-scotland"),
    "es": ("es", "es+f2", "es-419+m3"),
    "it": ("it", "it+f3"),
    "fr": ("fr", "fr+f4"),
    "de": ("de", "de+f2"),
    "pt": ("pt-br", "pt-br+f3"),
}
_KOKORO_PAIRS = (
    ("aɪ", "I"), ("aʊ", "W"), ("eɪ", "A"), ("oʊ", "O"), ("ɔɪ", "Y"),
    ("tʃ", "ʧ"), ("dʒ", "ʤ"), ("ts", "ʦ"), ("dz", "ʣ"), ("r", "ɾ"),
)  # fmt: skip

app = typer.Typer(no_args_is_help=True, add_completion=False)
_log = structlog.get_logger()


def clip_of(said: Said) -> Clip:
    """A reading as a clip: 16 kHz, times corrected, the last sound ended where it is heard to end."""
    audio = resample(said.audio, _SPEAK_RATE, SAMPLE_RATE)
    return Clip(as_int16(audio), trimmed(of_kokoro(said.characters, said.frames), audio), said.voice)


@app.command()
def speak(
    corpus: Path = Path("work/corpus"),
    out: Path = Path("work/portrait/clips"),
    voices: Path = Path("assets/speech/voices.safetensors"),
    generator: Path = Path("assets/speech/generator.onnx"),
    every: int = 1,
) -> None:
    """Make Speak's shards audible; `every` n-th reading of each only."""
    known = voices_in(voices)
    for shard in sorted(corpus.glob("shard*.npz")):
        readings = said_in(shard, corpus / "basis.npz", generator, known, every)
        write(out, f"speak{shard.stem.removeprefix('shard')}", (clip_of(said) for said in readings))


@app.command()
def teacher(
    voices: Path = Path("package/voices"),
    out: Path = Path("work/portrait/clips"),
    pieces: Path = Path("work/teacher"),
    generator: Path = Path("assets/speech/generator.onnx"),
    shards: int = 12,
    count: int = 100,
    foreign: float = 0.5,
    seed: int = 0,
) -> None:
    """Read lines in all voices of a file or folder; a share of them `foreign`, which is babble in another language."""
    aloud, espeak_ng = Aloud(pieces, generator), Espeak()
    table = voices_in(voices)
    for shard in range(shards):
        rng = np.random.default_rng([seed, 3, shard])

        def read(shard: int = shard, rng: np.random.Generator = rng) -> Iterator[Clip]:
            for line in lines(count, seed * 1000 + 500 + shard):
                if rng.random() < foreign:
                    language = str(rng.choice(sorted(_LANGUAGE_VOICES)))
                    able = [v for v in table if v.name.startswith(_LANGUAGE_VOICES[language])] or table
                    _, phonemes, _ = espeak_ng.say(babble(language, rng), "pt-br" if language == "pt" else language)
                    said = as_kokoro(phonemes)
                    voice = able[rng.integers(len(able))]
                else:
                    voice = table[rng.integers(len(table))]
                    said = aloud.phonemes(line, voice)
                if 1 <= len(said) <= 200:
                    yield clip_of(aloud.say(said, voice, rng))

        write(out, f"teacher{shard:03d}", read())


@app.command()
def espeak(out: Path = Path("work/portrait/clips"), shards: int = 6, count: int = 100, seed: int = 0) -> None:
    """Speak lines with espeak-ng: English, and babble in five languages."""
    library = Espeak()
    for shard in range(shards):
        rng = np.random.default_rng([seed, 4, shard])

        def read(shard: int = shard, rng: np.random.Generator = rng) -> Iterator[Clip]:
            for line in lines(count, seed * 1000 + 800 + shard):
                language = "en" if rng.random() < 0.4 else str(rng.choice(LANGUAGES))
                voice = str(rng.choice(_ESPEAK[language]))
                text = line if language == "en" else babble(language, rng)
                audio, phonemes, starts = library.say(
                    text, voice, int(rng.integers(125, 200)), int(rng.integers(25, 75))
                )
                if not phonemes:
                    continue
                sounds = of_phonemes(phonemes, starts, len(audio) / library.sample_rate)
                wave = resample((audio / 32768).astype(np.float32), library.sample_rate, SAMPLE_RATE)
                yield Clip(as_int16(wave), stressed_by_length(sounds), f"espeak {voice}")

        write(out, f"espeak{shard:03d}", read())


def as_kokoro(phonemes: list[str]) -> str:
    """espeak's IPA in Kokoro's alphabet; what it has no character for is left out by the teacher."""
    text = "".join(phoneme or " " for phoneme in phonemes).strip()
    for pair, single in _KOKORO_PAIRS:
        text = text.replace(pair, single)
    return " ".join(text.split()) + "."


def stressed_by_length(sounds: Sounds) -> Sounds:
    """Stress on the longest third of the vowels, where the source does not say."""
    vowel = np.array([CLASSES[name] in VOWELS for name in sounds.classes], bool)
    lengths = sounds.ends - sounds.starts
    long = lengths > np.quantile(lengths[vowel], 0.67) if vowel.any() else vowel
    return Sounds(sounds.starts, sounds.ends, sounds.classes, vowel & long)


def write(folder: Path, name: str, clips: Iterable[Clip]) -> None:
    """Write clips as a shard, those of held-out voices as another; nothing is made again that is there."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = {False: folder / f"{name}.npz", True: folder / f"{HELD_OUT_SHARD}_{name}.npz"}
    if paths[False].exists():
        _log.info("there already", shard=name)
        return
    kept: dict[bool, list[Clip]] = {False: [], True: []}
    for clip in clips:
        if len(clip.sounds) and clip.seconds <= _MOST:
            kept[clip.voice in HELD_OUT].append(clip)
    for held in (True, False):  # the one that is looked for comes last
        if kept[held]:
            save_clips(paths[held], kept[held])
    _log.info("written", shard=name, minutes=round(sum(c.seconds for c in kept[False]) / 60, 1))


if __name__ == "__main__":
    app()
