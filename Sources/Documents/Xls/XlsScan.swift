import Basics

/// What has to be known of a sheet before its rows are read.
struct XlsScan {
    private(set) var merges: [MergedArea] = []
    /// Whether the cells stand row after row, as Excel writes them. Some programs write them as they were made.
    private(set) var isInOrder = true
    /// Whether a formula shows that whoever wrote the file did not calculate.
    private(set) var isUncalculated = false
    private(set) var length = 0

    init(_ stream: CompoundStream, at place: Int, limits: ReadLimits) throws(DocumentFault) {
        var records = XlsRecords(stream, at: place)
        guard try records.next(), records.type == .begin else { throw .damaged }
        var depth = 1
        var row = 0
        while depth > 0, try records.next() {
            guard let type = records.type else { continue }
            switch type {
            case .begin: depth += 1
            case .end: depth -= 1
            case .merges: if depth == 1 { try takeMerges(records.body(), limits: limits) }
            case .formula:
                if depth == 1 {
                    try takeRow(of: &records, after: &row)
                    if !isUncalculated { isUncalculated = try XlsFormula.isUncalculated(records.body()) }
                }
            case .numbers, .rich, .sharedText, .number, .label, .flagOrFault, .shortNumber:
                if depth == 1 { try takeRow(of: &records, after: &row) }
            case .calendar, .password, .font, .continuation, .codePage, .sheet, .cellFormat, .strings, .formulaText,
                .numberFormat:
                break
            }
        }
        guard depth == 0 else { throw .damaged }
        length = records.place - place
    }

    private mutating func takeRow(of records: inout XlsRecords, after row: inout Int) throws(DocumentFault) {
        let next = try records.body(2).word(0)
        if next < row { isInOrder = false }
        row = next
    }

    private mutating func takeMerges(_ body: [UInt8], limits: ReadLimits) throws(DocumentFault) {
        for index in 0..<(try body.word(0)) {
            let place = 2 + 8 * index
            let rows = (try body.word(place), try body.word(place + 2))
            let columns = (try body.word(place + 4), try body.word(place + 6))
            guard rows.0 <= rows.1, columns.0 <= columns.1 else { continue }
            merges.append(MergedArea(rows: rows.0 + 1...rows.1 + 1, columns: columns.0...columns.1))
        }
        guard merges.count <= limits.merges else { throw .damaged }
    }
}
