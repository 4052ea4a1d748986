"""A chat model behind an OpenAI-compatible address that the user sets. Without one, nothing goes to the network."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Sequence
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, SecretStr

from generators.contract import Cancel, Frozen
from generators.story.agents.chat import Message
from generators.story.errors import WriterUnavailable

_LARGEST = 2_000_000  # bytes of an answer


def _address(url: str) -> str:
    try:
        parts = urlsplit(url)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname) and not (parts.username or parts.query)
        _ = parts.port
    except ValueError:
        sound = False
    if not sound:
        raise ValueError("must be an address such as http://localhost:8080/v1, without user name or query")
    return url.rstrip("/")


class Endpoint(Frozen):
    """Where a model answers.

    Attributes:
        url: the base address, to which `/chat/completions` is added.
        model: the model's name there.
        key: sent as a bearer token; never written to a plan.
        timeout: seconds for one answer.
    """

    url: Annotated[str, Field(max_length=500), AfterValidator(_address)]
    model: Annotated[str, Field(min_length=1, max_length=200)]
    key: SecretStr | None = None
    timeout: Annotated[float, Field(gt=0, le=3600)] = 180.0


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """The user set one address; another one is not to get the key or the text."""

    def redirect_request(self, req, fp, code, msg, headers, newurl):
        """Refuse."""
        return None


class EndpointModel:
    """A `ChatModel` behind an `Endpoint`."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._opener = urllib.request.build_opener(_NoRedirects)

    @property
    def name(self) -> str:
        """The model's name, made printable."""
        return "".join(c if c.isprintable() else "?" for c in self._endpoint.model)

    def complete(self, messages: Sequence[Message], seed: int, cancel: Cancel) -> str:
        """The next turn.

        Raises:
            WriterUnavailable: nobody answers there, or not as such an endpoint does.
            Cancelled: the user asked to stop.
        """
        cancel.raise_if_set()
        body = {
            "model": self._endpoint.model,
            "messages": [{"role": message.role, "content": message.text} for message in messages],
            "temperature": 0.8,
            "seed": seed,
        }
        headers = {"Content-Type": "application/json"}
        if self._endpoint.key:
            headers["Authorization"] = f"Bearer {self._endpoint.key.get_secret_value()}"
        address = f"{self._endpoint.url}/chat/completions"
        request = urllib.request.Request(address, json.dumps(body).encode(), headers)
        try:
            with self._opener.open(request, timeout=self._endpoint.timeout) as answer:
                raw = answer.read(_LARGEST + 1)
        except urllib.error.HTTPError as error:
            error.close()
            hint = "Check the key." if error.code in (401, 403) else "Check address and model name."
            raise WriterUnavailable(f"{self._endpoint.url} answered with status {error.code}. {hint}") from error
        except OSError as error:
            reason = getattr(error, "reason", error)
            raise WriterUnavailable(
                f"{self._endpoint.url} cannot be reached: {reason}. Is the server running, and the address right?"
            ) from error
        cancel.raise_if_set()
        return _content(raw, self._endpoint.url)


def _content(raw: bytes, url: str) -> str:
    try:
        if len(raw) > _LARGEST:
            raise ValueError("too long")
        text = json.loads(raw)["choices"][0]["message"]["content"]
        if not isinstance(text, str):
            raise TypeError("no text")
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise WriterUnavailable(
            f"{url} does not answer as an OpenAI-compatible chat endpoint does. The address usually ends in /v1."
        ) from error
    return text
