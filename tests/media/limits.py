"""Limits of the system that tests can set."""

import resource
from contextlib import contextmanager


@contextmanager
def files_no_longer_than(size: int):
    """Have the kernel refuse to write beyond `size` bytes of any file."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
