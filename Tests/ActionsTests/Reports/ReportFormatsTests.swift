import Actions
import Basics
import Domain
import Support
import Testing

/// Each format is read back by other means than its writer's: the same lines, the same figures.
@Suite("Formats of reports") struct ReportFormatsTests {
    @Test(
        "Lines, numbers, hedges, marks and … are the same in every format, and so are the figures of sentences",
        arguments: ReportSource.all)
    func same(source: ReportSource) async throws {
        let (reports, desk) = try await source.reports()
        for report in reports {
            checkSheets(of: report)
            try checkWorkbook(report, desk)
            try checkText(report, desk)
            try checkDocuments(report, desk)
            try await checkPdf(report, desk)
        }
    }

    @Test("The sources hold what a format could lose") func holds() async throws {
        #expect(ReportSource.all.count >= 5)
        let cells = try await ReportSource.made.reports().reports.flatMap { $0.sheets.flatMap { $0.grid.joined() } }
        #expect(cells.count { $0 == .unknown } > 20)
        #expect(cells.count { $0 == .blank } > 20)
        for hedge in [Hedge.about, .above] {
            #expect(cells.contains { if case .number(_, hedge, _) = $0 { true } else { false } }, "\(hedge)")
        }
        for mark in ["¹", "²"] {
            #expect(cells.contains { if case .number(_, _, mark) = $0 { true } else { false } }, "\(mark)")
        }
        #expect(cells.contains { if case .number(let number, _, _) = $0 { number.digits == 0 } else { false } })
        #expect(cells.contains { if case .number(let number, _, _) = $0 { number.scale > 0 } else { false } })
    }
}

extension ReportFormatsTests {
    /// The tables of a paper are the sheets of its workbook.
    private func checkSheets(of report: Report) {
        let shown = report.paper.allBlocks.compactMap { if case .sheet(let sheet) = $0 { sheet } else { nil } }
        let kept = report.sheets.map(untitled)
        switch report.kind {
        case .narrative: #expect(shown.map(untitled) == [kept[1], kept[3]])
        case .article: #expect(shown.isEmpty)
        case .results, .plan, .money, .training, .products, .establishments, .quality:
            #expect(shown.map(untitled) == kept, "\(report.kind)")
        }
    }

    private func checkWorkbook(_ report: Report, _ desk: Desk) throws {
        let path = try write(report, .xlsx, desk)
        let shown = try ShownWorkbook(path)
        try #require(shown.sheets.map(\.name) == report.sheets.map(\.name), "\(report.kind)")
        for (index, sheet) in report.sheets.enumerated() {
            check(sheet, shown.sheets[index], report.kind)
            try checkFormats(sheet, path, number: index + 1)
        }
    }

    private func checkText(_ report: Report, _ desk: Desk) throws {
        let shown = try ShownWorkbook(try write(report, .csv, desk)).sheets[0]
        let rows = shown.rows.keys.sorted().map { shown[$0] }
        let expected = report.sheets.flatMap { sheet -> [[String]] in
            let name = report.sheets.count > 1 ? [[sheet.name]] : []
            let header = sheet.paths.map { $0.joined(separator: " – ") }
            return name + [header] + sheet.grid.map { $0.map(\.inText) }
        }
        expectSame(
            rows, expected.map { withoutBlankEnd($0.map { $0.isEmpty ? .empty : .text($0) }) }, "\(report.kind) csv")
    }

    private func checkDocuments(_ report: Report, _ desk: Desk) throws {
        let sheets = report.paper.sheets
        let docx = try ShownDocument(docx: try write(report, .docx, desk))
        let html = try ShownDocument(html: try ReportFile.bytes(of: report, .html, made: desk.office.today))
        for (name, shown) in [("docx", docx), ("html", html)] {
            #expect(shown.tables.count == sheets.count, "\(report.kind) \(name)")
            for (table, sheet) in zip(shown.tables, sheets) {
                #expect(table.titles == sheet.paths, "\(report.kind) \(name) \(sheet.name)")
                expectSame(table.lines, sheet.grid.map { $0.map(\.onPaper) }, "\(report.kind) \(name) \(sheet.name)")
            }
        }
        let told = report.paper.runs.joined().compactMap { run in
            run.figure.map { ShownDocument.Figure(code: $0, text: run.text) }
        }
        #expect(html.figures == told, "\(report.kind)")
        #expect(told.isEmpty == (report.kind != .narrative && report.kind != .article), "\(report.kind)")
        var paragraphs = docx.paragraphs[...]
        for runs in report.paper.runs {
            let sentence = runs.map(\.text).joined()
            let place = paragraphs.firstIndex(of: sentence)
            #expect(place != nil, "\(report.kind) docx: \(sentence)")
            if let place { paragraphs = paragraphs[(place + 1)...] }
        }
    }

