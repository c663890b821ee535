import Basics
import Domain
import Foundation
import Storage

/// A record that was removed, of which only its history tells.
package struct DiscardedRecord: Sendable, Hashable {
    package let code: RecordCode
    package let province: ProvinceKey
    package let reason: String
    package let actor: String
    package let at: Int64
    /// Whose fields it had of persons cannot be told without reading them.
    let id: RecordID
    let stored: String
}

extension Office {
    /// **Xóa hồ sơ nhập nhầm**: of a record that a person made by mistake, or that was left when its import was undone, and
    /// to which nothing points. Its history stays, and `restore` brings it back.
    package func discard(_ code: RecordCode, reason: String, organisation: Int) async throws {
        let reason = Folding.normalise(reason)
        guard !reason.isEmpty else { throw Problem("Hãy ghi lý do xóa: lý do ở lại trong lịch sử.") }
        guard reason.count <= 300 else { throw Problem(RecordRules.tooLong(reason.count, most: 300, of: "Lý do")) }
        try await perform(
            "discard", organisation: organisation, summary: Discarding.summary(code) + reason
        ) { work in
            let stored = try Self.load(code, work)
            if let hold = try RecordHold(work).sentence(stored) { throw Problem(hold) }
            try work.recordChange(code.register, stored.id, before: Discarding.kept(stored), after: nil)
            try RecordStore(code.register, work.session).delete(
                stored, organisation: organisation, search: try SearchIndex(work.session))
            try work.session.run(
                "DELETE FROM duplicate_pair WHERE organisation = \(organisation) AND (subject = \(stored.id) OR establishment = \(stored.id))"
            )
            if code.register != .establishment { work.touch(.establishment) }
        }
    }

    /// Why a record cannot be removed; nothing where it can.
    package func hold(on code: RecordCode, organisation: Int) async throws -> String? {
        try await database.read { session in
            guard
                let stored = try RecordStore(code.register, session).find(
                    number: code.number, organisation: organisation)
            else { throw code.notFound }
            return try RecordHold(organisation: organisation, session).sentence(stored)
        }
    }

    /// Nothing where no record of the code was removed, or where it is back.
    package func discarded(_ code: RecordCode, organisation: Int) async throws -> DiscardedRecord? {
        try await database.read { try Discarding.last(code, organisation: organisation, $0) }
    }

    /// **Khôi phục**: as it was when it was removed, under its own code.
    package func restore(_ code: RecordCode, organisation: Int, for reach: Reach = .all) async throws {
        try await perform("restore", organisation: organisation, summary: "Khôi phục \(code.text)") { work in
            guard let discarded = try Discarding.last(code, organisation: organisation, work.session),
                let stored = Discarding.stored(discarded)
            else { throw Problem("\(code.text) không phải là hồ sơ đã xóa: không có gì để khôi phục.") }
            for (field, value) in zip(code.register.definition.fields, stored.record.values) {
                guard case .reference(let target) = field.kind, let id = value?.reference else { continue }
                guard try RecordStore(target, work.session).find(id, organisation: organisation) != nil else {
                    throw Problem(
                        "\(code.text) thuộc về một \(target.definition.noun) không còn: hãy khôi phục \(target.definition.noun) ấy trước."
                    )
                }
            }
            if let known = try HandMade.known(stored.record, work, for: reach) { throw Problem(known.told) }
            let table = RecordTable(code.register)
            try work.session.prepare(table.insertion).run(table.insertValues(stored, organisation: organisation))
            if code.register == .project {
                try BeneficiaryKey.followMerges(
                    organisation: organisation, projects: "t.id = \(stored.id)", work.session)
            }
            if let key = SearchText.key(of: stored, organisation: organisation) {
                try SearchIndex(work.session).insert(key, words: SearchText.of(stored.record))
            }
            try work.recordChange(
                code.register, stored.id, before: nil, after: RecordJSON.all(of: stored.record))
        }
    }
}

/// What holds a record: nothing may point to nothing.
struct RecordHold {
    private let organisation: Int
    private let session: any Session

    init(_ work: Work) { self.init(organisation: work.organisation, work.session) }

    init(organisation: Int, _ session: any Session) {
        self.organisation = organisation
        self.session = session
    }

    func sentence(_ stored: StoredRecord) throws -> String? {
        if let origin = stored.origin, try !isUndone(origin) {
            return
                "\(stored.code) đến từ lần nhập số \(origin.importNumber), không phải ghi bằng tay: hãy sửa hồ sơ, hoặc hoàn tác lần nhập ấy; sau khi hoàn tác mà hồ sơ còn lại thì xóa được ở đây."
        }
        for register in Register.allCases {
            for field in register.definition.fields where field.kind == .reference(stored.record.register) {
                guard let number = try pointing(register, field, stored.id) else { continue }
                return
                    "\(register.definition.code(number)) trỏ tới \(stored.code): hãy sửa hoặc xóa \(register.definition.noun) ấy trước."
            }
        }
        if stored.record.register == .place,
            try PlaceNames.stillNamed(organisation: organisation, without: [], with: [:], session)
                .contains(stored.identity)
        {
            return "Còn cơ sở hoặc cộng tác viên ghi địa chỉ ở \(stored.code): hãy sửa địa chỉ của họ trước."
        }
        if stored.record.register == .establishment, try isMerged(stored.id) {
            return "\(stored.code) đã được gộp với cơ sở khác: hãy tách ra trước."
        }
        let evidence = try session.first(
            "SELECT import_number FROM import_row WHERE organisation = \(organisation) AND record = \(stored.id) ORDER BY import_number LIMIT 1"
        ) { $0.int(0) }.flatMap { $0 }
        return evidence.map { "Lần nhập số \($0) cũng nói về \(stored.code): hãy hoàn tác lần nhập ấy trước." }
    }

