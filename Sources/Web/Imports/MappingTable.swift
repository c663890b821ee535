import Actions
import Basics
import Documents
import Domain

/// A table of a sheet as the mapping screen shows it: what was made of each column, and what the person says.
struct MappingTable {
    struct Column {
        let index: Int
        let heading: String
        /// What it was taken for; empty if it is not read.
        let guess: String
        /// What it may mean in a table of the kind that is chosen or nearest, where nothing explains the table; else the guess.
        var suggestion: String
        /// Of the guess or suggestion.
        var sentence: String
        /// A person said so of an earlier file with the same headings.
        let isRemembered: Bool
        /// A person said so, now or of an earlier file: said again, or it would be lost.
        let isTold: Bool
        var chosen: String

        var letter: String { columnName(index) }
    }

    let headerRow: Int
    /// Nothing where nothing explains the table.
    let guessedKind: TableKind?
    let why: String
    let signature: String?
    var kind: TableKind?
    /// Not only what is nearest: a person chose it.
    private var isKindTold = false
    var isKindKnown: Bool { guessedKind != nil || isKindTold }
    var unit = ""
    var year = ""
    /// That unit and year are those of an earlier file.
    private(set) var remark: String?
    var columns: [Column]

    /// Tables side by side have one header row.
    var key: String { "b\(headerRow)-\(columns.first?.index ?? 0)" }

    init(_ table: UnderstoodTable) {
        headerRow = table.headerRow
        (guessedKind, kind) = (table.kind, table.kind)
        why = table.why
        signature = table.signature
        columns = table.columns.map { column in
            let guess = column.concept ?? ""
            let isTold = [.chosen, .remembered, .ignored].contains(column.reason)
            return Column(
                index: column.index, heading: column.heading, guess: guess, suggestion: guess,
                sentence: MappingTable.words(column), isRemembered: column.reason == .remembered, isTold: isTold,
                chosen: guess)
        }
    }

    init(_ table: UnexplainedTable) {
        headerRow = table.headerRow
        (guessedKind, kind) = (nil, table.nearest)
        why = table.sentence
        signature = nil
        columns = table.columns.map { MappingTable.unknown($0.index, $0.heading) }
    }

    /// A line that a person points to as the header.
    init(header line: ImportSheetPeek.Line) {
        headerRow = line.number
        (guessedKind, kind) = (nil, nil)
        why = "Bạn đã chọn dòng này làm hàng tiêu đề."
        signature = nil
        columns = line.cells.enumerated().filter { !$0.element.isEmpty }.map {
            MappingTable.unknown($0.offset, $0.element)
        }
    }

    private static func unknown(_ index: Int, _ heading: String) -> Column {
        Column(
            index: index, heading: heading, guess: "", suggestion: "", sentence: "Chưa hiểu cột này.",
            isRemembered: false, isTold: false, chosen: "")
    }

    private static func words(_ column: UnderstoodTable.Column) -> String {
        [column.sentence, column.unit.map { "Đơn vị: \($0)." }, column.year.map { "Năm \($0)." }]
            .compactMap { $0 }.joined(separator: " ")
    }
}

extension MappingTable {
    var isRemembered: Bool { columns.contains(where: \.isRemembered) }

    /// What was said of it beside its columns.
    mutating func fill(_ given: Mapping.Table?, isRemembered: Bool) {
        unit = given?.unit ?? ""
        year = given?.year ?? ""
        let named = [
            unit.isEmpty ? nil : "đơn vị tiền “\(unit)”", year.isEmpty ? nil : "năm “\(year)”",
        ].compactMap { $0 }
        remark =
            isRemembered && !named.isEmpty
            ? "Đã điền \(named.joined(separator: " và ")) như lần khai trước: hãy sửa nếu tệp này khác." : nil
    }

    /// What its columns may mean if it is of its chosen or nearest kind, and why: chosen until a person says otherwise.
    mutating func suggest(_ other: UnderstoodTable) {
        guard guessedKind == nil, kind == other.kind, headerRow == other.headerRow else { return }
        for index in columns.indices {
            guard let column = other.columns.first(where: { $0.index == columns[index].index }) else { continue }
            columns[index].suggestion = column.concept ?? ""
            columns[index].chosen = columns[index].suggestion
            if column.concept != nil { columns[index].sentence = MappingTable.words(column) }
        }
    }

    /// Takes over what stands in the form's fields of this table.
    mutating func take(_ value: (String) -> String?) {
        if let written = value("loai") {
            kind = TableKind(rawValue: written)
            isKindTold = kind != nil
        }
        unit = value("dv") ?? unit
        year = value("nam") ?? year
        for index in columns.indices {
            if let chosen = value("c\(columns[index].index)") { columns[index].chosen = chosen }
        }
    }

    /// The guesses for another kind of table; a column that it does not know is not read.
    mutating func takeGuesses(of other: UnderstoodTable?) {
        for index in columns.indices {
            let column = other?.columns.first { $0.index == columns[index].index }
            let kept = ColumnConcept(name: columns[index].chosen).map { kind?.takes($0) ?? false } ?? false
            columns[index].chosen = column?.concept ?? (kept ? columns[index].chosen : "")
        }
    }

    /// What the person says of it; nothing where that is what was understood anyway.
    func told(sheet: String) throws(Problem) -> Mapping.Table? {
        let told = columns.filter { $0.isTold || $0.chosen != $0.guess }
        let isChanged = told.contains { $0.chosen != $0.guess } || !unit.isEmpty || !year.isEmpty || kind != guessedKind
        guard isChanged || told.contains(where: \.isTold) else { return nil }
        // A table that stays unread is not spoken of.
        if guessedKind == nil, told.isEmpty { return nil }
        guard let kind else {
            throw Problem("Trang “\(sheet)”, dòng \(headerRow): hãy chọn loại bảng rồi bấm “Chọn loại bảng”.")
        }
        try refuseTwice(told, sheet: sheet)
        let names = Dictionary(told.map { (name(of: $0), $0.chosen) }) { first, _ in first }
        return Mapping.Table(
            sheet: sheet, kind: kind.rawValue, year: year.isEmpty ? nil : year, unit: unit.isEmpty ? nil : unit,
            columns: names)
    }

    /// By its heading, so that the mapping finds it in the next file too; by its letter where several are called so.
    private func name(of column: Column) -> String {
        let key = Folding.key(column.heading)
        let isOnly = columns.count { Folding.key($0.heading) == key } == 1
        return key.isEmpty || !isOnly ? column.letter : column.heading
    }

    private func refuseTwice(_ told: [Column], sheet: String) throws(Problem) {
        let chosen = told.filter { !$0.chosen.isEmpty && $0.chosen != $0.guess }
        for (index, column) in chosen.enumerated() {
            guard let other = chosen.dropFirst(index + 1).first(where: { $0.chosen == column.chosen }) else { continue }
            let words = ColumnConcept(name: column.chosen)?.words ?? column.chosen
            throw Problem(
                "Trang “\(sheet)”: cột \(column.letter) và cột \(other.letter) cùng được khai là “\(words)”: hãy giữ một cột, cột kia chọn “không đọc”."
            )
        }
    }
}
