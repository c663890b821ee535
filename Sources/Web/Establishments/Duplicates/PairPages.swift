import Actions
import Basics
import Documents
import Domain

/// One pair side by side, and the decision of it.
enum PairPages {
    static let late = LateForm(
        "Quyết định cặp số {number}",
        label: { name in
            switch name {
            case "viec": return "Quyết định"
            case "giu": return "Hồ sơ ở lại"
            default: return field(name).map { "\($0.label), lấy của" }
            }
        }, words: LateForm.usualWords)

    /// "f-3": whose value of the fourth field.
    private static func field(_ name: String) -> FieldDefinition? {
        guard name.hasPrefix("f-"), let index = Int(name.dropFirst(2)) else { return nil }
        let fields = Register.establishment.definition.fields
        return fields.indices.contains(index) ? fields[index] : nil
    }

    static func show(_ visit: Visit) async throws -> Answer {
        let detail = try await detail(visit)
        notePersonal(visit, detail)
        let ways = detail.pair.isWaiting ? try await PairOrder(visit).ways(visit) : nil
        return .page(PairPage(visit: visit, detail: detail, typed: nil, problem: nil, ways: ways).page)
    }

    static func decide(_ visit: Visit) async throws -> Answer {
        let organisation = try visit.organisation()
        let detail = try await detail(visit)
        do {
            switch visit.form["viec"] {
            case "khac":
                try await visit.office.distinguish(pair: detail.pair.number, organisation: organisation)
                let done = "Đã ghi: \(detail.pair.establishmentCode) và \(detail.pair.subjectCode) là khác nhau."
                return try await PairOrder(visit).afterDecision(done, visit)
            case "gop":
                let choice = try choice(visit.form, detail)
                try await visit.office.merge(pair: detail.pair.number, choice, organisation: organisation)
                return try await PairOrder(visit).afterDecision(done(choice, detail), visit)
            default: throw Problem("Hãy chọn một quyết định.")
            }
        } catch let problem as Problem {
            let now = try await self.detail(visit)
            let page = PairPage(visit: visit, detail: now, typed: visit.form, problem: problem.sentence).page
            return .page(page, now.pair.isWaiting ? .unusable : .conflict)
        }
    }

    /// Back among those that wait, where the two are still alike.
    static func reconsider(_ visit: Visit) async throws -> Answer {
        let pair = try await detail(visit).pair
        let both = "\(pair.establishmentCode) và \(pair.subjectCode)"
        let outcome = try await visit.office.reconsider(pair: pair.number, organisation: try visit.organisation())
        let kept = "Đã ghi bạn là người xét lại, và lúc xét lại."
        switch outcome {
        case .waits(let number):
            return .seeOther(
                "\(DuplicatePages.address)/\(number)",
                .done("\(both) không còn là “khác nhau”, lại chờ quyết định. \(kept)"))
        case .rests(let why):
            return .seeOther(
                "\(DuplicatePages.address)/da-quyet-dinh",
                .warning(
                    "\(both) không còn là “khác nhau”, nhưng không chờ quyết định: \(why) \(kept)"
                ))
        }
    }

    private static func done(_ choice: MergeChoice, _ detail: PairDetail) -> String {
        let other =
            choice.kept.text == detail.pair.subjectCode ? detail.pair.establishmentCode : detail.pair.subjectCode
        guard detail.pair.register == .establishment else {
            return
                "Đã nối \(detail.pair.subjectCode) với \(detail.pair.establishmentCode). Cần thì tách lại ở danh sách “Đã quyết định”."
        }
        let taken = choice.taken.isEmpty ? "" : ", lấy \(choice.taken.count) giá trị của \(other)"
        return
            "Đã gộp \(other) vào \(choice.kept.text)\(taken). Cần thì tách lại ở danh sách “Đã quyết định” hoặc ở trang của \(other)."
    }

    /// "f-3" says whose value of the fourth field is kept: its code.
    private static func choice(_ form: Fields, _ detail: PairDetail) throws -> MergeChoice {
        let kept = try RecordCode(form["giu"] ?? detail.pair.establishmentCode)
        let other = kept.text == detail.pair.subjectCode ? detail.pair.establishmentCode : detail.pair.subjectCode
        let fields = detail.pair.register == .establishment ? EstablishmentField.allCases.map(\.rawValue) : []
        let taken = fields.filter { form["f-\($0)"] == other }
        var seen: [String: Int64] = [:]
        for code in [detail.pair.subjectCode, detail.pair.establishmentCode] {
            seen[code] = form["ban-\(code)"].flatMap { Int64($0) }
        }
        return MergeChoice(kept: kept, taken: Set(taken), seen: seen)
    }

    private static func detail(_ visit: Visit) async throws -> PairDetail {
        let organisation = try visit.organisation()
        guard let number = Int(visit.parameter("number")) else { throw Turned.notFound("Không có cặp này.") }
        let detail: PairDetail
        do {
            detail = try await visit.office.pair(number, organisation: organisation, within: visit.places(for: .view))
        } catch let problem as Problem {
            throw Turned.notFound(problem.sentence)
        }
        let places = [detail.subject, detail.establishment].map(\.listed.stored.record.province)
        guard places.allSatisfy({ visit.reaches($0, for: .merge) }) else {
            throw Turned.outside("Cặp này có hồ sơ")
        }
        return detail
    }

    private static func notePersonal(_ visit: Visit, _ detail: PairDetail) {
        guard visit.may(.readPersonal) else { return }
        AccessLog.noteReading(visit, of: "\(detail.pair.subjectCode), \(detail.pair.establishmentCode)")
    }
}
