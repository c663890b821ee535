"""Runs all checks in a real browser: run.py PROGRAM PICTURES [--pictures]. Ends with 1 where something was found."""

import sys
import time
from pathlib import Path

from playwright.sync_api import Browser

import journey
from crawl import Crawl
from findings import Findings
from keyboard import check_keyboard
from program import Program
from workers import run_all


def main(executable: str, pictures: str, *options: str) -> int:
    Path(pictures).mkdir(parents=True, exist_ok=True)
    start = time.monotonic()
    findings = Findings()
    with Program(executable, sample=True) as program:
        crawl = Crawl(program, findings, pictures if "--pictures" in options else None)

        def keyboard(browser: Browser) -> None:
            check_keyboard(browser, program, findings)

        def story(scripts: bool):
            return lambda browser: journey.tell(browser, executable, findings, pictures, scripts)

        # Whoever comes first makes the account.
        run_all([story(True), story(False), keyboard, crawl.run, crawl.run])
        crawl.end()
        print(f"  {len(crawl.pages)} pages of {len(crawl.shapes)} shapes and {len(crawl.files)} files from links that begin at /")
        if findings.sentences and (faults := program.faults()):
            print(f"  The program wrote:\n{faults[-4000:]}")
    seconds = time.monotonic() - start
    print(f"  {findings.passed} checks hold, {len(findings.sentences)} do not ({seconds:.0f} s)")
    return 1 if findings.sentences else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
