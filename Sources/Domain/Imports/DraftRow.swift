import Basics

/// What one row of a file says, as records that may be stored.
package struct DraftRow: Sendable {
    package let sheet: Int
    package let row: Int
    /// Of all that the row says, with its table's kind and year: the same row read again has the same.
    package let fingerprint: Int64
    package var drafts: [Draft]

    package init(sheet: Int, row: Int, fingerprint: Int64, drafts: [Draft]) {
        self.sheet = sheet
        self.row = row
        self.fingerprint = fingerprint
        self.drafts = drafts
    }
}

/// A record as a row gives it, and how it is found again.
package struct Draft: Sendable {
    package var record: Record
    /// The natural key: two drafts with the same one are the same thing (never for establishments without a tax code).
    package var identity: Identity
    package var link: DraftLink?
    /// Of an establishment's name without form words, hashed: worked out once, compared often.
    package var coreHash: UInt64 = 0

    package init(_ record: Record, identity: Identity, link: DraftLink? = nil) {
        self.record = record
        self.identity = identity
        self.link = link
    }
}

extension Draft {
    /// The drafts of several readings of one row: an establishment that they name alike is one draft.
    static func joined(_ readings: [[Draft]]) -> [Draft] {
        var all: [Draft] = []
        for drafts in readings {
            var places: [Int8] = []
            for var draft in drafts {
                if case .sameRow(let other, let field, let isPart) = draft.link, places.indices.contains(Int(other)) {
                    draft.link = .sameRow(draft: places[Int(other)], field: field, isPartOfIdentity: isPart)
                }
                let isNamed = draft.record.register == .establishment
                if isNamed, let known = all.firstIndex(where: { $0.identity == draft.identity }) {
                    places.append(Int8(clamping: known))
                } else {
                    places.append(Int8(clamping: all.count))
                    all.append(draft)
                }
            }
        }
        return all
    }

    /// The draft as it stands once the row's earlier draft that it points to is a record; any other draft as it is.
    package func linked(to id: (_ draft: Int) -> RecordID) -> Draft {
        guard case .sameRow(let parent, let field, let isPartOfIdentity) = link else { return self }
        let id = id(Int(parent))
        var linked = self
        linked.record.values[Int(field)] = .reference(id)
        if isPartOfIdentity {
            linked.identity.add(id.high)
            linked.identity.add(id.low)
        }
        return linked
    }
}

/// Where a draft's reference comes from.
package enum DraftLink: Hashable, Sendable {
    /// Another draft of the same row (by its position) fills the field.
    case sameRow(draft: Int8, field: Int8, isPartOfIdentity: Bool)
    /// The class whose roll it is.
    indirect case rollOf(RollTitle, field: Int)
}

/// What a roll of learners says of its class.
package struct RollTitle: Hashable, Sendable {
    package let kind: String?
    /// Whether only the trade that the title names tells its kind: another class of the kind is then no match yet.
    package var isKindByTrade = false
    /// All titles over the roll, folded.
    package let key: String
    /// The title that names the class, as written.
    package let name: String
    package let when: When

    /// The class that the roll alone tells of: how many classes and learners it stands for is for the roll to say.
    package func classDraft(province: ProvinceKey) -> Draft {
        var record = Record(.trainingClass, province: province)
        record[TrainingClassField.name] = .text(name)
        record[TrainingClassField.when] = .when(when)
        record[TrainingClassField.kind] = kind.map { .text($0) }
        var identity = Identity(.trainingClass)
        identity.add(province.stored)
        identity.add(when)
        identity.add("roll")
        identity.add(key)
        return Draft(record, identity: identity)
    }
}

/// A natural key, hashed (FNV-1a, 64 bits): stable over runs and machines, since it is stored.
package struct Identity: Hashable, Sendable {
    package private(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325

    package init() {}

    package init(_ register: Register) {
        add(register.rawValue)
    }

    package mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var hash = hash
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* Identity.prime }
            self.hash = hash
        }
        mix(0)
    }

    package mutating func add(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: Int64(truncatingIfNeeded: number).littleEndian) { bytes in
            for byte in bytes { mix(byte) }
        }
        mix(1)
    }

    package mutating func add(_ when: When?) {
        add(when?.first.daysSince1970 ?? Int32.min)
        add(when?.last.daysSince1970 ?? Int32.min)
    }

    /// As it is stored.
    package var stored: Int64 { Int64(bitPattern: hash) }

    private mutating func mix(_ byte: UInt8) {
        hash = (hash ^ UInt64(byte)) &* Identity.prime
    }

    private static let prime: UInt64 = 0x100_0000_01b3
}
