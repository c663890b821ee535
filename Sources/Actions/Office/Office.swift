import Basics
import Domain
import Foundation
import Storage

/// All that an action needs from outside, passed explicitly: the database, the clock, the files, and who acts.
package struct Office: Sendable {
    package let database: any Database
    package let files: FileStore
    /// Microseconds since 1970.
    package let now: @Sendable () -> Int64
    package let actor: String
    /// Rung when a job was asked for.
    let bell: JobBell

    package init(
        database: any Database, files: FileStore, actor: String,
        now: @escaping @Sendable () -> Int64 = Office.systemTime, bell: JobBell = JobBell()
    ) {
        self.database = database
        self.files = files
        self.actor = actor
        self.now = now
        self.bell = bell
    }

    /// The same office with another at the desk.
    package func acting(as actor: String) -> Office {
        Office(database: database, files: files, actor: actor, now: now, bell: bell)
    }

    /// The office's day: asked once in an action.
    package var today: Day { OfficeMoment(microsecondsSince1970: now()).day }

    package static let systemTime: @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970 * 1_000_000) }

    /// Opens the database of an address and brings its schema up to date. `onlyToRead`: one that cannot be written, on a
    /// full disk, a medium that may only be read or a server that only follows another, is opened as it is.
    /// `files`: the folder of the uploaded originals, where it is not the address's usual one.
    package static func open(
        _ address: DatabaseAddress, actor: String, files: String? = nil, onlyToRead: Bool = false
    ) async throws -> Office {
        let folder = try files ?? address.filesFolder()
        do {
            return try await open(try address.database(), files: folder, actor: actor)
        } catch let fault as StorageFault where onlyToRead && fault.leavesReading {
            return try await open(try address.databaseToRead(), files: folder, actor: actor)
        } catch let fault as StorageFault where fault.kind == .cannotOpen && address.canBeRead {
            throw StorageFault(.readOnly, detail: fault.detail)
        }
    }

    /// With a database that was opened in another way than by an address.
    package static func open(_ database: any Database, files: String, actor: String) async throws -> Office {
        if try await database.isOfSomethingElse() {
            throw StorageFault(.notADatabase, detail: "tables of something else")
        }
        try await database.migrate(try Migrations.all())
        try await SearchLayout.bringUpToDate(database)
        return Office(database: database, files: FileStore(folder: files), actor: actor)
    }
}
