import pytest

from generators.assets import default_assets
from generators.portrait.basis import load_basis


@pytest.fixture(scope="session")
def basis():
    """The basis as it ships."""
    return load_basis(default_assets().path("face/basis.safetensors"))
