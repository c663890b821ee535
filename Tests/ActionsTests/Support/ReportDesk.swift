import Actions
import Basics
import Domain
import Testing

extension Desk {
    func reportRequest(_ kind: ReportKind, _ code: String = "2016", cutOff: Int? = nil, units: UnitsOf = .then) throws
        -> ReportRequest
    {
        let calendar = try #require(Period(code: code))
        let period = try cutOff.map { try #require(calendar.cut(on: $0)) } ?? calendar
        let head = ReportHead(
            centre: "Trung tâm Khuyến công Thử", parent: nil, province: province.name, provinceKind: "tỉnh",
            period: period)
        return ReportRequest(
            kind: kind, organisation: organisation, province: province, units: units, head: head)
    }

    func report(_ kind: ReportKind, _ code: String = "2016", cutOff: Int? = nil, units: UnitsOf = .then) async throws
        -> Report
    {
        try await office.report(try reportRequest(kind, code, cutOff: cutOff, units: units))
    }

    /// A desk with all files of a case.
    static func of(_ folder: CaseFolder) async throws -> (desk: Desk, period: Period, expected: CaseExpectation) {
        let expected = try folder.expectation
        let period = try #require(Period(code: expected.period.text))
        let province = try expected.province(period)
        let desk = try await Desk(province.key.code, scheme: province.key.scheme)
        for file in try folder.files { try await desk.commit(file, period.code) }
        return (desk, period, expected)
    }
}

extension Sheet {
    /// The cells of the first line whose words are these, by the columns' titles.
    func line(_ words: String) -> [String: SheetCell]? {
        guard let line = lines.first(where: { $0.cells.contains(.words(words)) }) else { return nil }
        return Dictionary(zip(columns.map(\.title), line.cells)) { first, _ in first }
    }
}

extension SheetCell {
    var plain: String? {
        if case .number(let number, _, _) = self { number.plain } else { nil }
    }
}
