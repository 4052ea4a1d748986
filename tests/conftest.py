"""What holds for every test; the guards themselves are in `tests/guards.py`."""

from hypothesis import HealthCheck, settings

from studio.offline import go_offline

go_offline()  # before any test module imports torch or a hub client

pytest_plugins = ["pytester", "tests.guards"]

# A busy machine is slow, not wrong; and one commit is judged by the same examples each time. New ones are sought by
# `pytest --hypothesis-profile=search`; what they find becomes an @example.
_UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("unhurried", _UNHURRIED, derandomize=True)
settings.register_profile("search", _UNHURRIED)
settings.load_profile("unhurried")
