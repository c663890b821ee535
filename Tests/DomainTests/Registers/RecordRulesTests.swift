import Domain
import Testing

import struct Basics.Problem

@Suite("What a person must give of a record") struct RecordRulesTests {
    private func record(_ register: Register) -> Record {
        Record(register, province: ProvinceKey(scheme: .before2025, code: "77"))
    }

    @Test("A name of nothing but marks is no name", arguments: [nil, "", "–", "…"]) func names(name: String?) throws {
        var establishment = record(.establishment)
        establishment[EstablishmentField.name] = name.map { .text($0) }
        #expect(throws: Problem("Thiếu “Tên cơ sở”: không được để trống, hãy ghi name=….")) {
            try RecordRules.check(establishment, writing: [EstablishmentField.name.rawValue])
        }
        try RecordRules.check(establishment, writing: [EstablishmentField.phone.rawValue])
    }

    @Test("A learner is of a class; the sentence says how to name it") func learner() throws {
        var learner = record(.learner)
        learner[LearnerField.name] = .text("Lê Thị An")
        let all = Set(learner.values.indices)
        let sentence =
            "Thiếu “Lớp”: học viên phải thuộc về một lớp đào tạo, tập huấn đã có, hãy ghi training_class=LH-0001."
        #expect(throws: Problem(sentence)) { try RecordRules.check(learner, writing: all) }
        try RecordRules.check(learner, writing: [LearnerField.name.rawValue])
    }
}
