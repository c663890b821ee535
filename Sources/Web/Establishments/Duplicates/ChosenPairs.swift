import Actions
import Basics
import Documents
import Domain

/// Several pairs that a person marked in the list: shown together, then decided alike.
enum ChosenPairs {
    static let address = "\(DuplicatePages.address)/chon"
    static let key = "cap"

    static func confirm(_ visit: Visit) async throws -> Answer {
        let pairs = try await pairs(visit.query, visit)
        guard !pairs.isEmpty else {
            return .seeOther(
                PairOrder(visit).list, .refused("Chưa đánh dấu cặp nào: hãy đánh dấu ở đầu dòng của các cặp."))
        }
        return .page(page(visit, pairs))
    }

    static func decide(_ visit: Visit) async throws -> Answer {
        let pairs = try await pairs(visit.form, visit)
        let isMerge = visit.form["viec"] == "gop"
        guard isMerge || visit.form["viec"] == "khac" else { throw Problem("Hãy chọn một quyết định.") }
        let organisation = try visit.organisation()
        var done = 0
        var joined = JoinedPairs()
        var left: [String] = []
        for pair in pairs {
            do {
                if isMerge {
                    let kept = MergeChoice(kept: try RecordCode(pair.establishmentCode))
                    try await visit.office.merge(pair: pair.number, kept, organisation: organisation)
                } else {
                    try await visit.office.distinguish(pair: pair.number, organisation: organisation)
                }
                done += 1
                if pair.register == .establishment { joined.merged += 1 } else { joined.linked += 1 }
            } catch let problem as Problem {
                left.append("\(pair.subjectCode) và \(pair.establishmentCode): \(problem.sentence)")
            }
        }
        let told =
            isMerge ? "Đã \(JoinedPairsWords.of(joined).loweredFirst)." : "Đã ghi \(done) cặp là khác nhau."
        let notice: Notice =
            left.isEmpty
            ? .done(told) : .warning("\(told) \(left.count) cặp để nguyên: \(left.prefix(3).joined(separator: " "))")
        return .seeOther(DuplicatePages.address, notice)
    }

    /// Those that still wait, and lie within the person's reach.
    private static func pairs(_ fields: Fields, _ visit: Visit) async throws -> [DuplicatePair] {
        let numbers = Set(fields.all(key).prefix(PageLinks.size).compactMap { Int($0) })
        guard !numbers.isEmpty else { return [] }
        let filter = PairFilter(provinces: visit.provinces(for: .merge), numbers: numbers)
        return try await visit.office.pairs(
            filter, organisation: try visit.organisation(), limit: PageLinks.size, offset: 0
        ).pairs
    }

    private static func page(_ visit: Visit, _ pairs: [DuplicatePair]) -> Page {
        let columns = Columns([
            ("Giữ lại", .words), ("Gộp, nối vào", .words), ("Loại", .words), ("Điểm", .number),
            ("Vì sao nghi là một", .words),
        ])
        let rows: HTML = pairs.map { pair in
            let cells = columns.cells([
                FieldText.link(pair.establishmentWords), FieldText.link(pair.subjectWords),
                "\(PairFilterForm.words(pair.register))", "\(pair.score)",
                "\(pair.grounds(showsPersonal: visit.may(.readPersonal)).capitalisedFirst)",
            ])
            return "<tr>\(cells)</tr>\n" as HTML
        }.joined()
        let table = Parts.table(
            caption: "Các cặp đã đánh dấu", isCards: true, head: "<tr>\(columns.heads)</tr>", body: rows)
        let hidden: HTML = pairs.map { FormParts.hidden(key, "\($0.number)") }.joined()
        let count = pairs.count
        let merged = pairs.count { $0.register == .establishment }
        let kinds = JoinedPairs(merged: merged, linked: count - merged)
        let form = FormParts.form(
            visit, to: address,
            """
            \(hidden)<p>Gộp thì hồ sơ ở cột đầu giữ nguyên mọi giá trị, hồ sơ kia trỏ về nó; tách lại được từng cặp. Ghi là khác nhau thì những cặp này không được hỏi lại.</p>
            <div class="buttons"><button name="viec" value="gop">\(JoinedPairsWords.of(kinds))</button><button class="quiet-button" name="viec" value="khac">Ghi \(count) cặp là khác nhau</button>\(Parts.link("Thôi", to: DuplicatePages.address))</div>
            """)
        return Page(
            "Quyết định \(count) cặp cùng lúc",
            trail: [Link("Cơ sở", "/co-so"), Link("Cặp có thể trùng", DuplicatePages.address)], isWide: true,
            content: "\(table)\(form)")
    }
}
