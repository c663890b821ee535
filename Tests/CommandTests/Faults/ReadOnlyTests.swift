import Storage
import Support
import Testing

/// Commands that look and change nothing.
let onlyReading = [
    ["figures"] + atVungTau2016, ["list", "project"], ["show", "DA-1"], ["search", "sấy"], ["check"], ["imports"],
    ["candidates"], ["organisations"], ["records", "--indicator", "project.assigned"] + atVungTau2016,
]

@Suite("A medium that may only be read", .enabled(if: TestEngine.isSQLite)) struct ReadOnlyTests {
    @Test(
        "All is read, also an import's plan; a change is refused in one sentence",
        .enabled(if: SmallDisk.isPermitted, "this machine does not let a test mount a small disk (tmpfs)"))
    func reading() async throws {
        let disk = try SmallDisk(megabytes: 8)
        let program = try await Program(folder: disk.folder)
        let file = try program.projects()
        #expect(try await program.run(["import", file, "--commit"] + atVungTau2016).status == 0)
        try disk.makeReadOnly()
        for arguments in onlyReading + [["import", file] + atVungTau2016] {
            let ended = try await program.run(arguments)
            #expect(ended.status == 0, "\(arguments) \(ended.errors)")
            #expect(ended.errors.isEmpty, "\(arguments) \(ended.errors)")
        }
        for arguments in [
            ["correct", "DA-1", "place=Xã Phước Hải"], ["import", file, "--commit"] + atVungTau2016, ["undo", "1"],
            ["create", "officer", "name=A"] + atVungTau2016, ["merge", "DA-1", "CS-1"], ["migrate"],
        ] {
            let ended = try await program.run(arguments)
            #expect(ended.status == 1)
            #expect(ended.errorLines.count == 1, "\(ended.errors)")
            #expect(ended.errors.contains("chỉ đọc được, không ghi được"), "\(arguments) \(ended.errors)")
        }
    }
}
