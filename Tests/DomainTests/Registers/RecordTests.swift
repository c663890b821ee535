import Basics
import Domain
import Testing

@Suite("Record") struct RecordTests {
    private func project(_ fields: [ProjectField: FieldValue]) -> Record {
        var record = Record(.project, province: ProvinceKey(scheme: .before2025, code: "77"))
        for (field, value) in fields { record[field] = value }
        return record
    }

    @Test("A new record knows nothing") func empty() {
        let record = project([:])
        #expect(record.values.allSatisfy { $0 == nil })
        #expect(record.name == nil && record.when == nil)
    }

    @Test("Its name and its time are the fields that its register says") func nameAndWhen() throws {
        let when = try #require(When(year: 2016))
        let record = project([.name: .text("Lò sấy"), .when: .when(when)])
        #expect(record.name == "Lò sấy")
        #expect(record.when == when)
    }

    @Test("What is newer changes only what it knows") func differences() {
        let old = project([.name: .text("Lò sấy"), .models: .measure(Measure(1)), .place: .text("Long Điền")])
        let new = project([
            .name: .text("Lò sấy"), .models: .measure(Measure(2, hedge: .about)), .state: .text("completed"),
        ])
        let changes = old.differences(to: new)
        #expect(changes.map(\.field) == [ProjectField.state, .models].map(\.rawValue))
        #expect(changes.map(\.before) == [nil, .measure(Measure(1))])
        #expect(changes.map(\.after) == [.text("completed"), .measure(Measure(2, hedge: .about))])
        #expect(old.differences(to: old).isEmpty)
    }
}
