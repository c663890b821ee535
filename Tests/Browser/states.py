"""Pages that no link leads to: what comes of a form that is refused, of a conflict, of an address that is no longer right.

To add one, write a function that brings a page there and name it in `STATES` with the status that the page has to have.
Each is gone through with JavaScript and without. Its doc string is printed.
"""

import re
from typing import Callable

from playwright.sync_api import Browser, Error, Page

from crawl import Crawl
from eyes import Eyes
from people import PASSWORD, USERNAME, choose_centre, sign_in
from program import Program

State = Callable[[Page, Program], None]


def press(page: Page, words: str | re.Pattern) -> None:
    page.get_by_role("button", name=words, exact=True).first.click()


def leave(page: Page, program: Program) -> None:
    """As somebody who is not signed in."""
    page.context.clear_cookies()
    page.goto(program.address + "/dang-nhap")


# Whoever is not signed in


def sign_in_page(page: Page, program: Program) -> None:
    """Signing in"""
    leave(page, program)


def wrong_password(page: Page, program: Program) -> None:
    """Signing in with a wrong password"""
    leave(page, program)
    page.get_by_label("Tên đăng nhập").fill("khong.ai")
    page.get_by_label("Mật khẩu").fill("không phải mật khẩu")
    press(page, "Đăng nhập")


def too_large(page: Page, program: Program) -> None:
    """A form that is larger than it may be"""
    leave(page, program)
    page.get_by_label("Tên đăng nhập").fill("x" * 20_000)
    page.get_by_label("Mật khẩu").fill("x")
    press(page, "Đăng nhập")


def password_link(page: Page, program: Program) -> None:
    """A one-time link to set a password"""
    leave(page, program)
    page.goto(program.address + program.links["quan.sat"])


def passwords_differ(page: Page, program: Program) -> None:
    """Two passwords that are not the same"""
    password_link(page, program)
    fields = page.locator("input[type=password]")
    fields.nth(0).fill("một mật khẩu khá dài")
    fields.nth(1).fill("một mật khẩu khác")
    page.locator("main button").first.click()


def used_link(page: Page, program: Program) -> None:
    """A one-time link that was used"""
    leave(page, program)
    page.goto(program.address + program.first_link)


# Forms that come back


def empty_record(page: Page, program: Program) -> None:
    """A record without anything"""
    page.goto(program.address + "/co-so/moi")
    press(page, "Ghi cơ sở")


def wrong_record(page: Page, program: Program) -> None:
    """A record with fields that cannot be"""
    page.goto(program.address + program.record + "/sua")
    page.locator("#f-performed").fill("mùa xuân")
    page.locator("#f-assigned_kcdp").fill("nhiều")
    press(page, "Ghi thay đổi")


def conflict(page: Page, program: Program) -> None:
    """A record that somebody else has changed since"""
    page.goto(program.address + program.record + "/sua")
    other = page.context.new_page()
    other.goto(program.address + program.record + "/sua")
    # Another text each time: this page is come to twice.
    other.locator("#f-implementer").fill("Phòng Kỹ thuật " + other.locator("[name=lan]").input_value()[:6])
    press(other, "Ghi thay đổi")
    other.close()
    page.locator("#f-implementer").fill("Phòng Tư vấn")
    press(page, "Ghi thay đổi")


def nothing_to_import(page: Page, program: Program) -> None:
    """An upload without a file, of no year"""
    page.goto(program.address + "/nhap")
    page.get_by_label("Năm của số liệu").fill("năm ngoái")
    press(page, "Đọc tệp và xem kế hoạch")


def no_workbook(page: Page, program: Program) -> None:
    """An upload that is no workbook"""
    page.goto(program.address + "/nhap")
    page.locator("input[type=file]").set_input_files(
        {"name": "anh.xlsx", "mimeType": "image/png", "buffer": b"\x89PNG\r\n\x1a\n" + bytes(200)})
    page.get_by_label("Năm của số liệu").fill("2024")
    press(page, "Đọc tệp và xem kế hoạch")


