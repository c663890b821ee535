import Basics
import Domain
import Storage

/// What a person is told of a record just written, and has to decide: none of it keeps the record from being written.
struct HandRemarks {
    private let work: Work
    private let reach: Reach

    init(_ work: Work, for reach: Reach = .all) {
        self.work = work
        self.reach = reach
    }

    func of(_ stored: StoredRecord, writing fields: Set<Int>) throws -> [Sentence] {
        var remarks: [Sentence] = []
        if fields.contains(EstablishmentField.taxCode.rawValue), let doubt = taxCodeDoubt(stored.record) {
            remarks.append(Sentence(doubt))
        }
        if fields.contains(EstablishmentField.taxCode.rawValue),
            let same = try SameEstablishment.remark(stored, work, for: reach)
        {
            remarks.append(same)
        }
        remarks += RecordRules.doubts(stored.record, writing: fields).map { Sentence($0.sentence) }
        remarks += RecordRules.smallMoney(stored.record, writing: fields).map { Sentence($0) }
        for pair in try NewDuplicates(work).write(of: stored, writing: fields) where pair.isWithin(reach.places) {
            // The points tell of a person as the reasons do.
            let score = reach.readsPersonal ? "\(pair.score) điểm: " : ""
            let grounds = pair.grounds(showsPersonal: reach.readsPersonal)
            let what = "Có thể trùng: \(pair.subjectWords) ~ \(pair.establishmentWords) (\(score)\(grounds))."
            let (subject, establishment) = (code(pair.subjectWords), code(pair.establishmentWords))
            remarks.append(
                "\(what) Hãy quyết định bằng \(remedy: .decide(kept: establishment, other: subject)).")
        }
        return remarks
    }

    private func taxCodeDoubt(_ record: Record) -> String? {
        guard record.register == .establishment, let text = record.text(EstablishmentField.taxCode),
            let code = TaxCode(text), !code.hasRightCheckDigit
        else { return nil }
        return "Mã số thuế \(code.digits) sai số kiểm tra: vẫn ghi, hãy kiểm tra lại."
    }

    /// "CS-0004" of "CS-0004 Cty TNHH …".
    private func code(_ words: String) -> String { words.split(separator: " ").first.map(String.init) ?? words }
}
