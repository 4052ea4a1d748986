"""Who is it? A judge that knows only pixels, taught by figures of other subjects, finds the nearest other picture."""

from __future__ import annotations

from collections import Counter

import numpy as np
import torch
from rich.console import Console

from benchmarks.measure.report import Bar, Part, Sheet
from benchmarks.measure.story_figure import cut
from benchmarks.measure.story_knower import learned
from benchmarks.measure.story_material import Pictures
from benchmarks.measure.story_strangers import strangers

_CORES = 2


def identity(pictures: Pictures, console: Console) -> Part:
    """Is the nearest other picture, of another story, one of the same subject?"""
    names, figures = [], []
    for number, (name, drawn) in enumerate(strangers(pictures.scenes), 1):
        names += [name] * len(drawn)
        figures += drawn
        if number % 50 == 0:
            console.print(f"identity: {number} strangers drawn")
    before = torch.get_num_threads()
    torch.set_num_threads(_CORES)
    know = learned(names, np.stack(figures), console)
    torch.set_num_threads(before)
    placed = know.embed(np.stack([cut(shot.pixels, shot.mask, shot.face) for shot in pictures.test]))
    alike = placed @ placed.T
    who = np.array([shot.subject for shot in pictures.test])
    feels = np.array([shot.emotion for shot in pictures.test])
    alike[(who[:, None] == who[None, :]) & (feels[:, None] == feels[None, :])] = -2  # the same story
    nearest = who[alike.argmax(1)]
    right = float((nearest == who).mean())
    kinds = {shot.subject: shot.species for shot in pictures.test}
    taken = Counter((a, b) for a, b in zip(who.tolist(), nearest.tolist(), strict=True) if a != b)
    crossed = sum(count for (a, b), count in taken.items() if _animals(kinds[a], kinds[b]) and kinds[a] != kinds[b])
    note = f"{len(who)} pictures of {len(kinds)} subjects against all of other stories; the judge learned from "
    note += f"{len(figures)} figures of {len(set(names))} others, of no species that is tested but people"
    return Part(
        [
            Bar("same subject is the nearest neighbour", f"{right:.1%}", ">= 98 %", right >= 0.98, note),
            Bar("different animals confused", f"{crossed}", "0", not crossed),
        ],
        [Sheet("subjects taken for others", ("subject", "taken for", "times"),
               [(one, other, count) for (one, other), count in taken.most_common(12)])] if taken else [],
    )  # fmt: skip


def _animals(*species: str) -> bool:
    return not {"person", "robot"} & set(species)
