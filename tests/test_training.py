"""What all trainers share; that runs resume exactly is tested with each of them."""

import pytest

from generators.training import learning_rate
from generators.training_run import WARM_UP


def test_the_learning_rate_warms_up_and_falls_to_a_fiftieth():
    assert learning_rate(0, 9000, 1.0, WARM_UP) == pytest.approx(1 / WARM_UP)
    assert learning_rate(WARM_UP, 9000, 1.0, WARM_UP) == pytest.approx(1.0)
    assert learning_rate(9000, 9000, 1.0, WARM_UP) == pytest.approx(0.02)
    rates = [learning_rate(step, 9000, 1.0, WARM_UP) for step in range(WARM_UP, 9001, 50)]
    assert rates == sorted(rates, reverse=True)
