"""Pictures of the window for the documentation: `python -m tools.shots` (or `make shots`)."""
