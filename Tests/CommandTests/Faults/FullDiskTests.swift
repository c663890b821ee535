import Foundation
import Storage
import Support
import Testing

@Suite("A full disk", .enabled(if: TestEngine.isSQLite)) struct FullDiskTests {
    @Test(
        "An import that does not fit is refused with a sentence about the disk, loses nothing, and works with room again",
        .enabled(if: SmallDisk.isPermitted, "this machine does not let a test mount a small disk (tmpfs)"),
        arguments: [0, 8_192, 200_000, 500_000])
    func importing(free: Int) async throws {
        let disk = try SmallDisk(megabytes: 16)
        let program = try await Program(folder: disk.folder)
        #expect(try await program.run(["import", try program.projects(), "--commit"] + atVungTau2016).status == 0)
        let large = ["import", try program.survey("lớn", count: 3_000), "--commit"] + atVungTau2016
        try disk.fill(leaving: free)
        let refused = try await program.run(large)
        #expect(refused.status == 1)
        #expect(refused.errorLines.count == 1, "\(refused.errors)")
        #expect(refused.errors.hasPrefix("Lỗi: "), "\(refused.errors)")
        #expect(refused.errors.localizedCaseInsensitiveContains("ổ đĩa"), "\(refused.errors)")
        try disk.makeRoom()
        let check = try await program.run("check")
        #expect(check.status == 0, "\(check.output)\(check.errors)")
        #expect(try await program.stored(ofSurvey: "lớn") == 0)
        #expect(try await program.count("SELECT COUNT(*) FROM project") == 2)
        #expect(try await program.run(large).status == 0)
        #expect(try await program.stored(ofSurvey: "lớn") == 3_000)
        #expect(try await program.run("check").status == 0)
    }

    @Test(
        "On a full disk all is still read; a change is refused with a sentence about it, and works with room again",
        .enabled(if: SmallDisk.isPermitted, "this machine does not let a test mount a small disk (tmpfs)"))
    func commands() async throws {
        let disk = try SmallDisk(megabytes: 8)
        let program = try await Program(folder: disk.folder)
        #expect(try await program.run(["import", try program.projects(), "--commit"] + atVungTau2016).status == 0)
        try disk.fill(leaving: 0)
        for arguments in onlyReading {
            let ended = try await program.run(arguments)
            #expect(ended.status == 0, "\(arguments) \(ended.errors)")
        }
        let refused = try await program.run("correct", "DA-1", "place=Xã Phước Hải")
        #expect(refused.errors.hasPrefix("Lỗi: Ổ đĩa"), "\(refused.errors)")
        try disk.makeRoom()
        #expect(try await program.run(["figures"] + atVungTau2016).status == 0)
        #expect(try await program.run("correct", "DA-2", "place=Xã Phước Hải").status == 0)
        #expect(try await program.run("check").status == 0)
    }
}
