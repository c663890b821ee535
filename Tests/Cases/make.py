#!/usr/bin/env python3
"""Makes the sample year and the example cases: workbooks, published figures, expected figures.

Everything is invented: establishments, people, phones, tax codes, decisions and figures.
Only the names of provinces, districts and communes are real. Running it again gives the same bytes.

    pip install XlsxWriter==3.3.1
    python3 make.py            # writes sample/ and cases/ beside this file
"""
import csv
import datetime
import json
import math
from dataclasses import dataclass, replace
from pathlib import Path

import xlsxwriter

HERE = Path(__file__).resolve().parent
CREATED = datetime.datetime(2025, 1, 15, 8, 0, 0)
INVENTED = "Toàn bộ tên cơ sở, tên người, mã số thuế, điện thoại, quyết định và số liệu là giả định."
BLANK_IS_UNKNOWN = "Ô để trống nghĩa là chưa có số liệu, không phải bằng 0."


# --- Workbooks --------------------------------------------------------------------------------

@dataclass(frozen=True)
class Column:
    title: str
    width: float
    kind: str = "text"      # text, centre, count, money, decimal, year, day
    over: str = ""          # the merged heading above it, in a two-row header


@dataclass(frozen=True)
class Group:
    """A heading row inside a table: no data."""
    title: str


@dataclass(frozen=True)
class Total:
    """A totals row. `sums` are column numbers; `texts` are {column number: text}."""
    title: str
    sums: tuple = ()
    texts: tuple = ()


NUMBER_FORMATS = {
    "count": "#,##0",
    "money": '#,##0_);-#,##0_);"–"_)',       # 0 shows as a dash; a blank stays blank
    "decimal": "#,##0.0_)",
    "year": "0",
    "day": "dd/mm/yyyy",
}
ALIGNMENTS = {"text": "left", "money": "right", "decimal": "right"}       # the rest is centred
BASE = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter"}
BOX = {**BASE, "border": 1, "text_wrap": True}


def row_height(columns, texts):
    """Room for the longest wrapped cell: 12-point letters are a little narrower than a unit of width."""
    lines = max(math.ceil(len(text) * 0.9 / (column.width - 1))
                for column, text in zip(columns, texts, strict=True) if isinstance(text, str))
    return 4 + 16 * lines


def header_height(columns):
    two_rows = any(column.over for column in columns)
    return 20 if two_rows else row_height(columns, [column.title for column in columns])


class Book:
    """One workbook: each call of `table` adds a sheet."""

    def __init__(self, path, author):
        path.parent.mkdir(parents=True, exist_ok=True)
        self.file = xlsxwriter.Workbook(str(path), {"default_date_format": "dd/mm/yyyy"})
        self.file.set_properties({"author": author, "created": CREATED})
        self.author = author
        self.formats = {}

    def style(self, **changes):
        key = tuple(sorted(changes.items()))
        if key not in self.formats:
            self.formats[key] = self.file.add_format(dict(key))
        return self.formats[key]

    def cell_style(self, kind, bold=False):
        align = ALIGNMENTS.get(kind, "center")
        number = {"num_format": NUMBER_FORMATS[kind]} if kind in NUMBER_FORMATS else {}
        return self.style(**BOX, **number, align=align, indent=int(align == "left"), bold=bold)

    def table(self, sheet_name, title, columns, rows, subtitle="", office=""):
        sheet = self.file.add_worksheet(sheet_name)
        for number, column in enumerate(columns):
            sheet.set_column(number, number, column.width)
        top = self.write_titles(sheet, title, subtitle, office, len(columns))
        first = self.write_header(sheet, top, columns)
        for offset, row in enumerate(rows):
            self.write_row(sheet, first, first + offset, columns, row, rows)
        self.set_up_page(sheet, top, first, wide=sum(column.width for column in columns) > 100)

    def write_titles(self, sheet, title, subtitle, office, width):
        line = 0
        if office:
            sheet.write_string(0, 0, office, self.style(**BASE, bold=True))
            line = 1
        self.merge(sheet, line, 0, line, width - 1, title,
                   self.style(**{**BASE, "font_size": 14}, bold=True, align="center"))
        sheet.set_row(line, 24)
        if subtitle:
            self.merge(sheet, line + 1, 0, line + 1, width - 1, subtitle,
                       self.style(**BASE, italic=True, align="center"))
        return line + 3

    def write_header(self, sheet, top, columns):
        style = self.style(**BOX, bold=True, align="center", bg_color="#DDE8F3")
        sheet.set_row(top, header_height(columns))
        if not any(column.over for column in columns):
            for number, column in enumerate(columns):
                sheet.write_string(top, number, column.title, style)
            return top + 1
        for number, column in enumerate(columns):
            if column.over:
                sheet.write_string(top + 1, number, column.title, style)
            else:
                self.merge(sheet, top, number, top + 1, number, column.title, style)
        for heading in dict.fromkeys(column.over for column in columns if column.over):
            under = [n for n, column in enumerate(columns) if column.over == heading]
            self.merge(sheet, top, under[0], top, under[-1], heading, style)
        return top + 2

    def write_row(self, sheet, first, line, columns, row, rows):
        if isinstance(row, Group):
            style = self.style(**BOX, bold=True, align="left", indent=1, bg_color="#F3F3F3")
            sheet.set_row(line, 20)
            self.merge(sheet, line, 0, line, len(columns) - 1, row.title, style)
        elif isinstance(row, Total):
            self.write_total(sheet, first, line, columns, row, rows)
        else:
            assert len(row) == len(columns), row
            sheet.set_row(line, row_height(columns, row))
            for number, (column, value) in enumerate(zip(columns, row)):
                self.write_cell(sheet, line, number, value, self.cell_style(column.kind))

    def write_total(self, sheet, first, line, columns, total, rows):
        texts = dict(total.texts)
        sheet.set_row(line, 20)
        for number, column in enumerate(columns):
            style = self.cell_style(column.kind, bold=True)
            if number in total.sums:
                values = [row[number] for row in rows if isinstance(row, tuple)]
                known = sum(value for value in values if isinstance(value, (int, float)))
                letter = chr(ord("A") + number)
                sheet.write_formula(line, number, f"=SUM({letter}{first + 1}:{letter}{line})", style, known)
            else:
                self.write_cell(sheet, line, number, texts.get(number), style)
        sheet.write_string(line, 1, total.title, self.cell_style("centre", bold=True))

    @staticmethod
    def write_cell(sheet, line, number, value, style):
        if value is None:
            sheet.write_blank(line, number, None, style)
        elif isinstance(value, str):
            sheet.write_string(line, number, value, style)
        elif isinstance(value, datetime.date):
            sheet.write_datetime(line, number, value, style)
        else:
            sheet.write_number(line, number, value, style)

    @staticmethod
    def merge(sheet, top, left, bottom, right, text, style):
        if (top, left) == (bottom, right):
            sheet.write_string(top, left, text, style)
        else:
            sheet.merge_range(top, left, bottom, right, text, style)

    @staticmethod
    def set_up_page(sheet, top, first, wide):
        if wide:
            sheet.set_landscape()
        sheet.set_paper(9)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(top, first - 1)
        sheet.freeze_panes(first, 0)
        sheet.set_footer("&C&\"Times New Roman\"Trang &P/&N")

    def close(self, *notes):
        sheet = self.file.add_worksheet("Ghi chú")
        sheet.set_column(0, 0, 110)
        for line, note in enumerate((*notes, INVENTED, BLANK_IS_UNKNOWN)):
            sheet.write_string(line, 0, note, self.style(**BASE, text_wrap=True))
        self.file.close()


# --- Published and expected figures -----------------------------------------------------------

PUBLISHED_HEADER = ["Chỉ tiêu", "Năm", "Loại", "Nguồn kinh phí", "Đơn vị tính",
                    "Số liệu đã công bố", "Nguyên văn", "Nguồn"]


def indicator_row(name, year, unit, figure, wording, source="", kind="thực hiện"):
    return [name, year, kind, source, unit, figure, wording]


def write_published(path, document, rows):
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(PUBLISHED_HEADER)
        writer.writerows([*row, document] for row in rows)


def figure(indicator, value, printed=None, **more):
    return {"indicator": indicator, "value": value, "printed": printed, **more}


def write_expected(path, case, province, period, document, figures, **more):
    content = {"case": case, "province_code_until_2025": province, "period": period,
               "source": document, "figures": figures, **more}
    if case == "phu-yen-2024":  # its plan of 2025 is of a province that ended in the middle of that year
        content["scheme"] = "63"
    text = json.dumps(content, ensure_ascii=False, indent=2)
    path.write_text(text + "\n", encoding="utf-8")


# --- Invented people and establishments -------------------------------------------------------

SURNAMES = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương"]
MALE = (["Văn", "Hữu", "Minh", "Quốc", "Đình", "Công", "Thanh"],
        ["An", "Bảo", "Cường", "Dũng", "Hải", "Khoa", "Lâm", "Nghĩa", "Phúc", "Sơn", "Tài", "Toàn", "Vinh"])
FEMALE = (["Thị", "Ngọc", "Thu", "Kim", "Mỹ", "Thùy", "Bích"],
          ["Ánh", "Cúc", "Dung", "Hạnh", "Hoa", "Lan", "Liên", "Mai", "Nga", "Phượng", "Thảo", "Trang", "Yến"])


def person(number, female):
    middles, givens = FEMALE if female else MALE
    return " ".join((SURNAMES[number % 11], middles[number * 3 % 7], givens[number * 5 % 13]))


def phone(number):
    """A number of a range that is plainly not anybody's."""
    return f"0900 000 {number:03d}"


TAX_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)


def check_digit(first_nine):
    """None where the rule gives no usable digit."""
    total = sum(weight * int(digit) for weight, digit in zip(TAX_WEIGHTS, first_nine))
    digit = 10 - total % 11
    return None if digit == 10 else digit


def tax_code(prefix, number):
    """Valid by its check digit, of a range (…09) that the offices have not given out."""
    serial = 11 + 37 * number
    while check_digit(f"{prefix}09{serial:05d}") is None:
        serial += 1
    first_nine = f"{prefix}09{serial:05d}"
    return f"{first_nine}{check_digit(first_nine)}"


def with_wrong_check_digit(code):
    return code[:9] + str((int(code[9]) + 1) % 10)


