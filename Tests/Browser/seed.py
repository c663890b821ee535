"""What a year's work leaves behind, so that the crawl finds it: done on the pages, as a person does it."""

import re

from playwright.sync_api import Browser, Page, expect

from page_checks import WIDE
from people import sign_in
from program import Program
from watch import Watch
from workbook import Row, workbook

PATIENCE = 60_000
READ = "Đọc tệp và xem kế hoạch"

UNKNOWN: list[Row] = [
    ["Mục", "Nhà nào", "Ở chỗ nào"], [1, "Cơ sở rèn Bảy Thạnh", "Thôn Phú Lễ"], [2, "Lò gốm Quảng Đức", "Xã An Thạch"],
]
# A number in words, a name that is nearly known, two levels of one product.
PROBLEMS: list[Row] = [
    ["STT", "Tên cơ sở", "Địa chỉ", "Sản phẩm chính", "Số lao động", "Món lạ"],
    [1, "Cơ sở mắm Bà Sáu Gành", "Xã An Ninh Tây", "mắm nêm", "chừng mươi người", "x"],
    [2, "Công ty TNHH bánh tráng Gia Trầm", "Thôn Hòa Đa", "bánh tráng", 12, "y"],
    [3, "Cty TNHH Bánh tráng Gia Trầm", "Hòa Đa", "bánh tráng, bún khô", 15, "z"],
    [4, "HTX dệt chiếu Phú Tân", "Xã An Cư", "chiếu cói", "-5", ""],
    [5, "HTX Dệt chiếu cói Phú Tân", "Xã An Cư", "chiếu", 20, ""],
    [6, "Cơ sở chiếu Phú Tân", "Xã An Cư", "chiếu", 20, ""],
]


class Seed:
    """Addresses of what was made; the crawl looks at all of them."""

    def __init__(self, page: Page, program: Program):
        self.page = page
        self.program = program
        self.addresses: list[str] = []

    def open(self, address: str) -> None:
        self.page.goto(self.program.address + address)

    def press(self, words: str | re.Pattern) -> None:
        self.page.get_by_role("button", name=words, exact=True).first.click()

    def ends_at(self, title: str) -> None:
        expect(self.page.locator("h1").first).to_contain_text(title, timeout=PATIENCE)

    def keep(self) -> str:
        """The address of the page that is open."""
        address = self.page.url.removeprefix(self.program.address)
        self.addresses.append(address)
        return address


def sow(browser: Browser, program: Program, watch: Watch) -> list[str]:
    context = browser.new_context(viewport=WIDE, locale="vi-VN")
    context.set_default_timeout(20_000)
    page = context.new_page()
    sign_in(page, program)
    seed = Seed(page, program)
    for step in [make_accounts, import_files, decide_pairs, submit_report, write_records, explain_and_declare]:
        step(seed)
        watch.beat()
    context.close()
    return seed.addresses


def make_accounts(seed: Seed) -> None:
    """One who may only look on, and one who has left."""
    for username, name, role in [("quan.sat", "Trần Văn Sát", "Người theo dõi (Sở, Bộ)"), ("da.nghi", "Lê Thị Nghỉ", "Chuyên viên")]:
        seed.open("/quan-tri/tai-khoan/moi")
        seed.page.get_by_label("Họ và tên").fill(name)
        seed.page.get_by_label("Tên đăng nhập").fill(username)
        seed.page.get_by_label("Vai trò").first.select_option(label=role)
        seed.press("Lập tài khoản")
        link = seed.page.locator("#duong-dan").input_value()
        seed.program.links[username] = link.removeprefix(seed.program.address)
    seed.open("/quan-tri/tai-khoan/da.nghi")
    seed.press("Khóa tài khoản")
    seed.keep()


def upload(seed: Seed, name: str, rows: list[Row]) -> None:
    seed.open("/nhap")
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    seed.page.locator("input[type=file]").set_input_files({"name": name, "mimeType": kind, "buffer": workbook({"Sổ": rows})})
    seed.page.get_by_label("Năm của số liệu").fill("2024")
    seed.page.get_by_label("Tỉnh của số liệu").select_option(label="Phú Yên (đến 30/6/2025)")
    seed.press(READ)
    seed.ends_at("Kế hoạch nhập")


