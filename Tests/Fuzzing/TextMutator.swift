import Support

/// Changes a text as letters, so that it stays a text.
enum TextMutator {
    /// A text of one to four pieces, then changed.
    static func text(_ chance: inout Seeded) -> String {
        var text = Phrases.any(&chance)
        for _ in 0..<chance.below(4) {
            text += chance.pick(["", " ", " ", "/", "-", ", "], or: "") + Phrases.any(&chance)
        }
        if chance.once(in: 4) { return text }
        mutate(&text, &chance)
        return text
    }

    static func mutate(_ text: inout String, _ chance: inout Seeded) {
        var scalars = Array(text.unicodeScalars)
        for _ in 0...chance.below(3) { change(&scalars, &chance) }
        text = String(String.UnicodeScalarView(scalars))
    }

    private static func change(_ scalars: inout [Unicode.Scalar], _ chance: inout Seeded) {
        guard !scalars.isEmpty else {
            scalars = Array(Phrases.any(&chance).unicodeScalars)
            return
        }
        let place = chance.below(scalars.count)
        switch chance.below(8) {
        case 0: scalars.removeSubrange(chance.piece(of: scalars.count))
        case 1: scalars.insert(contentsOf: Phrases.any(&chance).unicodeScalars, at: place)
        case 2: scalars[place] = scalar(&chance)
        case 3: scalars.insert(scalar(&chance), at: place)
        case 4: repeatPiece(&scalars, &chance)
        case 5: scalars.swapAt(place, chance.below(scalars.count))
        case 6: changeDigits(&scalars, &chance)
        default: scalars.insert(contentsOf: chance.pick(Phrases.oddities, or: "").unicodeScalars, at: place)
        }
    }

    private static func repeatPiece(_ scalars: inout [Unicode.Scalar], _ chance: inout Seeded) {
        let piece = scalars[chance.piece(of: scalars.count)]
        let times = min(chance.repetitions(), 1 + 32_000 / max(1, piece.count))
        let many = Array(repeatElement(piece, count: times).joined())
        scalars.insert(contentsOf: many, at: chance.below(scalars.count + 1))
    }

    /// Another number in place of the first one from some place on.
    private static func changeDigits(_ scalars: inout [Unicode.Scalar], _ chance: inout Seeded) {
        let from = chance.below(scalars.count)
        guard let start = scalars[from...].firstIndex(where: isDigit) else { return }
        let end = scalars[start...].firstIndex { !isDigit($0) } ?? scalars.count
        scalars.replaceSubrange(start..<end, with: chance.pick(Phrases.numbers, or: "").unicodeScalars)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

    /// Mostly a letter of Vietnamese text, sometimes any scalar.
    private static func scalar(_ chance: inout Seeded) -> Unicode.Scalar {
        let ranges: [ClosedRange<UInt32>] = [0x20...0x7E, 0x30...0x39, 0xC0...0x24F, 0x300...0x36F, 0x1EA0...0x1EF9]
        let range = chance.once(in: 6) ? 0...0x10FFFF : chance.pick(ranges, or: 0x20...0x7E)
        let value = range.lowerBound + UInt32(chance.below(range.count))
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}
