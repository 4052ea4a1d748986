"""The network on held-out sentences, without the engine: predicted prosody, and latents under any condition."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import torch
from torch import Tensor

from generators.emotion import EmotionState
from generators.speech import phonemes as ph
from generators.speech.conditioning import SIZE, VARIATIONS
from generators.speech.frames import whole_frames
from generators.speech.model import CausalFastSpeech2, Contour
from generators.speech.model.causal_fastspeech2 import TokenProsody
from generators.speech.model.expand import Alignment
from generators.speech.model.losses import prosody_distance
from generators.speech.plan import conditions
from generators.speech.text import Clause, FrontEnd
from generators.speech.voices import Voice

from .material import CONDITIONS, eight_voices, sentences, state_of, voice_of

STATES = {name: state_of(name) for name in CONDITIONS if name != "teacher"}
PAIRS = list(combinations(STATES, 2))


@dataclass(frozen=True)
class Line:
    """One clause of a held-out sentence as the network gets it.

    Attributes:
        number: of the sentence.
        text: of the sentence.
        voice: its name.
        clause: words and phonemes.
        tokens: `(1, N)`.
        style: `(1, 256)`.
    """

    number: int
    text: str
    voice: str
    clause: Clause
    tokens: Tensor
    style: Tensor

    @property
    def lengths(self) -> Tensor:
        """`(1,)`."""
        return torch.tensor([self.tokens.shape[1]])

    def condition(self, state: EmotionState) -> Tensor:
        """`(1, N, 16)` of one emotion all along."""
        words = len(self.clause.words)
        return torch.from_numpy(conditions(self.clause, state, 0, words, np.zeros(SIZE - VARIATIONS)))[None]


def held_out_lines(voices: dict[str, Voice], count: int | None = None) -> list[Line]:
    """Held-out sentences, eight voices in turn, clause by clause."""
    names = eight_voices(voices)
    front_ends = {voices[name].accent: FrontEnd(voices[name].accent) for name in (names[0], names[2])}
    out = []
    for number, text in sentences(count):
        voice = voices[voice_of(number, names)]
        for clause in front_ends[voice.accent].analyse(text).clauses:
            tokens = torch.from_numpy(ph.token_ids(clause.phonemes))[None]
            style = torch.from_numpy(voice.style(len(clause.phonemes)))[None]
            out.append(Line(number, text, voice.name, clause, tokens, style))
    return out


@torch.inference_mode()
def predicted(model: CausalFastSpeech2, line: Line, state: EmotionState) -> TokenProsody:
    """The prosody of a line under an emotion, in the network's scale."""
    condition = line.condition(state)
    states = model.encode(line.tokens, line.lengths, line.style, condition)
    return model.prosody(states, line.lengths, condition)


def whole(prosody: TokenProsody) -> Tensor:
    """Whole frames `(1, N)` of predicted durations."""
    return torch.from_numpy(whole_frames(np.maximum(np.expm1(prosody.duration[0].double().numpy()), 0.05)))[None]


@torch.inference_mode()
def latent_under(
    model: CausalFastSpeech2,
    tokens: Tensor,
    lengths: Tensor,
    style: Tensor,
    prosody: TokenProsody,
    frames: Tensor,
    condition: Tensor,
) -> tuple[Tensor, Tensor]:
    """Components `(B, 2T, K)` of the latent with prosody fixed, and the mask `(B, 2T)` of real frames.

    What differs between two conditions here has come past prosody: it is the leak that IPC forbids.
    """
    states = model.encode(tokens, lengths, style, condition)
    alignment = Alignment.of(frames)
    frame_states = model.frames(states, prosody, alignment, condition)
    drawn = model.contour(frame_states, prosody.pitch, alignment, frames)
    contour = Contour(drawn.pitch, (drawn.voiced > 0).float(), drawn.energy)
    seen = alignment.mask.repeat_interleave(2, 1).float()
    return model.latent(frame_states, contour, style, alignment.mask.sum(1)), seen


def leaks(model: CausalFastSpeech2, lines: Iterable[Line]) -> list[float]:
    """Per line and emotion: mean absolute change of the latent (in sd of a component) at the neutral prosody."""
    out = []
    for line in lines:
        neutral = predicted(model, line, STATES["neutral"])
        made = {}
        for name, state in STATES.items():
            given = (line.tokens, line.lengths, line.style, neutral, whole(neutral), line.condition(state))
            made[name] = latent_under(model, *given)[0]
        out += [float((made[name] - made["neutral"]).abs().mean()) for name in STATES if name != "neutral"]
    return out


def distances(model: CausalFastSpeech2, lines: Sequence[Line]) -> dict[int, dict[tuple[str, str], float]]:
    """By sentence: CPC's distance of every pair of emotions at 0.7, over all tokens of the sentence."""
    sums: dict[int, dict[tuple[str, str], float]] = {}
    tokens: dict[int, int] = {}
    for line in lines:
        prosody = {name: predicted(model, line, state) for name, state in STATES.items()}
        mask = torch.ones(line.tokens.shape)
        apart = {(a, b): float(prosody_distance(prosody[a], prosody[b], mask)) for a, b in PAIRS}
        size = line.tokens.shape[1]
        tokens[line.number] = tokens.get(line.number, 0) + size
        before = sums.setdefault(line.number, dict.fromkeys(PAIRS, 0.0))
        sums[line.number] = {pair: before[pair] + size * apart[pair] for pair in PAIRS}
    return {number: {pair: value / tokens[number] for pair, value in row.items()} for number, row in sums.items()}
