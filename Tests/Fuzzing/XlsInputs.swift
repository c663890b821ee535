import Support

/// Makes workbooks of Excel 97–2003: kept ones changed as bytes, or record by record and put into a container again.
struct XlsInputs {
    private struct Record {
        var type: Int
        var payload: [UInt8]
        /// What the record says of its length, where that is not true.
        var stated: Int?
    }

    /// Of those that a reader looks at: BOF, EOF, BOUNDSHEET, SST, CONTINUE, LABELSST, LABEL, RK, MULRK, NUMBER, FORMULA,
    /// STRING, BOOLERR, FORMAT, XF, MERGEDCELLS, DIMENSIONS, ROW, DATEMODE, CODEPAGE, FILEPASS, BLANK, MULBLANK.
    private static let types = [
        0x809, 0x0A, 0x85, 0xFC, 0x3C, 0xFD, 0x204, 0x27E, 0xBD, 0x203, 0x06, 0x207, 0x205, 0x41E, 0xE0, 0xE5, 0x200,
        0x208, 0x22, 0x42, 0x2F, 0x201, 0xBE,
    ]

    private let files: [[UInt8]]
    private let books: [[Record]]

    init(_ corpus: FuzzCorpus) {
        files = corpus.of(.xls).map(\.bytes)
        books = files.compactMap(CompoundParts.workbook).map(XlsInputs.records)
    }

    func make(_ chance: inout Seeded) -> [UInt8] {
        if chance.once(in: 4) || books.isEmpty {
            var bytes = chance.pick(files, or: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
            ByteMutator.mutate(&bytes, other: chance.pick(files, or: []), &chance)
            return bytes
        }
        var records = books[chance.below(books.count)]
        for _ in 0...chance.below(5) { change(&records, &chance) }
        var stream = XlsInputs.stream(of: records, placesSheets: !chance.once(in: 6))
        if chance.once(in: 10) { ByteMutator.mutate(&stream, other: [], &chance) }
        var bytes = CompoundParts.file(workbook: stream)
        if chance.once(in: 10) { ByteMutator.mutate(&bytes, other: [], &chance) }
        return bytes
    }

    private func change(_ records: inout [Record], _ chance: inout Seeded) {
        guard !records.isEmpty else { return }
        var place = chance.below(records.count)
        // Most records of a workbook are about fonts and windows: rather one that says something.
        for _ in 0..<4 where !XlsInputs.types.contains(records[place].type) { place = chance.below(records.count) }
        switch chance.below(10) {
        case 0...3: ByteMutator.mutate(&records[place].payload, other: [], &chance)
        case 4: records[place].type = chance.pick(XlsInputs.types, or: 0)
        case 5: records[place].stated = chance.pick([0, 1, 3, 8, 8_224, 8_225, 0xFFFF], or: 0)
        case 6: records.remove(at: place)
        case 7:
            let times = min(chance.repetitions(), 1 + (256 << 10) / (records[place].payload.count + 4))
            records.insert(contentsOf: repeatElement(records[place], count: times), at: place)
        case 8: records.swapAt(place, chance.below(records.count))
        default:
            let other = books[chance.below(books.count)]
            if !other.isEmpty { records.insert(other[chance.below(other.count)], at: place) }
        }
    }

    private static func records(of stream: [UInt8]) -> [Record] {
        var records: [Record] = []
        var place = 0
        while place + 4 <= stream.count {
            let length = stream.number(at: place + 2, width: 2)
            let end = min(stream.count, place + 4 + length)
            records.append(
                Record(type: stream.number(at: place, width: 2), payload: Array(stream[(place + 4)..<end])))
            place = end
        }
        return records
    }

    /// `placesSheets`: a sheet's record says where the sheet begins, which changes move.
    private static func stream(of records: [Record], placesSheets: Bool) -> [UInt8] {
        var stream: [UInt8] = []
        var listed: [Int] = []
        var begun: [Int] = []
        for record in records {
            if record.type == 0x85, record.payload.count >= 4 { listed.append(stream.count + 4) }
            if record.type == 0x809 { begun.append(stream.count) }
            stream.append(number: record.type, width: 2)
            stream.append(number: record.stated ?? record.payload.count, width: 2)
            stream += record.payload
        }
        guard placesSheets else { return stream }
        for (place, start) in zip(listed, begun.dropFirst()) {
            for index in 0..<4 { stream[place + index] = UInt8(truncatingIfNeeded: start >> (8 * index)) }
        }
        return stream
    }
}
