#!/usr/bin/env python3
"""Makes the .xls files of these tests with several tools, and what xlrd reads in each of them.

    pip install xlwt==1.3.0 xlrd==2.0.2 openpyxl==3.1.5 viparse==0.1.31
    apt-get install libreoffice-calc-nogui python3-uno
    python3 make.py            # writes files/ beside this file

`X.xls` has its oracle in `X.json`: each sheet's name, whether it is hidden, its merged areas and its cells, as xlrd has
them. `saved.xls` and `saved.xlsx` are one workbook saved twice by LibreOffice. All content is invented.
"""
import datetime
import json
import random
import struct
import subprocess
import tempfile
import time
from pathlib import Path

import openpyxl
import xlrd
import xlwt
from openpyxl.styles import Font
from xlwt.CompoundDoc import XlsDoc

FILES = Path(__file__).resolve().parent / "files"
VIETNAMESE = "Hỗ trợ ứng dụng máy móc thiết bị tiên tiến trong sản xuất công nghiệp nông thôn"


# --- Cells of all kinds, by xlwt ----------------------------------------------------------------

def values(sheet):
    day = xlwt.easyxf(num_format_str="dd/mm/yyyy")
    numbers = [0, 1, -1, 123456789, 536870911, -536870912, 536870912, 0.1, 19579.7, 54114.3, 1234.56, -0.07, 99.99, 1e15,
               123456789012345678, 1.5e-7, 0.1 + 0.2, 1 / 3, 2 / 3 * 1e10, 5e9 + 0.25]
    for row, number in enumerate(numbers):
        sheet.write(row, 0, number)
    for row, when in enumerate([datetime.date(1900, 1, 1), datetime.date(1900, 3, 1), datetime.date(1998, 12, 31),
                                datetime.date(2016, 2, 29), datetime.datetime(2009, 4, 13, 15, 30)]):
        sheet.write(row, 1, when, day)
    sheet.write(0, 2, True)
    sheet.write(1, 2, False)
    for row, code in enumerate([0x00, 0x07, 0x0F, 0x17, 0x1D, 0x24, 0x2A]):
        sheet.row(row).set_cell_error(3, code)
    for row, text in enumerate(["ASCII", VIETNAMESE, "Céng hoµ", "", " hai\nlần ", "😀 ngoài mặt phẳng", "_x000D_", "x" * 32767]):
        sheet.write(row, 4, text)
    for row in range(3):
        sheet.write(30 + row, 255, row)
    sheet.write(65535, 0, "dòng cuối")


def rich(sheet):
    legacy, plain = xlwt.easyfont("name .VnTime"), xlwt.easyfont("name Arial")
    sheet.write_rich_text(0, 0, ["Xã ", ("héi", legacy), (" mới", plain)])
    sheet.write_rich_text(1, 0, [("Céng ", legacy), ("hoµ", legacy)])
    sheet.write(2, 0, "Héi chî", xlwt.easyxf("font: name .VnTimeH"))
    sheet.write(3, 0, "Coäng hoøa", xlwt.easyxf("font: name VNI-Times"))
    sheet.write(4, 0, "Tổng số", xlwt.easyxf("font: name .VnTime"))
    sheet.write_rich_text(5, 0, ["Líp ", ("Phạm", plain)], xlwt.easyxf("font: name .VnTime"))


def kinds():
    book = xlwt.Workbook(encoding="utf-8")
    values(book.add_sheet("Các kiểu ô"))
    rich(book.add_sheet("Phông"))
    hidden = book.add_sheet("Ẩn")
    hidden.write(0, 0, "kín")
    hidden.visibility = 1
    very = book.add_sheet("Ẩn hẳn")
    very.write(0, 0, "kín hơn")
    very.visibility = 2
    merged = book.add_sheet("Ô trộn")
    merged.write_merge(0, 0, 0, 3, "Tiêu đề")
    merged.write_merge(2, 4, 1, 1, "Nhóm")
    merged.write(5, 0, 7)
    book.add_sheet("Trống")
    book.save(str(FILES / "kinds.xls"))


