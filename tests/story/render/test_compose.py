from __future__ import annotations

import xml.etree.ElementTree as ET

import numpy as np
import pytest

from generators.story.layout import box_of
from generators.story.render import compose, face_of, regions
from generators.story.scene import HEIGHT
from tests.story.drawn import SMALL, players, scene, showing, told

HELD = showing(told(), ("one-eyed-bear", "wooden-chair"), pose="hold", camera="medium", setting="meadow")


@pytest.fixture(scope="module")
def page():
    return compose(scene(HELD), players(HELD))


def test_the_page_is_svg_with_a_named_group_for_each_thing(page):
    root = ET.fromstring(page.svg())
    groups = [g.get("id") for g in root if g.tag.endswith("}g")]
    assert {"subject", "one-eyed-bear", "subject-front", "wooden-chair", "foreground"} <= set(groups)
    assert groups.index("subject") < groups.index("one-eyed-bear") < groups.index("subject-front")


def test_no_two_things_on_a_page_share_a_name_and_every_reference_is_there(page):
    svg = page.svg()
    names = [part.split('"')[0] for part in svg.split(' id="')[1:]]
    assert len(set(names)) == len(names)
    used = {part.split(")")[0] for part in svg.split("url(#")[1:]}
    assert used <= set(names)


def test_what_is_nearer_is_drawn_later():
    story = showing(told(), ("wooden-chair", "soup-pot"), camera="medium", setting="meadow")
    for seed in range(6):
        made = scene(story, seed=seed)
        order = [layer.region for layer in compose(made, players(story)).layers if layer.region]
        feet = {one.id: one.y for one in made.elements} | {"subject": made.subject.y}
        firsts = list(dict.fromkeys(order))
        assert [feet[name] for name in firsts] == sorted(feet[name] for name in firsts)


def test_regions_are_exact_and_share_every_pixel(page):
    found = regions(page, SMALL)
    total = sum(found.values())
    assert np.abs(total - 1).max() < 1e-4
    assert {"subject", "one-eyed-bear", "wooden-chair", "background"} == set(found)
    assert all(share.min() > -1e-6 for share in found.values())


def test_a_region_lies_where_its_thing_was_placed(page):
    made = scene(HELD)
    chair = next(one for one in made.elements if one.id == "wooden-chair")
    seen = np.argwhere(regions(page, SMALL)["wooden-chair"] > 0.5) * HEIGHT / SMALL[1]
    box = box_of(chair)
    assert seen[:, 0].max() == pytest.approx(box.bottom, abs=12)
    assert seen[:, 1].min() >= box.left - 12
    assert seen[:, 1].max() <= box.right + 12


def test_the_face_is_a_part_of_the_subject(page):
    subject = regions(page, SMALL)["subject"]
    face = face_of(page, subject)
    assert 0 < face.sum() < subject.sum()
    assert (face <= subject).all()


def test_the_held_thing_is_touched(page):
    assert page.grip is not None
    x, y = (value * SMALL[1] / HEIGHT for value in page.grip)
    seen = np.argwhere(regions(page, SMALL)["one-eyed-bear"] > 0.3)
    assert np.hypot(seen[:, 0] - y, seen[:, 1] - x).min() < 8


def test_the_hero_stays_readable_at_night():
    def light(time: str) -> float:
        story = showing(told(emotion="fear"), (), time=time, setting="forest", camera="medium")
        made = scene(story)
        made = compose(made, players(story))
        from benchmarks.measure.story_material import painted

        share = regions(made, SMALL)["subject"] > 0.9
        return float(painted(made.svg(SMALL), SMALL)[..., :3][share].mean())

    assert light("night") > 0.45 * light("day")


def test_what_is_in_the_heavens_is_behind_trees_and_roofs():
    story = showing(told(emotion="awe"), ("comet", "swooping-kite"), time="night", setting="forest", camera="wide")
    names = [layer.name for layer in compose(scene(story), players(story)).layers]
    assert names.index("sky") < names.index("comet") < names.index("world") < names.index("swooping-kite")
