import Actions
import Basics
import Domain
import Foundation
import Testing

@Suite("Narrative of the cases") struct NarrativeCasesTests {
    @Test("Every published figure stands in it with its hedge", arguments: CaseFolder.all)
    func published(folder: CaseFolder) async throws {
        let (desk, period, expected) = try await Desk.of(folder)
        let text = words(try await desk.report(.narrative, period.code).paper)
        for figure in expected.figures where figure.published != nil && figure.period == nil {
            let match = try #require(Indicators.match(figure.indicator, unit: nil))
            let value = try #require(figure.published.flatMap { ExactNumber(stored: "\($0)".utf8) })
            let hedge = figure.qualifier.flatMap(Hedge.init(rawValue:))
            let told = FigureWords.words(value, of: match.indicator, hedge: hedge)
            #expect(text.contains(told), "\(figure.indicator): \(told)")
        }
    }

    @Test("What is not known is no 0 in any sentence", arguments: CaseFolder.all)
    func unknown(folder: CaseFolder) async throws {
        let (desk, period, _) = try await Desk.of(folder)
        let figures = FigureBook(try await desk.figures(period.code).figures)
        let paper = try await desk.report(.narrative, period.code).paper
        for run in runs(paper.blocks) {
            guard let code = run.figure, let figure = figures[code] else { continue }
            #expect(figure.value != nil || figure.aim != nil, "\(code)")
            if figure.value?.digits != 0 { #expect(!["0", "0 đồng", "…"].contains(run.text), "\(code)") }
        }
    }

    @Test("Seven sections stand in their order, each with words or a remark", arguments: CaseFolder.all)
    func sections(folder: CaseFolder) async throws {
        let (desk, period, _) = try await Desk.of(folder)
        let blocks = try await desk.report(.narrative, period.code).paper.blocks
        var sections: [(String, Int)] = []
        for block in blocks {
            if case .heading(1, let text) = block {
                sections.append((text, 0))
            } else if case .heading = block {
                continue
            } else if !sections.isEmpty {
                sections[sections.count - 1].1 += 1
            }
        }
        #expect(sections.map { $0.0.prefix { $0 != "." } } == ["I", "II", "III", "IV", "V", "VI", "VII"])
        for (title, count) in sections { #expect(count > 0, "\(title)") }
    }

    private func runs(_ blocks: [PaperBlock]) -> [PaperRun] {
        blocks.flatMap { block -> [PaperRun] in
            switch block {
            case .paragraph(let runs), .item(_, let runs): return runs
            case .heading, .sheet, .chart, .remark: return []
            }
        }
    }

    private func words(_ paper: Paper) -> String { runs(paper.blocks).map(\.text).joined() }
}
