"""Keeps a browser that no longer answers from holding up the others.

Playwright has a time limit for most of what it asks of a browser, but none for running a script, pressing a key or closing.
A worker of which nothing was heard for long is told about, with the lines of the checks at which workers stand, and its
browser is ended, so that the worker goes on with another one.
"""

import gc
import os
import signal
import threading
import time
import traceback
from pathlib import Path

from greenlet import greenlet
from playwright.sync_api import Browser

# In seconds. What takes longest for good reason is work behind a page, at most a minute.
SILENCE = 240
PAUSE = 5


class Watch:
    """Looks on until the end of the `with`."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        # Of each worker: by what its browser is known, the process that drives it, and when the worker was last heard.
        self.marks: dict[int, str] = {}
        self.drivers: dict[int, int] = {}
        self.heard: dict[int, float] = {}
        # The marks of browsers that were ended.
        self.lost: set[str] = set()
        self.over = threading.Event()

    def __enter__(self) -> "Watch":
        self.thread = threading.Thread(target=self.look, daemon=True)
        self.thread.start()
        return self

    def __exit__(self, *_) -> None:
        self.over.set()
        self.thread.join()

    def mark(self) -> str:
        """An argument by which the next browser of the worker that calls this is known among all processes."""
        with self.lock:
            mark = f"--watched={os.getpid()}-{time.monotonic_ns()}"
            self.marks[threading.get_ident()] = mark
            return mark

    def begin(self) -> None:
        """The worker that calls this has the browser with its mark now."""
        worker = threading.get_ident()
        with self.lock:
            for process in marked(self.marks[worker]):
                self.drivers[worker] = parent(process)
            self.heard[worker] = time.monotonic()

    def beat(self) -> None:
        """The worker that calls this is alive."""
        with self.lock:
            if threading.get_ident() in self.heard:
                self.heard[threading.get_ident()] = time.monotonic()

    def rest(self) -> None:
        """The worker that calls this waits for others, or has ended: it is not heard until its next `beat`."""
        with self.lock:
            self.heard[threading.get_ident()] = float("inf")

    def is_lost(self, browser: Browser) -> bool:
        """Whether the browser of the worker that calls this is dead: what it was at is no finding."""
        with self.lock:
            return not browser.is_connected() or self.marks[threading.get_ident()] in self.lost

    def look(self) -> None:
        while not self.over.wait(PAUSE):
            with self.lock:
                now = time.monotonic()
                silent = [worker for worker, last in self.heard.items() if now - last > SILENCE]
                for worker in silent:
                    self.heard[worker] = now
                    self.lost.add(self.marks[worker])
            for worker in silent:
                self.end(worker)

    def end(self, worker: int) -> None:
        print(f"  A browser was silent for {SILENCE} s and is ended. The checks stand at:", flush=True)
        for line in places():
            print(f"    {line}", flush=True)
        # Without a browser it is the process that drove it that does not answer.
        for process in marked(self.marks[worker]) or [self.drivers[worker]]:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass


def marked(mark: str) -> list[int]:
    """The browsers that were started with the mark."""
    return [int(one.name) for one in Path("/proc").glob("[0-9]*") if mark.encode() in read(one / "cmdline").split(b"\0")]


def parent(process: int) -> int:
    # The name of the program stands in brackets before it, and may have anything in it.
    return int(read(Path(f"/proc/{process}/stat")).rpartition(b")")[2].split()[1])


def read(path: Path) -> bytes:
    """Nothing of a process that has ended."""
    try:
        return path.read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return b""


def places() -> list[str]:
    """The lines of the checks at which workers wait for their browsers."""
    here = str(Path(__file__).parent)
    found = []
    for one in gc.get_objects():
        if isinstance(one, greenlet) and one.gr_frame is not None:
            frames = [frame for frame in traceback.extract_stack(one.gr_frame) if frame.filename.startswith(here)]
            if frames:
                found.append(" ← ".join(f"{Path(frame.filename).name}:{frame.lineno} {frame.line}" for frame in reversed(frames)))
    return found
