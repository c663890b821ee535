import Foundation
import Storage
import Support
import Testing

@Suite("khuyencong import") struct ImportCommandTests {
    private struct Plan: Decodable {
        struct Count: Decodable {
            let register: String
            let created: Int
            let updated: Int
            let unchanged: Int
        }

        let plan: String
        let committed: Int?
        let counts: [Count]
    }

    private func plan(_ program: Program, _ file: String, _ more: String...) async throws -> Plan {
        let ended = try await program.run(["import", file, "--json"] + more + atVungTau2016)
        let plans = try JSONDecoder().decode([Plan].self, from: Data(ended.output.utf8))
        return try #require(plans.first)
    }

    @Test("Without --commit the plan is shown and nothing is written") func plan() async throws {
        let program = try await Program()
        let file = try program.projects()
        let plan = try await program.run(["import", file] + atVungTau2016)
        #expect(plan.status == 0)
        #expect(plan.errors.isEmpty)
        #expect(plan.output.contains("--commit"))
        #expect(try await program.count("SELECT COUNT(*) FROM project") == 0)
        #expect(try await program.run(["import", file, "--commit"] + atVungTau2016).status == 0)
        #expect(try await program.count("SELECT COUNT(*) FROM project") == 2)
    }

    @Test("The plan as JSON counts what it would create, and a commit holds to the plan that was seen") func json()
        async throws
    {
        let program = try await Program()
        let file = try program.projects()
        let seen = try await plan(program, file)
        #expect(seen.counts.map(\.register) == ["project"])
        #expect(seen.counts.map(\.created) == [2])
        #expect(seen.committed == nil)
        #expect(try await plan(program, file, "--commit", "--plan", seen.plan).committed == 1)
        let stale = try await program.run(["import", file, "--commit", "--plan", seen.plan] + atVungTau2016)
        #expect(stale.status == 1)
        #expect(stale.errors.hasPrefix("Lỗi: "))
        #expect(try await plan(program, file).counts.map(\.unchanged) == [2])
    }

    @Test("An import is listed and undone by its number") func undo() async throws {
        let program = try await Program()
        #expect(try await program.run(["import", try program.projects(), "--commit"] + atVungTau2016).status == 0)
        #expect(try await program.run("imports").output.contains("de-an.xlsx"))
        #expect(try await program.run("undo", "1").status == 0)
        #expect(try await program.count("SELECT COUNT(*) FROM project") == 0)
        #expect(try await program.run("undo", "1").status == 1)
        #expect(try await program.run("check").status == 0)
    }
}
