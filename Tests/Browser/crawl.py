"""Every page that a link leads to, one of each kind."""

import re
import threading
from collections import deque
from urllib.parse import parse_qsl, urldefrag, urlsplit

from playwright.sync_api import Browser, Error, Page

from eyes import Eyes
from findings import Findings
from page_checks import SHAPE, WIDE, check_page, check_page_of_known_shape
from program import Program

# More pages than this are not all of a different kind.
MOST = 250
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
    """Several workers may `run` it at once; each page is looked at by one of them. Crawls may share the shapes that they know."""

    def __init__(self, program: Program, findings: Findings, pictures: str | None, shapes: set[str] | None = None):
        self.program = program
        self.findings = findings
        self.pictures = pictures
        self.pages: list[str] = []
        self.files: list[str] = []
        self.shapes = set() if shapes is None else shapes
        self.waiting = deque([("/", "the start")])
        self.seen = {kind("/")}
        self.busy = 0
        self.news = threading.Condition()

    def begin(self, addresses: list[str]) -> None:
        """Also with these, whatever their kind."""
        for address in dict.fromkeys(addresses):
            self.seen.add(kind(address))
            self.waiting.append((address, "what was done before"))

    def run(self, browser: Browser) -> None:
        eyes = Eyes(browser, self.program)
        while next := self.take():
            try:
                self.visit(eyes, *next)
            except Error as fault:
                if self.findings.watch.is_lost(browser):
                    # Another browser looks at the page again.
                    self.waiting.appendleft(next)
                    raise
                self.findings.add(next[0], f"cannot be looked at: {fault}")
            finally:
                with self.news:
                    self.busy -= 1
                    self.news.notify_all()
        eyes.close()

    def take(self) -> tuple[str, str] | None:
        """Waits while another worker may still find a link."""
        with self.news:
            while not self.waiting and self.busy:
                self.findings.watch.rest()
                self.news.wait()
            self.findings.watch.beat()
            if not self.waiting or len(self.pages) >= MOST:
                return None
            self.busy += 1
            return self.waiting.popleft()

    def end(self) -> None:
        rest = ", ".join(address for address, _ in list(self.waiting)[:20])
        self.findings.check(not self.waiting, "The crawl", f"stopped after {MOST} pages, before {rest}")

    def visit(self, eyes: Eyes, address: str, origin: str, follows: bool = True) -> None:
        if not self.open(eyes.page, address, origin):
            eyes.heard()
            return
        if follows:
            self.follow(self.links(eyes.page), address)
        self.look(eyes.page, address)
        complaints = eyes.heard()
        self.findings.check(not complaints, address, f"the browser complains: {complaints}")
        self.look_without_script(eyes.plain, address)

    def follow(self, links: list[str], origin: str) -> None:
        with self.news:
            for link in links:
                if (what := kind(link)) not in self.seen:
                    self.seen.add(what)
                    self.waiting.append((link, origin))
            self.news.notify_all()

    def look(self, page: Page, address: str) -> None:
        shape = page.evaluate(SHAPE)
        with self.news:
            is_known = shape in self.shapes
            self.shapes.add(shape)
        if is_known:
            check_page_of_known_shape(page, address, self.findings)
        else:
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

    def look_without_script(self, page: Page, address: str) -> None:
        """The same page, as a browser shows it that runs no script."""
        where = f"{address} without JavaScript"
        answer = page.goto(self.program.address + address)
        self.findings.check(answer is not None and answer.status == 200, where, "does not answer 200")
        self.check_content(page, where)

    def check_content(self, page: Page, where: str) -> None:
        self.findings.check(page.locator("h1").first.is_visible(), where, "shows no heading")
        self.findings.check(page.locator("main").is_visible(), where, "shows no content")


def is_download(headers: dict[str, str]) -> bool:
    return headers.get("content-disposition", "").startswith("attachment")
