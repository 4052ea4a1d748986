"""Plans a story and draws it, two pages at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from types import TracebackType

import numpy as np
from numpy.typing import NDArray

from generators.assets import Assets
from generators.contract import Cancel, OnProgress, Progress, ignore_progress
from generators.story.agents import Agents
from generators.story.diffusion.artists import Artists
from generators.story.diffusion.composer import Composer
from generators.story.illustrate import IllustrationRequest
from generators.story.layout import Players, players_of, scene_of
from generators.story.plan import StoryPlan
from generators.story.planner import Planner
from generators.story.render import Page, Press, compose
from generators.story.request import StoryRequest
from generators.story.scene import Scene

_AT_ONCE = 2
_WAIT = 0.05  # seconds between two looks at whether to stop


@dataclass(frozen=True)
class Illustration:
    """A finished picture.

    Attributes:
        index: of its frame.
        scene: what is where in it.
        page: its layers, for SVG and regions.
        pixels: `(H, W, 3)`.
    """

    index: int
    scene: Scene
    page: Page
    pixels: NDArray[np.uint8]


class StoryEngine:
    """Plans and draws. Loads word tables and networks and starts its printers once; close it when done, or use it in
    a `with`.

    Args:
        assets: the shipped files.
        by_rule: whether to do without the two networks, as the other arm of a comparison does: compositions are then
            one try of the rules, and skies are plain gradients.

    Raises:
        AssetError: a file is missing or altered.
    """

    def __init__(self, assets: Assets, by_rule: bool = False) -> None:
        self._assets = assets
        self._artists = None if by_rule else Artists(assets)
        self._planner: Planner | None = None
        self._press = Press(_AT_ONCE)

    def plan(
        self,
        request: StoryRequest,
        on_progress: OnProgress = ignore_progress,
        cancel: Cancel | None = None,
        agents: Agents | None = None,
    ) -> StoryPlan:
        """Plan a story.

        Args:
            request: who, and how it feels.
            on_progress: told.
            cancel: looked at between steps.
            agents: who plans; our own planner if left out.

        Raises:
            MoodreelError: as `Planner.run`.
        """
        if agents is not None:
            return Planner(self._assets, agents).run(request, on_progress, cancel)
        if self._planner is None:
            self._planner = Planner(self._assets)
        return self._planner.run(request, on_progress, cancel)

    def players(self, request: IllustrationRequest) -> Players:
        """Who plays in a story, and what the user should know about their looks."""
        return players_of(request.plan.subject)

    def scene(self, request: IllustrationRequest, index: int) -> Scene:
        """Compose one frame without drawing it: what the user moves around is given back as its edit's `scene`."""
        edit = request.edit(index)
        if edit.scene is not None:
            return edit.scene.model_copy(update={"aspect": request.aspect})
        seed = request.seed if edit.seed is None else edit.seed
        planner = Composer(self._artists.scenes) if self._artists else None
        return scene_of(request.plan, index, self.players(request), aspect=request.aspect, seed=seed, planner=planner)

    def page(
        self, request: IllustrationRequest, index: int, cancel: Cancel | None = None, *, painted: bool = True
    ) -> tuple[Scene, Page]:
        """Compose one frame, paint the colours under it and lay the drawing on them, as SVG.

        Args:
            request, index: which frame of what.
            cancel: looked at while painting.
            painted: whether colours are painted under it; to know where things are they are not needed.
        """
        scene = self.scene(request, index)
        under = self._artists.painter.paint(scene, request.seed, cancel) if self._artists and painted else None
        return scene, compose(scene, self.players(request), under)

    def stream(
        self,
        request: IllustrationRequest,
        on_progress: OnProgress = ignore_progress,
        cancel: Cancel | None = None,
        frames: Sequence[int] | None = None,
    ) -> Iterator[Illustration]:
        """Draw a story; each picture comes as soon as it and those before it are done.

        The same request gives the same pixels; frames do not depend on each other, so one can be drawn again alone.

        Args:
            request: what to draw.
            on_progress: told after every picture.
            cancel: looked at all the time.
            frames: indices of those to draw; all if left out.

        Raises:
            PressFailed: the renderer could not.
            Cancelled: the user asked to stop.
        """
        cancel = cancel or Cancel()
        wanted = list(range(len(request.plan.frames))) if frames is None else list(frames)
        waiting: deque[tuple[int, Scene, Page, Future[NDArray[np.uint8]]]] = deque()
        done = 0
        on_progress(Progress(0.0, "composing"))
        with cancel.interrupting(self._press.stop):
            for index in wanted:
                cancel.raise_if_set()
                scene, page = self.page(request, index, cancel)
                waiting.append((index, scene, page, self._press.print(page.svg(request.size), request.size)))
                while waiting and (len(waiting) > _AT_ONCE or waiting[0][3].done()):
                    yield _finished(*waiting.popleft(), cancel)
                    done += 1
                    on_progress(Progress(done / len(wanted), f"frame {done} of {len(wanted)}"))
            while waiting:
                yield _finished(*waiting.popleft(), cancel)
                done += 1
                on_progress(Progress(done / len(wanted), f"frame {done} of {len(wanted)}"))

    def run(
        self, request: IllustrationRequest, on_progress: OnProgress = ignore_progress, cancel: Cancel | None = None
    ) -> tuple[Illustration, ...]:
        """Draw a whole story; raises as `stream` does."""
        return tuple(self.stream(request, on_progress, cancel))

    def close(self) -> None:
        """End the painters."""
        self._press.close()

    def __enter__(self) -> StoryEngine:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _finished(index: int, scene: Scene, page: Page, pixels: Future[NDArray[np.uint8]], cancel: Cancel) -> Illustration:
    while True:
        cancel.raise_if_set()
        try:
            return Illustration(index, scene, page, pixels.result(timeout=_WAIT))
        except TimeoutError:
            continue
        except Exception:
            cancel.raise_if_set()  # a killed painter is how a stop looks from here
            raise
