"""Where things are: elements off faces, inside the frame, held ones in the hand; a hundred stories, no two alike."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations

import numpy as np
from rich.console import Console

from benchmarks.measure.plans import SUBJECTS
from benchmarks.measure.report import Bar, Part, Sheet
from benchmarks.measure.story_material import asked, painted, told
from generators.emotion import CATEGORIES
from generators.story.engine import StoryEngine
from generators.story.render import Layer, Page, compose, face_of, regions
from generators.story.scene import HEIGHT, Scene

_SIZE = (450, 300)
_AROUND = 0.2  # of the picture is looked at beyond its edges
_TOUCH = 14.0  # scene units between a hand and what it holds
_STORIES = 100
_ALIKE = 0.04  # of the picture


def placement(engine: StoryEngine, console: Console) -> Part:
    """A story of every subject in turn with every emotion, measured on masks."""
    over, outside, apart, elements, held = [], [], [], 0, 0
    for number, subject in enumerate(SUBJECTS):
        for emotion in (CATEGORIES[number % 10], CATEGORIES[(number + 5) % 10]):
            plan = told(engine, subject, emotion, seed=number)
            for index in range(len(plan.frames)):
                scene = engine.scene(asked(plan), index)
                if not scene.elements:
                    continue
                page = compose(scene, engine.players(asked(plan)))
                where = f"{subject}, {emotion}, frame {index + 1}"
                elements += len(scene.elements)
                shares = regions(page, _SIZE)
                face = face_of(page, np.ones(_SIZE[::-1], np.float32))  # the whole ellipse, covered or not
                for one in scene.elements:
                    if one.id in shares and (shares[one.id] * face).sum() > 0.5:
                        over.append(f"{one.id}: {where}")
                    layers = tuple(each for each in page.layers if each.region == one.id)
                    if _beyond(page, layers):
                        outside.append(f"{one.id}: {where}")
                if scene.subject.holds and page.grip:
                    held += 1
                    apart += [where] if _gap(page, scene.subject.holds) > _TOUCH else []
        if number % 5 == 4:
            console.print(f"placement: {number + 1} of {len(SUBJECTS)} subjects")
    rows = [(what, each) for what, found in (("over the face", over), ("outside", outside), ("apart", apart))
            for each in found[:8]]  # fmt: skip
    note = f"{elements} elements in 50 stories, on masks"
    return Part(
        [
            Bar("elements over the subject's face", f"{len(over)}", "0", not over, note),
            Bar("elements that leave the frame", f"{len(outside)}", "0", not outside, note),
            Bar("held elements that do not touch the hand", f"{len(apart)} of {held}", "0", not apart and held > 0),
        ],
        [Sheet("misplaced", ("what", "where"), rows)] if rows else [],
    )


def variety(engine: StoryEngine) -> Part:
    """A hundred stories of one subject and one emotion."""
    subject = "a little fox with a green scarf"
    stories: list[list[Scene]] = []
    for seed in range(_STORIES):
        plan = told(engine, subject, "sadness", seed)
        stories.append([engine.scene(asked(plan, seed), index) for index in range(len(plan.frames))])
    places = Counter(scene.setting for story in stories for scene in story)
    alike = sum(_alike(one, other) for one, other in combinations(stories, 2))
    frames = [scene for story in stories for scene in story]
    same = sum(_alike([one], [other]) for one, other in combinations(frames, 2))
    return Part(
        [
            Bar("pairs of stories with one layout", f"{alike}", "0", alike == 0,
                f"{_STORIES} stories of one subject and emotion; {same} pairs of their {len(frames)} pictures"),
            Bar("settings used", f"{len(places)}", ">= 10", len(places) >= 10),
        ],
        [Sheet("settings", ("setting", "pictures"), [(name, count) for name, count in places.most_common()])],
    )  # fmt: skip


def _alike(one: list[Scene], other: list[Scene]) -> bool:
    """The same place, seen from the same, with everything in the same spots."""
    return all(
        a.setting == b.setting
        and a.subject.view == b.subject.view
        and a.subject.pose == b.subject.pose
        and {e.id for e in a.elements} == {e.id for e in b.elements}
        and bool(np.abs(_numbers(a) - _numbers(b)).max() < _ALIKE)
        for a, b in zip(one, other, strict=True)
    )


def _numbers(scene: Scene) -> np.ndarray:
    hero = scene.subject
    told = [hero.x, hero.y, hero.height, scene.horizon]
    for one in sorted(scene.elements, key=lambda e: e.id):
        told += [one.x, one.y, one.height]
    return np.array(told) / HEIGHT


def _beyond(page: Page, layers: tuple[Layer, ...]) -> bool:
    """Whether anything of these layers lies outside of the picture."""
    wide, high = page.width * (1 + 2 * _AROUND), HEIGHT * (1 + 2 * _AROUND)
    svg = Page(page.width, layers, page.defs, (), {}).svg(_SIZE)
    view = f'viewBox="{-_AROUND * page.width:g} {-_AROUND * HEIGHT:g} {wide:g} {high:g}"'
    seen = painted(re.sub(r'viewBox="[^"]*"', view, svg, count=1), _SIZE)[..., 3] > 127
    rows, columns = round(_SIZE[1] * _AROUND / (1 + 2 * _AROUND)), round(_SIZE[0] * _AROUND / (1 + 2 * _AROUND))
    inner = seen[rows - 1 : -rows + 1, columns - 1 : -columns + 1]
    return bool(seen.sum() > inner.sum())


def _gap(page: Page, held: str) -> float:
    """Scene units between the hand and the nearest pixel of what it holds."""
    assert page.grip is not None
    layers = tuple(one for one in page.layers if one.region == held)
    seen = painted(Page(page.width, layers, page.defs, (), {}).svg(_SIZE), _SIZE)[..., 3] > 127
    rows, columns = np.nonzero(seen)
    if not len(rows):
        return np.inf
    unit = HEIGHT / _SIZE[1]
    return float(np.hypot((columns + 0.5) * unit - page.grip[0], (rows + 0.5) * unit - page.grip[1]).min())
