"""What can be done without a window: one small file per command, and what commands share.

Commands import engines inside of their functions, so that `--help`, `emotions` and `voices` answer at once.
"""
