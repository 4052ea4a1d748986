"""A large model paints what our layout composed, through the command too."""

import json

import numpy as np
import pytest
from PIL import Image

from generators.assets import default_assets
from generators.story.engine import StoryEngine
from generators.story.large import LargePainter, PaintOptions, illustrated
from generators.story.output import StoryFiles
from generators.story.output.png import made_from
from studio.commands.painting import painter_named
from tests.story.large.stories import SIZE, request
from tests.story.large.tiny import QUIET

pytestmark = pytest.mark.filterwarnings(QUIET)


def test_painted_pages_stand_where_drawn_ones_would(sdxl_folder, tmp_path):
    with StoryEngine(default_assets()) as engine:
        drawn = engine.run(request())
        painter = LargePainter(sdxl_folder)
        painted = list(illustrated(painter, engine, request(), PaintOptions(steps=1)))
    assert [one.index for one in painted] == [one.index for one in drawn]
    assert [one.scene for one in painted] == [one.scene for one in drawn]
    assert all(one.pixels.shape == (SIZE[1], SIZE[0], 3) for one in painted)
    assert not any(np.array_equal(one.pixels, other.pixels) for one, other in zip(painted, drawn, strict=True))
    files = StoryFiles(request(), painted, ("png",), "tiny-sdxl")
    for name, content in zip(files.names, files.contents(), strict=True):
        (tmp_path / name).write_bytes(content)
    with Image.open(tmp_path / "frame_01.png") as picture:
        assert "Model: tiny-sdxl" in picture.text["parameters"]
        about = made_from(picture)
    assert about is not None
    assert about["model"] == "tiny-sdxl"
    assert json.loads((tmp_path / "scenes.json").read_text())["version"] == 1


def test_the_options_of_the_command_are_checked_before_anything_is_loaded(sdxl_folder):
    from generators.contract import BadInput

    folder = str(sdxl_folder)
    assert painter_named("embedded", None, "auto", "auto", ("png",)) is None
    for options, told in (
        (("magic", None, "auto", "auto", ("png",)), "embedded and diffusers"),
        (("embedded", folder, "auto", "auto", ("png",)), "for --engine diffusers"),
        (("diffusers", None, "auto", "auto", ("png",)), "needs --model"),
        (("diffusers", folder, "int4", "auto", ("png",)), "no --dtype 'int4'"),
        (("diffusers", folder, "auto", "toaster", ("png",)), "no device 'toaster'"),
        (("diffusers", folder, "auto", "auto", ("svg",)), "Leave svg out"),
        (("diffusers", folder + "/unet", "auto", "auto", ("png",)), "no pipeline"),
    ):
        with pytest.raises(BadInput, match=told):
            painter_named(*options)


def test_what_was_loaded_is_said(sdxl_folder, capsys):
    painter = painter_named("diffusers", str(sdxl_folder), "auto", "cpu", ("png",))
    assert painter is not None
    assert "tiny-sdxl: StableDiffusionXLPipeline" in capsys.readouterr().err