BRAND_FIRST = ["An", "Bình", "Cát", "Đại", "Gia", "Hải", "Khánh", "Lam"]
BRAND_LAST = ["Khê", "Sa", "Trầm", "Vân", "Thạch", "Hương", "Diệp", "Lĩnh"]
FORMS = ["Công ty TNHH", "Cơ sở sản xuất", "HTX", "Công ty Cổ phần", "DNTN", "Hộ kinh doanh"]


def brand(number):
    mixed = number * 27 % 64
    return f"{BRAND_FIRST[mixed // 8]} {BRAND_LAST[mixed % 8]}"


@dataclass(frozen=True)
class Establishment:
    name: str
    tax: object
    commune: str
    district: str
    owner: str
    phone: str
    trade: str
    workers: object
    revenue: object
    founded: object


@dataclass(frozen=True)
class Province:
    name: str
    tax_prefix: str
    trades: tuple
    places: tuple           # (commune, district)

    def establishment(self, number):
        trade = self.trades[number % len(self.trades)]
        commune, district = self.places[number * 5 % len(self.places)]
        return Establishment(
            name=f"{FORMS[number % len(FORMS)]} {trade.lower()} {brand(number)}",
            tax=tax_code(self.tax_prefix, number),
            commune=commune, district=district,
            owner=person(number, female=number % 3 == 1), phone=phone(number + 1), trade=trade,
            workers=8 + number * 37 % 113,
            revenue=(9000 + number * 7919 % 48000) / 10,
            founded=1996 + number * 7 % 22)


PHU_YEN = Province(
    "Phú Yên", "44",
    ("Chế biến hải sản", "Nước mắm", "Dệt chiếu cói", "May công nghiệp", "Mây tre đan", "Gỗ mỹ nghệ",
     "Bánh tráng", "Cơ khí nông cụ", "Chế biến hạt điều", "Đá mỹ nghệ", "Gạch không nung", "Rượu gạo",
     "Chế biến cà phê"),
    (("Phường 9", "TP Tuy Hòa"), ("Xã Bình Kiến", "TP Tuy Hòa"), ("Phường Xuân Phú", "TX Sông Cầu"),
     ("Xã Xuân Cảnh", "TX Sông Cầu"), ("Phường Hòa Vinh", "TX Đông Hòa"), ("Thị trấn Chí Thạnh", "Huyện Tuy An"),
     ("Xã An Ninh Tây", "Huyện Tuy An"), ("Thị trấn La Hai", "Huyện Đồng Xuân"), ("Xã Sơn Hà", "Huyện Sơn Hòa"),
     ("Thị trấn Hai Riêng", "Huyện Sông Hinh"), ("Xã Hòa Quang Bắc", "Huyện Phú Hòa"),
     ("Thị trấn Phú Thứ", "Huyện Tây Hòa")))

QUANG_NGAI = Province(
    "Quảng Ngãi", "43",
    ("Chế biến thủy sản", "Đường phèn", "Chế biến tinh bột", "Cơ khí", "Dệt thổ cẩm", "Bánh kẹo", "Mộc dân dụng"),
    (("Phường Nghĩa Lộ", "TP Quảng Ngãi"), ("Thị trấn Châu Ổ", "Huyện Bình Sơn"), ("Xã Tịnh Hà", "Huyện Sơn Tịnh"),
     ("Thị trấn Mộ Đức", "Huyện Mộ Đức"), ("Xã Phổ Thạnh", "Huyện Đức Phổ"), ("Thị trấn Ba Tơ", "Huyện Ba Tơ"),
     ("Thị trấn Chợ Chùa", "Huyện Nghĩa Hành"), ("Thị trấn La Hà", "Huyện Tư Nghĩa")))

NINH_THUAN = Province(
    "Ninh Thuận", "45",
    ("Chế biến nho", "Nước mắm", "Gốm mỹ nghệ", "Dệt thổ cẩm", "Chế biến rong biển", "Muối tinh", "Cơ khí"),
    (("Phường Mỹ Hương", "TP Phan Rang - Tháp Chàm"), ("Thị trấn Phước Dân", "Huyện Ninh Phước"),
     ("Thị trấn Khánh Hải", "Huyện Ninh Hải"), ("Xã Lợi Hải", "Huyện Thuận Bắc"), ("Thị trấn Tân Sơn", "Huyện Ninh Sơn"),
     ("Xã Phước Đại", "Huyện Bác Ái"), ("Xã Cà Ná", "Huyện Thuận Nam"), ("Phường Đô Vinh", "TP Phan Rang - Tháp Chàm")))


def day(text):
    """'15/6/2024' as a date."""
    d, m, y = text.split("/")
    return datetime.date(int(y), int(m), int(d))


def numbered(rows, start=1):
    """Puts 1, 2, 3 … before the data rows; groups and totals stay as they are."""
    out, number = [], start
    for row in rows:
        if isinstance(row, tuple):
            out.append((number, *row))
            number += 1
        else:
            out.append(row)
    return out


# --- The sample year: Phú Yên 2024 ------------------------------------------------------------

OFFICE = "TRUNG TÂM KHUYẾN CÔNG MẪU PHÚ YÊN"
SAMPLE_DOCUMENT = "Báo cáo kết quả khuyến công Phú Yên năm 2024 (số liệu giả định)"
DONE = "Hoàn thành"


def support(name, source, number, state, accepted, fund, own):
    """A row of the project list that supports one establishment."""
    place = PHU_YEN.establishment(number)
    return (f"{name} tại {place.name}", source, place.name, place.tax, place.district,
            *money_by_source(source, fund, own), state, accepted and day(accepted))


def duty(name, source, state, accepted, fund):
    """A row of the project list without one beneficiary."""
    return (name, source, None, None, "Toàn tỉnh", *money_by_source(source, fund, 0), state, accepted and day(accepted))


def money_by_source(source, fund, own):
    national, local = (fund, 0) if source == "KCQG" else (0, fund)
    return national, local, own, national + local + own


def sample_projects():
    machinery = "Hỗ trợ ứng dụng máy móc thiết bị tiên tiến"
    model = "Xây dựng mô hình trình diễn kỹ thuật sản xuất sản phẩm mới"
    showroom = "Hỗ trợ đầu tư phòng trưng bày giới thiệu sản phẩm"
    trademark = "Hỗ trợ xây dựng, đăng ký nhãn hiệu"
    return numbered([
        Group("I. Hỗ trợ ứng dụng máy móc thiết bị tiên tiến"),
        support(machinery, "KCQG", 0, DONE, "14/6/2024", 200, 350),
        support(machinery, "KCQG", 3, DONE, "28/6/2024", 250, 450),
        support(machinery, "KCĐP", 7, DONE, "12/7/2024", 120, 200),
        support(machinery, "KCĐP", 8, DONE, "30/7/2024", 100, 150),
        support(machinery, "KCĐP", 12, DONE, "16/8/2024", 130, 230),
        support(machinery, "KCĐP", 16, DONE, "06/9/2024", 90, 140),
        support(machinery, "KCĐP", 22, DONE, "20/9/2024", 110, 180),
        support(machinery, "KCQG", 26, "Chuyển tiếp sang năm 2025", None, 300, 500),
        Group("II. Xây dựng mô hình trình diễn kỹ thuật sản xuất sản phẩm mới"),
        support(model, "KCQG", 10, DONE, "11/10/2024", 380, 900),
        support(model, "KCĐP", 21, DONE, "25/10/2024", 150, 360),
        Group("III. Đào tạo nghề"),
        duty("Đào tạo nghề may công nghiệp, cơ khí cho lao động nông thôn", "KCĐP", DONE, "30/8/2024", 140),
        duty("Đào tạo nghề dệt thổ cẩm, mây tre đan cho lao động nông thôn", "KCĐP", DONE, "27/9/2024", 95),
        Group("IV. Hỗ trợ đầu tư phòng trưng bày giới thiệu sản phẩm"),
        support(showroom, "KCĐP", 1, DONE, "08/11/2024", 40, 45),
        support(showroom, "KCĐP", 6, DONE, "15/11/2024", 35, 40),
        Group("V. Hỗ trợ xây dựng, đăng ký nhãn hiệu"),
        support(trademark, "KCĐP", 4, DONE, "22/11/2024", 25, 25),
        support(trademark, "KCĐP", 11, "Ngừng triển khai", None, 20, 20),
        Group("VI. Đánh giá sản xuất sạch hơn"),
        support("Đánh giá sản xuất sạch hơn", "KCĐP", 13, DONE, "29/11/2024", 45, 50),
        Group("VII. Hội chợ, bình chọn sản phẩm công nghiệp nông thôn tiêu biểu"),
        duty("Hỗ trợ cơ sở công nghiệp nông thôn tham gia hội chợ triển lãm", "KCĐP", DONE, "06/12/2024", 120),
        duty("Tổ chức bình chọn sản phẩm công nghiệp nông thôn tiêu biểu cấp tỉnh", "KCĐP", DONE, "19/7/2024", 110),
        Group("VIII. Nâng cao năng lực, thông tin tuyên truyền, khảo sát"),
        duty("Tập huấn nâng cao năng lực quản lý, sản xuất sạch hơn và nghiệp vụ khuyến công", "KCĐP", DONE, "18/10/2024", 85),
        duty("Tổ chức đoàn tham quan học tập kinh nghiệm", "KCĐP", DONE, "13/9/2024", 60),
        duty("Điều tra, khảo sát cơ sở công nghiệp nông thôn", "KCĐP", DONE, "20/12/2024", 70),
        duty("Thông tin tuyên truyền về khuyến công", "KCĐP", DONE, "25/12/2024", 95),
        duty("Hoạt động của mạng lưới cộng tác viên khuyến công", "KCĐP", DONE, "27/12/2024", 30),
        Total("Tổng cộng", sums=(6, 7, 8, 9)),
    ])


PROJECT_COLUMNS = [
    Column("TT", 5, "centre"), Column("Tên đề án, nhiệm vụ", 46), Column("Nguồn", 9, "centre"),
    Column("Cơ sở thụ hưởng", 34), Column("Mã số thuế", 14, "centre"), Column("Địa bàn", 17),
    Column("KCQG", 10, "money", "Kinh phí (triệu đồng)"), Column("KCĐP", 10, "money", "Kinh phí (triệu đồng)"),
    Column("Vốn đối ứng", 11, "money", "Kinh phí (triệu đồng)"), Column("Cộng", 10, "money", "Kinh phí (triệu đồng)"),
    Column("Tình hình thực hiện", 18), Column("Ngày nghiệm thu", 13, "day"),
]


