#!/usr/bin/env python3
"""Makes the small files from which fuzzing makes its inputs, by several writers.

Needs openpyxl, xlsxwriter and xlwt (PyPI) and LibreOffice (`soffice`). Files under defects/ are not made here: each is an
input that once did harm, kept as it was found.
"""
import datetime
import subprocess
import tempfile
import zipfile
from pathlib import Path

import openpyxl
import xlsxwriter
import xlwt

here = Path(__file__).resolve().parent

HEADER = ["STT", "Tên đề án", "Nguồn", "Cơ sở thụ hưởng", "Kinh phí (triệu đồng)", "Thời gian", "Tình hình thực hiện"]
ROWS = [
    [1, "Hỗ trợ máy làm bún", "KCĐP", "Công ty TNHH Hòa Bình", 210.5, datetime.date(2016, 8, 1), "Hoàn thành"],
    [2, "Hỗ trợ máy dệt", "KCQG", "HTX Phú Đông", 1250, datetime.date(2016, 9, 30), "đang thực hiện"],
    [3, "Mô hình trình diễn “sạch”", "KCĐP", "DNTN Tư Cường", "khoảng 300", "tháng 10/2016", "chưa"],
]
TITLE = "DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2016"


def by_openpyxl(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Đề án"
    sheet.append([TITLE])
    sheet.merge_cells("A1:G1")
    sheet.append([])
    sheet.append(HEADER)
    sheet.append(["I. Hỗ trợ máy móc"])
    for row in ROWS:
        sheet.append(row)
    sheet.append(["", "Cộng", None, None, "=SUM(E5:E7)"])
    more = book.create_sheet("Ẩn")
    more.append(["Chỉ tiêu", "ĐVT", "Năm 2015", "Năm 2016"])
    more.append(["Số lớp đào tạo nghề", "lớp", 4, 5])
    more.sheet_state = "hidden"
    book.save(path)


def by_xlsxwriter(path, **options):
    book = xlsxwriter.Workbook(path, {"constant_memory": options.pop("inline", False), **options})
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    sheet = book.add_worksheet("Đề án")
    sheet.merge_range("A1:G1", TITLE)
    sheet.write_row(2, 0, HEADER)
    for number, row in enumerate(ROWS, 3):
        for column, value in enumerate(row):
            if isinstance(value, datetime.date):
                sheet.write_datetime(number, column, datetime.datetime(value.year, value.month, value.day), day)
            else:
                sheet.write(number, column, value)
    sheet.write_formula(6, 4, "=SUM(E4:E6)", None, 1760.5)
    sheet.write_boolean(6, 5, True)
    sheet.write_formula(6, 6, "=1/0", None, "#DIV/0!")
    bold = book.add_format({"bold": True})
    sheet.write_rich_string(8, 0, bold, "Người lập", " biểu")
    book.close()


def by_hand(path):
    """What no writer above makes: prefixes, inline strings, ISO days, escapes, guides to pronunciation, gaps, no styles."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rows = (
        '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>STT</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:r><x:t>Tên </x:t></x:r>'
        '<x:r><x:t>cơ sở</x:t></x:r><x:rPh><x:t>bỏ</x:t></x:rPh></x:is></x:c><x:c r="D1" t="str"><x:v>Số lao động</x:v></x:c></x:row>'
        '<x:row r="9"><x:c r="A9"><x:v>1</x:v></x:c><x:c r="B9" t="str"><x:v>Cơ sở_x000D__x000A_Năm Nhỏ</x:v></x:c>'
        '<x:c r="D9" s="7"><x:v>1.2000000000000001E1</x:v></x:c><x:c r="E9" t="d"><x:v>2016-08-01T00:00:00</x:v></x:c>'
        '<x:c r="F9" t="b"><x:v>1</x:v></x:c><x:c r="G9" t="e"><x:v>#REF!</x:v></x:c><x:c r="H9"><x:f>1+1</x:f></x:c></x:row>'
    )
    parts = {
        "_rels/.rels": '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<x:workbook xmlns:x="{main}" xmlns:r="urn:r"><x:workbookPr date1904="1"/><x:sheets>'
        '<x:sheet name="Trang &quot;1&quot;" sheetId="1" r:id="b"/></x:sheets></x:workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="b" Type="x/worksheet" Target="./t/../s.xml"/></Relationships>',
        "xl/s.xml": f'<x:worksheet xmlns:x="{main}"><x:sheetData>{rows}</x:sheetData>'
        '<x:mergeCells><x:mergeCell ref="A1:A2"/></x:mergeCells></x:worksheet>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as file:
        for name, text in parts.items():
            file.writestr(zipfile.ZipInfo(name), text)


def by_xlwt(path):
    book = xlwt.Workbook()
    day = xlwt.easyxf(num_format_str="dd/mm/yyyy")
    sheet = book.add_sheet("Đề án")
    sheet.write_merge(0, 0, 0, 6, TITLE)
    for column, heading in enumerate(HEADER):
        sheet.write(2, column, heading)
    for number, row in enumerate(ROWS, 3):
        for column, value in enumerate(row):
            sheet.write(number, column, value, day if isinstance(value, datetime.date) else xlwt.Style.default_style)
    sheet.write(6, 4, xlwt.Formula("SUM(E4:E6)"))
    sheet.write(6, 5, True)
    more = book.add_sheet("Ẩn")
    more.visibility = 1
    more.write(0, 0, "Chỉ tiêu")
    more.write(1, 0, "Số lớp")
    book.save(str(path))


def by_libreoffice(source, path):
    with tempfile.TemporaryDirectory() as folder:
        kind = {"xlsx": "xlsx:Calc MS Excel 2007 XML", "xls": "xls:MS Excel 97", "csv": "csv"}[path.suffix[1:]]
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", kind, "--outdir", folder, source],
            check=True, capture_output=True)
        path.write_bytes((Path(folder) / (Path(source).stem + path.suffix)).read_bytes())


def texts():
    lines = [HEADER] + [[str(value) for value in row] for row in ROWS]
    comma = "\r\n".join(",".join(f'"{value}"' for value in line) for line in [[TITLE], *lines]) + "\r\n"
    (here / "comma-quoted.csv").write_bytes(comma.encode("utf-8-sig"))
    (here / "tab-utf16.csv").write_bytes("\n".join("\t".join(line) for line in lines).encode("utf-16"))
    (here / "declared-big-endian.csv").write_bytes(b"\xfe\xff" + ("sep=|\r" + "\r".join("|".join(line) for line in lines)).encode("utf-16-be"))
    plain = "STT;Tên cơ sở;Số lao động\n1;Cơ sở \"Năm Nhỏ\";12\n2;\"HTX; Phú\nĐông\";khoảng 20\n"
    (here / "quoted-lines.csv").write_bytes(plain.encode("utf-8"))
    (here / "windows-1258.csv").write_bytes(b"STT;T\xean c\xf5 s\xf5\xd2;N\xe3m\n1;C\xf4ng ty H\xf2a B\xecnh;2016\n")
    words = ["khoảng 1.250,5 tỷ đồng", "từ 28/12 đến 3/1/2019", "quý I, II năm 2019", "Công ty TNHH MTV Hòa Bình"]
    for number, text in enumerate(words, 1):
        (here / f"words-{number}.txt").write_text(text, encoding="utf-8")


by_openpyxl(here / "openpyxl.xlsx")
by_xlsxwriter(here / "xlsxwriter.xlsx")
by_xlsxwriter(here / "xlsxwriter-inline.xlsx", inline=True)
by_hand(here / "by-hand.xlsx")
by_xlwt(here / "xlwt.xls")
by_libreoffice(here / "openpyxl.xlsx", here / "libreoffice.xlsx")
by_libreoffice(here / "openpyxl.xlsx", here / "libreoffice.xls")
texts()
