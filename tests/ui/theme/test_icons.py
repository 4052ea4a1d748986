import pytest
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer

from studio.ui.icons import PATHS, pixmap, svg
from studio.ui.theme import DARK, LIGHT
from studio.ui.theme.style_sheet import MARKS


@pytest.mark.parametrize("name", PATHS)
def test_every_icon_is_drawn_and_stays_inside_its_square(name, qapp):
    image = pixmap(name, "#ffffff", 48).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    inked = [(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() > 40]
    assert len(inked) > 20
    assert all(2 <= x < 46 and 2 <= y < 46 for x, y in inked)


@pytest.mark.parametrize("name", PATHS)
def test_every_icon_is_valid_svg(name, qapp):
    assert QSvgRenderer(svg(name, "#123456")).isValid()


def test_an_unknown_icon_is_an_error():
    with pytest.raises(KeyError):
        svg("unicorn", "#000000")


@pytest.mark.parametrize("t", [DARK, LIGHT], ids=lambda t: t.name)
def test_the_marks_of_the_style_sheet_are_icons_of_the_set(t):
    for name, colour in (("chevron-down", t.dim), ("chevron-up", t.dim), ("check", t.on_strong)):
        assert (MARKS / f"{name}-{t.name}.svg").read_bytes().strip() == svg(name, colour)