def sample_plan():
    national = ("3999/QĐ-BCT", day("27/12/2024"), "Bộ Công Thương")
    first = ("1998/QĐ-UBND", day("20/12/2024"), "UBND tỉnh Phú Yên")
    second = ("297/QĐ-UBND", day("14/02/2025"), "UBND tỉnh Phú Yên")
    return numbered([
        Group("I. Chương trình khuyến công quốc gia"),
        ("Hỗ trợ ứng dụng máy móc thiết bị trong chế biến hải sản", "KCQG", 300, *national),
        ("Hỗ trợ ứng dụng máy móc thiết bị trong sản xuất gạch không nung", "KCQG", 300, *national),
        ("Xây dựng mô hình trình diễn kỹ thuật sản xuất cà phê rang xay", "KCQG", 350, *national),
        Group("II. Chương trình khuyến công địa phương (đợt 1)"),
        ("Hỗ trợ ứng dụng máy móc thiết bị trong gia công cơ khí", "KCĐP", 120, *first),
        ("Hỗ trợ ứng dụng máy móc thiết bị trong sản xuất bánh tráng", "KCĐP", 100, *first),
        ("Đào tạo nghề mây tre đan cho lao động nông thôn", "KCĐP", 90, *first),
        ("Hỗ trợ cơ sở công nghiệp nông thôn tham gia hội chợ triển lãm", "KCĐP", 150, *first),
        ("Thông tin tuyên truyền về khuyến công", "KCĐP", 80, *first),
        Group("III. Chương trình khuyến công địa phương (đợt 2)"),
        ("Tập huấn nghiệp vụ cho cộng tác viên khuyến công", "KCĐP", 60, *second),
        ("Đánh giá sản xuất sạch hơn tại cơ sở chế biến hạt điều", "KCĐP", 70, *second),
        ("Hỗ trợ đầu tư phòng trưng bày giới thiệu sản phẩm", "KCĐP", 110, *second),
        Total("Tổng cộng", sums=(3,)),
    ])


PLAN_COLUMNS = [
    Column("TT", 5, "centre"), Column("Tên đề án/nhiệm vụ", 58), Column("Nguồn kinh phí", 11, "centre"),
    Column("Kinh phí (triệu đồng)", 13, "money"), Column("Số quyết định", 17, "centre"),
    Column("Ngày ký", 13, "day"), Column("Cơ quan phê duyệt", 22),
]


def make_sample_projects(folder):
    book = Book(folder / "du-an-va-ho-tro-2024.xlsx", OFFICE)
    book.table("Đề án 2024", "DANH MỤC ĐỀ ÁN, NHIỆM VỤ KHUYẾN CÔNG NĂM 2024", PROJECT_COLUMNS, sample_projects(),
               subtitle="Đơn vị tính: triệu đồng", office=OFFICE)
    book.table("Kế hoạch 2025", "KẾ HOẠCH KHUYẾN CÔNG NĂM 2025", PLAN_COLUMNS, sample_plan(),
               subtitle="Đơn vị tính: triệu đồng", office=OFFICE)
    book.close("Dữ liệu mẫu của một trung tâm giả định, năm 2024.")


CLASS_COLUMNS = [
    Column("STT", 6, "centre"), Column("Nội dung lớp", 50), Column("Đơn vị phối hợp", 30), Column("Địa điểm", 18),
    Column("Số lớp", 8, "count"), Column("Số buổi", 8, "count"), Column("Số học viên", 10, "count"),
    Column("Từ ngày", 13, "day"), Column("Đến ngày", 13, "day"),
]


def sample_classes():
    return numbered([
        Group("I. Đào tạo nghề"),
        ("Đào tạo nghề may công nghiệp", "Trường nghề Gia Hương", "TX Đông Hòa", 2, None, 70, day("06/5/2024"), day("05/8/2024")),
        ("Đào tạo nghề dệt thổ cẩm", "HTX dệt thổ cẩm Gia Lĩnh", "Huyện Sông Hinh", 1, None, 28, day("03/6/2024"), day("30/8/2024")),
        ("Đào tạo nghề mây tre đan", None, "Huyện Tuy An", None, None, 25, day("10/6/2024"), day("06/9/2024")),
        ("Đào tạo nâng cao tay nghề cơ khí", "Trường nghề Gia Hương", "TP Tuy Hòa", 1, None, 30, day("01/7/2024"), day("31/7/2024")),
        Group("II. Khởi sự, quản trị doanh nghiệp"),
        ("Khởi sự doanh nghiệp cho thanh niên nông thôn", "Tỉnh Đoàn Phú Yên", "Huyện Đồng Xuân", 1, None, 35, day("15/4/2024"), day("19/4/2024")),
        ("Quản trị doanh nghiệp cho cơ sở công nghiệp nông thôn", None, "TP Tuy Hòa", 1, None, 25, day("20/5/2024"), day("24/5/2024")),
        Group("III. Sản xuất sạch hơn"),
        ("Tập huấn áp dụng sản xuất sạch hơn trong công nghiệp", None, "TX Sông Cầu", 1, None, 32, day("12/9/2024"), day("13/9/2024")),
        Group("IV. Tập huấn kỹ thuật"),
        ("Tập huấn kỹ thuật sơ chế, bảo quản hải sản", "Hội Nông dân tỉnh Phú Yên", "TX Sông Cầu", 2, 6, 48, day("08/8/2024"), day("16/8/2024")),
        Group("V. Mạng lưới khuyến công"),
        ("Tập huấn nghiệp vụ cho cộng tác viên và cán bộ khuyến công", None, "TP Tuy Hòa", 1, None, 40, day("17/10/2024"), day("18/10/2024")),
        Total("Cộng", sums=(4, 6)),
    ])


# (name, female, ethnic group) of the learners whose names are not Kinh.
ROLL_ETHNIC = [
    ("H'Len Niê", 1, "Ê Đê"), ("H'Duyên Mlô", 1, "Ê Đê"), ("H'Mai Ksor", 1, "Ê Đê"), ("Y Thoan Niê", 0, "Ê Đê"),
    ("H'Bia Kpă", 1, "Ê Đê"), ("H'Ruê Niê", 1, "Ê Đê"), ("H'Nguyệt Mlô", 1, "Ê Đê"), ("Y Khuê Ksor", 0, "Ê Đê"),
    ("H'Thi Kpă", 1, "Ê Đê"), ("H'Ly Niê", 1, "Ê Đê"), ("H'Sương Ksor", 1, "Ê Đê"), ("H'Wina Mlô", 1, "Ê Đê"),
    ("H'Yên Kpă", 1, "Ê Đê"), ("H'Trinh Niê", 1, "Ê Đê"),
    ("La O Thị Bông", 1, "Chăm"), ("La O Thị Nhàn", 1, "Chăm"), ("Mang Thị Thắm", 1, "Chăm"), ("So Minh Lực", 0, "Chăm"),
    ("La Mo Thị Xuân", 1, "Chăm"), ("Mang Thị Lệ", 1, "Chăm"), ("La O Văn Thử", 0, "Chăm"),
    ("Đinh Thị Rơn", 1, "Ba Na"), ("Đinh Thị Blai", 1, "Ba Na"), ("Bá Thị Nhơi", 1, "Ba Na"),
]


def roll_rows():
    kinh = [(person(n, female=n != 42), int(n != 42), "Kinh") for n in (40, 41, 42, 43)]
    communes = ["Xã Ea Trol", "Xã Ea Bia", "Thị trấn Hai Riêng", "Xã Ea Bar"]
    rows = []
    for number, (name, female, ethnic) in enumerate(ROLL_ETHNIC + kinh):
        born = datetime.date(1976 + number * 5 % 29, 1 + number * 7 % 12, 1 + number * 11 % 28)
        rows.append((name, born, "Nữ" if female else "Nam", ethnic, communes[number % 4], phone(300 + number)))
    return numbered(rows)


ROLL_COLUMNS = [
    Column("STT", 6, "centre"), Column("Họ và tên", 28), Column("Ngày sinh", 13, "day"), Column("Giới tính", 10, "centre"),
    Column("Dân tộc", 12, "centre"), Column("Địa chỉ", 24), Column("Điện thoại", 16, "centre"),
]

PRODUCT_NAMES = ["Nước mắm cá cơm", "Bánh tráng gạo", "Chiếu cói hoa", "Bộ bàn ghế mây", "Tượng gỗ", "Cá ngừ sấy",
                 "Máy tuốt lạc", "Hạt điều rang muối", "Cà phê bột", "Rượu gạo ủ", "Bộ đèn đá", "Áo bảo hộ",
                 "Gạch bê tông nhẹ", "Mực một nắng"]
PRODUCT_MAKERS = [1, 6, 2, 4, 5, 0, 7, 8, 12, 11, 9, 3, 10, 13]
PRODUCT_KINDS = {"mỹ nghệ": (2, 3, 4, 10), "cơ khí": (6,), "khác": (11, 12)}


def product_kind(number):
    if number in PRODUCT_KINDS["mỹ nghệ"]:
        return "Thủ công mỹ nghệ"
    if number in PRODUCT_KINDS["cơ khí"]:
        return "Thiết bị, máy móc, dụng cụ và phụ tùng cơ khí"
    if number in PRODUCT_KINDS["khác"]:
        return "Sản phẩm khác"
    return "Chế biến nông, lâm, thủy sản và thực phẩm"


def product(number, level, decision, signed):
    maker = PHU_YEN.establishment(PRODUCT_MAKERS[number])
    return (f"{PRODUCT_NAMES[number]} {brand(PRODUCT_MAKERS[number])}", maker.name, maker.tax, product_kind(number),
            level, decision, day(signed))


def sample_products():
    return [
        Group("A. Cấp huyện"),
        *numbered([product(n, "Cấp huyện", f"{310 + n}/QĐ-UBND", "22/3/2024") for n in range(14)]),
        Group("B. Cấp tỉnh"),
        *numbered([product(n, "Cấp tỉnh", "1177/QĐ-UBND", "15/7/2024") for n in range(9)]),
        Group("C. Cấp khu vực"),
        *numbered([product(n, "Cấp khu vực", "2766/QĐ-BCT", "10/10/2024") for n in (0, 1, 2, 5)]),
    ]


PRODUCT_COLUMNS = [
    Column("STT", 6, "centre"), Column("Tên sản phẩm/bộ sản phẩm", 32), Column("Tên cơ sở", 36),
    Column("Mã số thuế", 14, "centre"), Column("Nhóm sản phẩm", 30), Column("Cấp công nhận", 14, "centre"),
    Column("Số quyết định", 16, "centre"), Column("Ngày ký", 13, "day"),
]

