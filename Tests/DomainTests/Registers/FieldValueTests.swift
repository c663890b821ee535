import Basics
import Domain
import Testing

@Suite("FieldValue") struct FieldValueTests {
    private func read<Field: RegisterField>(_ field: Field, _ text: String) throws -> FieldValue? {
        try field.definition.value(written: text)
    }

    @Test("A field reads what a person types in a correction") func values() throws {
        #expect(try read(ProjectField.name, "  Lò   sấy ") == .text("Lò sấy"))
        #expect(try read(ProjectField.state, "đã nghiệm thu") == .text("completed"))
        #expect(try read(ProjectField.source, "KCĐP") == .text("KCDP"))
        #expect(try read(TrainingClassField.learners, "khoảng 20") == .measure(Measure(20, hedge: .about)))
        #expect(try read(TrainingClassField.learners, "35 người") == .measure(Measure(35)))
        #expect(try read(ProjectField.settled, "1,5 tỷ") == .measure(Measure(1_500_000_000)))
        #expect(try read(ProjectField.settled, "210.000.000") == .measure(Measure(210_000_000)))
        #expect(try read(RecognitionField.score, "88,5") == .measure(Measure(88_500)))
        #expect(try read(ProjectField.when, "7/2016") == When(year: 2016, month: 7).map(FieldValue.when))
        #expect(try read(LearnerField.disability, "có") == .flag(true))
        #expect(try read(LearnerField.disability, "không") == .flag(false))
    }

    @Test(
        "A quantity is believable up to a million tỷ, of either sign",
        arguments: ["1.000.000.000.001", "-1.000.000.000.001", "-9.000.000.000.000.000"])
    func hardlyQuantity(text: String) throws {
        #expect(throws: Problem.self) { try read(TargetField.value, text) }
        #expect(try read(TargetField.value, "-1.000.000.000.000") == .measure(Measure(-Measure.mostBelievable)))
    }

    @Test("An empty text makes any field not known", arguments: ["", "  ", "\u{00A0}"])
    func empty(text: String) throws {
        for field in [ProjectField.name, .state, .models, .settled, .when] { #expect(try read(field, text) == nil) }
    }

    @Test("What the field cannot hold is refused with a sentence that names the field and shows how") func refused() {
        let wrong: [(ProjectField, String)] = [
            (.models, "nhiều"), (.models, "2,5"), (.models, "-3"), (.settled, "21/22"), (.settled, "5 người"),
            (.settled, "0,5"),
            (.settled, "-5"), (.settled, "9.000.000 tỷ"), (.models, "9.000.000.000.000.000"), (.when, "31/4/2016"),
            (.beneficiary, "CS-0001"),
        ]
        for (field, text) in wrong {
            let problem = #expect(throws: Problem.self, "\(text)") { try field.definition.value(written: text) }
            #expect(problem?.sentence.contains(field.definition.label) == true)
        }
        #expect(throws: Problem.self) { try ProjectField.state.definition.value(written: "lung tung") }
        #expect(throws: Problem.self) { try LearnerField.disability.definition.value(written: "có thể") }
    }

    @Test("People read a field with its unit and its hedge, and — where it is not known") func words() throws {
        #expect(
            TrainingClassField.learners.definition.words(.measure(Measure(1_250, hedge: .about)))
                == "khoảng 1.250 người")
        #expect(ProjectField.settled.definition.words(.measure(Measure(1_500_000))) == "1.500.000 đồng")
        #expect(RecognitionField.score.definition.words(.measure(Measure(88_500))) == "88,5 điểm")
        #expect(CommunicationField.quantity.definition.words(.measure(Measure(240))) == "240")
        #expect(ProjectField.state.definition.words(.text("completed")) == "hoàn thành")
        #expect(LearnerField.disability.definition.words(.flag(true)) == "có")
        #expect(ProjectField.settled.definition.words(nil) == "—")
        #expect(ProjectField.when.definition.words(try #require(When(year: 2016, month: 7)).value) == "7/2016")
    }

    @Test("What a field shows reads back as the same value", arguments: Register.allCases)
    func roundTrip(register: Register) throws {
        var random = Seeded()
        for field in register.definition.fields {
            for _ in 0..<50 {
                guard let value = try randomValue(field.kind, &random) else { continue }
                let shown = field.words(value)
                let read = try? field.value(written: shown)
                if read != value {
                    Issue.record("seed \(random.seed): \(field.key) “\(shown)” read as \(String(describing: read))")
                }
            }
        }
    }

    private func randomValue(_ kind: FieldKind, _ random: inout Seeded) throws -> FieldValue? {
        let hedge = Bool.random(using: &random) ? Hedge.allCases.randomElement(using: &random) : nil
        switch kind {
        case .text: return .text("Lò sấy \(Int.random(in: 0...99, using: &random))")
        case .taxCode: return .text("35\(Int.random(in: 10_000_000...99_999_999, using: &random))")
        case .choice(let list): return list.codes.randomElement(using: &random).map { .text($0.code) }
        case .count: return .measure(Measure(.random(in: 0...999_999, using: &random), hedge: hedge))
        case .money: return .measure(Measure(.random(in: 0...99_999_999_999_999, using: &random), hedge: hedge))
        case .quantity: return .measure(Measure(.random(in: 0...999_999_999, using: &random) * 10, hedge: hedge))
        case .when:
            let year = Int.random(in: 1990...2030, using: &random)
            let month = Int.random(in: 1...12, using: &random)
            return (Bool.random(using: &random) ? When(year: year) : When(year: year, month: month))?.value
        case .flag: return .flag(Bool.random(using: &random))
        case .reference: return nil
        }
    }
}

extension When {
    fileprivate var value: FieldValue { .when(self) }
}

extension FieldValueTests {
    @Test(
        "A refused number says what is wrong with it",
        arguments: [
            ("counterpart", "-5", "không thể âm"), ("counterpart", "99999999999999999999", "quá lớn"),
            ("counterpart", "2.000.000 tỷ", "quá lớn"), ("counterpart", "1,5", "có phần lẻ"),
            ("counterpart", "nhiều", "không phải là số tiền"), ("machines", "-3", "không thể âm"),
            ("machines", "2,5", "có phần lẻ"), ("machines", "-99999999999999999999", "không thể âm"),
        ])
    func refusedNumbers(key: String, text: String, reason: String) throws {
        let fields = Register.project.definition.fields
        let field = try #require(fields.first { $0.key == key })
        let problem = #expect(throws: Problem.self) { try field.value(written: text) }
        #expect(problem?.sentence.contains(reason) == true, "\(problem?.sentence ?? "")")
        #expect(problem?.sentence.contains("hãy") == true)
    }

    @Test("A time that could be two offers both, beside its field") func ambiguousTime() throws {
        let field = try #require(Register.project.definition.fields.first { $0.key == "performed" })
        let problem = #expect(throws: Problem.self) { try field.value(written: "5-7/2024") }
        #expect(
            problem?.sentence
                == "“5-7/2024” ở trường “Thời gian” có thể hiểu hai cách: hãy ghi “từ tháng 5 đến tháng 7/2024” hoặc “5/7/2024”."
        )
    }
}
