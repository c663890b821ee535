import Actions
import Basics
import Domain
import Support
import Testing

@Suite("Importing letters of before Unicode") struct OldLettersTests {
    private let table =
        "DANH S¸CH §Ò ¸N N¡M 2016;;\nTªn ®Ò ¸n;Nguån kinh phÝ;§¬n vÞ thô h­ëng\nHç trî øng dông m¸y mãc sÊy c¸;KC§P;C¬ së B×nh Minh\n"

    private func file(_ desk: Desk) throws -> String {
        try desk.scratch.write(table.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }, to: "de-an.csv")
    }

    private func preview(_ desk: Desk, _ path: String, _ letters: LegacyChoice) async throws -> ImportPlan {
        let request = try desk.request(path)
        return try await desk.office.previewImport(
            ImportRequest(path: path, province: request.province, period: request.period, letters: letters))
    }

    @Test("The plan tells what was converted and shows one text before and after") func told() async throws {
        let desk = try await Desk()
        let plan = try await desk.preview(try file(desk))
        #expect(plan.tally(.project) == Tallied(created: 1))
        let sentences = plan.notes.of(.letters).map(\.sentence)
        #expect(sentences.count == 1)
        #expect(sentences[0].contains("TCVN3 (ABC)"))
        #expect(sentences[0].contains("“DANH S¸CH §Ò ¸N N¡M 2016” → “DANH SÁCH ĐỀ ÁN NĂM 2016”"))
    }

    @Test("What is stored is Unicode") func stored() async throws {
        let desk = try await Desk()
        try await desk.commit(try file(desk))
        #expect(try await desk.all(.project).map(\.stored.record.name) == ["Hỗ trợ ứng dụng máy móc sấy cá"])
    }

    @Test("A person refuses it, or says in which encoding the file is") func choices() async throws {
        let desk = try await Desk()
        let path = try file(desk)
        let refused = try await preview(desk, path, .unicode)
        #expect(refused.notes.count(.letters) == 0)
        #expect(refused.tally(.project) == Tallied())
        let given = try await preview(desk, path, .given(.tcvn3))
        #expect(given.tally(.project) == Tallied(created: 1))
        #expect(given.notes.of(.letters).map { $0.sentence.contains("như người nhập đã nêu") } == [true])
    }
}
