"""What holds for every page, whatever it shows."""

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from findings import Findings

WIDE = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}
SMALLEST = {"width": 320, "height": 640}

AXE = Axe().axe_script
# WCAG 2.2 asks for 24 pixels; axe has the rule, but switched off.
ALL_RULES = {"rules": {"target-size": {"enabled": True}}, "resultTypes": ["violations"]}
# What depends on light and dark; it does not need the style sheets fetched.
COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"], "resultTypes": ["violations"], "preload": False}
# Pages of one shape are made of the same pieces: what they say is different.
SHAPE = """() => [...new Set([...document.querySelectorAll("main *")].flatMap(
    one => [one.tagName, ...one.classList].map(name => name.toLowerCase())))].sort().join(" ")"""


def scrolls_sideways(page: Page) -> int:
    """By how many pixels; 0 is right."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def check_axe(page: Page, where: str, findings: Findings, options: dict) -> None:
    # Once a page: reading axe itself takes about as long as it needs for a short page.
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    violations = page.evaluate("options => axe.run(options).then(results => results.violations)", options)
    findings.check(not violations, where, "axe finds " + "; ".join(map(told, violations)))


def told(violation: dict) -> str:
    places = ", ".join(" ".join(map(str, node["target"])) for node in violation["nodes"][:3])
    return f"{violation['id']} ({violation['help']}) at {places}, {len(violation['nodes'])} in all"


def check_page(page: Page, where: str, findings: Findings, pictures: str | None) -> None:
    """The page that is open, at all sizes, light and dark, and on paper. Pictures of it are taken where asked for."""
    check_heading(page, where, findings)
    for size, name in [(WIDE, "1280"), (PHONE, "390")]:
        page.set_viewport_size(size)
        for scheme in ["light", "dark"]:
            page.emulate_media(color_scheme=scheme)
            at = f"{where} at {name} px, {scheme}"
            check_axe(page, at, findings, ALL_RULES if scheme == "light" else COLOURS)
            check_width(page, at, findings)
            if pictures:
                # Of long pages the whole is shown once a size.
                path = f"{pictures}/{picture_name(where)}-{name}-{scheme}.png"
                page.screenshot(path=path, full_page=scheme == "light")
    page.set_viewport_size(SMALLEST)
    check_width(page, f"{where} at 320 px", findings)
    page.emulate_media(color_scheme="light")
    check_paper(page, where, findings)
    if pictures:
        page.pdf(path=f"{pictures}/{picture_name(where)}.pdf", prefer_css_page_size=True)


def check_page_of_known_shape(page: Page, where: str, findings: Findings) -> None:
    """A page whose pieces were looked at on another: its words may still be too wide, or its parts lack a name."""
    check_heading(page, where, findings)
    check_axe(page, f"{where} at 1280 px", findings, ALL_RULES)
    for size in [SMALLEST, PHONE, WIDE]:
        page.set_viewport_size(size)
        check_width(page, f"{where} at {size['width']} px", findings)


def check_heading(page: Page, where: str, findings: Findings) -> None:
    # A paper that a page shows has a title of its own.
    headings = page.locator("h1:not(.paper h1)").count()
    findings.check(headings == 1, where, f"has {headings} headings h1 instead of one")


def check_width(page: Page, where: str, findings: Findings) -> None:
    extra = scrolls_sideways(page)
    findings.check(extra <= 0, where, f"the page scrolls sideways by {extra} px")


def check_paper(page: Page, where: str, findings: Findings) -> None:
    page.set_viewport_size(WIDE)
    page.emulate_media(media="print")
    gone = "nav, .bar, .filters, .action"
    shown = page.locator(gone).evaluate_all("all => all.filter(one => one.offsetParent !== null).length")
    findings.check(shown == 0, where, f"{shown} parts of the frame are printed (one of: {gone})")
    paper = page.locator("main > .paper").first
    if paper.count():
        # It has a heading of its own: of the page around it nothing is printed.
        others = page.locator("main > :not(.paper)").evaluate_all("all => all.filter(one => one.offsetParent !== null).length")
        findings.check(paper.is_visible() and others == 0, where, "beside its paper the page prints other things")
    elif (heading := page.locator("h1").first).count():
        findings.check(heading.is_visible(), where, "the printed page has no heading")
    page.emulate_media(media="screen")


def picture_name(where: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", where.lower()).strip("-") or "dau"
