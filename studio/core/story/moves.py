"""What a user moved on a picture: laid over the scene that the engine composed, whatever else of the frame changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, TypeVar

from pydantic import Field

from generators.contract import Frozen
from generators.story.plan import Slug
from generators.story.scene import HEIGHT, Placed, Scene, Staging

SUBJECT, COMPANION = "subject", "companion"
"""Names of the figures; elements go by their id."""
SMALLEST, LARGEST = 20.0, 1600.0
"""Scene units that anything may be high: what is smaller cannot be seen, what is larger is a wall."""

Thing = TypeVar("Thing", Staging, Placed)
Place = Annotated[float, Field(ge=-HEIGHT, le=6 * HEIGHT)]


class Move(Frozen):
    """Where something was put by hand.

    Attributes:
        id: `SUBJECT`, `COMPANION` or an element's.
        x, y, height, mirrored: as in `Placed` and `Staging`, scene units.
    """

    id: Slug
    x: Place
    y: Place
    height: Annotated[float, Field(ge=SMALLEST, le=LARGEST)]
    mirrored: bool = False


def things_of(scene: Scene) -> Mapping[str, Staging | Placed]:
    """Everything of a scene that can be moved, by name: those nearest the viewer last."""
    found: dict[str, Staging | Placed] = {
        each.id: each for each in sorted(scene.elements, key=lambda each: -each.depth) if each.stands != "around"
    }
    if scene.companion is not None:
        found[COMPANION] = scene.companion
    found[SUBJECT] = scene.subject
    return found


def where(scene: Scene, name: str) -> Move | None:
    """Where something is now; None if the scene has no such thing."""
    found = things_of(scene).get(name)
    if found is None:
        return None
    height = min(max(found.height, SMALLEST), LARGEST)
    return Move(id=name, x=found.x, y=found.y, height=height, mirrored=found.mirrored)


def moved(scene: Scene, moves: Iterable[Move]) -> Scene:
    """The scene with everything where the user put it; a move of what the scene lacks means nothing.

    What a figure holds goes where its hand goes; put elsewhere, it is let go of.
    """
    by_name = {move.id: move for move in moves}

    def put(name: str, thing: Thing) -> Thing:
        move = by_name.get(name)
        if move is None:
            return thing
        return thing.model_copy(update={"x": move.x, "y": move.y, "height": move.height, "mirrored": move.mirrored})

    hero = put(SUBJECT, scene.subject)
    if scene.subject.holds in by_name:
        hero = hero.model_copy(update={"holds": None})
    held = hero.holds

    def laid(each: Placed) -> Placed:
        return _along(each, scene.subject, hero) if each.id == held else put(each.id, each)

    companion = None if scene.companion is None else put(COMPANION, scene.companion)
    return scene.model_copy(
        update={
            "subject": hero,
            "companion": companion,
            "elements": tuple(laid(each) for each in scene.elements),
        }
    )


def _along(one: Placed, before: Staging, after: Staging) -> Placed:
    """A held thing when its figure is put elsewhere, grows or turns round: still in the same hand."""
    scale, turned = after.height / before.height, after.mirrored != before.mirrored
    return one.model_copy(
        update={
            "x": after.x + (-scale if turned else scale) * (one.x - before.x),
            "y": after.y + scale * (one.y - before.y),
            "height": scale * one.height,
            "mirrored": one.mirrored != turned,
        }
    )
