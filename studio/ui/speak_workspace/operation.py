"""Work off the window's thread, where this workspace's parts look for it."""

from studio.ui.operation import Operation, Runner

__all__ = ["Operation", "Runner"]