def calendar1904():
    book = xlwt.Workbook()
    book.dates_1904 = True
    sheet = book.add_sheet("1904")
    for row, serial in enumerate([1, 1000, 40000, 40000.75]):
        sheet.write(row, 0, serial, xlwt.easyxf(num_format_str="d/m/yyyy"))
    book.save(str(FILES / "calendar-1904.xls"))


def continued():
    """Texts of one and two bytes a character, so many that records split them at any place."""
    dice = random.Random(20061)
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Dài")
    words = VIETNAMESE.split() + "the quick brown fox".split()
    fonts = [xlwt.easyfont("name .VnTime"), xlwt.easyfont("bold true"), xlwt.easyfont("italic true")]
    for row in range(110):
        text = " ".join(dice.choice(words) for _ in range(dice.randint(1, 120))) + f" {row}"
        if row % 7 == 3:
            text = text.encode("ascii", "ignore").decode()
        if row % 5 == 2:
            sheet.write_rich_text(row, 0, [(text[:9], fonts[row % 3]), (text[9:30], fonts[1]), text[30:]])
        else:
            sheet.write(row, 0, text)
    book.save(str(FILES / "continued.xls"))


def uncalculated():
    book = xlwt.Workbook()
    sheet = book.add_sheet("Chưa tính")
    for row in range(3):
        sheet.write(row, 0, row + 1)
    sheet.write(3, 0, xlwt.Formula("SUM(A1:A3)"))
    sheet.write(4, 0, xlwt.Formula("A1*2"))
    sheet.write(5, 0, xlwt.Formula("A1"))
    book.save(str(FILES / "uncalculated.xls"))


# --- Records made by hand -----------------------------------------------------------------------

def record(kind, body=b""):
    return struct.pack("<HH", kind, len(body)) + body


def text16(text, wide=None):
    wide = any(ord(letter) > 255 for letter in text) if wide is None else wide
    return struct.pack("<HB", len(text), wide) + (text.encode("utf-16-le") if wide else text.encode("latin-1"))


def cell(row, column, style=0):
    return struct.pack("<HHH", row, column, style)


def formula(row, column, result, tokens=b"\x1e\x01\x00"):
    return record(0x06, cell(row, column) + result + struct.pack("<HLH", 0, 0, len(tokens)) + tokens)


def book(sheets, version=0x600, extra=b"", name="Workbook", path=None):
    """`sheets` are (name, records)."""
    ansi = version == 0x500
    begin = lambda kind: record(0x809, struct.pack("<HHHH", version, kind, 0, 0) + (b"" if ansi else b"\0" * 8))
    head = begin(5) + record(0x42, struct.pack("<H", 1252 if ansi else 1200)) + extra
    names = [(title.encode("latin-1") if ansi else b"\1" + title.encode("utf-16-le")) for title, _ in sheets]
    size = len(head) + sum(4 + 7 + len(encoded) for encoded in names) + 4
    bodies = [begin(0x10) + records + record(0x0A) for _, records in sheets]
    for (title, _), encoded, body in zip(sheets, names, bodies):
        head += record(0x85, struct.pack("<LBBB", size, 0, 0, len(title)) + encoded)
        size += len(body)
    stream = head + record(0x0A) + b"".join(bodies)
    if name == "Workbook":
        XlsDoc().save(str(path), stream)
    else:
        wrapped = XlsDoc()
        wrapped.save(str(path), stream)
        data = path.read_bytes()
        old, new = "Workbook\0".encode("utf-16-le"), f"{name}\0".encode("utf-16-le").ljust(18, b"\0")
        at = data.index(old)
        data = data[:at] + new + data[at + 18:at + 64] + struct.pack("<H", 2 * len(name) + 2) + data[at + 66:]
        path.write_bytes(data)


def fonts(names, ansi=False):
    made = b""
    for name in names:
        encoded = bytes([len(name)]) + (b"" if ansi else b"\0") + name.encode("latin-1")
        made += record(0x31, struct.pack("<HHHHHBBBB", 200, 0, 0x7FFF, 400, 0, 0, 0, 0, 0) + encoded)
    return made


def formats(pairs, ansi=False):
    """(font, number format) of each cell format."""
    return b"".join(record(0xE0, struct.pack("<HHH", font, format, 0) + b"\0" * (10 if ansi else 14))
                    for font, format in pairs)


