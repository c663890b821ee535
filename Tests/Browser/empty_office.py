"""The pages of an office that has nothing yet, and what a fault of the database looks like."""

import sqlite3

from playwright.sync_api import Browser, Page

from crawl import Crawl
from eyes import Eyes
from findings import Findings
from program import Program
from states import look_at

HREFS = "links => links.map(link => link.getAttribute('href'))"


def look_at_empty_office(browser: Browser, executable: str, findings: Findings, shapes: set[str]) -> None:
    with Program(executable, sample=False) as program:
        eyes = Eyes(browser, program)
        crawl = Crawl(program, findings, None, shapes)
        crawl.visit(eyes, "/", "the start", follows=False)
        make_centre(eyes.page, program)
        program.session = next(cookie for cookie in eyes.page.context.cookies() if cookie["name"] == "kc_phien")
        eyes.plain.context.add_cookies([program.session])
        for link in menu(eyes.page, program):
            crawl.visit(eyes, link, "the menu of an empty office", follows=False)
        look_at(fault, 503, eyes, crawl)
        eyes.close()


def menu(page: Page, program: Program) -> list[str]:
    """Of each group its first page, and all pages of those."""
    addresses: list[str] = []
    for group in page.locator(".menu a").evaluate_all(HREFS):
        page.goto(program.address + group)
        addresses += page.locator(".menu a").evaluate_all(HREFS)
    return list(dict.fromkeys(addresses))


def make_centre(page: Page, program: Program) -> None:
    page.goto(program.address + "/don-vi/moi")
    page.get_by_label("Tên trung tâm").fill("Trung tâm Khuyến công Đắk Lắk")
    page.get_by_label("Tỉnh, thành phố").select_option(label="Đắk Lắk")
    page.get_by_role("button", name="Lập sổ của đơn vị").click()


def fault(page: Page, program: Program) -> None:
    """A fault of the database"""
    rename(program, "header_mapping", "away")
    try:
        page.goto(program.address + "/nhap/cot-da-nho")
    finally:
        rename(program, "away", "header_mapping")


def rename(program: Program, table: str, name: str) -> None:
    database = sqlite3.connect(program.path, timeout=20)
    database.execute(f"ALTER TABLE {table} RENAME TO {name}")
    database.commit()
    database.close()