FAIR_COLUMNS = [
    Column("STT", 6, "centre"), Column("Tên hội chợ, triển lãm", 50), Column("Hình thức", 11, "centre"),
    Column("Nơi tổ chức", 20), Column("Từ ngày", 13, "day"), Column("Số lượt cơ sở", 11, "count"),
    Column("Số gian hàng", 11, "count"),
]
FAIRS = numbered([
    ("Hội chợ sản phẩm công nghiệp nông thôn tỉnh Phú Yên", "Tổ chức", "TP Tuy Hòa", day("29/3/2024"), 22, 30),
    ("Hội chợ công thương khu vực miền Trung - Tây Nguyên", "Tham gia", "Tỉnh Gia Lai", day("21/6/2024"), 6, 6),
    ("Hội chợ triển lãm hàng thủ công mỹ nghệ", "Tham gia", "TP Đà Nẵng", day("16/8/2024"), 4, 4),
    ("Hội chợ triển lãm công nghiệp nông thôn phía Nam", "Tham gia", "TP Cần Thơ", day("08/11/2024"), 5, 3),
    Total("Cộng", sums=(5, 6)),
])

TOUR_COLUMNS = [
    Column("STT", 6, "centre"), Column("Nội dung", 54), Column("Nơi đến", 20), Column("Thời gian", 13, "day"),
    Column("Số đoàn", 10, "count"), Column("Số người", 10, "count"),
]
TOURS = numbered([
    ("Tham quan học tập mô hình chế biến hải sản", "Tỉnh Khánh Hòa", day("06/6/2024"), 1, 20),
    ("Tham quan học tập kinh nghiệm quản lý cụm công nghiệp", "Tỉnh Bình Định", day("12/9/2024"), 1, 16),
    Total("Cộng", sums=(4, 5)),
])

MEDIA_COLUMNS = [
    Column("STT", 6, "centre"), Column("Hình thức", 46), Column("Kênh/đơn vị", 40),
    Column("ĐVT", 14, "centre"), Column("Số lượng", 11, "count"),
]
MEDIA = numbered([
    ("Phát hành bản tin khuyến công", "Trung tâm", "kỳ", 4),
    ("Tin, bài phát thanh", "Đài phát thanh tỉnh", "tin bài", 24),
    ("Tin, bài phát thanh", "Đài phát thanh các huyện, thị xã, thành phố", "tin bài", 72),
    ("Chuyên mục truyền hình", "Đài truyền hình tỉnh", "chương trình", 6),
    ("Bài trên báo", "Báo tỉnh", "bài", 12),
    ("Tin, bài trên trang thông tin điện tử", "Trang thông tin điện tử của Trung tâm", "tin bài", 85),
    ("Tin, bài trên mạng xã hội", "Trang mạng xã hội của Trung tâm", "tin bài", 60),
    ("Phim tài liệu về khuyến công", "Trung tâm", "ấn phẩm", 1),
])

COLLABORATOR_COLUMNS = [
    Column("Stt", 6, "centre"), Column("Họ và tên", 28), Column("Huyện/TX/TP", 18), Column("Xã/phường/thị trấn", 24),
    Column("Điện thoại", 16, "centre"), Column("Ngày bắt đầu", 14, "day"), Column("Ngày thôi", 14, "day"),
    Column("Tình trạng", 18, "centre"),
]


def sample_collaborators():
    left = {6: day("30/4/2024"), 14: day("31/8/2024")}
    rows = []
    for number in range(20):
        commune, district = PHU_YEN.places[number % 12]
        rows.append((person(100 + number, female=number % 2 == 0), district, commune, phone(400 + number),
                     datetime.date(2019 + number % 5, 1 + number * 5 % 12, 1), left.get(number),
                     "Đã thôi" if number in left else "Đang hoạt động"))
    return numbered(rows)


def make_sample_activities(folder):
    book = Book(folder / "dao-tao-san-pham-su-kien-2024.xlsx", OFFICE)
    book.table("Lớp đào tạo", "KẾT QUẢ ĐÀO TẠO, TẬP HUẤN NĂM 2024", CLASS_COLUMNS, sample_classes(), office=OFFICE)
    book.table("Học viên dệt thổ cẩm", "DANH SÁCH HỌC VIÊN LỚP ĐÀO TẠO NGHỀ DỆT THỔ CẨM NĂM 2024", ROLL_COLUMNS,
               roll_rows(), subtitle="(Từ ngày 03/6/2024 đến ngày 30/8/2024)", office=OFFICE)
    book.table("SP tiêu biểu", "DANH SÁCH SẢN PHẨM CÔNG NGHIỆP NÔNG THÔN TIÊU BIỂU NĂM 2024", PRODUCT_COLUMNS,
               sample_products(), office=OFFICE)
    book.table("Hội chợ", "HỘI CHỢ, TRIỂN LÃM NĂM 2024", FAIR_COLUMNS, FAIRS, office=OFFICE)
    book.table("Tham quan", "ĐOÀN THAM QUAN HỌC TẬP KINH NGHIỆM NĂM 2024", TOUR_COLUMNS, TOURS, office=OFFICE)
    book.table("Tuyên truyền", "CÔNG TÁC THÔNG TIN TUYÊN TRUYỀN NĂM 2024", MEDIA_COLUMNS, MEDIA, office=OFFICE)
    book.table("Cộng tác viên", "DANH SÁCH CỘNG TÁC VIÊN KHUYẾN CÔNG", COLLABORATOR_COLUMNS, sample_collaborators(),
               subtitle="(Tính đến ngày 31/12/2024)", office=OFFICE)
    book.close("Dữ liệu mẫu của một trung tâm giả định, năm 2024.")


SURVEY_COLUMNS = [
    Column("STT", 6, "centre"), Column("Tên cơ sở", 42), Column("Mã số thuế", 15, "centre"),
    Column("Xã/phường/TT", 20), Column("Huyện/TX/TP", 18), Column("Người đại diện", 24), Column("Điện thoại", 15, "centre"),
    Column("Ngành nghề", 20), Column("Số lao động", 10, "count"), Column("Doanh thu", 13, "decimal"),
    Column("Năm thành lập", 13, "year"),
]


def survey_row(place):
    return (place.name, place.tax, place.commune, place.district, place.owner, place.phone, place.trade,
            place.workers, place.revenue, place.founded)


def sample_survey():
    places = [PHU_YEN.establishment(n) for n in range(58)]
    for row, workers in ((4, "khoảng 20"), (17, "trên 50"), (33, "gần 15"), (10, None)):
        places[row - 1] = replace(places[row - 1], workers=workers)
    places[8] = replace(places[8], revenue="1.250,5")
    places[20] = replace(places[20], tax=int(places[20].tax))
    places[27] = replace(places[27], tax=with_wrong_check_digit(places[27].tax))
    same = replace(places[18], name=places[18].name.replace("Công ty TNHH", "Cty TNHH"))
    alike = replace(places[38], tax=None, phone=phone(199))
    return numbered([survey_row(place) for place in (*places, same, alike)])


def make_sample_survey(folder):
    book = Book(folder / "khao-sat-co-so-2024.xlsx", OFFICE)
    book.table("Khảo sát CNNT", "TỔNG HỢP ĐIỀU TRA, KHẢO SÁT CƠ SỞ CÔNG NGHIỆP NÔNG THÔN NĂM 2024", SURVEY_COLUMNS,
               sample_survey(), subtitle="Đơn vị tính doanh thu: triệu đồng", office=OFFICE)
    book.close("Dữ liệu mẫu của một trung tâm giả định, năm 2024.")


SAMPLE_PUBLISHED = [
    indicator_row("Số đề án hoàn thành", "2024", "đề án", "22", "22 đề án, nhiệm vụ"),
    indicator_row("Tỷ lệ hoàn thành so với kế hoạch", "2024", "%", "91,7", "91,7%"),
    indicator_row("Kinh phí được giao", "2024", "tỷ đồng", "2,8", "2,8 tỷ đồng"),
    indicator_row("Số cơ sở được hỗ trợ ứng dụng máy móc thiết bị tiên tiến", "2024", "cơ sở", "7", "07 cơ sở"),
    indicator_row("Số học viên đào tạo nghề", "2024", "người", "158", "158 học viên"),
    indicator_row("Số sản phẩm CNNT tiêu biểu cấp huyện", "2024", "sản phẩm", "14", "14 sản phẩm"),
    indicator_row("Số sản phẩm CNNT tiêu biểu cấp tỉnh", "2024", "sản phẩm", "10", "10 sản phẩm"),
    indicator_row("Số sản phẩm CNNT tiêu biểu cấp khu vực", "2024", "sản phẩm", "4", "04 sản phẩm"),
    indicator_row("Số tin, bài phát thanh", "2024", "tin bài", "96", "96 tin, bài"),
    indicator_row("Số cộng tác viên khuyến công", "2024", "người", "18", "18 cộng tác viên"),
    indicator_row("Số cơ sở được khảo sát", "2024", "cơ sở", "khoảng 60", "khoảng 60 cơ sở"),
    indicator_row("Số đề án/nhiệm vụ được giao kế hoạch", "2025", "đề án", "3", "03 đề án; 8 nhiệm vụ", source="KCQG"),
    indicator_row("Số đề án/nhiệm vụ được giao kế hoạch", "2025", "nhiệm vụ", "8", "03 đề án; 8 nhiệm vụ", source="KCĐP"),
]

