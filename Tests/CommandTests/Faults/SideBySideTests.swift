import Storage
import Support
import Testing

@Suite("Programs side by side") struct SideBySideTests {
    @Test("Six that write at once all succeed, and all they wrote is there") func sixWriters() async throws {
        let program = try await Program()
        #expect(try await program.run(["import", try program.projects(), "--commit"] + atVungTau2016).status == 0)
        let surveys = try (1...3).map { ("nhóm \($0)", try program.survey("nhóm \($0)", count: 400)) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (_, file) in surveys {
                group.addTask {
                    let ended = try await program.run(["import", file, "--commit"] + atVungTau2016)
                    #expect(ended.status == 0, "\(ended.errors)")
                }
            }
            for (code, field) in [("DA-1", "place"), ("DA-1", "implementer"), ("DA-2", "place")] {
                group.addTask {
                    for number in 1...5 {
                        let ended = try await program.run("correct", code, "\(field)=Xã \(number)")
                        #expect(ended.status == 0, "\(ended.errors)")
                    }
                }
            }
            try await group.waitForAll()
        }
        for (name, _) in surveys { #expect(try await program.stored(ofSurvey: name) == 400) }
        #expect(try await program.count("SELECT COUNT(*) FROM event WHERE verb = 'correct'") == 15)
        #expect(try await program.count("SELECT COUNT(*) FROM project WHERE place = 'Xã 5'") == 2)
        #expect(try await program.text("SELECT implementer FROM project WHERE number = 1") == "Xã 5")
        #expect(try await program.count("SELECT COUNT(DISTINCT number) FROM establishment") == 1_200)
        #expect(try await program.run("check").status == 0)
    }

    @Test("Six that find no database yet make one together and one centre") func sixBeginners() async throws {
        let program = try await Program()
        let surveys = try (1...6).map { ("nhóm \($0)", try program.survey("nhóm \($0)", count: 20)) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (_, file) in surveys {
                group.addTask {
                    let ended = try await program.run(["import", file, "--commit"] + atVungTau2016)
                    #expect(ended.status == 0, "\(ended.errors)")
                }
            }
            try await group.waitForAll()
        }
        for (name, _) in surveys { #expect(try await program.stored(ofSurvey: name) == 20) }
        #expect(try await program.count("SELECT COUNT(*) FROM organisation") == 1)
        #expect(try await program.count("SELECT COUNT(*) FROM import") == 6)
        #expect(try await program.run("check").status == 0)
    }
}
