import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("entry", [["main.py"], ["-m", "studio"]])
def test_both_doors_lead_to_the_command_line(entry):
    done = subprocess.run([sys.executable, *entry, "version"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == version("moodreel")


def test_an_unknown_command_is_bad_input():
    done = subprocess.run([sys.executable, "main.py", "sing"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 2
    assert "sing" in done.stderr