SAMPLE_EXPECTED = [
    figure("project.assigned", 24, by_source={"KCQG": 4, "KCDP": 20}),
    figure("project.completed", 22, "22 đề án, nhiệm vụ", published=22),
    figure("project.completion_rate", 91.7, "91,7%", published=91.7, rounding="22/24 = 91,666…%, làm tròn nửa lên"),
    figure("project.carried_over", 1),
    figure("project.stopped", 1),
    figure("funding.assigned", 2_800_000_000, "2,8 tỷ đồng", published=2_800_000_000,
           by_source={"KCQG": 1_130_000_000, "KCDP": 1_670_000_000},
           note="không gồm vốn đối ứng; cột Cộng và dòng Tổng cộng không phải số liệu"),
    figure("funding.counterpart", 3_640_000_000),
    figure("funding.leverage", 1.3, note="3.640 / 2.800 = 1,3"),
    figure("machinery.establishments", 7, "07 cơ sở", published=7, note="đề án thứ 8 chuyển tiếp, chưa nghiệm thu"),
    figure("model.new", 2, by_source={"KCQG": 1, "KCDP": 1}),
    figure("model.establishments", 2),
    figure("showroom.establishments", 2),
    figure("trademark.establishments", 1, note="đề án còn lại ngừng triển khai"),
    figure("cleaner_production.assessments", 1),
    figure("training.vocational.classes", 4, incomplete=True, note="lớp mây tre đan không ghi số lớp"),
    figure("training.vocational.learners", 153, "158 học viên", published=158, difference=-5,
           note="danh sách 28 người là chính 28 học viên lớp dệt thổ cẩm, không cộng thêm"),
    figure("training.vocational.learners.female", 23, incomplete=True, note="chỉ biết ở lớp có danh sách"),
    figure("training.vocational.learners.ethnic_minority", 24, incomplete=True, note="chỉ biết ở lớp có danh sách"),
    figure("training.management.classes", 2),
    figure("training.management.learners", 60),
    figure("training.cleaner_production.classes", 1),
    figure("training.cleaner_production.learners", 32),
    figure("training.technical.classes", 2),
    figure("training.technical.learners", 48),
    figure("training.technical.sessions", 6),
    figure("training.network.classes", 1),
    figure("training.network.learners", 40),
    figure("contest.levels", 3),
    figure("product.recognised.district", 14, "14 sản phẩm", published=14),
    figure("product.recognised.province", 9, "10 sản phẩm", published=10, difference=-1),
    figure("product.recognised.region", 4, "04 sản phẩm", published=4),
    figure("fair.organised", 1),
    figure("fair.joined", 3),
    figure("fair.participations", 37),
    figure("fair.booths", 43),
    figure("fair.establishments", None, note="chỉ biết số lượt, không biết số cơ sở phân biệt"),
    figure("study_tour.trips", 2),
    figure("study_tour.participants", 36),
    figure("communication.bulletins", 4),
    figure("communication.radio_items", 96, "96 tin, bài", published=96),
    figure("communication.tv_programmes", 6),
    figure("communication.press_items", 12),
    figure("communication.web_posts", 85),
    figure("communication.social_posts", 60),
    figure("communication.publications", 1),
    figure("collaborator.active", 18, "18 cộng tác viên", published=18, note="20 người, 2 người đã thôi trước 31/12/2024"),
    figure("survey.establishments", 59, "khoảng 60 cơ sở", published=60, published_qualifier="khoảng", difference=-1,
           note="60 dòng, 1 cặp trùng mã số thuế và tên: 59 cơ sở; 1 cặp chỉ giống tên, còn tính riêng"),
    figure("project.assigned", 11, "03 đề án; 8 nhiệm vụ", period="2025", by_source={"KCQG": 3, "KCDP": 8},
           decisions={"KCQG": ["3999/QĐ-BCT", "2024-12-27"],
                      "KCDP": ["1998/QĐ-UBND", "2024-12-20", "297/QĐ-UBND", "2025-02-14"]},
           note="năm của bảng (Kế hoạch 2025) thắng kỳ được chọn khi nhập; KCĐP có hai đợt"),
    figure("funding.assigned", 1_730_000_000, period="2025",
           by_source={"KCQG": 950_000_000, "KCDP": 780_000_000}),
]

SAMPLE_QUALITY = [
    "1 cặp trùng mã số thuế và tên, chỉ khác cách viết loại hình (STT 59 ~ 19): một cơ sở",
    "1 cặp trùng tên, một bên không có mã số thuế (STT 60 ~ 39): chờ người quyết định, còn tính riêng",
    "STT 4 'khoảng 20', 17 'trên 50', 33 'gần 15' lao động: giữ nguyên chữ, giá trị có dấu ước lượng",
    "STT 10: số lao động trống: chưa có số liệu",
    "STT 9: 1.250,5 là 1250,5 triệu đồng",
    "STT 21: mã số thuế lưu dạng số",
    "STT 28: mã số thuế sai số kiểm tra: cảnh báo, vẫn nhập",
]


def make_sample(folder):
    make_sample_projects(folder)
    make_sample_activities(folder)
    make_sample_survey(folder)
    write_published(folder / "so-lieu-da-cong-bo-2024.csv", SAMPLE_DOCUMENT, SAMPLE_PUBLISHED)
    write_expected(folder / "expected.json", "phu-yen-2024", "54", "2024", SAMPLE_DOCUMENT, SAMPLE_EXPECTED,
                   data_quality=SAMPLE_QUALITY)


# --- Case a: a year of projects, three product levels, a survey with defects ------------------

A_DOCUMENT = "Khuyến công Quảng Ngãi năm 2018 (số liệu giả định)"
A_LATER = "Chưa hoàn thành, chuyển sang năm 2019"


def a_project(name, source, fund, number=None, state=DONE):
    place = None if number is None else QUANG_NGAI.establishment(number).name
    return (f"{name} tại {place}" if place else name, source, "Trung tâm Khuyến công", place, "2018", fund, state)


def a_projects():
    machinery, cleaner = "Hỗ trợ ứng dụng máy móc thiết bị", "Đánh giá sản xuất sạch hơn"
    return numbered([
        Group("A. Ứng dụng máy móc thiết bị tiên tiến"),
        a_project(machinery, "Địa phương", 90, 0),
        a_project(machinery, "Địa phương", 80, 3),
        a_project(machinery, "Quốc gia", 200, 6),
        a_project(machinery, "Quốc gia", 180, 7),
        a_project(machinery, "Địa phương", 110, 9, A_LATER),
        Group("B. Hội chợ triển lãm"),
        a_project("Hỗ trợ cơ sở CNNT tham gia hội chợ triển lãm tại Đà Nẵng", "Địa phương", 60),
        a_project("Hỗ trợ cơ sở CNNT tham gia hội chợ triển lãm tại Gia Lai", "Địa phương", 75),
        Group("C. Bình chọn sản phẩm CNNT tiêu biểu"),
        a_project("Tổ chức bình chọn sản phẩm CNNT tiêu biểu cấp tỉnh", "Địa phương", 95),
        Group("D. Đào tạo, tập huấn, tham quan"),
        a_project("Đào tạo nghề may công nghiệp cho 60 lao động nông thôn", "Địa phương", 120),
        a_project("Tập huấn cộng tác viên khuyến công", "Địa phương", 35),
        a_project("Tham quan học tập kinh nghiệm", "Địa phương", 50),
        Group("E. Điều tra, khảo sát"),
        a_project("Điều tra, khảo sát cơ sở công nghiệp nông thôn", "Địa phương", 65),
        Group("G. Sản xuất sạch hơn, tiết kiệm năng lượng"),
        a_project(cleaner, "Địa phương", 40, 11),
        a_project(cleaner, "Địa phương", 40, 14, A_LATER),
        a_project("Hỗ trợ giải pháp tiết kiệm năng lượng", "Địa phương", 85, 18),
        Group("H. Xây dựng nhãn hiệu"),
        a_project("Hỗ trợ xây dựng nhãn hiệu", "Địa phương", 30, 20, "Ngừng triển khai"),
        Total("Tổng cộng", sums=(6,), texts=((7, "13/16"),)),
    ])


A_PROJECT_COLUMNS = [
    Column("STT", 6, "centre"), Column("Tên đề án", 56), Column("Nguồn", 12, "centre"), Column("Đơn vị thực hiện", 22),
    Column("Cơ sở thụ hưởng", 36), Column("Thời gian", 10, "centre"), Column("Kinh phí (triệu đồng)", 13, "money"),
    Column("Tình hình thực hiện", 24),
]
A_PRODUCT_COLUMNS = [
    Column("TT", 6, "centre"), Column("Tên sản phẩm/bộ sản phẩm", 34), Column("Tên cơ sở", 38),
    Column("Nhóm sản phẩm", 34), Column("Điểm", 9, "decimal"),
]


def a_products(count):
    kinds = ["Chế biến nông, lâm, thủy sản và thực phẩm", "Thủ công mỹ nghệ", "Sản phẩm khác"]
    makers = [QUANG_NGAI.establishment(n) for n in range(count)]
    rows = [(f"{maker.trade} {brand(n)}", maker.name, kinds[n % 3], 94.5 - n * 1.3) for n, maker in enumerate(makers)]
    return numbered([*rows, Total(f"Cộng: {count} sản phẩm")])


def a_classes():
    return numbered([
        ("Đào tạo nghề may công nghiệp cho lao động nông thôn", "Công ty may Lam Trầm", None, 60, day("02/7/2018"), day("28/9/2018"), "Huyện Mộ Đức"),
        ("Tập huấn khuyến công cho mạng lưới cộng tác viên", None, 1, 15, "5/2018", "5/2018", "TP Quảng Ngãi"),
    ])


A_CLASS_COLUMNS = [
    Column("STT", 6, "centre"), Column("Nội dung lớp", 50), Column("Đơn vị phối hợp", 26), Column("Số lớp", 9, "count"),
    Column("Số học viên", 11, "count"), Column("Từ ngày", 13, "day"), Column("Đến ngày", 13, "day"), Column("Địa điểm", 20),
]
A_COLLABORATOR_COLUMNS = [
    Column("Stt", 6, "centre"), Column("Họ và tên", 28), Column("Huyện/TP", 18), Column("Xã/phường", 22),
    Column("Điện thoại", 16, "centre"), Column("Đang hoạt động", 12, "centre"),
]
A_TOUR_COLUMNS = [
    Column("STT", 6, "centre"), Column("Nội dung", 50), Column("Nơi đến", 20), Column("Thời gian", 13, "centre"),
    Column("Số người", 10, "count"),
]


def a_collaborators():
    places = QUANG_NGAI.places
    return numbered([(person(200 + n, female=n % 2 == 1), places[n % 8][1], places[n % 8][0], phone(500 + n), "x")
                     for n in range(15)])


def a_survey():
    places = [QUANG_NGAI.establishment(n) for n in range(38)]
    places[2] = replace(places[2], workers="khoảng 30")
    places[5] = replace(places[5], workers=None)
    places[7] = replace(places[7], revenue="2.050,5")
    places[11] = replace(places[11], founded="tháng 9/2014")
    places[13] = replace(places[13], tax=int(places[13].tax))
    places[16] = replace(places[16], tax=f" {places[16].tax} ")
    places[24] = replace(places[24], tax=with_wrong_check_digit(places[24].tax))
    shouted = replace(places[8], name=places[8].name.upper(), phone="+84 900 000 009")
    spaced = replace(places[30], name=places[30].name.replace("Công ty TNHH", "Cty TNHH") + "  ")
    return numbered([survey_row(place) for place in (*places, shouted, spaced)])