def by_hand():
    number = lambda value: struct.pack("<d", value)
    kind = lambda code, value=0: struct.pack("<BBBBHH", code, 0, value, 0, 0, 0xFFFF)
    long = "Đ" * 40 + "a" * 40
    results = (
        formula(0, 0, number(12.5)) + formula(0, 1, kind(0)) + record(0x207, text16("chữ"))
        + formula(1, 0, kind(1, 1)) + formula(1, 1, kind(2, 0x07)) + formula(1, 2, kind(3), b"\x17\0\0")
        # A shared formula and an array come between a formula and its text.
        + formula(2, 0, kind(0), b"\1\2\0\0\0") + record(0x4BC, b"\2\0\2\0\0\0\0\1\3\0\x1e\1\0") + record(0x207, text16("chung"))
        + formula(3, 0, kind(0), b"\1\3\0\0\0") + record(0x221, b"\3\0\3\0\0\0\0\0\0\0\0\0\3\0\x1e\1\0") + record(0x207, text16("mảng"))
        # A text that another record continues, in characters of the other width.
        + formula(4, 0, kind(0)) + record(0x207, struct.pack("<HB", 80, 1) + long[:40].encode("utf-16-le"))
        + record(0x3C, b"\0" + long[40:].encode("latin-1")))
    labels = (
        record(0x204, cell(0, 0) + text16("nhãn cũ")) + record(0xD6, cell(0, 1) + text16("abcdef") + struct.pack("<HHH", 1, 2, 0))
        + record(0x27E, cell(1, 0) + struct.pack("<L", 12345 << 2 | 3)) + record(0x27E, cell(1, 1) + struct.pack("<L", 7 << 2 | 2))
        + record(0x27E, cell(1, 2) + number(12.5)[4:]) + record(0x27E, cell(1, 3) + struct.pack("<L", struct.unpack("<L", number(-250)[4:])[0] | 1))
        + record(0x27E, cell(1, 4) + struct.pack("<L", (-5 << 2 | 3) & 0xFFFFFFFF))
        + record(0xBD, struct.pack("<HHHLHLH", 2, 1, 0, 4 << 2 | 2, 0, 505 << 2 | 3, 2))
        + record(0xBE, struct.pack("<HHHHH", 3, 0, 0, 0, 1)) + record(0x201, cell(3, 5)) + record(0x205, cell(4, 0) + b"\1\0"))
    # A chart inside the sheet has records of its own.
    inner = record(0x809, struct.pack("<HHHH", 0x600, 0x20, 0, 0) + b"\0" * 8) + record(0x203, cell(9, 9) + number(1)) + record(0x0A)
    style = fonts(["Arial"] * 4) + formats([(0, 0)])
    book([("Công thức", results), ("Nhãn", labels + inner)], extra=style, path=FILES / "by-hand.xls")
    scattered = b"".join(record(0x203, cell(row, column) + number(row * 10 + column)) for column in range(3) for row in (4, 0, 2))
    book([("Lộn xộn", scattered)], extra=style, path=FILES / "unordered.xls")
    dates = record(0x41E, struct.pack("<HB", 164, 10) + b"dd/mm/yyyy")
    ansi = fonts(["Arial", "Arial", "Arial", "Arial", ".VnTime"], True) + dates + formats([(0, 0), (5, 0), (0, 164)], True)
    label = lambda row, column, style, text: record(0x204, cell(row, column, style) + struct.pack("<H", len(text)) + text)
    old = (label(0, 0, 1, b"\xa7\xd2 \xb8n") + record(0x203, cell(0, 1, 2) + number(36161))
           + record(0xD6, cell(1, 0) + struct.pack("<H", 11) + "Abc Hé chî ".encode("latin-1") + b"\1\4\5")
           + formula(1, 1, kind(0)) + record(0x207, struct.pack("<H", 3) + b"abc"))
    book([("Trang cu", old)], version=0x500, extra=ansi, name="Book", path=FILES / "excel-95.xls")


# --- The same workbook saved twice by LibreOffice -----------------------------------------------

def convert(source, ending, folder):
    subprocess.run(["soffice", "--headless", "--convert-to", ending, "--outdir", str(folder), str(source)],
                   check=True, capture_output=True)


