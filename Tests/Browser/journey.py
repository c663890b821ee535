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
from workbook import texts, workbook

# In milliseconds.
PATIENCE = 60_000

CENTRE = "Trung tâm Khuyến công Đắk Lắk"
# Name, address, goods, workers. The last two are one, written down twice.
ESTABLISHMENTS = [
    ("Cơ sở mắm Bà Sáu Gành", "Xã An Ninh Tây", "mắm nêm", 7),
    ("HTX dệt thổ cẩm Buôn Kơ Sia", "Buôn Kơ Sia", "thổ cẩm", 18),
    ("Cơ sở rèn Bảy Thạnh", "Thôn Phú Lễ", "dao, rựa", 4),
    ("Công ty TNHH bánh tráng Gia Trầm", "12 Trần Phú, Hòa Đa", "bánh tráng", 12),
    ("Cty TNHH Bánh tráng Gia Trầm", "Thôn Hòa Đa", "bánh tráng, bún khô", 15),
]
CORRECTED = ESTABLISHMENTS[2]
TWINS = ESTABLISHMENTS[3:]
ESTABLISHMENT_COLUMNS = {"B": "tên cơ sở", "C": "địa chỉ", "D": "sản phẩm chính", "E": "số lao động"}
# Name, money of the province in millions.
PROJECTS = [
    ("Hỗ trợ máy đóng chai nước mắm", 120),
    ("Hỗ trợ khung dệt cải tiến", 90),
    ("Mô hình lò rèn dùng điện", 150),
]
MONEY = sum(money for _, money in PROJECTS)
PROJECT_COLUMNS = {"B": "tên đề án", "C": "KCĐP"}


class Journey:
    def __init__(self, page: Page, program: Program):
        self.page = page
        self.program = program
        # What later steps come back to: an import's address, the codes of two that were one.
        self.entry = ""
        self.kept = ""
        self.other = ""

    def open(self, address: str) -> None:
        self.page.goto(self.program.address + address)

    def is_at(self, title: str) -> None:
        """Work behind a page may take its time; such a page asks for itself anew."""
        expect(self.page.locator("h1").first).to_have_text(title, timeout=PATIENCE)

    def count_of(self, register: str) -> int:
        """How many records a register shows, on the page of its list."""
        self.open(register)
        return self.page.locator("table tbody tr").count()

    def download(self, words: str) -> bytes:
        with self.page.expect_download() as waiting:
            self.page.get_by_role("link", name=words, exact=True).first.click()
        return Path(waiting.value.path()).read_bytes()

    def press(self, words: str) -> None:
        self.page.get_by_role("button", name=words, exact=True).first.click()


def upload(journey: Journey) -> None:
    journey.open("/nhap")
    sheets = {
        "Sổ tay nhà nghề": [["Mục", "Nhà nào", "Ở chỗ nào", "Làm ra món gì", "Mấy người"]]
        + [[number, *row] for number, row in enumerate(ESTABLISHMENTS, 1)],
        "Việc đã giúp": [["Mục", "Giúp việc gì", "Bao nhiêu (triệu)"]]
        + [[number, *row] for number, row in enumerate(PROJECTS, 1)],
    }
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    file = {"name": "so-tay.xlsx", "mimeType": kind, "buffer": workbook(sheets)}
    journey.page.locator("input[type=file]").set_input_files(file)
    journey.page.get_by_label("Năm của số liệu").fill("2024")
    journey.page.get_by_label("Tỉnh của số liệu").select_option(label="Đắk Lắk (đến 30/6/2025)")
    journey.press("Đọc tệp và xem kế hoạch")


def say(journey: Journey, kind: str, columns: dict[str, str]) -> None:
    """Of the sheet that the mapping screen shows: which row is the header, what the table is, what its columns are."""
    page = journey.page
    page.get_by_label("dòng nào là tiêu đề?").select_option(value="1")
    journey.press("Chọn hàng tiêu đề")
    page.get_by_label("Loại bảng").select_option(label=kind)
    journey.press("Chọn loại bảng")
    for letter, meaning in columns.items():
        page.locator(".columns-table .meanings").get_by_label(re.compile(f"^{letter} · ")).select_option(label=meaning)


def created(journey: Journey, noun: str) -> int:
    """How many new records of a register the plan or import tells."""
    row = journey.page.locator("tbody tr").filter(has=journey.page.get_by_role("rowheader", name=noun, exact=True)).first
    return int(row.locator("td").first.inner_text())


def write_plan(journey: Journey) -> None:
    journey.press("Ghi vào sổ")
    expect(journey.page.locator("h1")).to_contain_text("Lần nhập số", timeout=PATIENCE)
    journey.entry = journey.page.url.removeprefix(journey.program.address).split("?")[0]


def open_twins(journey: Journey) -> None:
    journey.open("/co-so/trung-lap")
    journey.page.get_by_role("link", name=TWINS[1][0]).first.click()


def code_of(journey: Journey, name: str) -> str:
    """Which of the two records that are compared is called so."""
    row = journey.page.locator("tbody tr").first
    codes = journey.page.locator("thead a").all_inner_texts()
    values = row.locator("td").all_inner_texts()
    return codes[0] if name in values[0] else codes[1]


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


