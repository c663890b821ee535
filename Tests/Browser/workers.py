"""Work for several browsers at once."""

import os
import threading
from collections import deque
from typing import Callable

from playwright.sync_api import Browser, sync_playwright

Job = Callable[[Browser], None]
# One more than there are processors: much of the time a worker waits for work behind a page.
WORKERS = 1 + min(3, os.cpu_count() or 1)


def run_all(jobs: list[Job]) -> None:
    """Each worker is a thread with a browser of its own, since what Playwright makes belongs to its thread."""
    waiting = deque(jobs)
    faults: list[BaseException] = []

    def work() -> None:
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
                while waiting:
                    try:
                        job = waiting.popleft()
                    except IndexError:
                        break
                    job(browser)
                browser.close()
        except BaseException as fault:
            faults.append(fault)

    workers = [threading.Thread(target=work) for _ in range(WORKERS)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    if faults:
        raise faults[0]
