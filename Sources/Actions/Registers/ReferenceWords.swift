import Basics
import Domain
import Storage

/// What stands in a field as people read it, a reference by the code and name of its record.
struct ReferenceWords {
    let organisation: Int
    let session: any Session

    func words(_ field: FieldDefinition, _ value: FieldValue?) throws -> String {
        guard case .reference(let register) = field.kind, let id = value?.reference else { return field.words(value) }
        let stored = try RecordStore(register, session).find(id, organisation: organisation)
        return stored.map { "\($0.code) \($0.record.name ?? "")" } ?? field.words(value)
    }
}
