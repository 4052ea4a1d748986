import os
import socket
from collections.abc import Callable

import pytest

from studio.offline import OFFLINE
from tests.guards import NetworkBlocked

REMOTE = ("192.0.2.1", 9)  # TEST-NET-1 (RFC 5737): belongs to nobody


def test_connecting_beyond_loopback_is_refused():
    with pytest.raises(NetworkBlocked, match="loopback only"):
        socket.create_connection(REMOTE, timeout=0.1)


def test_a_datagram_beyond_loopback_is_refused():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock, pytest.raises(NetworkBlocked):
        sock.sendto(b"hello", REMOTE)


def test_looking_up_a_name_is_refused():
    with pytest.raises(NetworkBlocked, match=r"example\.invalid"):
        socket.getaddrinfo("example.invalid", 443)


def test_loopback_stays_open():
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname(), timeout=5) as client,
        server.accept()[0] as accepted,
    ):
        client.sendall(b"hello")
        assert accepted.recv(5) == b"hello"


def test_model_libraries_are_told_to_stay_offline():
    assert {name: os.environ.get(name) for name in OFFLINE} == OFFLINE


@pytest.fixture
def run_guarded(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], pytest.RunResult]:
    """Runs a test module's source in a pytest of its own that has the guards and no other plugin."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    pytester.makeini("[pytest]\nmarkers = expected_log(pattern): as in pyproject.toml")

    def run(source: str) -> pytest.RunResult:
        pytester.makepyfile(source)
        return pytester.runpytest_inprocess("-p", "tests.guards")

    return run


# The inner run shares this process, so its records reach the outer guard too.
@pytest.mark.expected_log("weights are odd")
def test_a_warning_in_the_log_fails_the_test_that_caused_it(run_guarded):
    result = run_guarded(
        """
        import logging

        def test_loud():
            logging.getLogger("engine").warning("weights are %s", "odd")

        def test_quiet():
            logging.getLogger("engine").info("weights are fine")
        """,
    )
    result.assert_outcomes(passed=2, errors=1)
    result.stdout.fnmatch_lines(["*Unexpected in the log:*", "engine WARNING: weights are odd"])


@pytest.mark.expected_log("weights are odd|voice is missing")
def test_only_the_log_a_test_expects_is_allowed(run_guarded):
    result = run_guarded(
        """
        import logging
        import pytest

        @pytest.mark.expected_log("weights are .*")
        def test_expected():
            logging.getLogger("engine").warning("weights are odd")

        @pytest.mark.expected_log("weights are .*")
        def test_other():
            logging.getLogger("engine").error("voice is missing")
        """,
    )
    result.assert_outcomes(passed=2, errors=1)
    result.stdout.fnmatch_lines(["engine ERROR: voice is missing"])
    result.stdout.no_fnmatch_line("engine WARNING: *")