def makes_a_centre(journey: Journey) -> None:
    """The office's own books begin empty, beside the sample year"""
    journey.open("/")
    journey.page.get_by_role("link", name="Lập sổ của đơn vị khác").click()
    journey.is_at("Lập sổ của đơn vị")
    journey.page.get_by_label("Tên trung tâm").fill(CENTRE)
    journey.press("Lập sổ của đơn vị")
    expect(journey.page.locator(".notice.refused")).to_contain_text("Chưa chọn tỉnh")
    expect(journey.page.get_by_label("Tên trung tâm")).to_have_value(CENTRE)
    journey.page.get_by_label("Tỉnh, thành phố").select_option(label="Đắk Lắk")
    journey.press("Lập sổ của đơn vị")
    journey.is_at("Nhập tệp")
    assert journey.count_of("/co-so") == 0, "the new centre has establishments already"


def gives_an_own_workbook(journey: Journey) -> None:
    """A workbook with headings of the office's own is read; nothing of it is understood, and nothing is written"""
    upload(journey)
    journey.is_at("Kế hoạch nhập: so-tay.xlsx")
    expect(journey.page.locator("main")).to_contain_text("Chưa đọc được dòng số liệu nào")
    expect(journey.page.get_by_role("button", name="Ghi vào sổ")).to_have_count(0)


def says_what_columns_mean(journey: Journey) -> None:
    """The person says what the tables are and what their columns mean, and the plan is made anew"""
    page = journey.page
    page.get_by_role("link", name="Khai các cột").first.click()
    journey.is_at("Khai cột: so-tay.xlsx")
    say(journey, "danh sách cơ sở", ESTABLISHMENT_COLUMNS)
    page.get_by_role("button", name="Việc đã giúp").click()
    say(journey, "đề án, nhiệm vụ", PROJECT_COLUMNS)
    journey.press("Xem lại kế hoạch")
    journey.is_at("Kế hoạch nhập: so-tay.xlsx")
    plan = page.url
    assert created(journey, "cơ sở") == len(ESTABLISHMENTS), "the plan creates other establishments than the sheet has"
    assert created(journey, "đề án") == len(PROJECTS), "the plan creates other projects than the sheet has"
    assert journey.count_of("/co-so") == 0, "a plan has written something"
    page.goto(plan)


def writes_it(journey: Journey) -> None:
    """The plan is written, and the tally leads to what was made"""
    write_plan(journey)
    journey.page.get_by_role("link", name="cơ sở", exact=True).click()
    expect(journey.page.locator("tbody tr")).to_have_count(len(ESTABLISHMENTS))
    for name, *_ in ESTABLISHMENTS:
        expect(journey.page.locator("tbody")).to_contain_text(name)
    assert journey.count_of("/de-an") == len(PROJECTS)


def settles_a_duplicate(journey: Journey) -> None:
    """An establishment that stands there twice becomes one, with a choice for each field"""
    open_twins(journey)
    codes = [choice.get_attribute("value") for choice in journey.page.locator("input[name=giu]").all()]
    # Of each field in which they differ somebody has to choose: the name and address of one, the goods of the other.
    kept = code_of(journey, TWINS[0][0])
    other = next(code for code in codes if code != kept)
    journey.kept, journey.other = kept, other
    journey.page.locator(f"input[name=giu][value={kept}]").check()
    for field, choice in [("Tên", kept), ("Địa chỉ", kept), ("Sản phẩm", other)]:
        row = journey.page.locator("tbody tr").filter(has=journey.page.locator("th", has_text=field)).first
        row.locator(f"input[value={choice}]").check()
    journey.press("Gộp hai hồ sơ")
    expect(journey.page.locator(".notice.done").first).to_contain_text(f"Đã gộp {other} vào {kept}")
    journey.open(f"/co-so/{kept}")
    for words in [TWINS[0][0], TWINS[0][1], TWINS[1][2]]:
        expect(journey.page.locator("main")).to_contain_text(words)
    journey.open(f"/co-so/{other}")
    expect(journey.page.locator("main")).to_contain_text(kept)


def takes_it_apart(journey: Journey) -> None:
    """The merge is taken back, and both are as they were"""
    journey.open("/co-so/trung-lap/da-quyet-dinh")
    journey.page.locator("tbody a").first.click()
    journey.press(f"Tách {journey.other}")
    expect(journey.page.locator(".notice").first).to_contain_text("Đã tách")
    for code, (name, address, goods, _) in zip([journey.kept, journey.other], TWINS):
        journey.open(f"/co-so/{code}")
        for words in [name, address, goods]:
            expect(journey.page.locator("main")).to_contain_text(words)


