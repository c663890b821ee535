import Basics
import Testing

@testable import Domain

@Suite("Sentences of the narrative") struct SentenceTemplateTests {
    private func figure(_ code: String, _ value: Int?, isIncomplete: Bool = false) throws -> Figure {
        let match = try #require(Indicators.match(code, unit: nil))
        var figure = Figure(match.indicator, breakdown: match.breakdown)
        figure.value = value.map { ExactNumber($0) }
        figure.basis = value == nil ? nil : .counted
        figure.isIncomplete = isIncomplete
        return figure
    }

    private let classes = "training.vocational.classes"
    private let learners = "training.vocational.learners"
    private let pair = SentenceTemplate(
        group: "training",
        "Tổ chức {training.vocational.classes} lớp cho {training.vocational.learners} học viên[, trong đó có {training.vocational.learners.female} nữ]."
    )

    private func text(_ template: SentenceTemplate, _ figures: [Figure], said: Set<String> = []) -> String? {
        template.sentence(FigureBook(figures), said: said)?.runs.map(\.text).joined()
    }

    @Test("What is in brackets is left out where it is not known") func optional() throws {
        let known = [try figure(classes, 3), try figure(learners, 90)]
        #expect(text(pair, known) == "Tổ chức 03 lớp cho 90 học viên.")
        let women = try figure(learners + ".female", 40)
        #expect(text(pair, known + [women]) == "Tổ chức 03 lớp cho 90 học viên, trong đó có 40 nữ.")
    }

    @Test("Without a figure that it needs it is not said, nor one that is incomplete beside another") func required()
        throws
    {
        #expect(text(pair, [try figure(classes, 3)]) == nil)
        #expect(text(pair, [try figure(classes, 3, isIncomplete: true), try figure(learners, 90)]) == nil)
        let alone = SentenceTemplate(group: "training", "Tổ chức {training.vocational.classes} lớp.")
        #expect(text(alone, [try figure(classes, 3, isIncomplete: true)]) == "Tổ chức 03 lớp.")
    }

    @Test("What was said is not said again, and what is 0 has no sentence") func once() throws {
        let known = [try figure(classes, 3), try figure(learners, 90)]
        #expect(text(pair, known, said: [classes, learners]) == nil)
        let none = try #require(
            pair.sentence(FigureBook([try figure(classes, 0), try figure(learners, 0)]), said: []))
        #expect(none.runs.isEmpty)
        #expect(none.codes == [classes, learners])
    }

    @Test("All sentences of the data speak of indicators that there are") func data() {
        #expect(SentenceTemplate.all.count > 50)
        for template in SentenceTemplate.all {
            #expect(ContentParagraphs.groups.contains(template.group), "\(template.group)")
            #expect(!template.codes.isEmpty)
            for code in template.codes { #expect(Indicators.match(code, unit: nil) != nil, "\(code)") }
        }
    }
}
