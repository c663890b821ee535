#!/usr/bin/env python3
"""Makes what the tests hold the tables of old encodings against: text as it was stored, and what others make of it.

    pip install viparse==0.1.31
    python3 make.py            # writes tcvn3.tsv and vni.tsv beside this file

Each line: the stored text, a tab, the text in Unicode. Letters and sentences are converted by viparse; those of TCVN3 by
glibc's iconv (TCVN5712-1) too, which must agree. viparse lacks ẳ and Ẳ in VNI: they are not in vni.tsv.
"""
import subprocess
from pathlib import Path

from viparse.normalize.tables import convert
from viparse.normalize.tcvn3 import TCVN3
from viparse.normalize.vni import VNI

HERE = Path(__file__).resolve().parent
SENTENCES = [
    "Cộng hoà xã hội chủ nghĩa Việt Nam", "Độc lập – Tự do – Hạnh phúc", "Trung tâm Khuyến công và Tư vấn phát triển",
    "Hỗ trợ ứng dụng máy móc thiết bị tiên tiến", "Đề án điểm: mây tre đan, gốm, dệt thổ cẩm", "Số lượng học viên: 35 (nữ 20)",
    "Nguyễn Thị Hằng, Phạm Quỳnh Như, Lê Ỷ Thiên", "xã Đắk Ơ, huyện Bù Gia Mập; kỹ thuật ươm giống", "Sản phẩm mỹ nghệ, lò xoáy, khuỷu",
    "vẫy vùng, ngoằn ngoèo, chễ, lỡ, mẫu, lũy, khuỵu", "Kinh phí: 1.250,5 triệu đồng", "STT",
]


def stored(text, charmap):
    """The text as it was typed: the longest match backwards; nothing if a letter has no code."""
    back = {}
    for legacy, letter in charmap.pairs:
        back.setdefault(letter, legacy)
    made = ""
    for letter in text:
        if letter in back:
            made += back[letter]
        elif ord(letter) < 128 or letter in "–":
            made += letter
        else:
            return None
    return made


def iconv(text):
    if "–" in text:
        return None
    run = subprocess.run(["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"], input=text.encode("latin-1") + b" ", capture_output=True, check=True)
    return run.stdout.decode("utf-8")[:-1]


for charmap, name in ((TCVN3, "tcvn3"), (VNI, "vni")):
    lines = [(legacy, letter) for legacy, letter in charmap.pairs]
    for sentence in SENTENCES:
        old = stored(sentence, charmap)
        if old:
            lines.append((old, convert(old, charmap)))
    if charmap is TCVN3:
        assert all(iconv(old) in (None, new) for old, new in lines)
    (HERE / f"{name}.tsv").write_text("".join(f"{old}\t{new}\n" for old, new in lines), "utf-8")
