#!/usr/bin/env python3
"""Makes what the tests hold amounts in words against: whole numbers, and what two programs of others read.

    pip install vn-numberwords==0.2.0 num2words==0.5.14
    python3 make.py            # writes oracle.tsv beside this file
    python3 make.py N          # prints N random numbers with their words, for a longer run

Each line: the number, a tab, its words by vn-numberwords, mended in its three known differences:
  - it says "bốn" after "mươi", where papers have "tư";
  - it says "năm" after 60 to 90, where "lăm" is the only form;
  - it says "tỷ" twice in "mười hai nghìn tỷ ba trăm tỷ", where people say "mười hai nghìn ba trăm tỷ".
Below 10^15 num2words must agree. Its differences: "lẻ" for "linh", "bốn" after "mươi", "tỷ" twice, no hundreds in a group
that has none ("một triệu năm nghìn"), "lẻ" before the last two figures. From 10^15 on it is wrong.
"""
import random
import re
import sys
from pathlib import Path

from num2words import num2words
from vn_numberwords import number_to_words

HERE = Path(__file__).resolve().parent
SEED = 45_2012
TOP = 10**15


def words(number):
    text = number_to_words(number).replace("mươi bốn", "mươi tư").replace("mươi năm", "mươi lăm")
    check(number, text)
    milliards, found, rest = text.rpartition(" tỷ")
    return milliards.replace(" tỷ", "") + found + rest if found else text


def check(number, text):
    if not 0 <= number < TOP:
        return
    text = re.sub(r"không trăm (linh )?(?=[^ ]+( mươi)?( [^ ]+)? (nghìn|triệu|tỷ))", "", text)
    text = re.sub(r"không trăm (linh )?", "lẻ ", text).replace("linh", "lẻ").replace("mươi tư", "mươi bốn")
    other = num2words(number, lang="vi")
    if other != text:
        raise SystemExit(f"{number}: vn-numberwords “{text}”, num2words “{other}”")


def by_magnitude(source, each):
    for power in range(3, 15):
        for _ in range(each):
            yield source.randrange(10**power, 10 ** (power + 1))


def with_noughts(source, count):
    """Groups that are empty, or have an empty hundred or ten: where the forms differ."""
    for _ in range(count):
        groups = [source.choice([0, 0, 1, 4, 5, 10, 11, 14, 15, 21, 24, 55, 65, 100, 101, 104, 105, 205, 999]) for _ in range(5)]
        yield sum(group * 1000**place for place, group in enumerate(groups))


def chosen():
    source = random.Random(SEED)
    numbers = set(range(1101))
    for power in range(3, 16):
        numbers |= {10**power - 1, 10**power, 10**power + 1, 10**power + 5, 5 * 10**power, 10**power + 10 ** (power // 2)}
    numbers |= set(by_magnitude(source, 80)) | set(with_noughts(source, 800))
    return sorted(number for number in numbers if number <= TOP) + [-1, -21, -1_005_000, -TOP]


if __name__ == "__main__":
    if len(sys.argv) > 1:
        source = random.Random()
        for _ in range(int(sys.argv[1]) // 2):
            for number in (source.randrange(10 ** source.randrange(1, 16)), *with_noughts(source, 1)):
                print(number, words(number), sep="\t")
    else:
        lines = [f"{number}\t{words(number)}\n" for number in chosen()]
        (HERE / "oracle.tsv").write_text("".join(lines), encoding="utf-8")
