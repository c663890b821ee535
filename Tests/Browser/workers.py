"""Work for several browsers at once."""

import os
import threading
from collections import deque
from typing import Callable

from playwright.sync_api import Browser, Error, sync_playwright

from watch import Watch

Job = Callable[[Browser], None]
# One more than there are processors: much of the time a worker waits for work behind a page.
WORKERS = 1 + min(3, os.cpu_count() or 1)
# A browser may die once of itself; a job at which a second one dies is at fault.
BROWSERS_A_JOB = 2


def run_all(jobs: list[Job], watch: Watch) -> None:
    """Each worker is a thread with a browser of its own, since what Playwright makes belongs to its thread."""
    waiting = deque((job, BROWSERS_A_JOB) for job in jobs)
    faults: list[BaseException] = []

    def work() -> None:
        try:
            while waiting:
                with sync_playwright() as playwright:
                    arguments = ["--no-sandbox", watch.mark()]
                    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=arguments)
                    watch.begin()
                    do_jobs(browser)
                    close(browser)
        except BaseException as fault:
            faults.append(fault)
        finally:
            watch.rest()

    def do_jobs(browser: Browser) -> None:
        """Until there is none, or the browser is dead."""
        while not watch.is_lost(browser):
            try:
                job, left = waiting.popleft()
            except IndexError:
                return
            try:
                job(browser)
            except Error:
                if left == 1 or not watch.is_lost(browser):
                    raise
                print("  A browser died; its work is begun again with another one.", flush=True)
                waiting.appendleft((job, left - 1))

    def close(browser: Browser) -> None:
        try:
            browser.close()
        except Error as fault:
            # What it was to look at was looked at.
            print(f"  A browser did not close: {fault}", flush=True)

    workers = [threading.Thread(target=work) for _ in range(WORKERS)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    if faults:
        raise faults[0]