    /// Each word of each line and sentence, in order, and nothing else.
    private func checkPdf(_ report: Report, _ desk: Desk) async throws {
        let pages = try await pdfPages(try write(report, .pdf, desk))
        do {
            try PdfListener.hear(PdfStory(of: report.paper), on: pages)
        } catch let lost as PdfListener.Lost {
            Issue.record("\(report.kind) pdf: \(lost)")
        }
    }

    private func write(_ report: Report, _ format: ReportFormat, _ desk: Desk) throws -> String {
        let path = desk.scratch.path("\(report.kind).\(format)")
        try ReportFile.write(report, format, to: path, made: desk.office.today)
        return path
    }

    private func untitled(_ sheet: Sheet) -> Sheet {
        var sheet = sheet
        sheet.titles = []
        return sheet
    }
}

extension ReportFormatsTests {
    private func check(_ sheet: Sheet, _ shown: ShownWorkbook.Sheet, _ kind: ReportKind) {
        let first = firstLine(of: sheet)
        for (index, title) in (sheet.titles + [sheet.unit].compactMap { $0 }).enumerated() {
            #expect(shown[index + 1] == [.text(title)], "\(kind)")
        }
        let lines = sheet.grid.indices.map { shown[first + $0] }
        expectSame(lines, sheet.grid.map { withoutBlankEnd($0.map(\.inWorkbook)) }, "\(kind) \(sheet.name)")
        let end = first + sheet.lines.count
        let rest = (end..<max(end, shown.lastRow + 1)).map { shown[$0] }.filter { !$0.isEmpty }
        #expect(rest == sheet.notes.map { [.text($0)] }, "\(sheet.name)")
    }

    private func checkFormats(_ sheet: Sheet, _ path: String, number: Int) throws {
        let formats = try numberFormats(ofSheet: number, in: path)
        for (index, line) in sheet.grid.enumerated() {
            for (column, cell) in line.enumerated() {
                guard case .number(let value, let hedge, let mark) = cell else { continue }
                let place = "\(columnName(column))\(firstLine(of: sheet) + index)"
                let code = try #require(formats[place], "\(sheet.name) \(place)")
                let figures = "#,##0" + (value.scale > 0 ? "." : "") + String(repeating: "0", count: value.scale)
                let shown = [hedge.map { "\"\($0.rawValue) \"" }, figures, mark.map { "\"\($0)\"" }]
                #expect(
                    code.split(separator: ";").first.map(String.init) == shown.compactMap { $0 }.joined(), "\(place)")
            }
        }
    }

    /// Under titles, unit (or a free row) and the header.
    private func firstLine(of sheet: Sheet) -> Int {
        sheet.titles.count + 1 + (sheet.paths.map(\.count).max() ?? 0) + 1
    }

    /// Names the first line that differs, rather than all of them.
    private func expectSame<Line: Equatable>(_ shown: [Line], _ expected: [Line], _ name: String) {
        #expect(shown.count == expected.count, "\(name)")
        let place = zip(shown, expected).enumerated().first { $0.element.0 != $0.element.1 }
        if let place {
            Issue.record("\(name), dòng \(place.offset + 1): \(place.element.0), phải là \(place.element.1)")
        }
    }

    private func withoutBlankEnd(_ cells: [Cell]) -> [Cell] {
        Array(cells.prefix((cells.lastIndex { $0 != .empty } ?? -1) + 1))
    }
}
