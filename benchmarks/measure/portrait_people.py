"""Lips on recordings of people, in four languages; see `recordings` for where the truth comes from."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from rich.console import Console

from benchmarks import portrait_motion
from benchmarks.measure.recordings import Recording, recordings
from generators.assets import Assets
from generators.portrait.drivers import MOTION

from . import lips
from .portrait_moves import NotThere
from .report import Bar, Part, Sheet

COUNTS = {"en": 60, "fr": 25, "it": 25, "es": 25}
_ENGLISH = {"jaw": 0.72, "gap": 0.70, "closed": 0.85, "lag within a frame": 0.97}
_MORE_FALSE, _STILL, _NOISY_JAW, _OTHER_JAW = 0.05, 0.015, 0.67, 0.60
_NOISE_DB = 20.0


def of_people(assets: Assets, folder: Path, console: Console) -> Part:
    """Measure on recordings in `folder`.

    Raises:
        NotThere: the model's weights are missing.
        RecordingsMissing: the recordings are.
    """
    from generators.portrait.motion.weights import load_mind

    if MOTION not in assets.manifest.files:
        raise NotThere(f"assets/{MOTION} is not there yet. Train it (docs/portrait_training.md), or skip this part.")
    mind = load_mind(assets.path(MOTION))

    def made(recording: Recording, number: int, noise: float | None = None) -> lips.Clip:
        audio = recording.audio if noise is None else _noisy(recording.audio, noise, number)
        moved = portrait_motion.moved(mind.model, mind.classifier, audio, "neutral", number)
        return lips.Clip(moved, recording.sounds)

    found: dict[str, dict[str, float]] = {}
    for language, count in COUNTS.items():
        heard = list(recordings(language, count, folder))
        found[language] = lips.summary([made(each, number) for number, each in enumerate(heard)])
        found[language]["clips"] = len(heard)
        if language == "en":
            noisy = [made(each, number, _NOISE_DB) for number, each in enumerate(heard)]
            found["en, 20 dB noise"] = {**lips.summary(noisy), "clips": len(heard)}
        console.print(f"people: {language}: {len(heard)} recordings, jaw {found[language]['jaw']:.3f}")
    return _part(found)


def _part(found: dict[str, dict[str, float]]) -> Part:
    english = found["en"]
    bars = [
        Bar(f"{name}, English", f"{english[name]:.3f}", f">= {least:g}", english[name] >= least)
        for name, least in _ENGLISH.items()
    ]
    false, most = english["false closure"], english["false closure, teacher"] + _MORE_FALSE
    bars.append(Bar("false closure, English", f"{false:.3f}", f"<= {most:.3f}", false <= most))
    still = english.get("jaw in silence", float("nan"))
    bars.append(Bar("jaw in silence, mean, English", f"{still:.4f}", f"<= {_STILL:g}", still <= _STILL))
    noisy = found["en, 20 dB noise"]["jaw"]
    bars.append(Bar("jaw, English under noise at 20 dB", f"{noisy:.3f}", f">= {_NOISY_JAW:g}", noisy >= _NOISY_JAW))
    for language in ("fr", "it", "es"):
        jaw = found[language]["jaw"]
        bars.append(Bar(f"jaw, {language}", f"{jaw:.3f}", f">= {_OTHER_JAW:g}", jaw >= _OTHER_JAW))
    closures = ["closed", "closed, teacher", "false closure", "false closure, teacher"]
    columns = ["jaw", "gap", "lips", *closures, "lag", "clips"]
    rows = [[language, *(row.get(name, float("nan")) for name in columns)] for language, row in found.items()]
    note = "one voice a language; what is said and when is reconstructed (Whisper, espeak-ng, time warping)"
    return Part(bars, [Sheet(note, ["recordings", *columns], rows)], data=found)


def _noisy(audio: np.ndarray, decibels: float, seed: int) -> np.ndarray:
    """With white noise that much softer than the recording."""
    noise = np.random.default_rng([79, seed]).normal(size=len(audio))
    return (audio + noise * np.sqrt(np.mean(audio**2)) * 10 ** (-decibels / 20)).astype(np.float32)
