"""Made-up utterances of the right shapes and plausible numbers, for tests of the corpus and of training."""

import numpy as np

from generators.speech.conditioning import SIZE
from generators.speech.corpus.shard import Utterance


def utterance(line, rng, tokens=None, labelled=True, components=128):
    """One reading of a line; readings of one line share their tokens."""
    tokens = rng.integers(1, 170, int(rng.integers(4, 9))) if tokens is None else tokens
    count = len(tokens)
    durations = rng.uniform(1.0, 4.0, count)
    frames = np.maximum(1, np.round(durations)).astype(np.int64)
    steps = 2 * int(frames.sum())
    f0 = rng.uniform(90, 240, steps) * (rng.random(steps) < 0.7)
    return Utterance(
        tokens=tokens,
        style=rng.normal(size=256) * 0.3,
        condition=rng.normal(size=(count, SIZE)) * 0.3,
        labelled=np.array([int(labelled)]),
        durations=durations,
        frames=frames,
        level=rng.normal(size=count),
        tilt=rng.normal(size=count),
        f0=f0,
        energy=rng.normal(size=steps),
        latent=rng.normal(size=(steps, components)),
        line=np.array([line]),
    )


def corpus(lines=6, seed=0, singles=True):
    """Pairs of readings of each line, and of every second line one with random prosody."""
    rng = np.random.default_rng(seed)
    out = []
    for line in range(lines):
        first = utterance(line, rng)
        out += [first, utterance(line, rng, first.tokens)]
        if singles and line % 2 == 0:
            out.append(utterance(line, rng, first.tokens, labelled=False))
    return out
