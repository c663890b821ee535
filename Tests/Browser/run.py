"""Runs all checks in a real browser: run.py PROGRAM PICTURES [--pictures]. Ends with 1 where something was found."""

import faulthandler
import sys
import threading
import time
from pathlib import Path

from playwright.sync_api import Browser

from crawl import Crawl
from empty_office import look_at_empty_office
from findings import Findings
from journey import tell
from keyboard import check_keyboard
from program import Program
from seed import sow
from states import STATES, look_at_states
from watch import Watch
from workers import WORKERS, Job, run_all

# In seconds; a run on a machine that others keep busy takes a quarter of it.
LONGEST = 1200


def main(executable: str, pictures: str, *options: str) -> int:
    # A browser that never answers must not hold up whoever waits for the result.
    faulthandler.dump_traceback_later(LONGEST, exit=True)
    Path(pictures).mkdir(parents=True, exist_ok=True)
    start = time.monotonic()
    watch = Watch()
    findings = Findings(watch)
    with Program(executable, sample=True) as program, watch:
        crawl = Crawl(program, findings, pictures if "--pictures" in options else None)
        sown = threading.Event()

        def sow_first(browser: Browser) -> None:
            try:
                crawl.begin(sow(browser, program, watch))
            finally:
                sown.set()

        def once_sown(job: Job) -> Job:
            def wait_and_work(browser: Browser) -> None:
                watch.rest()
                sown.wait()
                watch.beat()
                job(browser)

            return wait_and_work

        # The longest first; the crawl is shared by all.
        run_all(
            [
                sow_first,
                lambda browser: tell(browser, executable, findings, pictures, scripts=True),
                lambda browser: tell(browser, executable, findings, pictures, scripts=False),
                lambda browser: look_at_empty_office(browser, executable, findings, crawl.shapes),
                once_sown(lambda browser: look_at_states(browser, crawl)),
                once_sown(lambda browser: check_keyboard(browser, program, findings)),
            ] + [once_sown(crawl.run)] * WORKERS,
            watch)
        crawl.end()
        print(f"  {len(crawl.pages)} pages of {len(crawl.shapes)} shapes and {len(crawl.files)} files that links lead to, {len(STATES) + 1} that none does")
        if findings.sentences and (faults := program.faults()):
            print(f"  The program wrote:\n{faults[-4000:]}")
    seconds = time.monotonic() - start
    print(f"  {findings.passed} checks hold, {len(findings.sentences)} do not ({seconds:.0f} s)")
    return 1 if findings.sentences else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
