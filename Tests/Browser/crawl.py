"""Every page that a link leads to, one of each kind."""

import re
from collections import deque
from urllib.parse import parse_qsl, urldefrag, urlsplit

from playwright.sync_api import Browser, Error, Page

from findings import Findings
from page_checks import PHONE, SHAPE, WIDE, check_page, check_page_of_known_shape
from people import sign_in
from program import Program

# More pages than this are not all of a different kind.
MOST = 200
# Also where forms that only ask lead to, as they stand.
LINKS = """() => [...document.querySelectorAll("a[href]")].map(link => link.href).concat(
    [...document.forms].filter(form => form.method === "get").map(
        form => form.action + "?" + new URLSearchParams(new FormData(form))))"""


def kind(address: str) -> str:
    """Addresses of one kind differ in codes, numbers and what is asked: "/co-so/*?nam"."""
    parts = urlsplit(address)
    path = re.sub(r"/[^/]*[\d.][^/]*", "/*", parts.path)
    names = sorted({name for name, _ in parse_qsl(parts.query)})
    # Of all that can be asked of a list one at a time is enough.
    return f"{path}?{names[0]}" if names else path


class Crawl:
    def __init__(self, browser: Browser, program: Program, findings: Findings, pictures: str):
        self.browser = browser
        self.program = program
        self.findings = findings
        self.pictures = pictures
        self.pages: list[str] = []
        self.files: list[str] = []
        self.shapes: set[str] = set()

    def run(self) -> None:
        context = self.browser.new_context(viewport=WIDE, locale="vi-VN")
        page = context.new_page()
        sign_in(page, self.program)
        errors: list[str] = []
        page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: errors.append(str(error)))
        waiting = deque([("/", "the start")])
        seen = {kind("/")}
        while waiting and len(self.pages) < MOST:
            address, origin = waiting.popleft()
            if not self.open(page, address, origin):
                errors.clear()
                continue
            for link in self.links(page):
                if (what := kind(link)) not in seen:
                    seen.add(what)
                    waiting.append((link, address))
            self.look(page, address)
            self.findings.check(not errors, address, "the browser complains: " + "; ".join(errors[:3]))
            errors.clear()
        self.findings.check(not waiting, "The crawl", f"stopped after {MOST} pages, before " + ", ".join(address for address, _ in list(waiting)[:20]))
        context.close()

    def look(self, page: Page, address: str) -> None:
        shape = page.evaluate(SHAPE)
        if shape in self.shapes:
            check_page_of_known_shape(page, address, self.findings)
        else:
            self.shapes.add(shape)
            check_page(page, address, self.findings, self.pictures)
        page.set_viewport_size(WIDE)

    def open(self, page: Page, address: str, origin: str) -> bool:
        """Whether there is a page; a file is taken too, but not looked at."""
        try:
            answer = page.goto(self.program.address + address)
        except Error:
            # A download is no page, and the browser goes nowhere.
            answer = page.request.get(self.program.address + address)
        if not self.findings.check(
                answer.status == 200, address, f"answers {answer.status} (a link on {origin} leads there)"):
            return False
        if not answer.headers.get("content-type", "").startswith("text/html") or is_download(answer.headers):
            self.findings.check(len(answer.body()) > 0, address, "is an empty file")
            self.files.append(address)
            return False
        self.pages.append(address)
        return True

    def links(self, page: Page) -> list[str]:
        """On our own site, without the part after #."""
        found = [urldefrag(link).url for link in page.evaluate(LINKS)]
        own = [link.removeprefix(self.program.address) or "/" for link in found if link.startswith(self.program.address)]
        return list(dict.fromkeys(own))

    def without_script(self) -> None:
        """The same pages, as a browser shows them that runs no script."""
        context = self.browser.new_context(viewport=PHONE, locale="vi-VN", java_script_enabled=False)
        page = context.new_page()
        sign_in(page, self.program)
        for address in self.pages:
            where = f"{address} without JavaScript"
            answer = page.goto(self.program.address + address)
            self.findings.check(answer is not None and answer.status == 200, where, "does not answer 200")
            self.findings.check(page.locator("h1").first.is_visible(), where, "shows no heading")
            self.findings.check(page.locator("main").is_visible(), where, "shows no content")
        context.close()


def is_download(headers: dict[str, str]) -> bool:
    return headers.get("content-disposition", "").startswith("attachment")
