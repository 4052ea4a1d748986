"""Figures that are in no tested story, drawn alone in the light of scenes: what the judge of identity learns from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from benchmarks.measure.story_figure import Figure, cut
from benchmarks.measure.story_material import SIZE, painted
from generators.story.cast import Look, Stance, draw_figure
from generators.story.cast.looks import look_of
from generators.story.drawing import Ink
from generators.story.render.compose import lit_of
from generators.story.scene import HEIGHT, Scene

_OTHER_SPECIES = {
    "dog": "a puppy|a black dog with a red collar|a white dog in a striped jumper",
    "pig": "a pig|a piglet in a blue dress|a spotted pig with a purple bow tie",
    "sheep": "a sheep|a black sheep with a bell|a lamb in a yellow raincoat",
    "goat": "a goat|a brown goat with a straw hat|a white goat in a green waistcoat",
    "cow": "a cow|a brown cow with a flower|a calf in a red scarf",
    "horse": "a horse|a white horse with a blue scarf|a grey foal in a checked jumper",
    "unicorn": "a unicorn|a pink unicorn with a golden crown",
    "zebra": "a zebra|a zebra in yellow boots and a hat",
    "hamster": "a hamster|a white hamster with round glasses|a grey hamster in a red dress",
    "bear": "a brown bear|a bear cub with a yellow scarf|a black bear with a blue cap",
    "raccoon": "a raccoon|a raccoon in a blue jacket|a brown raccoon with a paper crown",
    "badger": "a badger|a badger in a green waistcoat|a badger with a walking stick",
    "deer": "a deer|a fawn with a purple scarf|a white stag",
    "chick": "a chick|a chick in red boots|a white chick with a green bow",
    "otter": "an otter|an otter with a yellow sou'wester|a grey otter in a red jumper",
    "mole": "a mole|a mole with square glasses|a brown mole in orange dungarees",
    "koala": "a koala|a koala in a starry pyjamas|a brown koala with a backpack",
    "tiger": "a tiger|a white tiger with a blue bow tie|a tiger cub in a green cape",
    "monkey": "a monkey|a grey monkey in a yellow shirt|a monkey with a red fez hat",
    "crocodile": "a crocodile|a blue crocodile with a top hat|a crocodile in a pink dress",
    "dragon": "a dragon|a red dragon|a purple dragon with a striped scarf",
    "dinosaur": "a dinosaur|an orange dinosaur in a blue jumper|a teal dinosaur with glasses",
}
_COMPANIES = (
    "two puppies", "three chicks", "two lambs", "three piglets", "three hamsters", "two raccoons",
)  # fmt: skip
_PEOPLE = (
    "a boy in a yellow raincoat", "a girl with red hair", "a grandfather with a beard", "a woman in a blue coat",
    "a man with glasses", "a girl in a green dress", "a boy with curly hair", "a baker", "a king", "a witch",
    "a pirate with a black hat", "a knight", "an old woman with a purple shawl", "an old man with a straw hat",
    "a girl in a blue cape", "a boy with black hair and a red jumper", "a blonde boy in dungarees", "a farmer",
    "a woman with black hair and a yellow dress", "an old wizard", "a clown", "a princess", "a sailor", "a nurse",
    "a girl with a white cap", "a girl with blonde plaits", "a man in a red jumper", "an astronaut", "a painter",
    "a little girl with a pink ribbon", "a man in a brown coat and a hat", "a grandma with glasses",
)  # fmt: skip
STRANGERS = (*(one for row in _OTHER_SPECIES.values() for one in row.split("|")), *_COMPANIES, *_PEOPLE)
"""No animal here is of a species that is tested, no robot is here, and nobody is one of the tested people."""


def strangers(scenes: Sequence[Scene], times: int) -> Iterator[tuple[str, Figure]]:
    """Every stranger so many times, as somebody stands in one of the scenes and in its light.

    Args:
        scenes: whose stagings and palettes are lent, by chance.
        times: figures of each.
    """
    rng = np.random.default_rng(3)
    for _ in range(times):
        for name in STRANGERS:
            yield name, _drawn(look_of(name)[0], scenes[int(rng.integers(len(scenes)))], rng)


def _drawn(look: Look, scene: Scene, rng: np.random.Generator) -> Figure:
    """A figure alone, of the size that it has in the picture, its eyes anywhere."""
    staging, ink, turn = scene.subject, Ink("h"), rng.uniform(0, 2 * np.pi)
    stance = Stance(
        pose=staging.pose, view=staging.view, state=staging.state, gaze=(float(np.cos(turn)), float(np.sin(turn))),
        holding=staging.holds is not None,
    )  # fmt: skip
    figure = draw_figure(look, stance, lit_of(scene.palette), ink)
    box, face = figure.bounds, figure.face
    scale = staging.height / 100 * SIZE[1] / HEIGHT
    size = max(1, round(scale * box.width)), max(1, round(scale * box.height))
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{size[0]}" '
        f'height="{size[1]}" viewBox="{box.left} {box.top} {box.width} {box.height}">'
        f"{ink.defs}{figure.behind}{figure.front}</svg>"
    )
    pixels = painted(svg, size)
    left, top = scale * (face.left - box.left), scale * (face.top - box.top)
    return cut(pixels[..., :3], pixels[..., 3], (left, top, left + scale * face.width, top + scale * face.height))
