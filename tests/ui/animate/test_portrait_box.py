"""Choosing among portraits that ship."""

from studio.core.animate import Portrait, ShippedPortrait
from studio.ui.animate import AnimateWorkspace


def test_many_portraits_stay_in_the_column_and_the_chosen_one_is_marked(qtbot, face):
    page = AnimateWorkspace()
    qtbot.addWidget(page)
    paths = [face(f"{number}.png") for number in range(7)]
    shipped = [ShippedPortrait(Portrait(path=path, title=path.stem, shipped=True), "CC0") for path in paths]
    page.portrait.set_shipped(shipped)
    page.resize(900, 720)
    page.show_begun(True)
    page.show()
    edge = page.portrait.mapTo(page, page.portrait.rect().topRight()).x()
    assert edge < 280
    for button in page.portrait.shipped:
        assert button.mapTo(page, button.rect().topRight()).x() <= edge
        assert "CC0" in button.accessibleName()
    chosen = []
    page.portrait.shippedChosen.connect(chosen.append)
    page.portrait.shipped[3].click()
    assert chosen == [shipped[3]]
    page.portrait.show_chosen(paths[3], paths)
    assert [button.isChecked() for button in page.portrait.shipped].index(True) == 3
