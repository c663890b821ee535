import Foundation
import Support

extension Program {
    /// The backups in the usual folder of a test, oldest first; those in the making have hidden names.
    func backups(in folder: String = "sao") throws -> [String] {
        let parent = scratch.path(folder)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
        return names.filter { $0.hasPrefix("khuyencong-") }.sorted().map { "\(parent)/\($0)" }
    }

    /// A program with an empty place of its own, on the engine of the run.
    func beside(_ name: String) async throws -> Program { try await Program(folder: scratch.path(name)) }

    /// An SQLite file that is not there yet.
    func empty(_ name: String) -> String { "sqlite:\(scratch.path(name))/khuyencong.sqlite" }
}
