"""Names of curves stand clear of every line and of each other."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSizeF

from studio.ui.speak.prosody import Overlay, ProsodyCanvas
from studio.ui.speak.prosody.names import place_names
from studio.ui.speak.prosody.paint_curve import Trace
from tests.ui.speak.readings import reading

AREA = QRectF(0, 0, 400, 160)
spots = st.tuples(st.floats(0, 400), st.floats(0, 160))


def touches(box: QRectF, line: np.ndarray) -> bool:
    """Walks along the line, a quarter of a pixel a step."""
    x0, y0, x1, y1 = line
    along = np.linspace(0, 1, max(2, int(4 * np.hypot(x1 - x0, y1 - y0))))
    return any(box.contains(x0 + (x1 - x0) * share, y0 + (y1 - y0) * share) for share in along)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(spots, min_size=1, max_size=8), min_size=1, max_size=3))
def test_no_name_lies_on_a_line_on_another_name_or_outside(curves):
    lines = np.array([(*a, *b) for curve in curves for a, b in zip(curve[:1] + curve, curve, strict=False)])
    ends = [QPointF(*curve[-1]) for curve in curves]
    boxes = [box for box in place_names(ends, [QSizeF(50, 15)] * len(ends), lines, AREA) if box is not None]
    for index, box in enumerate(boxes):
        assert AREA.contains(box)
        assert not any(touches(box, line) for line in lines)
        assert not any(box.intersects(other) for other in boxes[:index])


def test_where_nothing_is_in_the_way_a_name_goes_on_where_its_line_ends():
    [box] = place_names([QPointF(200, 80)], [QSizeF(50, 15)], np.array([[0.0, 80, 200, 80]]), AREA)
    assert box == QRectF(208, 72.5, 50, 15)


def test_a_name_without_a_free_place_is_left_out():
    lines = np.array([[0.0, y, 400, y] for y in range(0, 160, 8)])
    assert place_names([QPointF(200, 80)], [QSizeF(50, 15)], lines, AREA) == [None]


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_two_emotions_that_end_on_one_line_both_have_their_names_beside_it(qtbot, zoom):
    canvas = ProsodyCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(860, 300)
    canvas.set_reading(reading())
    canvas.set_overlays(
        [Overlay("neutral", "neutral", reading(shift=-0.5).f0), Overlay("awe 0.4", "awe", reading().f0)]
    )
    canvas.zoom(zoom)
    scene = canvas.scene()
    curves = [canvas.reading.f0, *(overlay.f0 for overlay in canvas._overlays)]
    traces = [Trace.of(scene, scene.heights(f0)) for f0 in curves]
    lines = np.concatenate([trace.lines() for trace in traces])
    ends = [trace.end for trace in traces[1:]]
    boxes = place_names(ends, [QSizeF(48, 15)] * 2, lines, scene.lanes.curve)
    assert None not in boxes
    assert not any(touches(box, line) for box in boxes for line in lines)
    assert not boxes[0].intersects(boxes[1])
