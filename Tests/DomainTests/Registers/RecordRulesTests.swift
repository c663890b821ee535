import Domain
import Testing

import struct Basics.Problem
import struct Basics.Sentence
import struct Basics.When

@Suite("What a person must give of a record") struct RecordRulesTests {
    private func record(_ register: Register) -> Record {
        Record(register, province: ProvinceKey(scheme: .before2025, code: "77"))
    }

    @Test("A name of nothing but marks is no name", arguments: [nil, "", "–", "…"]) func names(name: String?) throws {
        var establishment = record(.establishment)
        establishment[EstablishmentField.name] = name.map { .text($0) }
        let told = Sentence(
            onPage: "Thiếu “Tên cơ sở”: không được để trống.",
            onCommandLine: "Thiếu “Tên cơ sở”: không được để trống, hãy ghi name=….")
        #expect(throws: Problem(told)) {
            try RecordRules.check(establishment, writing: [EstablishmentField.name.rawValue], on: nil)
        }
        try RecordRules.check(establishment, writing: [EstablishmentField.phone.rawValue], on: nil)
    }

    @Test(
        "Districts recognise until 2025-06-30, communes from the next day; a time on both sides may be either",
        arguments: [
            ("commune", "2016", false), ("commune", "30/6/2025", false), ("commune", "1/7/2025", true),
            ("commune", "2025", true), ("district", "2016", true), ("district", "2025", true),
            ("district", "1/7/2025", false), ("district", "2026", false), ("province", "2016", true),
        ])
    func levels(level: String, written: String, isTaken: Bool) throws {
        var recognition = record(.recognition)
        recognition[RecognitionField.level] = .text(level)
        recognition[RecognitionField.when] = .when(try #require(When(written: written)))
        let written: Set = [RecognitionField.level.rawValue]
        if isTaken {
            try RecordRules.check(recognition, writing: written, on: nil)
        } else {
            #expect(throws: Problem.self) { try RecordRules.check(recognition, writing: written, on: nil) }
            try RecordRules.check(recognition, writing: [RecognitionField.score.rawValue], on: nil)
        }
    }

    @Test("A learner is of a class; the sentence says how to name it") func learner() throws {
        var learner = record(.learner)
        learner[LearnerField.name] = .text("Lê Thị An")
        let all = Set(learner.values.indices)
        let told = Sentence(
            onPage: "Thiếu “Lớp”: học viên phải thuộc về một lớp đào tạo, tập huấn đã có.",
            onCommandLine:
                "Thiếu “Lớp”: học viên phải thuộc về một lớp đào tạo, tập huấn đã có, hãy ghi training_class=LH-0001.")
        #expect(throws: Problem(told)) { try RecordRules.check(learner, writing: all, on: nil) }
        try RecordRules.check(learner, writing: [LearnerField.name.rawValue], on: nil)
    }
}
