import Basics

/// A text as records hold it: characters of 16 bits, and the fonts of its pieces.
struct XlsText {
    var units: [UInt16] = []
    /// Where a font begins, and its number.
    var fonts: [(start: Int, font: Int)] = []

    /// In UTF-8, without control characters, lines ended by LF.
    static func utf8(_ units: ArraySlice<UInt16>) -> [UInt8] {
        var tidied: [UInt16] = []
        tidied.reserveCapacity(units.count)
        var previous: UInt16 = 0
        for unit in units {
            if unit == 13 {
                tidied.append(10)
            } else if unit >= 32 || unit == 9 || (unit == 10 && previous != 13) {
                tidied.append(unit)
            }
            previous = unit
        }
        return Array(String(decoding: tidied, as: UTF16.self).utf8)
    }

    /// The text in pieces of one font; the first without a font of its own.
    func pieces(_ fontOf: (Int) -> RunFont) -> [(text: [UInt8], font: RunFont)] {
        guard !fonts.isEmpty else { return [(XlsText.utf8(units[...]), .ofCell)] }
        var pieces: [(text: [UInt8], font: RunFont)] = []
        var start = 0
        var font = RunFont.ofCell
        for next in fonts + [(start: units.count, font: 0)] {
            let end = min(max(next.start, start), units.count)
            if end > start { pieces.append((XlsText.utf8(units[start..<end]), font)) }
            start = end
            font = fontOf(next.font)
        }
        return pieces
    }
}

/// The body of a record and of those that continue it, as one run of bytes.
struct XlsBody {
    private var bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8], at place: Int = 0) {
        self.bytes = bytes
        self.place = place
    }

    private mutating func refill(_ records: inout XlsRecords) throws(DocumentFault) {
        while place >= bytes.count {
            bytes = try records.continued()
            place = 0
        }
    }

    mutating func byte(_ records: inout XlsRecords) throws(DocumentFault) -> Int {
        try refill(&records)
        defer { place += 1 }
        return Int(bytes[place])
    }

    mutating func word(_ records: inout XlsRecords) throws(DocumentFault) -> Int {
        let low = try byte(&records)
        return try byte(&records) << 8 | low
    }

    mutating func long(_ records: inout XlsRecords) throws(DocumentFault) -> Int {
        let low = try word(&records)
        return try word(&records) << 16 | low
    }

    mutating func skip(_ count: Int, _ records: inout XlsRecords) throws(DocumentFault) {
        var left = count
        while left > 0 {
            try refill(&records)
            let step = min(left, bytes.count - place)
            place += step
            left -= step
        }
    }

    /// A text of `length` characters: a flag, the counts of what follows, the characters, the fonts, phonetic signs.
    mutating func text(length: Int, _ records: inout XlsRecords) throws(DocumentFault) -> XlsText {
        let flags = try byte(&records)
        let runs = flags & 8 == 0 ? 0 : try word(&records)
        let phonetic = flags & 4 == 0 ? 0 : try long(&records)
        var text = XlsText()
        text.units.reserveCapacity(length)
        try characters(length, isWide: flags & 1 != 0, into: &text.units, &records)
        for _ in 0..<runs {
            let start = try word(&records)
            text.fonts.append((start, try word(&records)))
        }
        try skip(phonetic, &records)
        return text
    }

    /// Where a text goes on in another record, that begins with a flag of its own: whether its characters are of one byte.
    private mutating func characters(
        _ count: Int, isWide: Bool, into units: inout [UInt16], _ records: inout XlsRecords
    ) throws(DocumentFault) {
        var isWide = isWide
        var left = count
        while left > 0 {
            if place >= bytes.count {
                try refill(&records)
                isWide = try byte(&records) & 1 != 0
                continue
            }
            let taken = min(left, (bytes.count - place) / (isWide ? 2 : 1))
            guard taken > 0 else { throw .damaged }
            if isWide {
                for unit in 0..<taken {
                    units.append(UInt16(bytes[place + 2 * unit]) | UInt16(bytes[place + 2 * unit + 1]) << 8)
                }
                place += 2 * taken
            } else {
                units.append(contentsOf: bytes[place..<place + taken].lazy.map(UInt16.init))
                place += taken
            }
            left -= taken
        }
    }
}
