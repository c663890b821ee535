import Foundation

/// A folder of a test's own, gone when the test is.
package final class Scratch: Sendable {
    package let folder: String

    package init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("kc-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        folder = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    package func path(_ name: String) -> String { "\(folder)/\(name)" }

    package func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
        try Data(Array(bytes)).write(to: URL(fileURLWithPath: path(name)))
        return path(name)
    }
}
