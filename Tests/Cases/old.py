#!/usr/bin/env python3
"""Makes .xls files of old letters from a case's workbook: its figures must be the same.

    pip install openpyxl==3.1.5 xlwt==1.3.0 viparse==0.1.31
    python3 old.py             # writes *-tcvn3.xls and *-vni.xls beside the workbook

Text is set in .VnTime or VNI-Times and stored in their codes. TCVN3 has no capitals with tones: text all in capitals is
stored small in .VnTimeH, and a capital within other text is a piece of its own in that font.
"""
import datetime
from itertools import groupby
from pathlib import Path

import openpyxl
import xlwt
from viparse.normalize.tcvn3 import TCVN3
from viparse.normalize.vni import VNI

HERE = Path(__file__).resolve().parent
WORKBOOKS = ["tuyen-quang-2007/so-lieu-2007.xlsx"]


def table(charmap):
    back = {}
    for legacy, letter in charmap.pairs:
        back.setdefault(letter, legacy)
    return back


BACK = {"tcvn3": table(TCVN3), "vni": {**table(VNI), "ẳ": "aú", "Ẳ": "AÚ"}}
FONTS = {"tcvn3": ("name .VnTime", "name .VnTimeH"), "vni": ("name VNI-Times", None)}


def pieces(text, encoding):
    """(stored text, whether its font shows capitals)"""
    back = BACK[encoding]
    if encoding == "tcvn3" and text.upper() == text and text.lower() != text:
        return [("".join(back.get(letter, letter) for letter in text.lower()), True)]
    letters = []
    for letter in text:
        if letter in back:
            letters.append((back[letter], False))
        elif letter.lower() in back:
            letters.append((back[letter.lower()], True))
        else:
            letter.encode("cp1252")
            letters.append((letter, False))
    return [("".join(stored for stored, _ in run), capital) for capital, run in groupby(letters, key=lambda one: one[1])]


def write(sheet, row, column, value, encoding):
    fonts = FONTS[encoding]
    if isinstance(value, str):
        runs = pieces(value, encoding)
        style = lambda capital: xlwt.easyxf(f"font: {fonts[capital]}")
        if len(runs) == 1:
            sheet.write(row, column, runs[0][0], style(runs[0][1]))
        else:
            sheet.write_rich_text(row, column, [(text, xlwt.easyfont(fonts[capital])) for text, capital in runs], style(False))
    elif isinstance(value, (datetime.date, datetime.datetime)):
        sheet.write(row, column, value, xlwt.easyxf(f"font: {fonts[0]}", num_format_str="dd/mm/yyyy"))
    elif value is not None:
        sheet.write(row, column, value, xlwt.easyxf(f"font: {fonts[0]}"))


def convert(source, encoding):
    old = xlwt.Workbook(encoding="utf-8", style_compression=2)
    for sheet in openpyxl.load_workbook(source, data_only=True).worksheets:
        name = "".join(text for text, _ in pieces(sheet.title, encoding))
        made = old.add_sheet(name if len(name) <= 31 else sheet.title)
        made.visibility = 0 if sheet.sheet_state == "visible" else 1
        for cells in sheet.iter_rows():
            for cell in cells:
                write(made, cell.row - 1, cell.column - 1, cell.value, encoding)
        for area in sheet.merged_cells.ranges:
            made.merged_ranges.append((area.min_row - 1, area.max_row - 1, area.min_col - 1, area.max_col - 1))
    old.save(str(source.with_name(f"{source.stem}-{encoding}.xls")))


if __name__ == "__main__":
    for workbook in WORKBOOKS:
        for encoding in BACK:
            convert(HERE / workbook, encoding)
