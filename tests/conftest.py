"""What holds for every test; the guards themselves are in `tests/guards.py`."""

from studio.offline import go_offline

go_offline()  # before any test module imports torch or a hub client

pytest_plugins = ["pytester", "tests.guards"]