def decided_pair(page: Page, program: Program) -> None:
    """A pair that was decided meanwhile"""
    page.goto(program.address + "/co-so/trung-lap?loai=establishment")
    page.locator("tbody a").first.click()
    address = page.url
    other = page.context.new_page()
    other.goto(address)
    press(other, "Khác nhau")
    other.close()
    press(page, "Khác nhau")


def bulk_without_score(page: Page, program: Program) -> None:
    """A bulk merge without a score"""
    page.goto(program.address + "/co-so/trung-lap/gop-hang-loat?tu=x")


def unsure_declaration(page: Page, program: Program) -> None:
    """A register that is declared complete by nobody who is sure"""
    page.goto(program.address + "/so-lieu/khai-du?ky=2024")
    page.locator("#so input:not([disabled])").first.check()
    press(page, "Khai đã đủ")


def same_symbol(page: Page, program: Program) -> None:
    """A report with the number of another"""
    page.goto(program.address + "/bao-cao/loi-van/chot?ky=2024")
    page.get_by_label("Số, ký hiệu").fill("12/BC-TTKC")
    press(page, "Chốt báo cáo")


def no_day(page: Page, program: Program) -> None:
    """A corrigendum signed on no day"""
    page.goto(program.address + program.submitted + "/dinh-chinh")
    page.get_by_label("Ngày ký").fill("hôm kia")
    press(page, "Chốt bản đính chính")


def report_of_no_day(page: Page, program: Program) -> None:
    """A report signed on no day"""
    page.goto(program.address + "/bao-cao/loi-van?ky=2024&ngay=hom-kia&chuc-danh=")


def account_without_anything(page: Page, program: Program) -> None:
    """An account without anything"""
    page.goto(program.address + "/quan-tri/tai-khoan/moi")
    press(page, "Lập tài khoản")


def new_link(page: Page, program: Program) -> None:
    """A link to hand over"""
    page.goto(program.address + "/quan-tri/tai-khoan/quan.sat")
    press(page, "Cấp đường dẫn đặt mật khẩu")
    program.links["quan.sat"] = page.locator("#duong-dan").input_value().removeprefix(program.address)


def wrong_own_password(page: Page, program: Program) -> None:
    """A new password without the old one"""
    page.goto(program.address + "/tai-khoan")
    for field in page.locator("input[type=password]").all():
        field.fill("ngắn")
    press(page, "Đổi mật khẩu")


def centre_without_province(page: Page, program: Program) -> None:
    """A centre without a province"""
    page.goto(program.address + "/don-vi/moi")
    press(page, "Lập sổ của đơn vị")


# What is not there, and what is not allowed


def nowhere(page: Page, program: Program) -> None:
    """An address that leads nowhere"""
    page.goto(program.address + "/khong-co-trang-nay")


def no_record(page: Page, program: Program) -> None:
    """A record that is not there"""
    page.goto(program.address + "/co-so/CS-99999")


def old_form(page: Page, program: Program) -> None:
    """A form of somebody who was signed in before"""
    page.goto(program.address + "/tai-khoan")
    other = page.context.browser.new_context()
    watch(other.new_page(), program)
    other.close()
    page.context.add_cookies([program.watching])
    press(page, "Đổi mật khẩu")


def late_form(page: Page, program: Program) -> None:
    """A form that comes after its session has ended"""
    page.goto(program.address + "/co-so/moi")
    page.locator("#f-name").fill("Cơ sở nước mắm “Bà Ân”")
    page.context.clear_cookies()
    press(page, "Ghi cơ sở")


def form_of_before(page: Page, program: Program) -> None:
    """A form of the session before, to be looked at and sent again"""
    page.goto(program.address + "/co-so/moi")
    page.locator("#f-name").fill("Cơ sở nước mắm “Bà Ân”")
    page.context.clear_cookies()
    other = page.context.new_page()
    other.goto(program.address + "/dang-nhap")
    other.get_by_label("Tên đăng nhập").fill(USERNAME)
    other.get_by_label("Mật khẩu").fill(PASSWORD)
    press(other, "Đăng nhập")
    other.wait_for_url(program.address + "/")
    choose_centre(other)
    other.close()
    press(page, "Ghi cơ sở")


