import Basics
import Storage

extension Office {
    /// Copies the whole installation to an empty place, on either engine. The source stays as it is.
    package func move(to address: DatabaseAddress, files folder: String?) async throws -> CopiedInstallation {
        let target = try await CopyTarget(
            address, files: folder, flag: "--to", steps: try Migrations.all(), like: self)
        return try await target.receive(self)
    }
}
