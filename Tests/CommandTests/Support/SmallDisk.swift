import Foundation
import Support

/// A disk in memory of a few megabytes, which a test can fill.
final class SmallDisk: Sendable {
    private let scratch: Scratch
    let folder: String

    /// Whether this machine lets a test mount a disk.
    static let isPermitted: Bool = (try? SmallDisk(megabytes: 1)) != nil

    struct NotPermitted: Error {}

    init(megabytes: Int) throws {
        scratch = try Scratch()
        folder = scratch.path("disk")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        guard run("mount", ["-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", folder]) else { throw NotPermitted() }
    }

    deinit { run("umount", ["-l", folder]) }

    /// Takes all but so many bytes of what is free.
    func fill(leaving bytes: Int) throws {
        let free = try FileManager.default.attributesOfFileSystem(forPath: folder)[.systemFreeSize] as? NSNumber
        let ballast = Data(count: max(0, (free?.intValue ?? 0) - bytes))
        try ballast.write(to: URL(fileURLWithPath: "\(folder)/ballast"))
    }

    /// As a medium that may only be read.
    func makeReadOnly() throws {
        guard run("mount", ["-o", "remount,ro", folder]) else { throw NotPermitted() }
    }

    /// Emptied before it is removed: a program that another test started while the file was written may have inherited it,
    /// and its bytes would be taken until that program ends.
    func makeRoom() throws {
        truncate("\(folder)/ballast", 0)
        try FileManager.default.removeItem(atPath: "\(folder)/ballast")
    }

    @discardableResult
    private func run(_ command: String, _ arguments: [String]) -> Bool {
        (try? Spawned("/usr/bin/env", [command] + arguments))?.succeeds() ?? false
    }
}
