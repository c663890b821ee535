import Basics

/// What is said once of a column, however many of its cells were read so: how many, and the first of them.
final class ColumnRemarks {
    enum Remark: Hashable {
        /// A telephone number that the file keeps as a number, or that was kept as one once.
        case lostZero
        /// A telephone number written with signs or with the country's code.
        case dialled
        /// “nt”, “như trên”, a ditto mark.
        case asAbove
        /// The same with nothing above.
        case nothingAbove
    }

    private struct Key: Hashable {
        let column: Int
        let remark: Remark
    }

    private struct Count {
        let row: Int
        let written: String
        let read: String
        var others = 0
    }

    private var counts: [Key: Count] = [:]

    func add(_ remark: Remark, column: Int, row: Int, written: String, read: String = "") {
        let key = Key(column: column, remark: remark)
        if counts[key] == nil {
            counts[key] = Count(row: row, written: written, read: read)
        } else {
            counts[key]?.others += 1
        }
    }

    /// In the order of the columns.
    func notes(sheet: String, headings: [Int: String]) -> [ImportNote] {
        counts.sorted { ($0.key.column, $0.value.row) < ($1.key.column, $1.value.row) }.map { key, count in
            ImportNote(
                key.remark == .nothingAbove ? .problem : .reading,
                at: CellPlace(sheet: sheet, row: count.row, column: key.column),
                ColumnRemarks.sentence(key.remark, count, heading: headings[key.column] ?? ""))
        }
    }

    private static func sentence(_ remark: Remark, _ count: Count, heading: String) -> String {
        let others = count.others > 0 ? " và \(ExactNumber(count.others).vietnamese) ô khác của cột “\(heading)”" : ""
        let written = "“\(count.written)”\(others)"
        switch remark {
        case .lostZero:
            return
                "\(written): số điện thoại được thêm số 0 đầu (ở đây là \(count.read)): ô giữ nó như một số nên mất số 0 ấy."
        case .dialled:
            return "\(written): số điện thoại được ghi liền, theo cách gọi trong nước (ở đây là \(count.read))."
        case .asAbove: return "\(written): hiểu là “như trên”, lấy theo dòng trên (ở đây là “\(count.read)”)."
        case .nothingAbove:
            return "\(written): hiểu là “như trên” mà dòng trên không có gì ở cột này: hãy ghi rõ."
        }
    }
}
