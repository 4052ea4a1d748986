"""The app as a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

from generators.media import read_audio

ROOT = Path(__file__).parents[2]


def main(assets, *args: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "MOODREEL_ASSETS": str(assets.root)}
    command = [sys.executable, "main.py", *args]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)


def test_stdout_holds_nothing_but_the_object(tiny_assets, out):
    done = main(tiny_assets, "speak", "Hi.", "--json", "-o", str(out / "x.wav"))
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["output"] == str(out / "x.wav")
    assert len(read_audio(out / "x.wav")[0])


def test_bad_input_ends_with_status_2_and_no_traceback(tiny_assets, out):
    done = main(tiny_assets, "speak", "Hi.", "--emotion", "joy", "-o", str(out / "x.wav"))
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1


def test_commands_that_only_list_import_no_engine():
    code = (
        "import sys; from studio import cli; import generators.speech\n"
        "try: cli.app(['emotions'])\n"
        "except SystemExit as end: assert not end.code\n"
        "heavy = {'torch', 'onnxruntime', 'espnet', 'matplotlib', 'av'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True)
