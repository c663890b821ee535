import Storage
import Support
import Testing

@Suite("A backup while others write") struct BusyBackupTests {
    @Test("Imports and backups at once: each backup holds whole imports, and those from before all of them")
    func importing() async throws {
        let program = try await Program()
        let surveys = try (1...4).map { try program.survey("nhóm \($0)", count: 600) }
        #expect(try await program.run(["import", surveys[0], "--commit"] + atVungTau2016).status == 0)
        let parent = program.scratch.path("sao")
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for survey in surveys.dropFirst() {
                    let ended = try await program.run(["import", survey, "--commit"] + atVungTau2016)
                    #expect(ended.status == 0, "\(ended.errors)")
                }
            }
            group.addTask {
                for _ in 1...4 {
                    let ended = try await program.run("backup", parent)
                    #expect(ended.status == 0, "\(ended.output)\(ended.errors)")
                }
            }
            try await group.waitForAll()
        }
        let backups = try program.backups()
        #expect(backups.count == 4)
        for (number, folder) in backups.enumerated() {
            let other = try await program.beside("moi-\(number)")
            #expect(try await other.run("restore", folder).status == 0)
            let imports = try await other.count("SELECT COUNT(*) FROM import")
            #expect(imports >= 1)
            #expect(try await other.count("SELECT COUNT(*) FROM establishment") == imports * 600)
            #expect(try await other.run("check").status == 0)
        }
        #expect(try await program.count("SELECT COUNT(*) FROM import") == 4)
        #expect(try await program.run("check").status == 0)
    }
}
