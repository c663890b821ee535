"""Who uses the pages."""

from playwright.sync_api import Page

from program import Program

NAME = "Nguyễn Thị Kiểm"
USERNAME = "kiem"
PASSWORD = "đường dài mới biết ngựa hay"


def become_administrator(page: Page, program: Program) -> None:
    """By the link that the program printed at its first start; it works once."""
    page.goto(program.address + program.first_link)
    page.get_by_label("Họ và tên").fill(NAME)
    page.get_by_label("Tên đăng nhập").fill(USERNAME)
    page.get_by_label("Mật khẩu", exact=False).first.fill(PASSWORD)
    page.get_by_label("Gõ lại mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Lập tài khoản và vào").click()


def sign_in(page: Page, program: Program) -> None:
    """As the administrator: the first time by the link, then with the session that came of it."""
    with program.door:
        if not program.session:
            become_administrator(page, program)
            choose_centre(page)
            program.session = next(cookie for cookie in page.context.cookies() if cookie["name"] == "kc_phien")
            return
    page.context.add_cookies([program.session])


def choose_centre(page: Page) -> None:
    """Where there is one, and it was not chosen yet."""
    centre = page.locator(".centres button").first
    if centre.count():
        centre.click()
