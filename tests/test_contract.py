import threading

import pytest

from generators.contract import Cancel, Cancelled


def test_what_is_interrupted_is_interrupted_once_it_is_asked_for():
    cancel, seen = Cancel(), []
    with cancel.interrupting(lambda: seen.append(threading.current_thread())):
        assert not seen
        cancel.set()
    assert seen == [threading.current_thread()]
    with pytest.raises(Cancelled):
        cancel.raise_if_set()


def test_a_step_that_begins_after_the_request_is_interrupted_at_once():
    cancel, seen = Cancel(), []
    cancel.set()
    with cancel.interrupting(lambda: seen.append(1)):
        assert seen == [1]


def test_a_step_that_is_over_is_left_alone():
    cancel, seen = Cancel(), []
    with cancel.interrupting(lambda: seen.append(1)):
        pass
    cancel.set()
    assert not seen
