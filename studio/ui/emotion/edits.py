"""What the panel's gestures do to an emotion, as functions without Qt: emotion in, emotion out."""

from __future__ import annotations

import math

from generators.emotion import (
    FEELINGS,
    NEUTRAL,
    Category,
    Emotion,
    EmotionCurve,
    EmotionState,
    Keyframe,
    as_curve,
)

FIRST_INTENSITY = 0.7
"""How strong an emotion is when it is picked while there is none."""

NEAREST = 0.01
"""Keyframes keep this distance (a fraction of the whole) while one is dragged past another."""


def strength(state: EmotionState) -> float:
    """All feeling together, 0 to 1: what the curve over time shows as its height."""
    return math.fsum(state.strengths.values())


def picked(state: EmotionState, category: Category) -> EmotionState:
    """The pure category, as strong as `state` was (`FIRST_INTENSITY` if it felt nothing)."""
    if category == "neutral":
        return NEUTRAL
    return EmotionState.of(category, state.intensity if strength(state) > 0 else FIRST_INTENSITY)


def blended(state: EmotionState, category: Category) -> EmotionState:
    """Half of `state` and half of the pure category, equally strong."""
    if category == "neutral" or strength(state) == 0:
        return picked(state, category)
    weights = {name: weight / 2 for name, weight in state.weights.items()}
    weights[category] = weights.get(category, 0.0) + 0.5
    return EmotionState.mix(weights, state.intensity)


def with_intensity(state: EmotionState, intensity: float) -> EmotionState:
    """The same mixture, as strong as `intensity` (clipped to [0, 1]); plain neutral stays as it is."""
    return EmotionState(weights=state.weights, intensity=min(1.0, max(0.0, intensity)))


def moved_by(state: EmotionState, valence: float, arousal: float) -> EmotionState:
    """The state of the point that lies so far from the present one; the pad's outline holds it."""
    point = state.point
    return EmotionState.from_point(_clipped(point.valence + valence), _clipped(point.arousal + arousal))


def with_keyframe(emotion: Emotion, at: float) -> tuple[EmotionCurve, int]:
    """A keyframe added at `at` without changing how anything sounds; also its index.

    A steady emotion first gets keyframes at both ends, so that moving the new one makes a rise or a fall.
    """
    curve = as_curve(emotion)
    at = min(1.0, max(0.0, at))
    near = [i for i, keyframe in enumerate(curve.keyframes) if abs(keyframe.at - at) < NEAREST]
    if near and isinstance(emotion, EmotionCurve):
        return curve, near[0]
    places = {keyframe.at: keyframe.state for keyframe in curve.keyframes}
    if isinstance(emotion, EmotionState):
        places = {0.0: emotion, 1.0: emotion}
    if not any(abs(place - at) < NEAREST for place in places):
        places[at] = curve.at(at)
    made = _curve(places)
    return made, min(range(len(made.keyframes)), key=lambda i: abs(made.keyframes[i].at - at))


def without_keyframe(emotion: Emotion, index: int) -> Emotion:
    """The emotion without one of its keyframes; the last one left is a steady state."""
    if isinstance(emotion, EmotionState):
        return emotion
    left = [keyframe for i, keyframe in enumerate(emotion.keyframes) if i != index]
    return EmotionCurve(keyframes=tuple(left)) if len(left) > 1 else (left or emotion.keyframes)[0].state


def with_state(emotion: Emotion, index: int, state: EmotionState) -> Emotion:
    """The emotion with another state at one keyframe (of a steady emotion: everywhere)."""
    if isinstance(emotion, EmotionState):
        return state
    frames = list(emotion.keyframes)
    frames[index] = Keyframe(at=frames[index].at, state=state)
    return EmotionCurve(keyframes=tuple(frames))


def moved_keyframe(emotion: Emotion, index: int, at: float, height: float) -> Emotion:
    """A keyframe dragged to a place in time and a total strength; it cannot pass its neighbours.

    One that feels nothing takes the mixture of the nearest that does; where none does, its height stays 0.
    """
    if isinstance(emotion, EmotionState):
        return at_height(emotion, height)
    frames = emotion.keyframes
    low = frames[index - 1].at + NEAREST if index > 0 else 0.0
    high = frames[index + 1].at - NEAREST if index + 1 < len(frames) else 1.0
    place = min(max(at, low), high) if low <= high else frames[index].at
    state = frames[index].state
    if not state.weights:
        felt = [frame for frame in frames if frame.state.weights]
        if felt:
            state = min(felt, key=lambda frame: abs(frame.at - frames[index].at)).state
    moved = Keyframe(at=place, state=at_height(state, height))
    return EmotionCurve(keyframes=(*frames[:index], moved, *frames[index + 1 :]))


def at_height(state: EmotionState, height: float) -> EmotionState:
    """The same mixture with a total strength of `height`, as far as intensity 1 allows."""
    share = math.fsum(state.weights.values())
    return with_intensity(state, height / share) if share else state


def steady(emotion: Emotion, index: int) -> EmotionState:
    """One state for the whole: that of a keyframe."""
    return emotion if isinstance(emotion, EmotionState) else emotion.keyframes[index].state


def middle(emotion: Emotion, index: int) -> float:
    """Where a keyframe added by keyboard goes: half-way to the next one (or to the end)."""
    if isinstance(emotion, EmotionState):
        return 0.5
    frames = emotion.keyframes
    if index + 1 < len(frames):
        return (frames[index].at + frames[index + 1].at) / 2
    return (frames[index].at + 1) / 2 if frames[index].at < 1 - 2 * NEAREST else frames[index].at / 2


def parts(state: EmotionState) -> list[tuple[Category, float]]:
    """What the state consists of, neutral included, strongest feelings first; parts under 0.5% are left out."""
    strengths = state.strengths
    felt: list[tuple[Category, float]] = [(name, strengths[name]) for name in FEELINGS if strengths[name] >= 0.005]
    felt.sort(key=lambda part: -part[1])
    rest = 1 - math.fsum(part[1] for part in felt)
    return [*felt, ("neutral", rest)] if rest >= 0.005 else felt


def _curve(places: dict[float, EmotionState]) -> EmotionCurve:
    return EmotionCurve(keyframes=tuple(Keyframe(at=at, state=state) for at, state in sorted(places.items())))


def _clipped(value: float) -> float:
    return min(1.0, max(-1.0, value))
