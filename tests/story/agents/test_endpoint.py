"""A real server on loopback, which answers as it is told."""

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from pydantic import SecretStr, ValidationError

from generators.assets import default_assets
from generators.contract import Cancel, Cancelled
from generators.story import Planner, WriterUnavailable
from generators.story.agents import ChatAgents, Endpoint, EndpointModel, Message
from tests.story.agents.models import CHOICE, FRAMES
from tests.story.plans import request

HELLO = [Message("user", "Hello")]


def answer(text):
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": text}}]})


@contextmanager
def serving(*bodies, status=200, location=None):
    """Give the base address and what was sent there."""
    seen = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            sent = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            seen.append((self.path, self.headers.get("Authorization"), sent))
            body = bodies[min(len(seen), len(bodies)) - 1].encode()
            self.send_response(status)
            if location:
                self.send_header("Location", location)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format, *args):
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/v1", seen
        finally:
            server.shutdown()
            thread.join()


def asked(url, cancel=None, **more):
    return EndpointModel(Endpoint(url=url, model="tiny", **more)).complete(HELLO, 3, cancel or Cancel())


def test_it_asks_as_such_endpoints_want_it():
    with serving(answer("Good day.")) as (url, seen):
        assert asked(url, key=SecretStr("k3y")) == "Good day."
    path, authorization, sent = seen[0]
    assert (path, authorization) == ("/v1/chat/completions", "Bearer k3y")
    assert sent["messages"] == [{"role": "user", "content": "Hello"}]
    assert (sent["model"], sent["seed"]) == ("tiny", 3)


def test_a_whole_story_comes_over_the_wire():
    with serving(answer(json.dumps(CHOICE)), answer(json.dumps(FRAMES))) as (url, seen):
        agents = ChatAgents(EndpointModel(Endpoint(url=url, model="tiny", key=SecretStr("k3y"))))
        story = Planner(default_assets(), agents).run(request("a fox", pronoun="she"))
    assert story.planner == "tiny"
    assert "k3y" not in story.to_json()
    assert len(seen) == 2


@pytest.mark.parametrize("status", [401, 404, 500])
def test_an_error_status_is_told(status):
    with serving("{}", status=status) as (url, _), pytest.raises(WriterUnavailable, match=f"status {status}"):
        asked(url)


def test_a_redirect_is_not_followed():
    with (
        serving(answer("gotcha")) as (other, seen),
        serving("", status=302, location=f"{other}/chat/completions") as (url, _),
        pytest.raises(WriterUnavailable, match="status 302"),
    ):
        asked(url, key=SecretStr("k3y"))
    assert seen == []


@pytest.mark.parametrize("body", ["", "hello", "[]", "{}", '{"choices": []}', answer(5), "[" * 50_000])
def test_an_answer_of_another_form_is_told(body):
    with serving(body) as (url, _), pytest.raises(WriterUnavailable, match="/v1"):
        asked(url)


def test_nobody_there_is_told():
    with serving("") as (url, _):
        pass
    with pytest.raises(WriterUnavailable, match="cannot be reached"):
        asked(url)


def test_a_stop_is_heeded_before_anything_is_sent():
    cancel = Cancel()
    cancel.set()
    with serving(answer("late")) as (url, seen), pytest.raises(Cancelled):
        asked(url, cancel)
    assert seen == []


@pytest.mark.parametrize(
    "url",
    [
        "",
        "localhost",
        "file:///etc/passwd",
        "ftp://x",
        "http://",
        "http://me:pw@host/v1",
        "http://h/?q=1",
        "http://h:x",
    ],
)
def test_what_is_no_address_is_refused(url):
    with pytest.raises(ValidationError):
        Endpoint(url=url, model="tiny")
