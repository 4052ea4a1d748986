from tests.speech.tiny import tiny_assets, tiny_engine

__all__ = ["tiny_assets", "tiny_engine"]
