import Basics
import Documents
import Domain
import Glibc

/// Reads an input the way an import does: the rows of all sheets, and the tables in them.
package struct FuzzReader {
    private let path: String

    /// Inputs are read from a file; `folder` is where it may lie.
    package init(folder: String) {
        path = folder + "/input"
    }

    /// Whether it was read, or refused in words. Anything else is a finding.
    package func isRead(_ kind: FuzzKind, _ bytes: [UInt8]) throws(FuzzFinding) -> Bool {
        switch kind {
        case .words: return try WordReader.isRead(bytes)
        case .csv, .xlsx, .xls:
            try write(bytes)
            return try isRead()
        }
    }

    private func write(_ bytes: [UInt8]) throws(FuzzFinding) {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw FuzzFinding("cannot write \(path)") }
        defer { close(file) }
        var left = bytes[...]
        while !left.isEmpty {
            let count = left.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            guard count > 0 else { throw FuzzFinding("cannot write \(path)") }
            left = left.dropFirst(count)
        }
    }

    private func isRead() throws(FuzzFinding) -> Bool {
        do {
            let source = try openWorkbook(at: path)
            for (index, shape) in source.sheets.enumerated() { try FuzzReader.understand(source, index, shape) }
            return true
        } catch let fault as DocumentFault {
            guard fault.sentence.last == "." else { throw FuzzFinding("a refusal without a sentence: \(fault)") }
            return false
        } catch let finding as FuzzFinding {
            throw finding
        } catch {
            throw FuzzFinding("an error of another kind: \(error)")
        }
    }

    /// As `Office.readFile` does, hidden sheets too.
    private static func understand(_ source: any GridSource, _ index: Int, _ shape: SheetShape) throws {
        guard let chosen = When(year: 2016) else { return }
        var reading = SheetReading(
            index: index, shape: shape, province: ProvinceKey(scheme: .before2025, code: "77"), chosen: chosen)
        var drafts: [DraftRow] = []
        var last = 0
        try source.readRows(ofSheet: index) { row in
            guard row.number > last else { throw FuzzFinding("row \(row.number) comes after row \(last)") }
            last = row.number
            reading.take(row, into: &drafts)
        }
        reading.finish(into: &drafts)
        for draft in drafts.lazy.flatMap(\.drafts) { try show(draft.record) }
    }

    /// As `show` prints a record, and with the keys that its texts are stored with.
    private static func show(_ record: Record) throws {
        for (index, field) in record.register.definition.fields.enumerated() {
            guard let value = record.values[index] else { continue }
            guard !field.words(value).isEmpty else { throw FuzzFinding("\(field.key) shows nothing of \(value)") }
            if let text = value.text { _ = (Folding.sortKey(text), Folding.key(text)) }
        }
    }
}