    /// What an undone import left is nobody's but the person's who changed it.
    private func isUndone(_ origin: RecordOrigin) throws -> Bool {
        try session.first(
            "SELECT 1 FROM import WHERE organisation = \(organisation) AND number = \(origin.importNumber) AND state = 'undone'"
        ) { _ in true } ?? false
    }

    private func pointing(_ register: Register, _ field: FieldDefinition, _ id: RecordID) throws -> Int64? {
        let (table, column) = (SQL(trusted: register.rawValue), SQL(trusted: field.key))
        return try session.first(
            "SELECT number FROM \(table) WHERE organisation = \(organisation) AND \(column) = \(id) ORDER BY number LIMIT 1"
        ) { $0.integer(0) }.flatMap { $0 }
    }

    private func isMerged(_ id: RecordID) throws -> Bool {
        try session.first(
            "SELECT 1 FROM establishment WHERE organisation = \(organisation) AND (merged_into = \(id) OR id = \(id) AND merged_into IS NOT NULL) LIMIT 1"
        ) { _ in true } ?? false
    }
}

/// How the history keeps a removed record: its fields, and beside them what it needs to come back.
private enum Discarding {
    private enum Key {
        static let province = "_province"
        static let identity = "_identity"
        static let version = "_version"
        static let importNumber = "_import"
        static let sheet = "_sheet"
        static let row = "_row"
        static let fingerprint = "_fingerprint"
    }

    /// The event's words up to the reason; by them it is found again.
    static func summary(_ code: RecordCode) -> String { "Xóa \(code.text): " }

    /// As it was written when the mark stood on the other vowel: as many letters, and still in the history.
    private static func formerSummary(_ code: RecordCode) -> String { "Xoá \(code.text): " }

    static func kept(_ stored: StoredRecord) -> String {
        let fields =
            (try? JSONDecoder().decode([String: String?].self, from: Data(RecordJSON.all(of: stored.record).utf8)))
            ?? [:]
        return RecordJSON.object(
            fields.map { ($0.key, $0.value) } + [
                (Key.province, stored.record.province.stored), (Key.identity, "\(stored.identity)"),
                (Key.version, "\(stored.version)"),
            ] + origin(of: stored))
    }

    /// With it the same row is known again when its file comes another time.
    private static func origin(of stored: StoredRecord) -> [(String, String?)] {
        guard let origin = stored.origin else { return [] }
        return [
            (Key.importNumber, "\(origin.importNumber)"), (Key.sheet, "\(origin.sheet)"), (Key.row, "\(origin.row)"),
            (Key.fingerprint, stored.fingerprint.map { "\($0)" }),
        ]
    }

    private static func origin(_ kept: String) -> RecordOrigin? {
        func number(_ key: String) -> Int? { text(kept, key).flatMap { Int($0) } }
        guard let importNumber = number(Key.importNumber), let sheet = number(Key.sheet), let row = number(Key.row)
        else { return nil }
        return RecordOrigin(importNumber: importNumber, sheet: sheet, row: row)
    }

    static func last(_ code: RecordCode, organisation: Int, _ session: any Session) throws -> DiscardedRecord? {
        if try RecordStore(code.register, session).find(number: code.number, organisation: organisation) != nil {
            return nil
        }
        let start = summary(code)
        let found = try session.first(
            """
            SELECT c.record, c.before, e.summary, e.actor, e.at FROM event e
            JOIN change c ON c.organisation = e.organisation AND c.event = e.id AND c.entity = \(code.register.rawValue)
            WHERE e.organisation = \(organisation) AND e.verb = 'discard'
                AND (e.summary LIKE \(start + "%") OR e.summary LIKE \(formerSummary(code) + "%"))
            ORDER BY e.at DESC LIMIT 1
            """
        ) { row -> DiscardedRecord? in
            let stored = row.text(1) ?? "{}"
            guard let id = row.id(0), let province = text(stored, Key.province).flatMap(ProvinceKey.init(stored:))
            else {
                return nil
            }
            return DiscardedRecord(
                code: code, province: province, reason: String((row.text(2) ?? "").dropFirst(start.count)),
                actor: row.text(3) ?? "", at: row.integer(4) ?? 0, id: id, stored: stored)
        }
        return found.flatMap { $0 }
    }

    /// Removing and bringing back are two changes: the version counts them.
    static func stored(_ discarded: DiscardedRecord) -> StoredRecord? {
        guard let identity = text(discarded.stored, Key.identity).flatMap({ Int64($0) }),
            let version = text(discarded.stored, Key.version).flatMap({ Int64($0) })
        else { return nil }
        var record = Record(discarded.code.register, province: discarded.province)
        for (field, value) in RecordJSON.values(discarded.stored, register: discarded.code.register) {
            record.values[field] = value
        }
        return StoredRecord(
            id: discarded.id, number: discarded.code.number, identity: identity, version: version + 2,
            origin: origin(discarded.stored),
            fingerprint: text(discarded.stored, Key.fingerprint).flatMap { Int64($0) }, record: record)
    }

    private static func text(_ stored: String, _ key: String) -> String? {
        let object = try? JSONDecoder().decode([String: String?].self, from: Data(stored.utf8))
        return object?[key] ?? nil
    }
}
