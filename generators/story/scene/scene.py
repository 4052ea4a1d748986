"""The frozen plan of one picture. A model samples it, a user drags it, a renderer draws it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generators.contract import Frozen
from generators.emotion import EmotionState
from generators.story.plan import Slug
from generators.story.terms import Camera, Pose, Setting, Stands, Time, Weather

View = Literal["front", "quarter", "side"]
"""From where a figure is seen. `quarter` and `side` look to the viewer's right unless mirrored."""
Colour = Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]
Share = Annotated[float, Field(ge=0, le=1)]


class Palette(Frozen):
    """Colours of the world at this moment; the subject keeps its own, in this light.

    Attributes:
        sky: top, middle and low; indoors the wall.
        far, middle, near: of the three depths of land (indoors: furniture behind, beside, floor).
        foliage: of what grows.
        accent: of small things that repeat the mood.
        light: of the sun, the moon or the lamp; ambient: of the light that is everywhere.
        strength, exposure, saturation: as in `drawing.Tone`.
    """

    sky: tuple[Colour, Colour, Colour]
    far: Colour
    middle: Colour
    near: Colour
    foliage: Colour
    accent: Colour
    light: Colour
    ambient: Colour
    strength: Share
    exposure: Annotated[float, Field(ge=0.2, le=1.3)]
    saturation: Annotated[float, Field(ge=0, le=1.6)]


class Glow(Frozen):
    """A source of light in the picture, in scene units.

    Attributes:
        x, y, radius: where it is and how far it reaches.
        colour, strength: of its light.
        kind: what is drawn there; "lamp" is drawn by the element or setting that carries it.
    """

    x: float
    y: float
    radius: Annotated[float, Field(gt=0)]
    colour: Colour
    strength: Share
    kind: Literal["sun", "moon", "lamp", "aurora"]


class Staging(Frozen):
    """The figure of a character on the stage.

    Attributes:
        x, y: where its feet (or what it rests on) touch the ground, scene units.
        height: how high it would be if it stood up straight, scene units.
        view, mirrored: from where it is seen, and whether it looks to the left.
        pose: what its body does.
        state: what its face shows.
        gaze: point it looks at, scene units; None looks ahead.
        holds: id of the element in its hands, or None.
    """

    x: float
    y: float
    height: Annotated[float, Field(gt=0)]
    view: View = "front"
    mirrored: bool = False
    pose: Pose
    state: EmotionState
    gaze: tuple[float, float] | None = None
    holds: Slug | None = None


class Placed(Frozen):
    """An element in the picture.

    Attributes:
        id: of the element.
        x, y: where its foot (or its middle, for what hangs, flies or is held) is, scene units.
        height: scene units.
        mirrored: left and right exchanged.
        stands: where it belongs.
        depth: 0 nearest to 1 farthest; it sets the air before it and the order of drawing.
    """

    id: Slug
    x: float
    y: float
    height: Annotated[float, Field(gt=0)]
    mirrored: bool = False
    stands: Stands
    depth: Share = 0.0


class Scene(Frozen):
    """One picture before it is drawn.

    Attributes:
        setting, time, weather, camera, state: as in the plan's frame.
        aspect: width over height.
        horizon: y of the horizon (indoors: of the edge between floor and wall), scene units.
        palette, glows: colours and lights.
        subject: the hero; companion: a second character, or None.
        elements: everything else that the plan names.
        seed: of what varies in the setting: trees, clouds, houses.
    """

    setting: Setting
    time: Time
    weather: Weather
    camera: Camera
    state: EmotionState
    aspect: Annotated[float, Field(gt=0.2, lt=5)]
    horizon: float
    palette: Palette
    glows: tuple[Glow, ...] = ()
    subject: Staging
    companion: Staging | None = None
    elements: tuple[Placed, ...] = ()
    seed: Annotated[int, Field(ge=0)] = 0