def corrects_a_record(journey: Journey) -> None:
    """A record is corrected by hand, and its page says so"""
    journey.open("/co-so")
    journey.page.get_by_role("link", name=CORRECTED[0], exact=True).click()
    journey.page.get_by_role("link", name="Sửa cơ sở").click()
    journey.page.get_by_label("Sản phẩm").first.fill("dao, rựa, cuốc")
    journey.press("Ghi thay đổi")
    expect(journey.page.locator(".notice.done, .notice.warning").first).to_be_visible()
    expect(journey.page.locator("main")).to_contain_text("dao, rựa, cuốc")


def takes_the_import_back(journey: Journey) -> None:
    """What an undo would do is said first; then it is done, and leaves what somebody has had in hand since"""
    journey.open(journey.entry)
    journey.page.get_by_role("link", name="Hoàn tác lần nhập này").click()
    journey.press("Xem những gì sẽ được hoàn tác")
    facts = journey.page.locator(".facts")
    expect(facts).to_contain_text("Sẽ bỏ khỏi sổ", timeout=PATIENCE)
    removed, left = (int(re.search(words + r"\s*(\d+)", facts.inner_text()).group(1)) for words in ["Sẽ bỏ khỏi sổ", "Giữ nguyên"])
    seen = journey.page.url
    assert journey.count_of("/co-so") == len(ESTABLISHMENTS), "looking at an undo has undone something"
    journey.page.goto(seen)
    journey.page.get_by_role("button", name="Hoàn tác lần nhập số").click()
    expect(journey.page.locator("main")).to_contain_text(f"Đã bỏ {removed} hồ sơ", timeout=PATIENCE)
    expect(journey.page.locator("main")).to_contain_text(f"Còn lại, và vì sao ({left})")
    assert journey.count_of("/co-so") == 1, "others than the one that was corrected are left"
    expect(journey.page.locator("tbody")).to_contain_text(CORRECTED[0])
    assert journey.count_of("/de-an") == 0, "projects are left"


def imports_it_again(journey: Journey) -> None:
    """The same workbook once more: what was said of its columns is remembered"""
    upload(journey)
    journey.is_at("Kế hoạch nhập: so-tay.xlsx")
    assert created(journey, "cơ sở") == len(ESTABLISHMENTS) - 1, "the columns were forgotten, or the books"
    write_plan(journey)
    assert journey.count_of("/co-so") == len(ESTABLISHMENTS)
    assert journey.count_of("/de-an") == len(PROJECTS)


def opens_a_figure(journey: Journey) -> None:
    """A number leads to the records that were counted, as many as it says"""
    journey.open("/so-lieu?ky=2024")
    row = journey.page.locator("tbody tr").filter(has_text="Số đề án").first
    link = row.locator("td.number a").first
    value = int(link.inner_text())
    assert value == len(PROJECTS), f"{value} projects are counted, {len(PROJECTS)} were imported"
    link.click()
    expect(journey.page.locator("h1")).to_contain_text("Các hồ sơ tạo nên số này")
    expect(journey.page.locator("tbody tr")).to_have_count(value)
    for name, *_ in PROJECTS:
        expect(journey.page.locator("tbody")).to_contain_text(name)


def makes_the_report(journey: Journey) -> None:
    """The year's report is read on the page and taken along in every form"""
    journey.open("/bao-cao/loi-van?ky=2024")
    paper = journey.page.locator(".paper")
    expect(paper).to_contain_text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    expect(paper).to_contain_text(CENTRE.upper())
    expect(paper).to_contain_text(f"{MONEY} triệu đồng")
    for words, name in [("Word (DOCX)", "docx"), ("Excel (XLSX)", "xlsx")]:
        content = journey.download(words)
        assert content.startswith(b"PK"), f"the report is no {name}"
        assert f"{MONEY} triệu đồng" in " ".join(texts(content).split()), f"the {name} does not say how much money it was"
    pdf = journey.download("PDF")
    assert pdf.startswith(b"%PDF-") and b"%%EOF" in pdf[-32:] and len(pdf) > 5000, "the report is no PDF"


def takes_a_list_along(journey: Journey) -> None:
    """A register as a workbook holds every record of it"""
    journey.open("/co-so")
    content = journey.download("Excel (.xlsx)")
    said = texts(content)
    for name, *_ in ESTABLISHMENTS:
        assert name in said, f"{name} is missing in the workbook"


def loses_the_way(journey: Journey) -> None:
    """An address with a slip in it gets a page that leads back"""
    journey.open("/khong-co-trang-nay")
    journey.is_at("Không tìm thấy")
    journey.page.get_by_role("link", name="Về trang đầu").click()
    journey.is_at("Việc hôm nay")


STEPS: list[Callable[[Journey], None]] = [
    arrives, sets_a_password, loads_the_sample_year, looks_at_a_list, makes_a_centre, gives_an_own_workbook,
    says_what_columns_mean, writes_it, settles_a_duplicate, takes_it_apart, corrects_a_record, takes_the_import_back,
    imports_it_again, opens_a_figure, makes_the_report, takes_a_list_along, loses_the_way,
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
                # Of a dead browser there is no picture: that fault goes on to whoever begins anew with another.
                journey.page.screenshot(path=f"{pictures}/journey-{number}.png", full_page=True)
                findings.add(where, f"{fault} (at {journey.page.url})")
                break
        context.close()
