import Basics
import Domain
import Storage

/// Why a pair that nobody has decided does not wait for a decision.
enum PairRest {
    static func sentence(_ pair: DuplicatePair, organisation: Int, _ session: any Session) throws -> String? {
        guard pair.state == .candidate, !pair.isWaiting else { return nil }
        let subject = try RecordStore(pair.register, session).find(pair.subject, organisation: organisation)
        let establishment = try RecordStore(.establishment, session).find(
            pair.establishment, organisation: organisation)
        guard let subject, let establishment else { return "một trong hai hồ sơ không còn." }
        if let sentence = try settled(subject, establishment, organisation, session) { return sentence }
        return isAlike(subject.record, establishment.record)
            ? "đã có quyết định hoặc đã có cặp khác về hai hồ sơ được tính thay cho hai hồ sơ này."
            : "hai hồ sơ nay không còn cùng tên, cũng không cùng mã số thuế."
    }

    private static func settled(
        _ subject: StoredRecord, _ establishment: StoredRecord, _ organisation: Int, _ session: any Session
    ) throws -> String? {
        if subject.record.register != .establishment {
            let isLinked = subject.record.values.contains { $0?.reference != nil }
            return isLinked ? "\(subject.code) đã được nối với một cơ sở." : nil
        }
        let merged = try Merged.codes(of: [subject, establishment], organisation: organisation, session)
        func counted(_ stored: StoredRecord) -> String { merged[stored.id] ?? stored.code }
        return counted(subject) == counted(establishment) ? "hai hồ sơ đang được tính là một cơ sở." : nil
    }

    private static func isAlike(_ subject: Record, _ establishment: Record) -> Bool {
        if subject.register == .establishment { return Likeness(subject, establishment) != nil }
        let name = MentionField.name(in: subject)
        return name.flatMap { MentionField.likeness($0, establishment.name ?? "") } != nil
    }
}
