"""Figures that are in no tested story, drawn alone in the light of scenes: what the judge of identity learns from."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import numpy as np

from benchmarks.measure.plans import SUBJECTS
from benchmarks.measure.story_figure import Figure, cut
from benchmarks.measure.story_material import SIZE, painted
from generators.story.cast import Look, Stance, draw_figure
from generators.story.cast.looks import look_of
from generators.story.drawing import Ink
from generators.story.render.compose import lit_of
from generators.story.scene import HEIGHT, Scene
from generators.story.terms import POSES

_WORDS = {key: text.split() for key, text in tomllib.loads(Path(__file__).with_suffix(".toml").read_text()).items()}
_OF_ANIMAL, _PEOPLE = 18, 200
_WORKERS = 2
_TALLEST = 140  # pixels: what is larger is made smaller by `cut`
_VIEWS, _SHARES = ("quarter", "front", "side"), (0.6, 0.25, 0.15)
_HOLDS = 0.3


def names() -> tuple[str, ...]:
    """About seven hundred subjects, each somebody else; none of them is tested."""
    rng = np.random.default_rng(3)
    found = [f"a {animal}" for animal in _WORDS["animals"]]
    found += [_animal(animal, rng) for animal in _WORDS["animals"] for _ in range(_OF_ANIMAL - 1)]
    found += [_person(_WORDS["people"][i % len(_WORDS["people"])], rng) for i in range(_PEOPLE)]
    found += [one.replace("-", " ") for one in _WORDS["companies"]]
    phrases = (re.sub(r"\ba (?=[aeiou])", "an ", one).replace("bear-cub", "bear cub") for one in found)
    return tuple(dict.fromkeys(one for one in phrases if one not in SUBJECTS))


def strangers(scenes: Sequence[Scene]) -> Iterator[tuple[str, list[Figure]]]:
    """Every stranger in every pose, each time with the feeling and in the light of one of the scenes, by chance."""
    with ProcessPoolExecutor(_WORKERS, get_context("spawn")) as pool:
        yield from zip(names(), pool.map(partial(_figures, tuple(scenes)), names(), chunksize=8), strict=True)


def _figures(scenes: Sequence[Scene], name: str) -> list[Figure]:
    rng = np.random.default_rng([3, *name.encode()])
    look = look_of(name)[0]
    return [_drawn(look, pose, scenes[int(rng.integers(len(scenes)))], rng) for pose in POSES]


def _drawn(look: Look, pose: str, scene: Scene, rng: np.random.Generator) -> Figure:
    """A figure alone, its eyes anywhere."""
    ink, turn = Ink("h"), rng.uniform(0, 2 * np.pi)
    stance = Stance.model_validate(
        {
            "pose": pose, "view": rng.choice(_VIEWS, p=_SHARES), "state": scene.state,
            "gaze": (float(np.cos(turn)), float(np.sin(turn))), "holding": bool(rng.random() < _HOLDS),
        }
    )  # fmt: skip
    figure = draw_figure(look, stance, lit_of(scene.palette), ink)
    box, face = figure.bounds, figure.face
    scale = min(scene.subject.height / 100 * SIZE[1] / HEIGHT, _TALLEST / max(box.width, box.height))
    size = max(1, round(scale * box.width)), max(1, round(scale * box.height))
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{size[0]}" '
        f'height="{size[1]}" viewBox="{box.left} {box.top} {box.width} {box.height}">'
        f"{ink.defs}{figure.behind}{figure.front}</svg>"
    )
    pixels = painted(svg, size)
    left, top = scale * (face.left - box.left), scale * (face.top - box.top)
    return cut(pixels[..., :3], pixels[..., 3], (left, top, left + scale * face.width, top + scale * face.height))


def _animal(kind: str, rng: np.random.Generator) -> str:
    age = _some(rng, "ages", 0.45)
    return f"a {age}{_some(rng, 'coats', 0.65)}{kind}{_dressed(rng) if rng.random() < 0.8 else ''}"


def _person(role: str, rng: np.random.Generator) -> str:
    hair = f" with {_some(rng, 'hair')}hair" if rng.random() < 0.45 else ""
    return f"a {role}{hair}{_dressed(rng) if rng.random() < 0.8 else ''}"


def _dressed(rng: np.random.Generator) -> str:
    worn = f" in a {_some(rng, 'patterns', 0.5)}{_some(rng, 'colours')}{_some(rng, 'worn')}".rstrip()
    carried = f" with a {_some(rng, 'colours')}{_some(rng, 'carried')}".rstrip()
    return str(rng.choice([worn, carried, worn + carried]))


def _some(rng: np.random.Generator, kind: str, share: float = 1.0) -> str:
    """A word of a kind and a space, or nothing."""
    return f"{rng.choice(_WORDS[kind])} " if rng.random() < share else ""