def import_files(seed: Seed) -> None:
    """A plan that understands nothing, one with problems, written, undone twice, and written again."""
    upload(seed, "chua-hieu.xlsx", UNKNOWN)
    seed.addresses.append(seed.keep() + "/cot")
    upload(seed, "con-loi.xlsx", PROBLEMS)
    plan = seed.keep()
    seed.addresses.append(plan + "/cot")
    entry = write(seed)
    seed.addresses.append(plan + "?sua=1")
    preview_undo(seed, entry)
    seed.open(entry + "/hoan-tac")
    seed.press("Xem những gì sẽ được hoàn tác")
    again = seed.page.context.new_page()
    again.goto(seed.program.address + seed.addresses[-1])
    undo = re.compile("^Hoàn tác lần nhập số")
    seed.page.get_by_role("button", name=undo).click(timeout=PATIENCE)
    expect(seed.page.locator("main")).to_contain_text("Đã bỏ", timeout=PATIENCE)
    seed.addresses.append(entry)
    # Somebody else had the same page open.
    again.get_by_role("button", name=undo).click()
    expect(again.locator(".notice.refused").first).to_be_visible(timeout=PATIENCE)
    seed.program.failed = again.url.removeprefix(seed.program.address)
    again.close()
    # The page of its undo is of the past by now.
    seed.addresses.remove(next(one for one in seed.addresses if "hoan-tac" in one))
    upload(seed, "con-loi-lai.xlsx", PROBLEMS)
    entry = write(seed)
    preview_undo(seed, entry)


def write(seed: Seed) -> str:
    seed.press("Ghi vào sổ")
    seed.ends_at("Lần nhập số")
    return seed.keep()


def preview_undo(seed: Seed, entry: str) -> None:
    seed.open(entry + "/hoan-tac")
    seed.press("Xem những gì sẽ được hoàn tác")
    expect(seed.page.locator(".facts")).to_contain_text("Sẽ bỏ khỏi sổ", timeout=PATIENCE)
    seed.keep()


def decide_pairs(seed: Seed) -> None:
    """One pair is one, one is two, the others wait."""
    for words in ["Gộp hai hồ sơ", "Khác nhau"]:
        seed.open("/co-so/trung-lap?loai=establishment")
        seed.page.locator("tbody a").first.click()
        seed.keep()
        seed.press(words)
        expect(seed.page.locator(".notice.done").first).to_be_visible()
    seed.open("/co-so/trung-lap")
    for link in seed.page.locator("tbody a").evaluate_all("all => all.map(one => one.getAttribute('href'))")[:4]:
        seed.addresses.append(link)
    seed.addresses.append("/co-so/trung-lap/gop-hang-loat?tu=40")


def submit_report(seed: Seed) -> None:
    """A report is handed in; later the books say something else."""
    seed.open("/bao-cao/loi-van/chot?ky=2024")
    seed.page.get_by_label("Số, ký hiệu").fill("12/BC-TTKC")
    seed.press("Chốt báo cáo")
    seed.ends_at("BC-")
    address = seed.keep().split("?")[0]
    seed.addresses += [address + "/khac-biet", address + "/dinh-chinh"]
    seed.program.submitted = address


def write_records(seed: Seed) -> None:
    """A record by hand, and one corrected, so that the report differs from today."""
    seed.open("/de-an/moi")
    seed.page.get_by_label("Tên đề án").first.fill("Hỗ trợ máy sấy cho lò gốm Quảng Đức")
    seed.page.locator("select[name=tinh]").select_option(value="63:54")
    seed.page.locator("#f-performed").fill("2024")
    seed.press("Ghi đề án")
    expect(seed.page.locator(".notice.done, .notice.warning").first).to_be_visible()
    address = seed.keep().split("?")[0]
    seed.open(address + "/sua")
    seed.page.get_by_label("Tên đề án").first.fill("Hỗ trợ máy sấy gốm cho lò gốm Quảng Đức")
    seed.press("Ghi thay đổi")
    expect(seed.page.locator(".notice.done, .notice.warning").first).to_be_visible()
    seed.program.record = address


def explain_and_declare(seed: Seed) -> None:
    seed.open("/so-lieu/khai-du?ky=2024")
    seed.page.locator("#so input:not([disabled])").first.check()
    seed.page.get_by_label("Tôi xác nhận").check()
    seed.press("Khai đã đủ")
    expect(seed.page.locator(".notice.done").first).to_be_visible()
    seed.open("/so-lieu?ky=2024")
    link = seed.page.get_by_role("link", name=re.compile("^(Giải trình|Sửa giải trình)$")).first
    if link.count():
        link.click()
        seed.keep()
        seed.page.get_by_label("Lời giải trình").first.fill("Số đã công bố làm tròn.")
        seed.press("Ghi giải trình")
        expect(seed.page.locator(".notice.done").first).to_be_visible()
