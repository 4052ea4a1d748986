"""What is said in the pictures."""

from __future__ import annotations

from generators.emotion import NEUTRAL, Emotion, EmotionCurve, EmotionState, Keyframe

Said = tuple[str, Emotion, str]
"""Words, emotion, voice."""


def _felt(emotion: str, intensity: float) -> EmotionState:
    return EmotionState.of(emotion, intensity)  # type: ignore[arg-type]


_RISING = EmotionCurve(
    keyframes=(
        Keyframe(at=0.0, state=_felt("anger", 0.35)),
        Keyframe(at=0.5, state=_felt("anger", 0.85)),
        Keyframe(at=1.0, state=_felt("anger", 0.55)),
    )
)

SCRIPT: tuple[Said, ...] = (
    ("It was the quietest evening of the year, and the lamp was already lit.", _felt("contentment", 0.5), "af_heart"),
    ("Then something scratched at the cellar door.", _felt("fear", 0.7), "af_heart"),
    ("I told you never to open that door.", _RISING, "am_michael"),
    ("Behind it stood the smallest puppy she had ever seen.", _felt("surprise", 0.6), "af_heart"),
    ("Well. You had better come in, then.", _felt("amusement", 0.6), "am_michael"),
    ("By morning the light was out, and nobody came to ask why.", _felt("sadness", 0.7), "af_heart"),
)
TITLE = "The Lighthouse Keeper"
SHOWN = 2
"""Index of the line that is shown."""

OTHERS: tuple[Said, ...] = (
    ("Look at that sky. I have never seen so many stars.", _felt("awe", 0.8), "bm_george"),
    ("We won! We actually won the whole thing!", _felt("excitement", 0.9), "af_bella"),
    ("There is something in this soup, and it is moving.", _felt("disgust", 0.7), "bf_emma"),
    ("The next train leaves from platform four.", NEUTRAL, "bf_emma"),
)
"""More takes for the library."""
