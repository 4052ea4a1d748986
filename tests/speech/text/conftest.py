import pytest

from generators.speech.text import FrontEnd


@pytest.fixture(scope="session")
def us() -> FrontEnd:
    return FrontEnd("us")


@pytest.fixture(scope="session")
def gb() -> FrontEnd:
    return FrontEnd("gb")
