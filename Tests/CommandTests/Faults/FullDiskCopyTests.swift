import Foundation
import Storage
import Support
import Testing

@Suite("A full disk under a copy") struct FullDiskCopyTests {
    @Test(
        "A backup that does not fit is refused with a sentence about the disk, leaves nothing, and works with room again",
        .enabled(if: SmallDisk.isPermitted, "this machine does not let a test mount a small disk (tmpfs)"),
        arguments: [0, 100_000, 1_500_000, 4_000_000])
    func backup(free: Int) async throws {
        let disk = try SmallDisk(megabytes: 24)
        // It is unmounted when nothing names it any more, which is before the last program has ended.
        defer { withExtendedLifetime(disk) {} }
        let program = try await Program()
        let file = try program.survey("đầu", count: 3_000)
        #expect(try await program.run(["import", file, "--commit"] + atVungTau2016).status == 0)
        try disk.fill(leaving: free)
        let refused = try await program.run("backup", "\(disk.folder)/sao")
        #expect(refused.status == 1)
        #expect(refused.errorLines.count == 1, "\(refused.errors)")
        #expect(refused.errors.contains("hãy"), "\(refused.errors)")
        #expect(refused.errors.localizedCaseInsensitiveContains("ổ đĩa") || refused.errors.contains("chỗ trống"))
        let left = (try? FileManager.default.contentsOfDirectory(atPath: "\(disk.folder)/sao")) ?? []
        #expect(left == [])
        try disk.makeRoom()
        let made = try await program.run("backup", "\(disk.folder)/sao")
        #expect(made.status == 0, "\(made.errors)")
        #expect(try await program.run("check").status == 0)
    }

    @Test(
        "A restore that does not fit is refused with a sentence about the disk, and works with room again",
        .enabled(if: SmallDisk.isPermitted, "this machine does not let a test mount a small disk (tmpfs)"),
        arguments: [0, 300_000, 1_500_000])
    func restore(free: Int) async throws {
        let disk = try SmallDisk(megabytes: 16)
        // It is unmounted when nothing names it any more, which is before the last program has ended.
        defer { withExtendedLifetime(disk) {} }
        let program = try await Program()
        let file = try program.survey("đầu", count: 3_000)
        #expect(try await program.run(["import", file, "--commit"] + atVungTau2016).status == 0)
        #expect(try await program.run("backup", program.scratch.path("sao")).status == 0)
        let folder = try #require(try program.backups().first)
        let arguments = [
            "restore", folder, "--database", "sqlite:\(disk.folder)/k.sqlite", "--files", "\(disk.folder)/files",
        ]
        try disk.fill(leaving: free)
        let refused = try await program.run(arguments)
        #expect(refused.status == 1)
        #expect(refused.errorLines.count == 1, "\(refused.errors)")
        #expect(refused.errors.localizedCaseInsensitiveContains("ổ đĩa"), "\(refused.errors)")
        try disk.makeRoom()
        let restored = try await program.run(arguments)
        #expect(restored.status == 0, "\(restored.errors)")
    }
}
