import Basics
import Domain
import Storage

/// The columns of a file made of a register: numbers as numbers, days as days, what is not known as an empty cell.
struct ExportColumns {
    private let register: Register
    private let isPersonal: Bool
    private let fields: [Int]
    /// Fields of which some record has a hedge: it stands beside as text, since a number with a word cannot be added.
    private let hedged: Set<Int>

    init(_ register: Register, includingPersonal isPersonal: Bool, hedged: Set<Int>) {
        self.register = register
        self.isPersonal = isPersonal
        self.hedged = hedged
        let definitions = register.definition.fields
        fields = definitions.indices.filter { isPersonal || !definitions[$0].isPersonal }
    }

    /// Which of the fields have a hedge somewhere.
    static func hedged(_ register: Register, where condition: SQL, _ session: any Session) throws -> Set<Int> {
        let definitions = register.definition.fields
        let measured = definitions.indices.filter { definitions[$0].kind.isMeasured }
        if measured.isEmpty { return [] }
        let counts = measured.map { "COUNT(t.\(RecordTable.columns(of: definitions[$0])[1]))" }
        let table = SQL(trusted: "\(counts.joined(separator: ", ")) FROM \(register.rawValue) t")
        let found = try session.first("SELECT \(table) WHERE \(condition)") { row in
            measured.indices.filter { row.int($0) ?? 0 > 0 }.map { measured[$0] }
        }
        return Set(found ?? [])
    }

    var headings: [String] {
        ["Mã", "Tỉnh"] + fields.flatMap(headings) + (register == .establishment ? ["Đã gộp vào"] : [])
    }

    private func headings(of index: Int) -> [String] {
        let field = register.definition.fields[index]
        switch field.kind {
        case .count(let unit), .quantity(let unit): return measured(index, field.label, unit: unit)
        case .money: return measured(index, field.label, unit: "đồng")
        case .reference(let target):
            let code = "\(field.label) – mã"
            return showsName(of: target) ? [code, "\(field.label) – tên"] : [code]
        case .text, .taxCode, .choice, .when, .flag: return [field.label]
        }
    }

    private func measured(_ index: Int, _ label: String, unit: String) -> [String] {
        let heading = unit.isEmpty ? label : "\(label) (\(unit))"
        return hedged.contains(index) ? [heading, "\(label) – chữ kèm số"] : [heading]
    }

    private func showsName(of target: Register) -> Bool {
        let definition = target.definition
        return isPersonal || !definition.fields[definition.nameField].isPersonal
    }

    func cells(_ listed: ListedRecord, _ references: [RecordID: ReferencedRecord]) -> [Cell] {
        let record = listed.stored.record
        let province = Provinces.find(record.province)?.name ?? record.province.stored
        var cells: [Cell] = [.text(listed.code), .text(province)]
        for index in fields { add(record.values[index], index, references, to: &cells) }
        if register == .establishment { cells.append(listed.mergedInto.map { .text($0) } ?? .empty) }
        return cells
    }

    private func add(
        _ value: FieldValue?, _ index: Int, _ references: [RecordID: ReferencedRecord], to cells: inout [Cell]
    ) {
        let field = register.definition.fields[index]
        switch field.kind {
        case .text, .taxCode, .choice, .flag: cells.append(value.map { .text(field.words($0)) } ?? .empty)
        case .when: cells.append(value?.when.map(ExportColumns.cell) ?? .empty)
        case .count, .money, .quantity:
            let scale = field.kind.isInThousandths ? 3 : 0
            cells.append(
                value?.measure.map { .number(ExactNumber(digits: $0.amount, scale: scale)) } ?? .empty)
            if hedged.contains(index) { cells.append(value?.measure?.hedge.map { .text($0.rawValue) } ?? .empty) }
        case .reference(let target):
            let found = value?.reference.flatMap { references[$0] }
            cells.append(found.map { .text($0.code?.text ?? Reach.outside) } ?? .empty)
            let name = found?.code == nil ? nil : found?.name
            if showsName(of: target) { cells.append(name.map { .text($0) } ?? .empty) }
        }
    }

    /// A day as a day; a month or a year is no day, and stays what it is.
    private static func cell(_ when: When) -> Cell {
        when.first == when.last ? .day(when.first) : .text(when.vietnamese)
    }
}

extension FieldKind {
    fileprivate var isMeasured: Bool {
        switch self {
        case .count, .money, .quantity: return true
        case .text, .taxCode, .choice, .when, .flag, .reference: return false
        }
    }

    fileprivate var isInThousandths: Bool { if case .quantity = self { return true } else { return false } }
}
