"""The studio: everything around the engines that a person meets.

`studio.core` is the application without Qt, `studio.ui` the window, `studio.cli` the command line.
"""
