import Actions
import Basics
import Domain
import Support
import Testing

@Suite("Two who correct one record") struct CorrectRecordTests {
    private func desk() async throws -> Desk {
        let desk = try await Desk()
        try await desk.commit(
            OfficePapers.projects(2016, [["Hỗ trợ máy sấy", "KCĐP", "HTX Bình Minh", 200, "Hoàn thành"]]))
        return desk
    }

    private func sentence(_ body: () async throws -> Void) async -> String? {
        do {
            try await body()
            return nil
        } catch {
            return (error as? Problem)?.onCommandLine
        }
    }

    @Test("The second, who saw what was there before the first, is told what the first changed; nothing is lost")
    func second() async throws {
        let desk = try await desk()
        let code = try RecordCode("DA-1")
        let seen = try #require(try await desk.all(.project).first).stored.version
        _ = try await desk.office.correct(code, assignments: ["place=Xã Một"], organisation: 1, seen: seen)
        let told = await sentence {
            _ = try await desk.office.correct(code, assignments: ["place=Xã Hai"], organisation: 1, seen: seen)
        }
        #expect(told?.contains("→ Xã Một (Nguyễn Thị Kiểm, ") == true, "\(told ?? "")")
        #expect(told?.contains("--seen \(seen + 1)") == true)
        #expect(try await desk.all(.project).first?.stored.record.text(ProjectField.place) == "Xã Một")
        _ = try await desk.office.correct(code, assignments: ["place=Xã Hai"], organisation: 1, seen: seen + 1)
        #expect(try await desk.all(.project).first?.stored.record.text(ProjectField.place) == "Xã Hai")
    }

    @Test("A version that never was is refused", arguments: [-1, 0, 7]) func never(seen: Int64) async throws {
        let desk = try await desk()
        let told = await sentence {
            _ = try await desk.office.correct(
                try RecordCode("DA-1"), assignments: ["place=Xã Hai"], organisation: 1, seen: seen)
        }
        #expect(told?.contains("nay là lần 1") == true, "\(told ?? "")")
    }

    @Test("Of many at once with the same sight of it one succeeds, all others are told") func many() async throws {
        let desk = try await desk()
        let office = desk.office
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for number in 1...12 {
                group.addTask {
                    let code = try? RecordCode("DA-1")
                    guard let code else { return false }
                    let lines = try? await office.correct(
                        code, assignments: ["place=Xã \(number)"], organisation: 1, seen: 1)
                    return lines != nil
                }
            }
            return await group.reduce(into: [Bool]()) { $0.append($1) }
        }
        #expect(outcomes.count { $0 } == 1)
        #expect(try await desk.all(.project).first?.stored.version == 2)
    }
}
