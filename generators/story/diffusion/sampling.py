"""Follows a flow from noise to a sample, in Euler's steps. Needs no torch."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .graph import Graph

_CLOCK = 1000  # what networks read the noise level in
_LEAST = 1 / _CLOCK

Plane = NDArray[np.float32]


def levels(steps: int) -> NDArray[np.float64]:
    """Noise levels `(steps + 1,)` from 1 to 0, as diffusers' `FlowMatchEulerDiscreteScheduler` spaces them."""
    return np.append(np.linspace(1, _LEAST, steps), 0)


def sampled(
    graph: Graph,
    noise: Plane,
    steps: int,
    asked: Mapping[str, NDArray[Any]],
    told: Callable[[int], Mapping[str, NDArray[Any]]] = lambda step: {},
) -> Plane:
    """A sample.

    Args:
        graph: takes `noisy` `(B, ...)`, `timestep` `(B,)` and what is asked; gives the velocity from picture to noise,
            and the picture that it believes in.
        noise: `(B, ...)`.
        steps: how many.
        asked: further inputs, the same in every step.
        told: those that change, by the number of steps done; it may raise to stop.
    Returns:
        the picture believed in at the last step, which is where the flow ends.
    """
    noisy, clean = noise, noise
    marks = levels(steps)
    for step in range(steps):
        here = np.full(len(noisy), marks[step] * _CLOCK, np.float32)
        velocity, clean = graph(noisy=noisy, timestep=here, **asked, **told(step))
        noisy = (noisy + (marks[step + 1] - marks[step]) * velocity).astype(np.float32)
    return clean
