import Basics

/// **Khác biệt với báo cáo đã nộp**: a cell that says something else today, a line that is gone or new.
package struct ReportDifference: Hashable, Sendable {
    package var sheet: String
    package var line: String
    package var column: String
    /// As it was submitted; nothing for a line that was not in it.
    package var submitted: String?
    /// As it would be today; nothing for a line that is gone.
    package var today: String?
}

extension ReportDifference {
    /// Lines are held against each other by the words that they begin with, columns by their titles; order numbers and
    /// notes are no figures.
    package static func between(submitted: [Sheet], today: [Sheet]) -> [ReportDifference] {
        submitted.enumerated().flatMap { index, old -> [ReportDifference] in
            guard today.indices.contains(index) else { return [] }
            return compare(old, today[index])
        }
    }

    private static func compare(_ old: Sheet, _ new: Sheet) -> [ReportDifference] {
        if !old.columns.contains(where: { $0.kind == .number }) { return compareWords(old, new) }
        let oldLines = keyed(old)
        let newLines = keyed(new)
        let known = Set(oldLines.map(\.key))
        let byKey = Dictionary(newLines.map { ($0.key, $0.line) }) { first, _ in first }
        let changed = oldLines.flatMap { key, line in
            differences(old, new, key: key, line, byKey[key])
        }
        let added = newLines.filter { !known.contains($0.key) }.flatMap { key, line in
            differences(old, new, key: key, nil, line)
        }
        return changed + added
    }

    /// Sentences, section by section: a section is told whole, as it was and as it is.
    private static func compareWords(_ old: Sheet, _ new: Sheet) -> [ReportDifference] {
        let before = sections(old)
        let after = sections(new)
        let titles = before.map(\.title) + after.map(\.title).filter { title in !before.contains { $0.title == title } }
        return titles.compactMap { title in
            let was = before.first { $0.title == title }?.text
            let isNow = after.first { $0.title == title }?.text
            guard was != isNow else { return nil }
            return ReportDifference(sheet: old.name, line: title, column: wording, submitted: was, today: isNow)
        }
    }

    /// The column of a difference in words.
    static let wording = "Lời văn"

    package var isOfWords: Bool { column == ReportDifference.wording }

    private static func sections(_ sheet: Sheet) -> [(title: String, text: String)] {
        var sections: [(title: String, text: String)] = [("", "")]
        for line in sheet.lines {
            let words = title(of: line, in: sheet)
            if line.kind == .group {
                sections.append((words, ""))
            } else {
                let text = sections[sections.count - 1].text
                sections[sections.count - 1].text = text.isEmpty ? words : text + "\n" + words
            }
        }
        return sections.filter { !$0.text.isEmpty }
    }

    /// By the group and the words of a line, with the line that it is a part of ("Trong đó: nữ"); "(2)" for the second of
    /// the same words.
    private static func keyed(_ sheet: Sheet) -> [(key: String, line: SheetLine)] {
        var counts: [String: Int] = [:]
        var group: [String] = []
        var whole: [String] = []
        return sheet.lines.map { line in
            let words = title(of: line, in: sheet)
            var path = [words]
            switch line.kind {
            case .group: (group, whole) = ([words], [])
            case .total: break
            case .plain where line.cells.first == .blank: path = group + whole + [words]
            case .plain:
                whole = [words]
                path = group + [words]
            }
            let key = path.joined(separator: " – ")
            counts[key, default: 0] += 1
            let count = counts[key] ?? 1
            return (count == 1 ? key : "\(key) (\(count))", line)
        }
    }

    private static func title(of line: SheetLine, in sheet: Sheet) -> String {
        let words = zip(sheet.columns, line.cells).compactMap { column, cell -> String? in
            guard column.kind == .words, case .words(let words) = cell else { return nil }
            return words
        }
        return words.first ?? ""
    }

    private static func differences(
        _ old: Sheet, _ new: Sheet, key: String, _ before: SheetLine?, _ after: SheetLine?
    ) -> [ReportDifference] {
        let columns = old.columns.map(name) + new.columns.map(name).filter { !old.columns.map(name).contains($0) }
        return columns.compactMap { column in
            let was = text(old, before, column)
            let isNow = text(new, after, column)
            guard was != isNow else { return nil }
            // Of a line that only one of them has, what is not known there tells nothing.
            if before == nil || after == nil, [was, isNow].contains(SheetCell.unknown.text) { return nil }
            return ReportDifference(sheet: old.name, line: key, column: column, submitted: was, today: isNow)
        }
    }

    /// The figures alone: what a number column says.
    private static func text(_ sheet: Sheet, _ line: SheetLine?, _ column: String) -> String? {
        guard let line, let index = sheet.columns.firstIndex(where: { name($0) == column }),
            sheet.columns[index].kind == .number
        else { return nil }
        let cell = line.cells.indices.contains(index) ? line.cells[index] : .blank
        guard case .number(let number, let hedge, let mark?) = cell else { return cell == .blank ? nil : cell.text }
        let meanings = mark.map { meaning(of: $0, in: sheet) }.joined(separator: ", ")
        return "\(SheetCell.number(number, hedge: hedge).text) (\(meanings))"
    }

    /// "chưa đủ" of the note "¹ Chưa đủ: còn bản ghi …": the same mark may stand for something else in another sheet.
    private static func meaning(of sign: Character, in sheet: Sheet) -> String {
        let note = sheet.notes.first { $0.first == sign } ?? ""
        let words = note.dropFirst().prefix { !":,.".contains($0) }.drop { $0 == " " }
        return words.isEmpty ? String(sign) : String(words).loweredFirst
    }

    private static func name(_ column: SheetColumn) -> String {
        (column.over + [column.title]).joined(separator: " – ")
    }
}