A_PUBLISHED = [
    indicator_row("Số sản phẩm CNNT tiêu biểu cấp huyện", "2018", "sản phẩm", "12", "12 sản phẩm"),
    indicator_row("Số sản phẩm CNNT tiêu biểu cấp tỉnh", "2018", "sản phẩm", "7", "07 sản phẩm"),
    indicator_row("Số sản phẩm CNNT tiêu biểu cấp khu vực", "2018", "sản phẩm", "3", "03 sản phẩm"),
    indicator_row("Số cấp đã tổ chức bình chọn", "2018", "cấp", "3", "3 cấp"),
    indicator_row("Số đề án hoàn thành", "2018", "đề án", "13", "13 đề án"),
    indicator_row("Tỷ lệ hoàn thành so với kế hoạch", "2018", "%", "81,3", "81,3%"),
    indicator_row("Số cộng tác viên khuyến công", "2018", "người", "15", "15 cộng tác viên"),
    indicator_row("Số cơ sở được khảo sát", "2018", "cơ sở", "gần 40", "gần 40 cơ sở"),
]

A_EXPECTED = [
    figure("product.recognised.district", 12, "12 sản phẩm", published=12),
    figure("product.recognised.province", 7, "07 sản phẩm", published=7),
    figure("product.recognised.region", 3, "03 sản phẩm", published=3),
    figure("contest.levels", 3, "3 cấp", published=3),
    figure("project.assigned", 16, by_source={"KCQG": 2, "KCDP": 14}),
    figure("project.completed", 13, "13 đề án", published=13),
    figure("project.completion_rate", 81.3, "81,3%", published=81.3, rounding="13/16 = 81,25%, làm tròn nửa lên"),
    figure("project.carried_over", 2),
    figure("project.stopped", 1),
    figure("funding.assigned", 1_355_000_000, by_source={"KCQG": 380_000_000, "KCDP": 975_000_000}),
    figure("machinery.establishments", 4),
    figure("cleaner_production.assessments", 1),
    figure("energy.projects", 1),
    figure("training.vocational.classes", None, note="không có số lớp: chưa có số liệu, không phải 0"),
    figure("training.vocational.learners", 60),
    figure("training.network.classes", 1),
    figure("training.network.learners", 15),
    figure("study_tour.trips", 2),
    figure("study_tour.participants", 18, incomplete=True),
    figure("collaborator.active", 15, "15 cộng tác viên", published=15),
    figure("survey.establishments", 38, "gần 40 cơ sở", published=40, published_qualifier="gần", difference=-2,
           note="40 dòng, 2 dòng trùng mã số thuế và tên với dòng khác"),
]

A_QUALITY = [
    "2 cặp trùng mã số thuế và tên (STT 39 ~ 9, 40 ~ 31)",
    "STT 3: 'khoảng 30' lao động: giữ nguyên chữ, giá trị 30 có dấu ước lượng",
    "STT 6: số lao động trống: chưa có số liệu",
    "STT 8: 2.050,5 là 2050,5 triệu đồng",
    "STT 12: 'tháng 9/2014' là năm 2014",
    "STT 14: mã số thuế lưu dạng số; STT 17: mã số thuế thừa dấu cách",
    "STT 25: mã số thuế sai số kiểm tra: cảnh báo, vẫn nhập",
]


def make_case_a(folder):
    book = Book(folder / "so-lieu-2018.xlsx", "Trung tâm Khuyến công (giả định)")
    book.table("Đề án", "DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2018", A_PROJECT_COLUMNS, a_projects(),
               subtitle="(Kèm theo báo cáo năm)")
    for level, count in (("huyện", 12), ("tỉnh", 7), ("khu vực", 3)):
        book.table(f"Cấp {level}", f"SẢN PHẨM CNNT TIÊU BIỂU CẤP {level.upper()} NĂM 2018", A_PRODUCT_COLUMNS,
                   a_products(count))
    book.table("Lớp học", "ĐÀO TẠO, TẬP HUẤN NĂM 2018", A_CLASS_COLUMNS, a_classes())
    book.table("CTV", "DANH SÁCH CỘNG TÁC VIÊN KHUYẾN CÔNG", A_COLLABORATOR_COLUMNS, a_collaborators(),
               subtitle="(tính đến 31/12/2018)")
    book.table("Tham quan", "TỔ CHỨC ĐOÀN THAM QUAN HỌC TẬP KINH NGHIỆM NĂM 2018", A_TOUR_COLUMNS, numbered([
        ("Tham quan học tập mô hình chế biến nông sản", "Tỉnh Lâm Đồng", "8/2018", 18),
        ("Tham quan học tập làng nghề dệt", "Tỉnh Quảng Nam", "10/2018", None)]))
    book.table("Khảo sát", "TỔNG HỢP KHẢO SÁT CƠ SỞ CÔNG NGHIỆP NÔNG THÔN NĂM 2018", SURVEY_COLUMNS, a_survey(),
               subtitle="Đơn vị tính doanh thu: triệu đồng")
    book.close()
    write_published(folder / "cong-bo.csv", A_DOCUMENT, A_PUBLISHED)
    write_expected(folder / "expected.json", "quang-ngai-2018", "51", "2018", A_DOCUMENT, A_EXPECTED,
                   data_quality=A_QUALITY)


# --- Case b: a year of results, and the next year's plan in the same file ---------------------

B_DOCUMENT = "Khuyến công Ninh Thuận năm 2023 (số liệu giả định)"


def b_support(content, number, accepted):
    place = NINH_THUAN.establishment(number)
    return (content, place.name, place.district, "Đã nghiệm thu" if accepted else "Đang thực hiện",
            accepted and day(accepted))


def b_results():
    machinery, showroom, packaging = "Hỗ trợ UDMMTB tiên tiến", "Hỗ trợ đầu tư phòng trưng bày", "Hỗ trợ thiết kế mẫu mã, bao bì đóng gói"
    return numbered([
        Group("A. Hỗ trợ ứng dụng máy móc thiết bị tiên tiến (UDMMTB)"),
        b_support(machinery, 0, "18/5/2023"), b_support(machinery, 1, "07/6/2023"), b_support(machinery, 2, "21/7/2023"),
        b_support(machinery, 3, "15/8/2023"), b_support(machinery, 4, "29/9/2023"), b_support(machinery, 5, "17/11/2023"),
        Group("B. Hỗ trợ đầu tư phòng trưng bày giới thiệu sản phẩm"),
        b_support(showroom, 6, "05/10/2023"), b_support(showroom, 7, "26/10/2023"),
        Group("C. Hỗ trợ thiết kế mẫu mã, bao bì đóng gói"),
        b_support(packaging, 8, "10/11/2023"), b_support(packaging, 9, None),
    ])


B_RESULT_COLUMNS = [
    Column("TT", 6, "centre"), Column("Nội dung hỗ trợ", 42), Column("Doanh nghiệp/cơ sở", 40), Column("Địa bàn", 24),
    Column("Trạng thái", 17), Column("Ngày nghiệm thu", 14, "day"),
]
B_CLASS_COLUMNS = [
    Column("TT", 6, "centre"), Column("Tên lớp", 58), Column("Đối tượng", 32), Column("Số lượng lớp", 10, "count"),
    Column("Tổng số học viên", 11, "count"), Column("Thời gian tổ chức", 14, "day"),
]


def b_classes():
    return numbered([
        ("Nâng cao năng lực quản lý cho cơ sở CNNT (lớp 1)", "Chủ cơ sở CNNT", 1, 28, day("20/4/2023")),
        ("Nâng cao năng lực quản lý cho cơ sở CNNT (lớp 2)", "Chủ cơ sở CNNT", 1, 27, day("25/5/2023")),
        ("Tập huấn áp dụng sản xuất sạch hơn", "Doanh nghiệp, cơ sở CNNT", 1, 24, day("14/9/2023")),
        ("Tập huấn nghiệp vụ cho CTV và cán bộ khuyến công", "CTV, cán bộ khuyến công", None, None, day("12/10/2023")),
        Total("Cộng", texts=((4, 79),)),
    ])


B_ROLL_COLUMNS = [
    Column("STT", 6, "centre"), Column("Họ tên", 26), Column("Ngày sinh", 13, "centre"), Column("Giới tính", 10, "centre"),
    Column("Dân tộc", 12, "centre"), Column("Đơn vị công tác", 44),
]


def b_roll():
    minority = {3: "Chăm", 8: "Chăm", 13: "Raglay", 17: "Chăm", 21: "Raglay"}
    rows = []
    for number in range(24):
        female = number % 8 in (1, 4, 6)
        born = f"{1 + number * 5 % 28:02d}/{1 + number * 7 % 12:02d}/{1972 + number * 3 % 27}"
        rows.append((person(60 + number, female), born, "Nữ" if female else "Nam", minority.get(number, "Kinh"),
                     NINH_THUAN.establishment(number).name))
    return numbered(rows)


B_PRODUCT_COLUMNS = [
    Column("STT", 6, "centre"), Column("Sản phẩm", 34), Column("Cơ sở CNNT", 42), Column("Cấp công nhận", 26, "centre"),
    Column("Số quyết định", 16, "centre"),
]


def b_products():
    def row(number, level):
        maker = NINH_THUAN.establishment(number)
        return (f"{maker.trade} {brand(number)}", maker.name, level, None)
    return [
        Group("1. Cấp tỉnh"), *numbered([row(n, "Tỉnh") for n in range(18)]),
        Group("2. Cấp khu vực"), *numbered([row(n, "Khu vực miền Trung - Tây Nguyên") for n in range(6)]),
    ]


B_MEDIA = numbered([
    ("Phát hành bản tin khuyến công", "Trung tâm Khuyến công", "kỳ", 6),
    ("Phát sóng tin bài", "Đài phát thanh các huyện, thành phố", "tin bài", 180),
    ("Phát sóng chuyên mục truyền hình", "Đài truyền hình tỉnh", "chương trình", 12),
    ("Đăng tin bài trên trang thông tin điện tử", "Trang TTĐT Trung tâm Khuyến công", "tin bài", 75),
])
B_PROFILE_COLUMNS = [
    Column("TT", 6, "centre"), Column("Tên cơ sở", 42), Column("MST", 15, "centre"), Column("Địa chỉ", 52),
    Column("Sản phẩm chính", 24), Column("Ngày đăng bài", 14, "day"),
]


