"""Write the model card of Story's diffusion models: `python -m generators.story.card`.

Figures come from files that the trainers and `generators.story.measure` wrote; nothing is typed in by hand.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import typer

from generators.training_card import run_table

_INTRO = """# Story: model card of the two diffusion models

**What they are.** Two small networks of diffusers classes, trained by flow matching and sampled in Euler's steps at the
noise levels of diffusers' `FlowMatchEulerDiscreteScheduler`. The *scene model* (a transformer of
`BasicTransformerBlock`s) turns noise into a composition: where hero, companion and up to four elements are, how large,
seen from where, the horizon, the light and a palette of ten colours. The *underpainting* (a `UNet2DConditionModel`)
turns noise into a field of light and colour of 96 x 64 pixels that lies under the drawn picture. Words (emotion,
setting, time, weather, the palette's colours, and the light that elements give) reach it by cross-attention; where sky,
land, subject and lights are, by a map of regions. Both ship as ONNX graphs with weights in half precision, because
torch takes longer to be imported than a whole picture to be made; a test holds graphs, networks and scheduler together.

**What is learned, and what is drawn by rules.** Both learned from this program's own rules, and from nothing else: no
picture of anybody, no data from elsewhere. The scene model learned compositions of `generators/story/layout/rules.py`,
of which the best of eight by six marks was kept (`generators/story/diffusion/composition.py`). The underpainting
learned pictures that `generators/story/diffusion/brushwork.py` brushes by rule and chance: shine around sun and moon,
banks of cloud, colour that runs while it is wet, pools of lamplight; it paints what differs from the palette laid flat
(a wash by rule), so colours that were planned are never far off. So neither knows anything that no rule knew; what they
add is that one network samples all of it together, for any mixture of moods, regions and words.

**How they are used.** For each picture the scene model samples eight compositions and the rules make eight; the one
with the best marks is taken. Its palette and main light are the rules' own (sampled palettes drift from the mood, and a
sun must stand where it stood on the page before), and figures are brought to the size that the camera's rule allows.
Then a solver by rule sets everything on the ground and parts what overlaps. The underpainting becomes the air behind
the drawing, and what it differs from the wash by is laid over the drawn land as soft light; its hues are held back
where it is dark. Characters, things, trees, houses, weather and paper are drawn by rule, as vectors.

**Region awareness.** While it paints, words of elements are shut out of attention inside the subject and boosted
outside of it in the first third of the steps (`generators/story/regions`; after EmoStory, arXiv 2603.10349), by the
same processors that the large path uses. Inside attention this is exact, and tests prove it. But attention works on
grids of 12 x 8 and 6 x 4 here, and convolutions around it carry the light across the edge all the same: the table below
says how little is left of the difference in a network this small. Behind a figure that is drawn over it, it costs
nothing; it is told because the large path's gain must not be read into this one.

**What they are not.** Not text-to-image: words are those of this program's closed lists. Marks of composition are
conventions of picture books, not people's judgement, and what is chosen by them is bound to do well by them. The judge
of emotion is a small network that learned from brushed pictures of the same rules, so its figures say that the mood of
the palette survives, not what people feel.

**Losses** below are mean squared errors: of the velocity for the scene model, of the picture for the underpainting,
each number scaled to spread 1.

**Licence.** Apache-2.0, weights and data.
"""
_MEASURES = ("score", "third", "room", "apart", "balance", "inside", "sizes", "palette", "variety")


def card(
    plan: Path = Path("work/story/plan"),
    underpainting: Path = Path("work/story/underpainting"),
    measures: Path = Path("work/story/measures.json"),
    out: Path = Path("docs/models/story.md"),
) -> None:
    """Write the card from the runs' files and from what was measured."""
    told = json.loads(measures.read_text("utf-8"))
    parts = [
        _INTRO,
        run_table("Scene model", plan, "Held out"),
        _plans(told["plans"], told["counts"]["plans"]),
        run_table("Underpainting", underpainting, "Held out"),
        _paintings(told["paintings"], told["counts"], told["seconds"]),
    ]
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text("\n".join(part.strip() + "\n" for part in parts), "utf-8")


def _plans(ways: Mapping[str, Mapping[str, float]], count: int) -> str:
    lines = [
        "### Composition, with and without planning",
        "",
        f"Means over {count} conditions that no training had, before the solver. `score` is the geometric mean of the",
        "six marks; `palette` the distance of the ten colours from the rule's mean in OKLab (.02 is just seen; the",
        "rule's own jitter is in the row of the rules); `variety` how far hero and things are apart between two takes",
        "of the same condition, in shares of the picture's height.",
        "",
        "| | " + " | ".join(_MEASURES) + " |",
        "|---" * (len(_MEASURES) + 1) + "|",
    ]
    for name, row in ways.items():
        lines.append(f"| {name} | " + " | ".join(f"{row[measure]:.3f}" for measure in _MEASURES) + " |")
    return "\n".join(lines) + "\n"


def _paintings(told: Mapping[str, float], counts: Mapping[str, int], seconds: Mapping[str, float]) -> str:
    return f"""### Colour, emotion and regions

{counts["paintings"]} scenes that no training had, one pure feeling each.

| | underpainting | flat wash alone | brushed by rule (what is learned) |
|---|---|---|---|
| distance to the brushed picture, OKLab | {told["colour"]:.3f} | {told["wash colour"]:.3f} | 0 |
| judge names the emotion, of ten | {told["emotion"]:.0%} | {told["wash emotion"]:.0%} | {told["render emotion"]:.0%} |

Clouds and drift are chance, so a painting is as far from one brushed picture as the wash is; the distance says that
it strays no farther. The judge learned from {counts["taught"]} other brushed pictures. Most of the emotion is in the
palette, which is planned: the flat wash alone shows how much.

An element beside the subject is exchanged for another (a fire for the moon), noise and regions the same; mean change
of a pixel, of 255:

| | inside the subject | around the lamp |
|---|---|---|
| with region awareness | {told["leak aware"]:.2f} | {told["lit aware"]:.2f} |
| without | {told["leak blind"]:.2f} | {told["lit blind"]:.2f} |

For one picture the scene model takes {seconds["plan"]:.2f} s of processor time on one thread, the underpainting
{seconds["paint"]:.2f} s.
"""


if __name__ == "__main__":
    typer.run(card)
