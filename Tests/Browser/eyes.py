"""The two windows in which a worker looks at pages."""

from playwright.sync_api import Browser, Page, Response

from page_checks import PHONE, WIDE
from people import sign_in
from program import Program


class Eyes:
    """One runs scripts, the other does not; both are signed in."""

    def __init__(self, browser: Browser, program: Program):
        self.program = program
        self.complaints: list[str] = []
        self.answered: dict[Page, int] = {}
        self.page = self.window(browser, WIDE, scripts=True)
        self.page.on("console", lambda message: self.hear(message.text) if message.type == "error" else None)
        self.page.on("pageerror", lambda error: self.hear(str(error)))
        self.plain = self.window(browser, PHONE, scripts=False)

    def status(self, page: Page) -> int:
        """What was answered last where the page went."""
        return self.answered[page]

    def listen(self, page: Page) -> None:
        def note(response: Response) -> None:
            if response.request.is_navigation_request() and response.frame == page.main_frame:
                self.answered[page] = response.status

        page.on("response", note)

    def window(self, browser: Browser, size: dict[str, int], scripts: bool) -> Page:
        page = browser.new_context(viewport=size, locale="vi-VN", java_script_enabled=scripts).new_page()
        page.set_default_timeout(20_000)
        self.listen(page)
        sign_in(page, self.program)
        return page

    def hear(self, complaint: str) -> None:
        self.complaints.append(complaint)

    def heard(self, but: str | None = None) -> str:
        """What the browser complained of since it was last asked, beside what had to come."""
        said = "; ".join([one for one in self.complaints if not but or but not in one][:3])
        self.complaints.clear()
        return said

    def close(self) -> None:
        self.page.context.close()
        self.plain.context.close()