def b_profiles():
    places = [NINH_THUAN.establishment(n) for n in range(25)]
    return numbered([(p.name, p.tax, f"{p.commune}, {p.district}, tỉnh Ninh Thuận", p.trade,
                      datetime.date(2023, 1 + n % 12, 3 + n)) for n, p in enumerate(places)])


B_PLAN_COLUMNS = [
    Column("TT", 6, "centre"), Column("Tên đề án/nhiệm vụ", 64), Column("Nguồn kinh phí", 12, "centre"),
    Column("Số văn bản", 18, "centre"), Column("Ngày ký", 13, "day"), Column("Cơ quan phê duyệt", 20),
]


def b_plan():
    national = ("KCQG", "3888/QĐ-BCT", day("25/12/2023"), "Bộ Công Thương")
    local = ("KCĐP", "199/QĐ-UBND", "18/3/2024", "UBND tỉnh")
    tasks = [
        "Hỗ trợ ứng dụng máy móc thiết bị trong chế biến nho", "Hỗ trợ ứng dụng máy móc thiết bị trong chế biến muối",
        "Hỗ trợ ứng dụng máy móc thiết bị trong sản xuất gốm", "Đào tạo nghề dệt thổ cẩm",
        "Tập huấn sản xuất sạch hơn", "Tập huấn cộng tác viên khuyến công", "Bình chọn sản phẩm CNNT tiêu biểu cấp tỉnh",
        "Tham gia hội chợ triển lãm trong nước", "Thông tin tuyên truyền khuyến công", "Hỗ trợ thiết kế mẫu mã, bao bì",
        "Khảo sát cơ sở công nghiệp nông thôn",
    ]
    return [
        Group("I. Chương trình khuyến công quốc gia"),
        *numbered([("Hỗ trợ ứng dụng máy móc thiết bị trong chế biến rong biển", *national),
                   ("Xây dựng mô hình trình diễn kỹ thuật sản xuất nước mắm", *national)]),
        Group("II. Chương trình khuyến công địa phương"),
        *numbered([(task, *local) for task in tasks]),
    ]


B_PUBLISHED = [
    indicator_row("Số cơ sở được hỗ trợ ứng dụng máy móc thiết bị tiên tiến", "2023", "cơ sở", "6", "06 cơ sở"),
    indicator_row("Số lớp khởi sự, quản trị doanh nghiệp, nâng cao năng lực quản lý", "2023", "lớp", "2", "02 lớp"),
    indicator_row("Số học viên khởi sự, quản trị doanh nghiệp, nâng cao năng lực quản lý", "2023", "người", "55", "55 học viên"),
    indicator_row("Số lớp tập huấn sản xuất sạch hơn", "2023", "lớp", "1", "01 lớp"),
    indicator_row("Số học viên tập huấn sản xuất sạch hơn", "2023", "người", "24", "24 học viên"),
    indicator_row("Số sản phẩm CNNT tiêu biểu cấp tỉnh", "2023", "sản phẩm", "18", "18 sản phẩm"),
    indicator_row("Số sản phẩm CNNT tiêu biểu cấp khu vực", "2023", "sản phẩm", "6", "06 sản phẩm"),
    indicator_row("Số kỳ bản tin khuyến công", "2023", "kỳ", "6", "06 kỳ"),
    indicator_row("Số tin, bài phát thanh", "2023", "tin bài", "180", "180 tin bài"),
    indicator_row("Số cơ sở được hỗ trợ phòng trưng bày", "2023", "cơ sở", "2", "02 cơ sở"),
    indicator_row("Số cơ sở được giới thiệu trên trang thông tin điện tử", "2023", "cơ sở", "25", "25 cơ sở"),
    indicator_row("Số cơ sở được khảo sát", "2023", "cơ sở", "25", "25 cơ sở"),
    indicator_row("Số đề án/nhiệm vụ được giao kế hoạch", "2024", "đề án", "02", "02 đề án; 11 nhiệm vụ", source="KCQG"),
    indicator_row("Số đề án/nhiệm vụ được giao kế hoạch", "2024", "nhiệm vụ", "11", "02 đề án; 11 nhiệm vụ", source="KCĐP"),
]

B_EXPECTED = [
    figure("machinery.establishments", 6, "06 cơ sở", published=6),
    figure("showroom.establishments", 2, "02 cơ sở", published=2),
    figure("packaging.establishments", 1, note="cơ sở còn lại đang thực hiện, chưa nghiệm thu"),
    figure("training.management.classes", 2, "02 lớp", published=2),
    figure("training.management.learners", 55, "55 học viên", published=55),
    figure("training.cleaner_production.classes", 1, "01 lớp", published=1),
    figure("training.cleaner_production.learners", 24, "24 học viên", published=24,
           note="danh sách 24 người là chính 24 học viên của lớp"),
    figure("training.cleaner_production.learners.female", 9),
    figure("training.cleaner_production.learners.ethnic_minority", 5),
    figure("training.network.classes", None, note="có tổ chức, không ghi số lớp: chưa có số liệu"),
    figure("training.network.learners", None),
    figure("product.recognised.province", 18, "18 sản phẩm", published=18),
    figure("product.recognised.region", 6, "06 sản phẩm", published=6),
    figure("communication.bulletins", 6, "06 kỳ", published=6),
    figure("communication.radio_items", 180, "180 tin bài", published=180),
    figure("communication.tv_programmes", 12),
    figure("communication.web_posts", 75, note="bài giới thiệu cơ sở không tính thêm vào tin bài"),
    figure("profile.published", 25, "25 cơ sở", published=25),
    figure("survey.establishments", 25, "25 cơ sở", published=25, note="khảo sát chính 25 cơ sở được giới thiệu"),
    figure("funding.assigned", None, note="không ghi kinh phí"),
    figure("project.assigned", 13, "02 đề án; 11 nhiệm vụ", period="2024", by_source={"KCQG": 2, "KCDP": 11},
           decisions={"KCQG": ["3888/QĐ-BCT", "2023-12-25"], "KCDP": ["199/QĐ-UBND", "2024-03-18"]},
           note="năm của bảng (Kế hoạch 2024) thắng kỳ được chọn khi nhập"),
]


def make_case_b(folder):
    book = Book(folder / "ket-qua-2023-ke-hoach-2024.xlsx", "Trung tâm Khuyến công (giả định)")
    book.table("Kết quả hỗ trợ", "KẾT QUẢ HỖ TRỢ CƠ SỞ CNNT NĂM 2023", B_RESULT_COLUMNS, b_results())
    book.table("Tập huấn", "CÁC LỚP TẬP HUẤN NĂM 2023", B_CLASS_COLUMNS, b_classes())
    book.table("Học viên SXSH", "DANH SÁCH HỌC VIÊN LỚP TẬP HUẤN ÁP DỤNG SẢN XUẤT SẠCH HƠN NĂM 2023", B_ROLL_COLUMNS, b_roll())
    book.table("Sản phẩm", "SẢN PHẨM CNNT TIÊU BIỂU NĂM 2023", B_PRODUCT_COLUMNS, b_products())
    book.table("Tuyên truyền", "THÔNG TIN TUYÊN TRUYỀN NĂM 2023", MEDIA_COLUMNS, B_MEDIA)
    book.table("Giới thiệu trên web", "CƠ SỞ CNNT ĐÃ KHẢO SÁT, VIẾT BÀI GIỚI THIỆU TRÊN TRANG TTĐT NĂM 2023",
               B_PROFILE_COLUMNS, b_profiles())
    book.table("Kế hoạch 2024", "KẾ HOẠCH KHUYẾN CÔNG NĂM 2024", B_PLAN_COLUMNS, b_plan())
    book.close()
    write_published(folder / "cong-bo.csv", B_DOCUMENT, B_PUBLISHED)
    write_expected(folder / "expected.json", "ninh-thuan-2023", "58", "2023", B_DOCUMENT, B_EXPECTED)


# --- Case c: an old year whose published totals its rows do not reach -------------------------

C_DOCUMENT = "Khuyến công Tuyên Quang năm 2007 (số liệu giả định)"

C_TRADES = numbered([
    ("Dệt thổ cẩm", 4, 110), ("Mây tre đan", 3, 95), ("Làm chổi chít", 2, 60), ("Rèn nông cụ", 1, 30),
    ("Thêu ren", None, 18),
])
C_EVENTS = numbered([
    ("Hỗ trợ doanh nghiệp tham gia hội chợ triển lãm", "TP Hà Nội", 7, None, None),
    ("Tham gia hội chợ triển lãm nông nghiệp", "Tỉnh Phú Thọ", None, None, None),
    ("Tham quan, khảo sát làng nghề", "Tỉnh Bắc Ninh", None, 1, 14),
    ("Tham quan, khảo sát cơ sở chế biến chè", "Tỉnh Thái Nguyên", None, None, 11),
])
C_MEDIA = numbered([
    ("Báo tỉnh", "Tuyên truyền khuyến công", "bài", 10),
    ("Đài Truyền hình tỉnh", "Chuyên mục khuyến công", "chương trình", 8),
    ("Đài phát thanh các huyện", "Tin bài khuyến công", "tin bài", 20),
    ("Bản tin khuyến công", "Xuất bản bản tin", "số", 3),
])
C_MONEY = numbered([
    ("UBND tỉnh cấp (khuyến công địa phương)", "1,2", "tỷ đồng"),
    ("Bộ Công Thương hỗ trợ (khuyến công quốc gia)", 350, "triệu đồng"),
])

