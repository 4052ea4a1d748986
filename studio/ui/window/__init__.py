"""The window's shell: rail, header, pages, job strip."""

from .job_strip import JobStrip, RunningJob
from .light import LightState
from .main_window import MainWindow
from .pages import EmptyPage
from .places import Place

__all__ = ["EmptyPage", "JobStrip", "LightState", "MainWindow", "Place", "RunningJob"]
