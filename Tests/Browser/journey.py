"""The story of a new office, as a person would live it: each step is a function that goes on where the one before ended.

To add a step, write a function of a `Journey` and name it in `STEPS`, in the order of the story. Its doc string is printed.
The story is told twice, with JavaScript and without: a step clicks, fills and reads, and never runs a script.
"""

import re
from pathlib import Path
from typing import Callable

from playwright.sync_api import Browser, Error, Page, expect

from findings import Findings
from page_checks import WIDE
from people import become_administrator
from program import Program

# In milliseconds.
PATIENCE = 60_000


class Journey:
    def __init__(self, page: Page, program: Program):
        self.page = page
        self.program = program

    def open(self, address: str) -> None:
        self.page.goto(self.program.address + address)

    def is_at(self, title: str) -> None:
        """Work behind a page may take its time; such a page asks for itself anew."""
        expect(self.page.locator("h1").first).to_have_text(title, timeout=PATIENCE)

    def press(self, words: str) -> None:
        self.page.get_by_role("button", name=words, exact=True).first.click(timeout=PATIENCE)


def arrives(journey: Journey) -> None:
    """Whoever is not signed in gets the page to sign in, and nothing else"""
    journey.open("/")
    journey.is_at("Đăng nhập")
    expect(journey.page.locator(".menu")).to_have_count(0)


def sets_a_password(journey: Journey) -> None:
    """The first administrator comes in by the link that the program printed, once"""
    become_administrator(journey.page, journey.program)
    journey.is_at("Bắt đầu")
    journey.open(journey.program.first_link)
    journey.is_at("Đường dẫn không dùng được")
    journey.page.get_by_role("link", name="Về trang đầu").click()


def loads_the_sample_year(journey: Journey) -> None:
    """The sample year is loaded behind a page that keeps itself up to date"""
    journey.press("Nạp dữ liệu mẫu")
    journey.press("Mở dữ liệu mẫu")
    journey.is_at("Việc hôm nay")


def looks_at_a_list(journey: Journey) -> None:
    """A list is narrowed, and exactly what is shown is taken out"""
    journey.open("/co-so")
    journey.page.get_by_label("Tìm trong danh sách").fill("nuoc mam")
    journey.press("Lọc")
    rows = journey.page.locator("tbody tr")
    expect(rows.first).to_contain_text(re.compile("nước mắm", re.IGNORECASE))
    shown = rows.count()
    with journey.page.expect_download() as waiting:
        journey.page.get_by_role("link", name="CSV").click()
    lines = Path(waiting.value.path()).read_text(encoding="utf-8-sig").strip().splitlines()
    found = sum("nước mắm" in line.lower() for line in lines)
    assert found == shown, f"the list shows {shown} establishments, the file has {found}"


def gives_an_own_workbook(journey: Journey) -> None:
    """A table with headings of the office's own is read, and nothing is written yet"""
    journey.open("/nhap")
    table = "STT;Tên cơ sở;Địa chỉ;Món hàng;Số lao động\n1;Cơ sở mắm Bà Sáu Gành;Xã An Ninh Tây;Mắm nêm;7\n2;Cty TNHH bánh tráng Gia Trầm;Xã An Ninh Tây;Bánh tráng;12\n"
    file = {"name": "so-tay.csv", "mimeType": "text/csv", "buffer": table.encode()}
    journey.page.locator("input[type=file]").set_input_files(file)
    journey.page.get_by_label("Năm của số liệu").fill("2024")
    journey.press("Đọc tệp và xem kế hoạch")
    journey.is_at("Kế hoạch nhập: so-tay.csv")


def says_what_a_column_means(journey: Journey) -> None:
    """A column that was not understood is told, and the plan is made anew"""
    journey.page.get_by_role("link", name="Khai lại các cột").click()
    journey.is_at("Khai cột: so-tay.csv")
    journey.page.get_by_label("D · Món hàng").select_option(label="sản phẩm chính")
    journey.press("Xem lại kế hoạch")
    journey.is_at("Kế hoạch nhập: so-tay.csv")


def writes_it(journey: Journey) -> None:
    """The plan is written, and the tally leads to what was made"""
    journey.press("Ghi vào sổ")
    journey.is_at("Lần nhập số 5")
    journey.page.get_by_role("link", name="cơ sở", exact=True).click()
    expect(journey.page.locator("tbody")).to_contain_text("Cơ sở mắm Bà Sáu Gành")


def settles_a_duplicate(journey: Journey) -> None:
    """An establishment that stands there twice is merged into one"""
    journey.open("/co-so/trung-lap")
    journey.page.get_by_role("link", name="Cty TNHH bánh tráng Gia Trầm").first.click()
    journey.press("Gộp hai hồ sơ")
    expect(journey.page.locator(".notice.done").first).to_be_visible()


def makes_the_report(journey: Journey) -> None:
    """The year's report is read on the page and taken along as a document"""
    journey.open("/bao-cao/loi-van")
    expect(journey.page.locator(".paper")).to_contain_text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    with journey.page.expect_download() as waiting:
        journey.page.get_by_role("link", name="Word (DOCX)").click()
    assert Path(waiting.value.path()).read_bytes().startswith(b"PK"), "the document is no DOCX"


def loses_the_way(journey: Journey) -> None:
    """An address with a slip in it gets a page that leads back"""
    journey.open("/khong-co-trang-nay")
    journey.is_at("Không tìm thấy")
    journey.page.get_by_role("link", name="Về trang đầu").click()
    journey.is_at("Việc hôm nay")


STEPS: list[Callable[[Journey], None]] = [
    arrives, sets_a_password, loads_the_sample_year, looks_at_a_list, gives_an_own_workbook, says_what_a_column_means,
    writes_it, settles_a_duplicate, makes_the_report, loses_the_way,
]


def tell(browser: Browser, executable: str, findings: Findings, pictures: str, scripts: bool) -> None:
    way = "with JavaScript" if scripts else "without JavaScript"
    with Program(executable, sample=False) as program:
        context = browser.new_context(viewport=WIDE, locale="vi-VN", java_script_enabled=scripts)
        context.set_default_timeout(15_000)
        journey = Journey(context.new_page(), program)
        for number, step in enumerate(STEPS, 1):
            where = f"The journey {way}, step {number} ({step.__doc__})"
            try:
                step(journey)
                findings.check(True, where, "")
            except (AssertionError, Error) as fault:
                journey.page.screenshot(path=f"{pictures}/journey-{number}.png", full_page=True)
                findings.add(where, f"{fault} (at {journey.page.url})")
                break
        context.close()