C_PUBLISHED = [
    indicator_row("Số lớp đào tạo nghề", "2007", "lớp", "12", "12 lớp nghề"),
    indicator_row("Số học viên đào tạo nghề", "2007", "người", "330", "330 học viên"),
    indicator_row("Số học viên đào tạo nghề là người dân tộc thiểu số", "2007", "người", "187", "187 học viên là người dân tộc thiểu số"),
    indicator_row("Số học viên khởi sự, quản trị doanh nghiệp, nâng cao năng lực quản lý", "2007", "người", "25", "25 học viên"),
    indicator_row("Số buổi tập huấn kỹ thuật", "2007", "buổi", "5", "5 buổi tập huấn"),
    indicator_row("Số mô hình trình diễn kỹ thuật công nghệ mới/sản phẩm mới", "2007", "mô hình", "3", "3 mô hình"),
    indicator_row("Số cơ sở xây dựng mô hình trình diễn kỹ thuật", "2007", "cơ sở", "2", "2 doanh nghiệp"),
    indicator_row("Số cơ sở CNNT được hỗ trợ tham gia hội chợ, triển lãm", "2007", "cơ sở", "7", "7 doanh nghiệp"),
    indicator_row("Số chương trình/bài trên báo", "2007", "bài", "10", "10 bài"),
    indicator_row("Số chương trình/chuyên mục truyền hình", "2007", "chương trình", "8", "08 chương trình"),
    indicator_row("Số kỳ bản tin khuyến công", "2007", "kỳ", "3", "03 số bản tin"),
    indicator_row("Kinh phí được giao", "2007", "tỷ đồng", "1,2", "1,2 tỷ đồng; 350 triệu đồng", source="KCĐP"),
    indicator_row("Kinh phí được giao", "2007", "triệu đồng", "350", "1,2 tỷ đồng; 350 triệu đồng", source="KCQG"),
]

C_EXPECTED = [
    figure("training.vocational.classes", 10, "12 lớp nghề", published=12, difference=-2, incomplete=True,
           note="dòng thêu ren không ghi số lớp"),
    figure("training.vocational.learners", 313, "330 học viên", published=330, difference=-17),
    figure("training.vocational.learners.ethnic_minority", None, "187 học viên là người dân tộc thiểu số", published=187,
           note="không có trong các dòng chi tiết: chỉ có số công bố"),
    figure("training.management.classes", 1),
    figure("training.management.learners", 25, "25 học viên", published=25),
    figure("training.technical.sessions", 5, "5 buổi tập huấn", published=5),
    figure("training.technical.classes", None),
    figure("training.technical.learners", None),
    figure("model.new", 3, "3 mô hình", published=3, by_source={"KCQG": 3}),
    figure("model.establishments", 2, "2 doanh nghiệp", published=2),
    figure("packaging.establishments", None),
    figure("technology.establishments", None),
    figure("fair.establishments", 7, "7 doanh nghiệp", published=7, incomplete=True),
    figure("study_tour.trips", 1, incomplete=True, note="một dòng không ghi số đoàn"),
    figure("study_tour.participants", 25),
    figure("communication.press_items", 10, "10 bài", published=10),
    figure("communication.tv_programmes", 8, "08 chương trình", published=8),
    figure("communication.radio_items", 20),
    figure("communication.bulletins", 3, "03 số bản tin", published=3),
    figure("funding.assigned", 1_550_000_000, "1,2 tỷ đồng; 350 triệu đồng",
           by_source={"KCDP": 1_200_000_000, "KCQG": 350_000_000}),
]


def make_case_c(folder):
    stt = Column("STT", 6, "centre")
    book = Book(folder / "so-lieu-2007.xlsx", "Trung tâm Khuyến công (giả định)")
    book.table("Đào tạo nghề", "KẾT QUẢ ĐÀO TẠO NGHỀ NĂM 2007", [
        stt, Column("Nghề đào tạo", 40), Column("Số lớp", 10, "count"), Column("Số học viên", 12, "count")], C_TRADES)
    book.table("Lớp quản lý", "LỚP QUẢN LÝ DOANH NGHIỆP NĂM 2007", [
        stt, Column("Tên lớp", 50), Column("Địa điểm", 22), Column("Số lớp", 10, "count"),
        Column("Số học viên", 12, "count")],
        numbered([("Quản lý doanh nghiệp cho chủ cơ sở sản xuất", "Huyện Sơn Dương", 1, 25)]))
    book.table("Tập huấn kỹ thuật", "TẬP HUẤN KỸ THUẬT CHẾ BIẾN CHÈ NĂM 2007", [
        stt, Column("Nội dung", 50), Column("Đơn vị phối hợp", 30), Column("Số buổi", 10, "count")],
        numbered([("Kỹ thuật sao, bảo quản và đóng gói chè", "Trường nghề Bình Lĩnh", 5)]))
    book.table("Đề án", "ĐỀ ÁN HỖ TRỢ DOANH NGHIỆP NĂM 2007 (ĐÃ THỰC HIỆN)", [
        stt, Column("Tên đề án", 60), Column("Nguồn kinh phí", 16, "centre"), Column("Số mô hình", 11, "count"),
        Column("Số doanh nghiệp", 12, "count")],
        numbered([("Cải tiến mẫu mã, bao bì sản phẩm chè", "Địa phương", None, None),
                  ("Đổi mới công nghệ chế biến gỗ", "Địa phương", None, None),
                  ("Xây dựng mô hình trình diễn kỹ thuật chế biến nông sản", "Quốc gia", 3, 2)]))
    book.table("Hội chợ, tham quan", "HỘI CHỢ TRIỂN LÃM VÀ THAM QUAN NĂM 2007", [
        stt, Column("Nội dung", 52), Column("Nơi tổ chức", 20), Column("Số doanh nghiệp", 12, "count"),
        Column("Số đoàn", 10, "count"), Column("Số người", 10, "count")], C_EVENTS)
    book.table("Tuyên truyền", "THÔNG TIN TUYÊN TRUYỀN NĂM 2007", [
        stt, Column("Kênh", 34), Column("Nội dung", 36), Column("Đơn vị tính", 14, "centre"),
        Column("Số lượng", 10, "count")], C_MEDIA)
    book.table("Kinh phí", "KINH PHÍ KHUYẾN CÔNG NĂM 2007", [
        stt, Column("Nguồn", 50), Column("Số tiền", 12, "money"), Column("Đơn vị", 14, "centre")], C_MONEY)
    book.close()
    write_published(folder / "cong-bo.csv", C_DOCUMENT, C_PUBLISHED)
    write_expected(folder / "expected.json", "tuyen-quang-2007", "08", "2007", C_DOCUMENT, C_EXPECTED)


# --- Case d: five years of money, and a target ------------------------------------------------

D_DOCUMENT = "Khuyến công Đồng Tháp 2016-2020 (số liệu giả định)"
D_CONTENTS = [("Đào tạo nghề cho lao động nông thôn", "KCĐP"), ("Xây dựng mô hình trình diễn kỹ thuật", "KCQG"),
              ("Ứng dụng máy móc thiết bị tiên tiến", "KCQG"), ("Hỗ trợ tham gia hội chợ, triển lãm", "KCĐP"),
              ("Thông tin tuyên truyền", "KCĐP")]
D_AMOUNTS = {       # as the centre typed them: text with dots
    2016: ["310.000.000", "285.500.000", "402.000.000", "190.000.000", "176.000.000"],
    2017: ["335.000.000", "298.000.000", "415.000.000", "205.000.000", "182.000.000"],
    2018: ["352.000.000", "310.500.000", "428.000.000", "214.000.000", "195.000.000"],
    2019: ["368.000.000", "325.000.000", "447.000.000", "226.000.000", "201.000.000"],
    2020: ["389.000.000", "341.500.000", "462.000.000", "238.000.000", "210.000.000"],
}
D_SOURCE_NOT_WRITTEN = {(2019, 3), (2020, 4)}


def d_money():
    rows = []
    for year, amounts in D_AMOUNTS.items():
        rows.append(Group(f"Năm {year}"))
        for number, ((content, source), amount) in enumerate(zip(D_CONTENTS, amounts)):
            rows.append((year, content, None if (year, number) in D_SOURCE_NOT_WRITTEN else source, amount))
    return [*rows, Total("Tổng cộng", texts=((3, "7.505.500.000"),))]


D_PUBLISHED = [
    indicator_row("Kinh phí được giao", "2016-2020", "tỷ đồng", "trên 7,5", "trên 7,5 tỷ đồng"),
    indicator_row("Giá trị sản xuất công nghiệp - tiểu thủ công nghiệp (giá so sánh/hiện hành)", "2025", "tỷ đồng",
                  "52.300", "52.300 tỷ đồng, tăng bình quân 8,5%/năm", kind="chỉ tiêu"),
]

D_EXPECTED = [
    figure("funding.assigned", 7_505_500_000, "trên 7,5 tỷ đồng", published=7_500_000_000, published_qualifier="trên",
           difference=5_500_000,
           by_source={"KCQG": 3_714_500_000, "KCDP": 3_355_000_000, "unknown": 436_000_000},
           note="hai dòng không ghi nguồn"),
    figure("funding.assigned", 1_363_500_000, period="2016"),
    figure("funding.assigned", 1_435_000_000, period="2017"),
    figure("funding.assigned", 1_499_500_000, period="2018"),
    figure("funding.assigned", 1_567_000_000, period="2019"),
    figure("funding.assigned", 1_640_500_000, period="2020"),
    figure("outcome.production_value", None, "52.300 tỷ đồng, tăng bình quân 8,5%/năm",
           target={"year": 2025, "value": 52300, "average_growth_percent": 8.5}, target_year=2025,
           note="một chỉ tiêu, không phải kết quả"),
]


def make_case_d(folder):
    book = Book(folder / "kinh-phi-2016-2020.xlsx", "Trung tâm Khuyến công (giả định)")
    book.table("KP", "TỔNG HỢP KINH PHÍ KHUYẾN CÔNG GIAI ĐOẠN 2016-2020", [
        Column("Năm", 9, "year"), Column("Nội dung hỗ trợ", 50), Column("Nguồn", 12, "centre"),
        Column("Số tiền (đồng)", 20, "money")], d_money())
    book.table("Chỉ tiêu 2025", "CHỈ TIÊU PHÁT TRIỂN ĐẾN NĂM 2025", [
        Column("STT", 6, "centre"), Column("Chỉ tiêu", 60), Column("ĐVT", 12, "centre"), Column("Đến năm", 10, "year"),
        Column("Giá trị", 14, "money"), Column("Tăng bình quân", 12, "centre")],
        numbered([("Giá trị sản xuất công nghiệp - tiểu thủ công nghiệp", "tỷ đồng", 2025, 52300, "8,5%")]))
    book.close()
    write_published(folder / "cong-bo.csv", D_DOCUMENT, D_PUBLISHED)
    write_expected(folder / "expected.json", "dong-thap-5-nam", "87", "2016/2020", D_DOCUMENT, D_EXPECTED)


def main():
    make_sample(HERE.parent.parent / "sample")
    cases = HERE
    make_case_a(cases / "quang-ngai-2018")
    make_case_b(cases / "ninh-thuan-2023")
    make_case_c(cases / "tuyen-quang-2007")
    make_case_d(cases / "dong-thap-5-nam")


if __name__ == "__main__":
    main()
