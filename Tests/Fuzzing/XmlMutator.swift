import Support

/// Changes XML mostly so that it stays XML: attributes, texts and whole elements.
enum XmlMutator {
    private static let values = [
        "", "0", "1", "-1", "60", "14", "164", "99999", "999999999", "2147483647", "4294967296", "A1", "XFD1048576",
        "XFE1", "A0", "A1048577", "ZZZZZZZZ9", "1A", "A1:B2", "A1:XFD1048576", "B2:A1", "A1:A1:A1", "s", "str",
        "inlineStr", "b", "e", "d", "n", "shared", "hidden", "veryHidden", "true", "1e308", "NaN", "rId1", "rId2",
        "../../x", "/xl/workbook.xml", "External", "dd/mm/yyyy", "[h]:mm", "General", "&#0;", "&lt;", "&nix;",
    ]
    private static let markup = [
        "<c r=\"A1\"><v>1</v></c>", "<row r=\"5\">", "</row>", "<row/>", "</sheetData>", "<sheetData>", "<sheetData/>",
        "<mergeCells><mergeCell ref=\"A1:Z9\"/></mergeCells>", "<f>1+1</f>", "<is><t>x</t></is>", "<rPh>", "</rPh>",
        "<!-- -->", "<![CDATA[1]]>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "<?pi?>", "<a:b xmlns:a=\"x\"/>", "&amp;",
        "<t xml:space=\"preserve\"> </t>", "<si><t/></si>", "<x><x><x>", "</x></x></x>", "\u{0}", "\u{FEFF}",
    ].map { Array($0.utf8) }

    static func mutate(_ bytes: inout [UInt8], other: [UInt8], _ chance: inout Seeded) {
        for _ in 0...chance.below(4) { change(&bytes, other, &chance) }
    }

    private static func change(_ bytes: inout [UInt8], _ other: [UInt8], _ chance: inout Seeded) {
        switch chance.below(12) {
        case 0...2: replaceValue(&bytes, &chance)
        case 3...5: replaceText(&bytes, &chance)
        case 6: duplicateElement(&bytes, &chance)
        case 7: if let element = element(in: bytes, &chance) { bytes.removeSubrange(element) }
        case 8: moveElement(&bytes, from: other, &chance)
        case 9: insertMarkup(&bytes, &chance)
        case 10: removeAttribute(&bytes, &chance)
        default: ByteMutator.mutate(&bytes, other: other, &chance)
        }
    }

    private static func replaceValue(_ bytes: inout [UInt8], _ chance: inout Seeded) {
        guard let open = bytes[chance.below(bytes.count)...].firstIndex(of: UInt8(ascii: "\"")),
            let close = bytes[(open + 1)...].firstIndex(of: UInt8(ascii: "\""))
        else { return }
        bytes.replaceSubrange((open + 1)..<close, with: chance.pick(values, or: "").utf8)
    }

    private static func removeAttribute(_ bytes: inout [UInt8], _ chance: inout Seeded) {
        guard let space = bytes[chance.below(bytes.count)...].firstIndex(of: 32),
            let open = bytes[space...].firstIndex(of: UInt8(ascii: "\"")),
            let close = bytes[(open + 1)...].firstIndex(of: UInt8(ascii: "\""))
        else { return }
        bytes.removeSubrange(space...close)
    }

    /// Between two tags.
    private static func replaceText(_ bytes: inout [UInt8], _ chance: inout Seeded) {
        guard let open = bytes[chance.below(bytes.count)...].firstIndex(of: UInt8(ascii: ">")),
            let close = bytes[open...].firstIndex(of: UInt8(ascii: "<"))
        else { return }
        let text = chance.once(in: 2) ? chance.pick(Phrases.numbers, or: "") : TextMutator.text(&chance)
        bytes.replaceSubrange((open + 1)..<close, with: escaped(text).utf8)
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { text, letter in
            switch letter {
            case "<": text += "&lt;"
            case "&": text += "&amp;"
            default: text.append(letter)
            }
        }
    }

    private static func insertMarkup(_ bytes: inout [UInt8], _ chance: inout Seeded) {
        let place = bytes[chance.below(bytes.count)...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        let piece = chance.pick(markup, or: [])
        let times = chance.once(in: 4) ? min(chance.repetitions(), 4_000) : 1
        bytes.insert(contentsOf: Array(repeatElement(piece, count: times).joined()), at: place)
    }

    private static func duplicateElement(_ bytes: inout [UInt8], _ chance: inout Seeded) {
        guard let element = element(in: bytes, &chance) else { return }
        let times = min(chance.repetitions(), 1 + (512 << 10) / max(1, element.count))
        bytes.insert(
            contentsOf: Array(repeatElement(bytes[element], count: times).joined()), at: element.upperBound)
    }

    private static func moveElement(_ bytes: inout [UInt8], from other: [UInt8], _ chance: inout Seeded) {
        guard let theirs = element(in: other, &chance), let own = element(in: bytes, &chance) else { return }
        bytes.replaceSubrange(own, with: other[theirs])
    }

    /// From the beginning of a tag to the end of its element, by its name alone.
    private static func element(in bytes: [UInt8], _ chance: inout Seeded) -> Range<Int>? {
        guard !bytes.isEmpty, let start = bytes[chance.below(bytes.count)...].firstIndex(of: UInt8(ascii: "<")) else {
            return nil
        }
        let name = bytes[(start + 1)...].prefix { $0 > 32 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        guard !name.isEmpty, let tagEnd = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
        if bytes[tagEnd - 1] == UInt8(ascii: "/") { return start..<(tagEnd + 1) }
        let closing = [UInt8(ascii: "<"), UInt8(ascii: "/")] + name + [UInt8(ascii: ">")]
        var place = tagEnd + 1
        while let hit = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
            if bytes[hit...].starts(with: closing) { return start..<(hit + closing.count) }
            place = hit + 1
        }
        return nil
    }
}
