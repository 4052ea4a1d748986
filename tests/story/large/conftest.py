"""One folder of each kind, made once."""

import pytest

from tests.story.large import tiny


@pytest.fixture(scope="session")
def sdxl_folder(tmp_path_factory):
    return tiny.saved(tiny.sdxl(), tmp_path_factory.mktemp("models") / "tiny-sdxl")


@pytest.fixture(scope="session")
def flux2_folder(tmp_path_factory):
    return tiny.saved(tiny.flux2(), tmp_path_factory.mktemp("models") / "tiny-flux2")
