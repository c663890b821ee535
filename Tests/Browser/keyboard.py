"""The way through a page with the keyboard alone."""

from playwright.sync_api import Browser, Page

from findings import Findings
from page_checks import PHONE, WIDE
from people import sign_in
from program import Program

MOST_STOPS = 60
# One of each kind: the start, a list, a form, a table of figures.
ADDRESSES = ["/", "/co-so", "/co-so/moi", "/so-lieu"]

# What has the focus: its place in the page, whether one sees it, and that it has the focus.
STOP = """() => {
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    const box = one.getBoundingClientRect();
    const style = getComputedStyle(one);
    const hit = document.elementFromPoint(box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 12));
    return {
        place: [...document.querySelectorAll("*")].indexOf(one),
        words: (one.innerText || one.name || one.id || one.tagName).trim().slice(0, 40),
        seen: box.width > 0 && box.height > 0 && hit !== null && (one.contains(hit) || hit.contains(one)),
        marked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    };
}"""


def check_keyboard(browser: Browser, program: Program, findings: Findings) -> None:
    for size in [WIDE, PHONE]:
        context = browser.new_context(viewport=size, locale="vi-VN")
        page = context.new_page()
        sign_in(page, program)
        for address in ADDRESSES:
            page.goto(program.address + address)
            where = f"{address} by keyboard at {size['width']} px"
            check_tab_order(page, where, findings)
            page.goto(program.address + address)
            check_skip_link(page, where, findings)
            check_search_key(page, where, findings)
        if size is PHONE:
            check_menu(page, findings)
        context.close()


def check_skip_link(page: Page, where: str, findings: Findings) -> None:
    page.keyboard.press("Tab")
    findings.check(page.locator(".skip:focus").is_visible(), where, "the first stop is not the visible skip link")
    page.keyboard.press("Enter")
    focused = page.evaluate("document.activeElement.id")
    findings.check(focused == "noi-dung", where, "the skip link does not lead to the content")


def check_search_key(page: Page, where: str, findings: Findings) -> None:
    page.keyboard.press("/")
    findings.check(page.evaluate("document.activeElement.id") == "tim", where, "“/” does not lead to the search")
    page.keyboard.type("a/b")
    findings.check(page.input_value("#tim") == "a/b", where, "“/” cannot be typed in the search")


def check_tab_order(page: Page, where: str, findings: Findings) -> None:
    before = -1
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None or stop["place"] <= 1:
            break
        if stop["place"] < before:
            # The browser starts anew after the last stop.
            break
        findings.check(stop["place"] != before, where, f"the focus cannot leave “{stop['words']}”")
        findings.check(stop["seen"], where, f"“{stop['words']}” has the focus, but something hides it")
        findings.check(stop["marked"], where, f"nothing shows that “{stop['words']}” has the focus")
        before = stop["place"]
    findings.check(before >= 0, where, "nothing can have the focus")


def check_menu(page: Page, findings: Findings) -> None:
    fold = page.locator(".menu-fold > summary")
    findings.check(not page.locator(".menu > ul").is_visible(), "The menu at 390 px", "is not folded")
    fold.focus()
    page.keyboard.press("Enter")
    findings.check(page.locator(".menu > ul").is_visible(), "The menu at 390 px", "does not unfold by the keyboard")
    page.keyboard.press("Escape")
    findings.check(not page.locator(".menu > ul").is_visible(), "The menu at 390 px", "does not fold at Escape")
