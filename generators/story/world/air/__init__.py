"""Weather in the air: what falls, drifts and blows before and behind the figures."""

from .weather import weather_after, weather_before

__all__ = ["weather_after", "weather_before"]
