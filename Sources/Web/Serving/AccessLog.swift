import Actions
import Basics
import Domain

/// **Nhật ký truy cập**: who read data of persons, and who took what out of the house.
enum AccessLog {
    /// Records of persons, by their code or as a list.
    static func noteReading(_ visit: Visit, of what: String) {
        guard let person = visit.person else { return }
        let note = AccessNote(
            .readPersonal, at: visit.house.office.now(), by: person, detail: what, address: visit.address)
        visit.house.diary.add(note, session: person.sessionKey)
    }

    /// A file: its address with its filters, and how many records it has, if it is a list. Written before it is sent.
    static func noteExport(_ visit: Visit, of what: String, records: Int? = nil) async throws {
        let count = records.map { " (\(ExactNumber(digits: Int64($0)).vietnamese) bản ghi)" } ?? ""
        try await visit.house.office.log([
            AccessNote(
                .exported, at: visit.house.office.now(), by: visit.person, detail: what + count,
                address: visit.address)
        ])
    }
}
