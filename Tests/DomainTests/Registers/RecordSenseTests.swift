import Basics
import Domain
import Testing

@Suite("What a record can hold") struct RecordSenseTests {
    private func trainingClass(_ values: (TrainingClassField, Int64)...) -> Record {
        var record = Record(.trainingClass, province: ProvinceKey(scheme: .from2025, code: "01"))
        record[TrainingClassField.name] = .text("Lớp may")
        for (field, amount) in values { record[field] = .measure(Measure(amount)) }
        return record
    }

    private func refused(_ record: Record, on today: Day? = Day(iso: "2024-06-30")) -> [Int] {
        RecordRules.problems(record, writing: Set(record.values.indices), on: today).map(\.field)
    }

    @Test("A part is no more than its whole, and nothing stands for none") func parts() {
        typealias Field = TrainingClassField
        #expect(refused(trainingClass((.learners, 30), (.female, 30), (.poor, 10), (.nearPoor, 20))).isEmpty)
        #expect(
            refused(trainingClass((.learners, 30), (.female, 40), (.minority, 35)))
                == [Field.female.rawValue, Field.minority.rawValue])
        #expect(refused(trainingClass((.learners, 30), (.poor, 20), (.nearPoor, 20))) == [Field.nearPoor.rawValue])
        #expect(refused(trainingClass((.classes, 0))) == [Field.classes.rawValue])
        #expect(refused(trainingClass((.classes, 1), (.learners, 0))).isEmpty)
        var about = trainingClass((.female, 40))
        about[Field.learners] = .measure(Measure(30, hedge: .about))
        #expect(refused(about).isEmpty)
        // What was wrong before is not held against whoever writes another field.
        let old = trainingClass((.learners, 30), (.female, 40))
        #expect(RecordRules.problems(old, writing: [Field.place.rawValue], on: nil).isEmpty)
    }

    @Test("Nobody is born tomorrow; texts have a most") func birthAndLength() throws {
        var learner = Record(.learner, province: ProvinceKey(scheme: .from2025, code: "01"))
        learner[LearnerField.name] = .text("Trần Thị Mai")
        learner[LearnerField.trainingClass] = .reference(RecordID(high: 1, low: 1))
        learner[LearnerField.born] = .when(try #require(When(written: "01/01/2090")))
        #expect(refused(learner) == [LearnerField.born.rawValue])
        learner[LearnerField.born] = .when(try #require(When(written: "2024")))
        #expect(refused(learner).isEmpty)
        learner[LearnerField.name] = .text(String(repeating: "ă", count: 1_001))
        #expect(refused(learner) == [LearnerField.name.rawValue])
        learner[LearnerField.name] = .text(String(repeating: "ă", count: 1_000))
        #expect(refused(learner).isEmpty)
    }

    @Test("What hardly is is told, and written") func doubts() throws {
        func told(_ register: Register, _ key: String, _ value: FieldValue) throws -> Int {
            var record = Record(register, province: ProvinceKey(scheme: .from2025, code: "01"))
            let field = try #require(register.definition.field(named: key))
            record.values[field] = value
            return RecordRules.doubts(record, writing: [field]).count
        }
        #expect(try told(.learner, "id_number", .text("12")) == 1)
        #expect(try told(.learner, "id_number", .text("079085001234")) == 0)
        #expect(try told(.officer, "email", .text("khong-phai-email")) == 1)
        #expect(try told(.officer, "email", .text("lan@phuyen.gov.vn")) == 0)
        #expect(try told(.establishment, "phone", .text("12")) == 1)
        #expect(try told(.establishment, "phone", .text("0254.3856123")) == 0)
        #expect(try told(.recognition, "score", .measure(Measure(150_000))) == 1)
        #expect(try told(.recognition, "score", .measure(Measure(95_500))) == 0)
    }

    @Test("Money of a few đồng that a person wrote is told with what it may have been meant to be") func smallMoney() {
        func told(_ amount: Int64) -> [String] {
            var project = Record(.project, province: ProvinceKey(scheme: .from2025, code: "01"))
            project[ProjectField.assignedLocal] = .measure(Measure(amount))
            project[ProjectField.machines] = .measure(Measure(2))
            return RecordRules.smallMoney(project, writing: Set(project.values.indices))
        }
        #expect(told(150).count == 1)
        #expect(told(150).first?.contains("“Kinh phí KCĐP được giao” đọc là 150 đồng") == true)
        #expect(told(150_000_000).isEmpty && told(0).isEmpty)
    }
}
