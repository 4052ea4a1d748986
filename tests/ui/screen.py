"""A screen without a monitor (Xvfb), and hands on its keyboard: the X protocol, as far as a test needs it.

Keys go through the server's XTEST extension: to the application they are those of a person.
https://www.x.org/releases/X11R7.7/doc/xproto/x11protocol.html and …/doc/xextproto/xtest.html
"""

from __future__ import annotations

import os
import shutil
import socket
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

SHIFT, CONTROL, RETURN = 0xFFE1, 0xFFE3, 0xFF0D  # keysyms; of Latin letters they are their code points
_PRESS, _RELEASE = 2, 3
_VIEWABLE = 2


@contextmanager
def screen(width: int = 1280, height: int = 800) -> Iterator[Screen]:
    """A screen of its own, gone afterwards."""
    program = shutil.which("Xvfb")
    assert program is not None, "Xvfb is missing: tools/setup.sh dev installs it (Debian: apt-get install xvfb xauth)."
    reading, writing = os.pipe()
    command = [program, "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.PIPE, text=True) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                number = told.readline().strip()  # when the server is ready; empty if it ended instead
            assert number, f"Xvfb did not start: {server.communicate()[1]}"
            with Screen(f":{number}") as shown:
                yield shown
        finally:
            server.terminate()
            server.communicate()


class Screen:
    """A client of the X server.

    Attributes:
        display: its name, for `DISPLAY`.
    """

    def __init__(self, display: str) -> None:
        self.display = display
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.connect(f"/tmp/.X11-unix/X{display[1:]}")
        self._socket.sendall(struct.pack("<BxHHHHxx", ord("l"), 11, 0, 0, 0))
        head = self._read(8)
        setup = self._read(4 * struct.unpack("<H", head[6:8])[0])
        assert head[0] == 1, setup
        vendor, formats = struct.unpack("<H", setup[16:18])[0], setup[21]
        self._keycodes = setup[26], setup[27]
        self._root = struct.unpack("<I", setup[32 + _padded(vendor) + 8 * formats :][:4])[0]
        self._xtest = self._extension(b"XTEST")
        self._codes = self._keyboard()

    def __enter__(self) -> Screen:
        return self

    def __exit__(self, *exception: object) -> None:
        self._socket.close()

    def windows(self) -> list[tuple[int, str]]:
        """All visible windows with their titles."""
        tree = self._ask(struct.pack("<BxHI", 15, 2, self._root))
        count = struct.unpack("<H", tree[16:18])[0]
        all_of_them = struct.unpack(f"<{count}I", tree[32 : 32 + 4 * count])
        seen = [each for each in all_of_them if self._ask(struct.pack("<BxHI", 3, 2, each))[26] == _VIEWABLE]
        return [(each, self._title(each)) for each in seen]

    def focus(self, window: int) -> None:
        """Let a window have the keyboard, as a desktop does with a new one."""
        self._send(struct.pack("<BBHII", 42, 1, 3, window, 0))

    def press(self, *keysyms: int) -> None:
        """Keys held together; the last one is the one that counts."""
        codes = [self._codes[keysym] for keysym in keysyms]
        for code in codes:
            self._fake(_PRESS, code)
        for code in reversed(codes):
            self._fake(_RELEASE, code)

    def write(self, text: str) -> None:
        """Letters, digits and spaces on the keyboard."""
        for letter in text:
            self.press(*([SHIFT] if letter.isupper() else []), ord(letter.lower()))

    def close(self, window: int) -> None:
        """Ask a window to close, as the button in its frame does."""
        protocols, delete = self._atom(b"WM_PROTOCOLS"), self._atom(b"WM_DELETE_WINDOW")
        message = struct.pack("<BBHII5I", 33, 32, 0, window, protocols, delete, 0, 0, 0, 0)
        self._send(struct.pack("<BxHII", 25, 11, window, 0) + message)

    def _fake(self, kind: int, detail: int) -> None:
        self._send(struct.pack("<BBHBBHI24x", self._xtest, 2, 9, kind, detail, 0, 0))
        self._ask(struct.pack("<BxH", 43, 1))  # GetInputFocus: what was sent is done when this is answered

    def _extension(self, name: bytes) -> int:
        size = _padded(len(name))
        found = self._ask(struct.pack("<BxHHxx", 98, 2 + size // 4, len(name)) + name.ljust(size, b"\0"))
        assert found[8], f"The server has no {name.decode()}."
        return found[9]

    def _keyboard(self) -> dict[int, int]:
        first, last = self._keycodes
        answer = self._ask(struct.pack("<BxHBBxx", 101, 2, first, last - first + 1))
        each, codes = answer[1], {}
        keysyms = struct.unpack(f"<{(last - first + 1) * each}I", answer[32:])
        for index, keysym in reversed(list(enumerate(keysyms[::each]))):
            codes[keysym] = first + index
        return codes

    def _atom(self, name: bytes) -> int:
        size = _padded(len(name))
        answer = self._ask(struct.pack("<BxHHxx", 16, 2 + size // 4, len(name)) + name.ljust(size, b"\0"))
        return struct.unpack("<I", answer[8:12])[0]

    def _title(self, window: int) -> str:
        answer = self._ask(struct.pack("<BxHIIIII", 20, 6, window, self._atom(b"_NET_WM_NAME"), 0, 0, 64))
        length = struct.unpack("<I", answer[16:20])[0]
        return answer[32 : 32 + length].decode("utf-8", "replace")

    def _ask(self, request: bytes) -> bytes:
        """Send a request and read its answer, passing over events."""
        self._send(request)
        while True:
            answer = self._read(32)
            if answer[0] == 1:
                return answer + self._read(4 * struct.unpack("<I", answer[4:8])[0])
            assert answer[0], f"The X server refused a request with error {answer[1]}."

    def _send(self, request: bytes) -> None:
        self._socket.sendall(request)

    def _read(self, count: int) -> bytes:
        read = b""
        while len(read) < count:
            more = self._socket.recv(count - len(read))
            assert more, "The X server hung up."
            read += more
        return read


def _padded(length: int) -> int:
    return (length + 3) // 4 * 4
