"""Test 1 of the reliability tests: a program that is killed while it saves."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing

from studio.core.library import Library, Query
from tests.core.library.results import kept_files, named_files

KILLS = int(os.environ.get("MOODREEL_TEST_LIBRARY_KILLS", "40"))  # 200 as written

# Forks its victims instead of starting them, since starting one takes longer than everything it is killed at.
VICTIMS = """
import os, sys
from itertools import count
from pathlib import Path
from studio.core.library import Library
from tests.core.library.results import new, result

for round in sys.stdin:
    victim = os.fork()
    if not victim:
        library = Library(Path(sys.argv[1]))
        print(os.getpid(), flush=True)
        for number in count():
            name = f"{round.strip()}-{number}"
            library.add(new(name, text=f"words {name}"), result(library, name))
            os.write(1, f"added {name}\\n".encode())  # at once: a kill must not cut a line in two
            if number % 3 == 2:
                library.trash(f"{round.strip()}-{number - 1}")
                library.empty_trash()
    os.waitpid(victim, 0)
    print("dead", flush=True)
"""


def test_a_library_whose_program_is_killed_at_any_moment_is_whole(tmp_path):
    chance = random.Random(3)
    Library(tmp_path).close()
    victims = subprocess.Popen(
        [sys.executable, "-c", VICTIMS, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with victims:
        for number in range(KILLS):
            added = _kill_one(victims, number, chance.uniform(0, 0.05))
            with Library(tmp_path) as library:
                _check(tmp_path, library, added)
        victims.stdin.close()
    assert victims.returncode == 0


def _kill_one(victims, number, seconds):
    """Let one begin, kill it after so many seconds, and say which takes it had reported as kept."""
    victims.stdin.write(f"{number}\n")
    victims.stdin.flush()
    killing = threading.Timer(seconds, os.kill, [int(victims.stdout.readline()), signal.SIGKILL])
    killing.start()
    added = []
    while (line := victims.stdout.readline().strip()) != "dead":
        added.append(line.removeprefix("added "))
    killing.join()
    return added


def _check(folder, library, added):
    takes = library.search(limit=-1)
    assert kept_files(folder) == named_files(library)
    assert all(path.is_file() for take in takes for path in take.files.values())
    assert all(library.search(Query(text=f'"{take.text}"')) for take in takes[:3])
    gone = {name for name in added if int(name.partition("-")[2]) % 3 == 1}
    assert set(added) - gone <= {take.id for take in takes}
    assert not [path for path in library.incoming.iterdir() if path.stat().st_nlink > 1]
    library.close()
    with closing(sqlite3.connect(folder / "library.db")) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
