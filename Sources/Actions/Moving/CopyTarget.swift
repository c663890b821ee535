import Basics
import Storage

/// Where an installation is to be copied: it must be empty, and is brought to the source's step of the schema.
struct CopyTarget: Sendable {
    let office: Office
    private let shown: String
    private let flag: String

    /// `flag` is what a person named it with. Nothing is made before the address has answered.
    init(_ address: DatabaseAddress, files: String?, flag: String, steps: [Migration], like source: Office) async throws
    {
        shown = address.shown
        self.flag = flag
        let filesFlag = flag == "--to" ? "--to-files THƯ_MỤC" : "--files THƯ_MỤC"
        let folder = try files ?? address.filesFolder(flag: filesFlag)
        do {
            let database = try address.database()
            if try await database.isOfSomethingElse() {
                throw StorageFault(.notADatabase, detail: "tables of something else")
            }
            try await database.migrate(steps)
            office = Office(
                database: database, files: FileStore(folder: folder), actor: source.actor, now: source.now)
        } catch let fault as StorageFault {
            throw Self.problem(fault, shown: address.shown, flag: flag)
        }
    }

    /// The rows of `source`, all of them or none; refused where there are some already.
    func receive(_ source: Office, expected: [TableFingerprint]? = nil) async throws -> CopiedInstallation {
        do {
            try await refuseFilled()
            let copied = try await InstallationCopy(source: source, target: office, expected: expected).run()
            let findings = try await office.database.selfCheck()
            if !findings.isEmpty { throw CopyDiffers(differences: findings) }
            return copied
        } catch is NotEmpty {
            throw Problem(
                "\(shown) đã có số liệu; không có gì được ghi. Hãy để \(flag) chỉ tới một cơ sở dữ liệu trống: một tệp sqlite chưa có, hoặc một cơ sở dữ liệu PostgreSQL mới tạo bằng CREATE DATABASE."
            )
        } catch let copy as CopyDiffers {
            throw Problem("Bản chép vào \(shown) không khớp với nguồn: \(copy.differences.joined(separator: " "))")
        }
    }

    /// Before any original is copied; the copy itself asks again.
    private func refuseFilled() async throws {
        let tables = try await office.database.keptTables()
        let isEmpty = try await office.database.read { session in
            try tables.allSatisfy { try $0.isEmpty(in: session) }
        }
        if !isEmpty { throw NotEmpty() }
    }

    private static func problem(_ fault: StorageFault, shown: String, flag: String) -> Problem {
        if fault.kind == .newerDatabase {
            return Problem(
                "\(shown) đã được dựng ở bước mới hơn bước của nguồn (\(fault.detail)): hãy để \(flag) chỉ tới một cơ sở dữ liệu chưa dựng."
            )
        }
        return Problem("\(shown): \(told: fault.told(flag: flag))")
    }
}
