"""Moodreel's engines: words, pictures and sound become media with a chosen, measurable emotion.

Nothing below this package knows Qt or the studio.
"""
