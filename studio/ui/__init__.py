"""The window: Qt only. Nobody but the entry point imports it."""
