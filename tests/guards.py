"""Guards around every test: no network, no unexpected warning in the log, one torch thread.

The log guard follows qutebrowser: a warning nobody expected is a bug nobody saw.
"""

from __future__ import annotations

import ipaddress
import logging
import re
import socket
import sys
from collections.abc import Iterator
from typing import Any

import pytest


class NetworkBlocked(Exception):
    """A test reached beyond loopback."""


def _refuse_remote(host: object) -> None:
    """Raise NetworkBlocked unless `host` is this machine's loopback (or nothing: any local address)."""
    if isinstance(host, bytes):
        host = host.decode()
    if host in (None, "", "localhost"):
        return
    try:
        local = ipaddress.ip_address(str(host).partition("%")[0]).is_loopback
    except ValueError:
        local = False
    if not local:
        raise NetworkBlocked(f"A test tried to reach {host!r}; tests use loopback only.")


def _refuse_remote_address(sock: socket.socket, address: Any) -> None:
    if sock.family in (socket.AF_INET, socket.AF_INET6):
        _refuse_remote(address[0])


@pytest.fixture(scope="session", autouse=True)
def loopback_only() -> Iterator[None]:
    """Connecting, sending and name look-up beyond loopback raise NetworkBlocked."""
    connect, connect_ex, sendto = socket.socket.connect, socket.socket.connect_ex, socket.socket.sendto
    getaddrinfo = socket.getaddrinfo

    def guarded_connect(self: socket.socket, address: Any) -> None:
        _refuse_remote_address(self, address)
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        _refuse_remote_address(self, address)
        return connect_ex(self, address)

    def guarded_sendto(self: socket.socket, data: Any, *flags_and_address: Any) -> int:
        _refuse_remote_address(self, flags_and_address[-1])
        return sendto(self, data, *flags_and_address)

    def guarded_getaddrinfo(host: Any, *args: Any, **kwargs: Any) -> Any:
        _refuse_remote(host)
        return getaddrinfo(host, *args, **kwargs)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
        patch.setattr(socket.socket, "sendto", guarded_sendto)
        patch.setattr(socket, "getaddrinfo", guarded_getaddrinfo)
        yield


class _WarningCollector(logging.Handler):
    """Keeps every record of level WARNING or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logs a warning or worse which no `@pytest.mark.expected_log("regex")` on it matches."""
    expected = [re.compile(marker.args[0]) for marker in request.node.iter_markers("expected_log")]
    collector = _WarningCollector()
    root = logging.getLogger()
    root.addHandler(collector)
    yield
    root.removeHandler(collector)
    unexpected = [
        f"{record.name} {record.levelname}: {record.getMessage()}"
        for record in collector.records
        if not any(pattern.search(record.getMessage()) for pattern in expected)
    ]
    if unexpected:
        pytest.fail("Unexpected in the log:\n" + "\n".join(unexpected), pytrace=False)


@pytest.fixture(autouse=True)
def one_torch_thread() -> None:
    """Sums come out the same on every machine, and tests do not fight over cores; torch is not imported for this."""
    torch = sys.modules.get("torch")
    if torch is not None and torch.get_num_threads() != 1:
        torch.set_num_threads(1)