def saved():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Số liệu"
    sheet.append(["STT", "Tên cơ sở", "Vốn", "Ngày", "Tỷ lệ", "Ghép"])
    dice = random.Random(7)
    for row in range(2, 40):
        amount = dice.choice([dice.randint(1, 10**9), round(dice.uniform(0, 10**6), dice.randint(1, 6)), dice.random() * 10**9])
        sheet.append([row - 1, f"Cơ sở {VIETNAMESE[:row]} số {row}", amount, datetime.date(2006, 1, 1) + datetime.timedelta(days=row * 31),
                      f"=C{row}/C2", f'=B{row}&" – "&A{row}'])
        sheet.cell(row, 4).number_format = "dd/mm/yyyy"
    sheet.append(["Cộng", None, "=SUM(C2:C39)", None, "=1/0", '=IF(A2=1,"","x")'])
    sheet.append([True, False, "=A2=1", "#N/A", -0.5, "  "])
    sheet.merge_cells("A41:B42")
    font = book.create_sheet("Phông cũ")
    for row, (name, text) in enumerate([(".VnTime", "Héi chî"), (".VnArialH", "Tæng sè"), ("VNI-Times", "Toång soá"), ("Arial", "Tổng số")], 1):
        font.cell(row, 1, text).font = Font(name=name)
    book.create_sheet("Ẩn").sheet_state = "hidden"
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "saved.xlsx"
        book.save(source)
        convert(source, "xls", FILES)
        convert(source, "xlsx", FILES)
        password(source)


PASSWORD = """
import sys, uno
from com.sun.star.beans import PropertyValue
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
context = resolver.resolve("uno:pipe,name=xlsmake;urp;StarOffice.ComponentContext")
desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
value = lambda name, what: PropertyValue(Name=name, Value=what)
document = desktop.loadComponentFromURL("file://" + sys.argv[1], "_blank", 0, (value("Hidden", True),))
document.storeToURL("file://" + sys.argv[2], (value("FilterName", "MS Excel 97"), value("Password", "bi-mat")))
document.close(True)
desktop.terminate()
"""


def password(source):
    office = subprocess.Popen(["soffice", "--headless", "--norestore", "--accept=pipe,name=xlsmake;urp"],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(6)
    subprocess.run(["/usr/bin/python3", "-c", PASSWORD, str(source), str(FILES / "password.xls")], check=True)
    office.wait(30)


# --- What xlrd reads ----------------------------------------------------------------------------

def read(cell, mode):
    if cell.ctype == xlrd.XL_CELL_TEXT:
        return {"text": cell.value.replace("\r\n", "\n")}
    if cell.ctype == xlrd.XL_CELL_DATE and cell.value >= 1 and (mode == 1 or cell.value >= 61 or cell.value < 60):
        if mode == 0 and cell.value < 60:
            return {"day": (datetime.date(1899, 12, 31) + datetime.timedelta(days=int(cell.value))).isoformat()}
        return {"day": xlrd.xldate_as_datetime(cell.value, mode).date().isoformat()}
    if cell.ctype in (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE):
        return {"number": repr(cell.value)}
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return {"flag": bool(cell.value)}
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return {"fault": xlrd.error_text_from_code[cell.value]}
    return None


def oracle(path):
    book = xlrd.open_workbook(str(path), formatting_info=True)
    sheets = []
    for sheet in book.sheets():
        cells = {}
        for row in range(sheet.nrows):
            for column in range(sheet.ncols):
                found = read(sheet.cell(row, column), book.datemode)
                if found:
                    cells[f"{row + 1},{column}"] = found
        merges = sorted([a + 1, b, c, d - 1] for a, b, c, d in sheet.merged_cells)
        sheets.append({"name": sheet.name, "hidden": sheet.visibility != 0, "merges": merges, "cells": cells})
    path.with_suffix(".json").write_text(json.dumps({"sheets": sheets}, ensure_ascii=False, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    FILES.mkdir(exist_ok=True)
    for make in (kinds, calendar1904, continued, uncalculated, by_hand, saved):
        make()
    for path in sorted(FILES.glob("*.xls")):
        if path.stem != "password":
            oracle(path)
