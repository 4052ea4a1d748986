"""Draw the picture of things for the docs: some of each emotion, by day and by night.

python -m tools.props docs/pictures/story_props.webp
"""

from __future__ import annotations

from pathlib import Path

import typer

from generators.story.props.sheet import sheet

CHOSEN = """
folded-letter birdcage wilted-sunflower one-eyed-bear lone-crow geese-leaving candle-stub swing-moving torn-kite
rain-on-glass far-piano cat-in-pot cow-on-bicycle skating-mouse pig-on-slide wheelbarrow enormous-hat ancient-globe
star-map whale-rising paper-lantern spiral-fossil stone-giant hearth-glow purring-cat kitten-asleep bees-humming
picnic-basket cocoa-mug soapbox-cart striped-balloon big-drum leaping-salmon crowd-cheering keep-out-sign dog-barking
angry-wasps kettle-boiling axe-stump mouldy-sandwich toad-burping wet-dog maggoty-apple creaking-door owl-staring
scarecrow dim-lantern wooden-mask frog-in-teacup mole-popping cuckoo-clock jack-in-the-box silk-hat elephant-peeping
talking-teapot wrapped-present
"""


def main(out: Path) -> None:
    """Draw it."""
    sheet(CHOSEN.split(), cell=110, columns=7).save(out, quality=82, method=6)


if __name__ == "__main__":
    typer.run(main)
