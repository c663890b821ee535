import Basics
import Domain
import Storage

/// What stands in a field as people read it, a reference by the code and name of its record.
struct ReferenceWords {
    let organisation: Int
    /// A record elsewhere is called by no code and no name. Nothing is everywhere.
    var places: Set<ProvinceKey>?
    let session: any Session

    /// "label: before → after" for each field of either, in the order of the fields.
    func changes(of register: Register, from before: [Int: FieldValue?], to after: [Int: FieldValue?]) throws
        -> [String]
    {
        try Set(before.keys).union(after.keys).sorted().map { index in
            let field = register.definition.fields[index]
            let former = try words(field, before[index] ?? nil)
            return "\(field.label): \(former) → \(try words(field, after[index] ?? nil))"
        }
    }

    func words(_ field: FieldDefinition, _ value: FieldValue?) throws -> String {
        guard case .reference(let register) = field.kind, let id = value?.reference else { return field.words(value) }
        let stored = try RecordStore(register, session).find(id, organisation: organisation)
        if let stored, let places, !places.contains(stored.record.province) { return Reach.outside }
        return stored.map { "\($0.code) \($0.record.name ?? "")" } ?? field.words(value)
    }
}
