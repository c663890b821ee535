import Actions
import Basics
import Domain
import Foundation
import Support
import Testing

@Suite("Cases") struct CasesTests {
    @Test("The project brings cases of its own") func some() {
        #expect(CaseFolder.all.count >= 9)
        #expect(OldCase.all.count >= 2)
    }

    @Test("A centre's workbooks give the figures that are expected of them", arguments: CaseFolder.all)
    func figures(folder: CaseFolder) async throws {
        try await compare(folder, files: folder.files)
    }

    @Test("An .xls in letters of before Unicode gives the figures of its .xlsx", arguments: OldCase.all)
    func oldFigures(old: OldCase) async throws {
        try await compare(old.folder, files: [old.path] + old.folder.files.filter { $0.hasSuffix(".csv") })
    }

    private func compare(_ folder: CaseFolder, files: [String]) async throws {
        let expectation = try folder.expectation
        let period = try #require(Period(code: expectation.period.text))
        let province = try expectation.province(period)
        let desk = try await Desk(province.key.code, scheme: province.key.scheme)
        for file in files { try await desk.commit(file, period.code) }
        #expect(try await desk.office.check() == [])
        var sheets: [String: [String: Figure]] = [:]
        for expected in expectation.figures {
            let code = expected.period?.text ?? period.code
            if sheets[code] == nil {
                sheets[code] = Dictionary(
                    uniqueKeysWithValues: try await desk.figures(code).figures.map { ($0.code, $0) })
            }
            compare(expected, with: sheets[code]?[expected.indicator], "\(expected.indicator) \(code)")
        }
    }

    private func compare(_ expected: CaseExpectation.Expected, with figure: Figure?, _ what: Comment) {
        guard let figure else {
            #expect(expected.value == nil && expected.published == nil, what)
            return
        }
        #expect(decimal(figure.value) == expected.value, what)
        if let incomplete = expected.incomplete ?? (expected.value == nil ? nil : false) {
            #expect(figure.isIncomplete == incomplete, what)
        }
        if let sources = expected.bySource {
            #expect(figure.bySource.compactMapValues { decimal($0) }.filter { $0.value != 0 } == sources, what)
        }
        if expected.told.contains("published") { #expect(decimal(figure.published?.value) == expected.published, what) }
        if expected.told.contains("published_qualifier") {
            #expect(figure.published?.hedge?.rawValue == expected.qualifier, what)
        }
        if expected.told.contains("difference") { #expect(decimal(figure.difference) == expected.difference, what) }
        guard let target = expected.target else { return }
        #expect(figure.aim?.year == target.year, what)
        #expect(decimal(figure.aim?.value) == target.value, what)
    }

    private func decimal(_ number: ExactNumber?) -> Decimal? { number.flatMap { Decimal(string: $0.plain) } }
}
