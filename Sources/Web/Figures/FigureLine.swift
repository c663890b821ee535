import Actions
import Basics
import Documents
import Domain

/// A figure with what stands beside it on a page.
struct FigureLine: Sendable {
    let figure: Figure
    /// Of the year or term before.
    let before: Figure?
    /// Why there is no value.
    let absence: FigureAbsence?
    /// The records behind it, where there are any of its own.
    let address: String?
    var isPart: Bool { figure.breakdown != nil }

    static let sources = [("KCQG", "KCQG"), ("KCDP", "KCĐP"), ("unknown", "Chưa rõ nguồn")]

    init(_ figure: Figure, before: Figure?, in sheet: FigureSheet, _ asked: FigureAsked) {
        self.figure = figure
        self.before = before
        absence = sheet.absence(of: figure)
        let hasRecords = FigureRecords.areThere(behind: figure)
        address = hasRecords ? asked.address("/so-lieu/ban-ghi", [("chi-tieu", figure.code)]) : nil
    }

    func recordsAddress(_ asked: FigureAsked, of code: String) -> String {
        asked.address("/so-lieu/ban-ghi", [("chi-tieu", code)])
    }

    /// Whether a source needs a column of its own: the two known ones stand side by side, as in reports; that of no known
    /// source not where all is of it.
    func hasPart(_ source: String) -> Bool {
        if source == "unknown" { return figure.bySource[source] != nil && figure.bySource.count > 1 }
        return figure.bySource["KCQG"] != nil || figure.bySource["KCDP"] != nil
    }

    /// What a source gave, as reports have it, with the way to its records where there are any.
    func part(_ source: String, _ asked: FigureAsked) -> HTML {
        // A part of another kind is not parted by source, too.
        guard !isPart else { return "" }
        guard let value = figure.part(of: source) else { return Parts.unknown }
        guard address != nil, figure.bySource[source] != nil else { return "\(value.vietnamese)" }
        return Parts.link(value.vietnamese, to: recordsAddress(asked, of: "\(figure.code).\(source)"))
    }

    /// Of which anything is known.
    var speaks: Bool {
        figure.value != nil || figure.published != nil || figure.aim != nil || figure.isDisputed
            || before?.value != nil
    }

    static func signed(_ number: ExactNumber) -> String {
        number.digits > 0 ? "+\(number.vietnamese)" : number.vietnamese
    }

    static func percent(_ part: ExactNumber, of whole: ExactNumber) -> ExactNumber? {
        let scale = max(part.scale, whole.scale)
        guard let top = part.shifted(by: scale)?.whole, let bottom = whole.shifted(by: scale)?.whole,
            let tenths = Rate.percent(Int64(top), of: Int64(bottom), decimals: 1)
        else { return nil }
        return ExactNumber(digits: tenths, scale: 1)
    }
}

/// All figures of a period as the page has them: by group, each whole before its parts.
struct FigureGroups: Sendable {
    struct Group: Sendable {
        let title: String
        let lines: [FigureLine]

        var speaking: [FigureLine] { lines.filter(\.speaks) }
        var silent: [FigureLine] { lines.filter { !$0.speaks && !$0.isPart } }
    }

    let groups: [Group]

    init(_ sheet: FigureSheet, before: FigureSheet?, _ asked: FigureAsked) {
        let earlier = Dictionary((before?.figures ?? []).map { ($0.code, $0) }) { first, _ in first }
        var titles: [String] = []
        var lines: [String: [FigureLine]] = [:]
        let wholes = Dictionary(sheet.figures.filter { $0.breakdown == nil }.map { ($0.code, $0) }) { first, _ in first
        }
        for figure in sheet.figures where FigureGroups.isLine(figure, of: wholes[figure.indicator.code]) {
            let title = figure.indicator.groupName
            if lines[title] == nil { titles.append(title) }
            lines[title, default: []].append(FigureLine(figure, before: earlier[figure.code], in: sheet, asked))
        }
        groups = titles.map { Group(title: $0, lines: lines[$0] ?? []) }
    }

    /// A part by source has columns, and a line only where something is to be said of it; the one programme of all projects
    /// is no part.
    private static func isLine(_ figure: Figure, of whole: Figure?) -> Bool {
        switch figure.breakdown.flatMap(Indicators.breakdown)?.dimension {
        case nil: return true
        case "source": return figure.published != nil || figure.otherwiseStated != nil
        case "programme": return figure.value != whole?.value
        default: return true
        }
    }
}
