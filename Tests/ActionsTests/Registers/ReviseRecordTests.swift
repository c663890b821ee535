import Basics
import Domain
import Support
import Testing

@testable import Actions

@Suite("A form over a record") struct ReviseRecordTests {
    private let code = RecordCode(.project, 1)
    private let name = ProjectField.name.rawValue
    private let place = ProjectField.place.rawValue
    private let local = ProjectField.assignedLocal.rawValue
    private let beneficiary = ProjectField.beneficiary.rawValue

    private func desk() async throws -> Desk {
        let desk = try await Desk()
        _ = try await desk.office.centre(of: desk.province, named: nil, creating: true)
        for name in ["Công ty TNHH Hải Đăng", "HTX Bình Minh", "HTX Bình Minh"] {
            _ = try await register(desk, .establishment, ["name": name])
        }
        _ = try await register(
            desk, .project,
            ["name": "Máy sấy", "performed": "7/2016", "assigned_kcdp": "khoảng 1,5 tỷ", "beneficiary": "hải đăng"])
        return desk
    }

    private func register(_ desk: Desk, _ register: Register, _ texts: [String: String], key: String? = nil)
        async throws -> RegisteredRecord
    {
        let values = Dictionary(
            uniqueKeysWithValues: try texts.map { (try #require(register.definition.field(named: $0)), $1) })
        return try await desk.office.register(
            register, values: values, province: desk.province.key, period: Period(code: "2016"), organisation: 1,
            requestKey: key)
    }

    private func revise(_ desk: Desk, _ values: [Int: String], seen: Int64, key: String? = nil) async throws
        -> RevisedRecord
    {
        try await desk.office.revise(code, values: values, seen: seen, organisation: 1, requestKey: key)
    }

    private func project(_ desk: Desk) async throws -> StoredRecord {
        try #require(try await desk.all(.project).first).stored
    }

    /// A form as it is shown, nothing changed.
    private func form(_ desk: Desk) async throws -> [Int: String] {
        let record = try await project(desk).record
        var texts = Dictionary(
            uniqueKeysWithValues: zip(record.register.definition.fields, record.values).enumerated().map {
                ($0, $1.0.written($1.1))
            })
        texts[beneficiary] = record.values[beneficiary] == nil ? "" : "CS-0001 Công ty TNHH Hải Đăng"
        return texts
    }

    @Test("A tax code that another establishment has is written and told, also where the two are a pair already")
    func sameTaxCode() async throws {
        let desk = try await desk()
        let tax = EstablishmentField.taxCode.rawValue
        func write(_ number: Int64, _ code: String, seen: Int64) async throws -> [String] {
            try await desk.office.revise(
                RecordCode(.establishment, number), values: [tax: code], seen: seen, organisation: 1
            ).remarks
        }
        #expect(try await write(1, "3500123456", seen: 1).allSatisfy { !$0.contains("đã là của") })
        let told = try await write(2, "3500123456", seen: 1)
        #expect(
            told.contains { $0.contains("Mã số thuế 3500123456 đã là của CS-0001 “Công ty TNHH Hải Đăng”: vẫn ghi") })
        #expect(try await write(2, "3500123457", seen: 2).allSatisfy { !$0.contains("đã là của") })
        let again = try await write(2, "3500123456", seen: 3)
        #expect(again.contains { $0.contains("đã là của CS-0001") })
    }

    @Test("A form sent back as it was shown changes nothing, and no event tells of it") func untouched() async throws {
        let desk = try await desk()
        let before = try await desk.office.biography(code, organisation: 1).changes.count
        let revised = try await revise(desk, try await form(desk), seen: 1)
        #expect(revised.changes.isEmpty)
        #expect(revised.version == 1)
        #expect(try await desk.office.biography(code, organisation: 1).changes.count == before)
    }

    @Test("Two who change different fields both stand, and the second is told") func different() async throws {
        let desk = try await desk()
        var first = try await form(desk)
        var second = first
        first[place] = "Xã Một"
        second[local] = "2 tỷ"
        _ = try await revise(desk, first, seen: 1)
        let revised = try await revise(desk, second, seen: 1)
        #expect(revised.othersChanges == ["Địa bàn: — → Xã Một"])
        #expect(revised.changes.count == 1)
        #expect(revised.version == 3)
        let record = try await project(desk).record
        #expect(record.text(ProjectField.place) == "Xã Một")
        #expect(record.amount(ProjectField.assignedLocal) == 2_000_000_000)
    }

    @Test("Two who change one field: nothing is written, both and what was before are shown; then it can be decided")
    func conflict() async throws {
        let desk = try await desk()
        var first = try await form(desk)
        var second = first
        first[place] = "Xã Một"
        first[name] = "Máy sấy mới"
        second[place] = "Xã Hai"
        _ = try await revise(desk, first, seen: 1)
        let thrown = await #expect(throws: EditConflict.self) { _ = try await revise(desk, second, seen: 1) }
        let conflict = try #require(thrown)
        #expect(
            conflict.fields == [EditConflict.Field(field: place, base: "—", theirs: "Xã Một", mine: "Xã Hai")])
        #expect(conflict.who == "Nguyễn Thị Kiểm")
        #expect(conflict.version == 2)
        #expect(try await project(desk).record.text(ProjectField.place) == "Xã Một")
        _ = try await revise(desk, [place: "Xã Hai"], seen: conflict.version)
        #expect(try await project(desk).record.text(ProjectField.place) == "Xã Hai")
        #expect(try await project(desk).record.name == "Máy sấy mới")
    }

    @Test("Of several fields none is written before each is decided; who writes meanwhile is asked about again")
    func conflictInTwo() async throws {
        let desk = try await desk()
        var first = try await form(desk)
        var second = first
        (first[place], first[name]) = ("Xã Một", "Máy sấy một")
        (second[place], second[name]) = ("Xã Hai", "Máy sấy hai")
        _ = try await revise(desk, first, seen: 1)
        let shown = try #require(
            await #expect(throws: EditConflict.self) { _ = try await revise(desk, second, seen: 1) })
        #expect(Set(shown.fields.map(\.field)) == [place, name])
        // Meanwhile the first one writes the place once more.
        _ = try await revise(desk, [place: "Xã Ba"], seen: 2)
        let decided = SettledConflict(version: shown.version, mine: [place], theirs: [name])
        let again = try #require(
            await #expect(throws: EditConflict.self) {
                _ = try await desk.office.revise(
                    RecordCode(.project, 1), values: second, seen: 1, settled: decided, organisation: 1)
            })
        #expect(Set(again.fields.map(\.field)) == [place, name])
        #expect(try await project(desk).record.text(ProjectField.place) == "Xã Ba")
        #expect(try await project(desk).record.name == "Máy sấy một")
        let last = SettledConflict(version: again.version, mine: [place], theirs: [name])
        _ = try await desk.office.revise(
            RecordCode(.project, 1), values: second, seen: 1, settled: last, organisation: 1)
        #expect(try await project(desk).record.text(ProjectField.place) == "Xã Hai")
        #expect(try await project(desk).record.name == "Máy sấy một")
    }

    @Test("Two who make the same change agree") func same() async throws {
        let desk = try await desk()
        _ = try await revise(desk, [place: "Xã Một"], seen: 1)
        #expect(try await revise(desk, [place: "Xã Một"], seen: 1).changes.isEmpty)
    }

    @Test("Each wrong field has its sentence, without words of the command line; nothing is written") func problems()
        async throws
    {
        let desk = try await desk()
        let thrown = await #expect(throws: FieldProblems.self) {
            _ = try await revise(
                desk,
                [
                    local: "nhiều", ProjectField.when.rawValue: "hôm qua", ProjectField.source.rawValue: "KCX",
                    beneficiary: "HTX Bình Minh", place: "Xã Một",
                ], seen: 1)
        }
        let problems = try #require(thrown)
        #expect(problems.fields.count == 4)
        #expect(
            problems.fields[beneficiary] == "Có 2 cơ sở tên “HTX Bình Minh”: hãy ghi một mã trong CS-0002, CS-0003.")
        for sentence in problems.fields.values {
            #expect(!sentence.contains("khuyencong") && !sentence.contains("="), "\(sentence)")
        }
        let empty = await #expect(throws: FieldProblems.self) { _ = try await revise(desk, [name: " "], seen: 1) }
        #expect(empty?.fields == [name: "Thiếu “Tên đề án, nhiệm vụ”: không được để trống."])
        #expect(try await project(desk).version == 1)
        await #expect(throws: FieldProblems.self) { _ = try await revise(desk, [place: "A"], seen: 9) }
    }

    @Test("A form sent twice is answered with what it made the first time") func twice() async throws {
        let desk = try await desk()
        let made = try await register(desk, .establishment, ["name": "HTX Mới"], key: "một")
        let again = try await register(desk, .establishment, ["name": "HTX Mới"], key: "một")
        #expect(again.code == made.code)
        #expect(again.isRepeated && !made.isRepeated)
        _ = try await revise(desk, [place: "Xã Một"], seen: 1, key: "hai")
        let repeated = try await revise(desk, [place: "Xã Một"], seen: 1, key: "hai")
        #expect(repeated.isRepeated)
        #expect(repeated.version == 2)
        #expect(try await desk.all(.establishment).count == 4)
    }

    @Test("What a new record lacks or repeats is told beside its field") func registering() async throws {
        let desk = try await desk()
        let empty = await #expect(throws: FieldProblems.self) {
            _ = try await desk.office.register(
                .project, values: [name: "", local: "-5"], province: desk.province.key, organisation: 1)
        }
        #expect(empty?.fields.keys.sorted() == [name, ProjectField.when.rawValue, local].sorted())
        #expect(empty?.fields[ProjectField.when.rawValue] == "Hãy ghi “Thời gian”.")
        _ = try await register(desk, .establishment, ["name": "A", "tax_code": "3500123456"])
        let known = await #expect(throws: FieldProblems.self) {
            _ = try await register(desk, .establishment, ["name": "B", "tax_code": "3500 123 456"])
        }
        #expect(
            known?.fields[EstablishmentField.taxCode.rawValue]?.hasSuffix("hãy dùng nút “Sửa” ở hồ sơ CS-0004.") == true
        )
        let learner = await #expect(throws: FieldProblems.self) {
            _ = try await register(desk, .learner, ["name": "Lê Thị An", "training_class": "đan lát"])
        }
        #expect(learner?.fields.count == 1)
    }

    @Test("A link that is written in a form is a decision: it counts, and can be taken back") func link() async throws {
        let desk = try await desk()
        #expect(try await desk.office.check().isEmpty)
        let linked = try await project(desk).record[ProjectField.beneficiary]?.reference
        #expect(
            linked == (try await desk.office.biography(RecordCode(.establishment, 1), organisation: 1).listed.stored.id)
        )
        _ = try await revise(desk, [beneficiary: "CS-2"], seen: 1)
        try await desk.office.merge(RecordCode(.establishment, 3), RecordCode(.establishment, 2), organisation: 1)
        #expect(try await desk.office.check().isEmpty)
        // The one that was merged stands in the form: not a change.
        #expect(try await revise(desk, [beneficiary: "CS-2"], seen: 2).changes.isEmpty)
        let cleared = try await revise(desk, [beneficiary: ""], seen: 2)
        #expect(cleared.changes == ["Cơ sở thụ hưởng (hồ sơ): CS-0002 HTX Bình Minh → —"])
        #expect(try await desk.office.check().isEmpty)
    }
}
