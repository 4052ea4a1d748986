"""Build the corpus: lines x voices x readings, from packages only.

    python -m generators.speech.corpus.build --voices assets/speech/voices.safetensors --out work/corpus --shard 0

Shards are independent and seeded: shard k is the same bytes wherever it is built.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import typer
from hibari.g2p import G2P
from rich.progress import track

from generators.speech import phonemes as ph
from generators.speech.corpus import interventions, readings
from generators.speech.corpus.sentences import varied, wordnet_examples
from generators.speech.corpus.shard import Utterance, save_shard
from generators.speech.corpus.teacher import Plan, Teacher
from generators.speech.frames import whole_frames
from generators.speech.latent import LatentBasis
from generators.speech.voices import Voice, load_voices

MAX_PHONEMES = 200
BASIS_LINES = 150


class Reader:
    """Lines to readings, with one teacher and one front end per accent."""

    def __init__(self, teacher: Teacher) -> None:
        self.teacher = teacher
        self._g2p = {"us": G2P(british=False), "gb": G2P(british=True)}

    def phonemes(self, line: str, voice: Voice) -> str:
        """The line in Kokoro's alphabet."""
        known = ph.alphabet()
        return "".join(c for c in self._g2p[voice.accent](line) if c in known)

    def register(self, plan: Plan) -> interventions.Register | None:
        """The register of the plain reading."""
        return interventions.register_of(self.teacher.contours(plan, whole_frames(plan.durations))[0])

    def read(
        self, plan: Plan, shift: interventions.Shift, register: interventions.Register | None = None
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """Durations and frames `(N,)`, F0 and energy `(2T,)`, latent `(2T, 512)` under a shift."""
        durations = shift.durations(plan.durations)
        frames = whole_frames(durations)
        f0, energy = self.teacher.contours(plan, frames)
        f0 = shift.f0(f0, frames, register)
        energy = interventions.energy_under(shift.level(), energy, frames)
        latent = self.teacher.latent(plan, frames, f0, energy)
        return durations, frames, np.where(f0 > interventions.UNVOICED_BELOW, f0, 0), energy, latent


def fit_basis(reader: Reader, voices: list[Voice], seed: int) -> LatentBasis:
    """A basis from readings in all voices, plain and random."""
    rng = np.random.default_rng([seed, 7])
    latents = []
    for number, line in enumerate(varied(wordnet_examples(), BASIS_LINES, seed + 10_000)):
        voice = voices[number % len(voices)]
        phonemes = reader.phonemes(line, voice)
        if not phonemes:
            continue
        plan = reader.teacher.plan(phonemes, voice.table)
        for shift in (
            interventions.from_conditions(readings.felt(phonemes, rng), phonemes),
            interventions.at_random(phonemes, rng),
        ):
            latents.append(reader.read(plan, shift)[-1])
    return LatentBasis.fit(np.concatenate(latents))


def build_line(
    reader: Reader, basis: LatentBasis, line: str, number: int, voice: Voice, rng: np.random.Generator
) -> list[Utterance]:
    """The readings of one line in one voice: a pair, and sometimes one with random prosody."""
    phonemes = reader.phonemes(line, voice)
    if not 1 <= len(phonemes) <= MAX_PHONEMES:
        return []
    plan = reader.teacher.plan(phonemes, voice.table)
    first = readings.plain(phonemes) if rng.random() < 0.6 else readings.felt(phonemes, rng)
    register = reader.register(plan)
    wanted = [(first, True), (readings.felt(phonemes, rng), True)]
    if rng.random() < 0.3:
        wanted.append((readings.plain(phonemes), False))
    out = []
    for condition, labelled in wanted:
        shift = (
            interventions.from_conditions(condition, phonemes) if labelled else interventions.at_random(phonemes, rng)
        )
        durations, frames, f0, energy, latent = reader.read(plan, shift, register if labelled else None)
        out.append(
            Utterance(
                tokens=plan.tokens,
                style=plan.style,
                condition=condition,
                labelled=np.array([labelled]),
                durations=durations,
                frames=frames,
                level=shift.level(),
                tilt=shift.tilt(),
                f0=f0,
                energy=energy,
                latent=basis.encode(latent),
                line=np.array([number]),
            )
        )
    return out


def build(
    voices: Path = Path("assets/speech/voices.safetensors"),
    out: Path = Path("work/corpus"),
    teacher: Path = Path("work/teacher"),
    shard: int = 0,
    lines: int = 500,
    seed: int = 0,
) -> None:
    """Build one shard; the latent basis is fitted once and kept beside the shards."""
    out.mkdir(parents=True, exist_ok=True)
    reader = Reader(Teacher(teacher))
    table = list(load_voices(voices).values())
    basis_path = out / "basis.npz"
    if not basis_path.exists():
        fitted = fit_basis(reader, table, seed)
        np.savez(basis_path, mean=fitted.mean, basis=fitted.basis, scale=fitted.scale)
    basis = LatentBasis(**np.load(basis_path))
    rng = np.random.default_rng([seed, 1, shard])
    utterances: list[Utterance] = []
    for number, line in enumerate(track(varied(wordnet_examples(), lines, seed * 1000 + shard), f"shard {shard}")):
        voice = table[rng.integers(len(table))]
        utterances += build_line(reader, basis, line, shard * lines + number, voice, rng)
    save_shard(out / f"shard{shard:03d}.npz", utterances)


if __name__ == "__main__":
    typer.run(build)
