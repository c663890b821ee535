import Basics
import Domain
import Storage

/// What of a record can be searched for.
enum SearchText {
    /// The registers that are searched, with the numbers that their texts are stored under: never given anew.
    private static let kinds: [(register: Register, number: UInt8)] = [
        (.establishment, 1), (.project, 2), (.recognition, 3), (.trainingClass, 4), (.collaborator, 5),
        (.tradeEvent, 6), (.place, 7),
    ]

    static func kind(of register: Register) -> UInt8? { kinds.first { $0.register == register }?.number }

    static func register(ofKind number: UInt8) -> Register? { kinds.first { $0.number == number }?.register }

    /// Nothing for registers that are not searched.
    static func key(of stored: StoredRecord, organisation: Int) -> SearchKey? {
        kind(of: stored.record.register).map {
            SearchKey(organisation: organisation, kind: $0, number: stored.number)
        }
    }

    static func of(_ record: Record) -> String {
        guard record.register == .establishment else { return record.name ?? "" }
        let fields: [EstablishmentField] = [.name, .taxCode, .phone]
        return fields.compactMap { record.text($0) }.joined(separator: " ")
    }
}
