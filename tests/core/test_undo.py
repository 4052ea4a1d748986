from hypothesis import given
from hypothesis import strategies as st

from studio.core.undo import UndoStack

states = st.lists(st.tuples(st.integers(), st.sampled_from([None, "drag", "type"])), max_size=12)


def stack_of(pushed, limit=200):
    stack = UndoStack(0, limit)
    for state, merge in pushed:
        stack.push(state, f"to {state}", merge)
    return stack


@given(states)
def test_undo_then_redo_is_where_it_was(pushed):
    stack = stack_of(pushed)
    end = stack.present
    steps = 0
    while stack.undo_label is not None:
        stack.undo()
        steps += 1
    assert stack.present == 0
    for _ in range(steps):
        stack.redo()
    assert stack.present == end
    assert stack.redo_label is None


@given(states, st.integers(0, 5))
def test_a_new_step_forgets_what_was_undone(pushed, back):
    stack = stack_of(pushed)
    for _ in range(back):
        stack.undo()
    here = stack.present
    stack.push("new", "new")
    assert stack.redo_label is None
    assert stack.undo() == here


def test_steps_of_one_drag_become_one_until_it_is_sealed():
    stack = stack_of([(1, "drag"), (2, "drag"), (3, "drag")])
    stack.seal()
    stack.push(4, "again", "drag")
    assert [stack.undo(), stack.undo(), stack.undo()] == [3, 0, 0]


def test_a_drag_after_undo_does_not_run_into_the_one_before():
    stack = stack_of([(1, "drag"), (2, "other")])
    stack.undo()
    stack.push(3, "drag", "drag")
    assert stack.undo() == 1


def test_labels_say_what_would_happen():
    stack = stack_of([(1, None), (2, None)])
    assert (stack.undo_label, stack.redo_label) == ("to 2", None)
    stack.undo()
    assert (stack.undo_label, stack.redo_label) == ("to 1", "to 2")


@given(states, st.integers(0, 12))
def test_an_amendment_reaches_every_state_and_is_no_step(pushed, back):
    stack, plain = stack_of(pushed), stack_of(pushed)
    for each in (stack, plain):
        for _ in range(back):
            each.undo()
    stack.amend(lambda state: ("amended", state))
    assert stack.undo_label == plain.undo_label
    while plain.undo_label is not None:
        assert stack.undo() == ("amended", plain.undo())
    while plain.redo_label is not None:
        assert stack.redo() == ("amended", plain.redo())


def test_only_so_many_steps_are_kept():
    stack = stack_of([(n, None) for n in range(1, 11)], limit=3)
    assert [stack.undo() for _ in range(5)] == [9, 8, 7, 7, 7]


def test_what_is_no_step_survives_going_back_and_forth():
    stack = stack_of([(1, None)])
    stack.replace_present(1.5)
    stack.undo()
    assert stack.redo() == 1.5
