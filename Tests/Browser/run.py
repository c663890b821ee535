"""Runs all checks in a real browser: run.py PROGRAM PICTURES. Ends with 1 where something was found."""

import sys
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

import journey
from crawl import Crawl
from findings import Findings
from keyboard import check_keyboard
from program import Program


def main(executable: str, pictures: str) -> int:
    Path(pictures).mkdir(parents=True, exist_ok=True)
    start = time.monotonic()
    findings = Findings()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        with Program(executable, sample=True) as program:
            crawl = Crawl(browser, program, findings, pictures)
            crawl.run()
            crawl.without_script()
            check_keyboard(browser, program, findings, crawl.pages[:3])
            print(f"  {len(crawl.pages)} pages of {len(crawl.shapes)} shapes and {len(crawl.files)} files from links that begin at /")
            if findings.sentences and (faults := program.faults()):
                print(f"  The program wrote:\n{faults[-4000:]}")
        for scripts in [True, False]:
            journey.tell(browser, executable, findings, pictures, scripts)
        browser.close()
    seconds = time.monotonic() - start
    print(f"  {findings.passed} checks hold, {len(findings.sentences)} do not ({seconds:.0f} s)")
    return 1 if findings.sentences else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
