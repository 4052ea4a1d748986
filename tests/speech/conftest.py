from hypothesis import HealthCheck, settings

from tests.speech.tiny import tiny_assets, tiny_engine

__all__ = ["tiny_assets", "tiny_engine"]

# A busy machine is slow, not wrong.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")