def failed_job(page: Page, program: Program) -> None:
    """Work behind a page that could not be done"""
    page.goto(program.address + program.failed)


def not_allowed(page: Page, program: Program) -> None:
    """A page that the person has no right to"""
    watch(page, program)
    page.goto(program.address + "/quan-tri/tai-khoan")


def seen_by_an_observer(page: Page, program: Program) -> None:
    """The first page of somebody who may only look"""
    watch(page, program)
    page.goto(program.address + "/")


def learners_of_an_observer(page: Page, program: Program) -> None:
    """Persons, to somebody who may not read of them"""
    watch(page, program)
    page.goto(program.address + "/hoc-vien")


def watch(page: Page, program: Program) -> None:
    """Signed in as who may only look on; the first time by the one-time link."""
    page.context.clear_cookies()
    with program.door:
        if not program.watching:
            page.goto(program.address + program.links["quan.sat"])
            for field in page.locator("input[type=password]").all():
                field.fill(PASSWORD)
            page.locator("main button").first.click()
            page.wait_for_url(program.address + "/")
            program.watching = next(cookie for cookie in page.context.cookies() if cookie["name"] == "kc_phien")
    page.context.add_cookies([program.watching])


def nothing_found(page: Page, program: Program) -> None:
    """A search that finds nothing"""
    page.goto(program.address + "/tim?q=khongcogihet")


def found(page: Page, program: Program) -> None:
    """A search that finds something"""
    page.goto(program.address + "/tim?q=nuoc+mam")


def empty_search(page: Page, program: Program) -> None:
    """A search for nothing"""
    page.goto(program.address + "/tim?q=")


def empty_list(page: Page, program: Program) -> None:
    """A list of which a filter leaves nothing"""
    page.goto(program.address + "/co-so?q=khongcogihet")


STATES: list[tuple[State, int]] = [
    (sign_in_page, 200), (wrong_password, 422), (too_large, 422), (password_link, 200), (passwords_differ, 422),
    (used_link, 404), (empty_record, 422), (wrong_record, 422), (conflict, 409), (nothing_to_import, 422),
    (no_workbook, 422), (decided_pair, 409), (bulk_without_score, 200), (unsure_declaration, 422), (same_symbol, 422),
    (no_day, 422), (report_of_no_day, 422), (account_without_anything, 422), (new_link, 200),
    (wrong_own_password, 422), (centre_without_province, 422), (nowhere, 404), (no_record, 404), (failed_job, 422),
    (seen_by_an_observer, 200), (not_allowed, 403), (learners_of_an_observer, 200), (old_form, 403),
    (late_form, 403), (form_of_before, 409), (nothing_found, 200), (found, 200), (empty_search, 200), (empty_list, 200),
]


def look_at_states(browser: Browser, crawl: Crawl) -> None:
    eyes = Eyes(browser, crawl.program)
    for state, status in STATES:
        look_at(state, status, eyes, crawl)
    eyes.close()


def look_at(state: State, status: int, eyes: Eyes, crawl: Crawl) -> None:
    for page, way in [(eyes.page, ""), (eyes.plain, " without JavaScript")]:
        page.context.clear_cookies()
        sign_in(page, crawl.program)
        where = f"{state.__doc__}{way}"
        try:
            state(page, crawl.program)
            page.wait_for_load_state()
        except (AssertionError, Error) as reason:
            if crawl.findings.watch.is_lost(page.context.browser):
                raise
            crawl.findings.add(where, f"is not reached: {reason} (at {page.url})")
            continue
        answered = eyes.status(page)
        crawl.findings.check(answered == status, where, f"answers {answered} instead of {status}, at {page.url}")
        if page is eyes.page:
            crawl.look(page, where)
            complaints = eyes.heard(but=f"the server responded with a status of {status}")
            crawl.findings.check(not complaints, where, f"the browser complains: {complaints}")
        else:
            crawl.check_content(page, where)
