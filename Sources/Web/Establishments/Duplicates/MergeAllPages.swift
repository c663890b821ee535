import Actions
import Basics
import Documents
import Domain

/// “Nối và gộp hàng loạt”: how many of each it would be is said before anything is done.
enum MergeAllPages {
    static func confirm(_ visit: Visit) async throws -> Answer { .page(try await page(visit, visit.query, nil)) }

    static func merge(_ visit: Visit) async throws -> Answer {
        let organisation = try visit.organisation()
        let filter = PairFilterForm.filter(visit.form, visit)
        guard let score = filter.leastScore else {
            return .page(try await page(visit, visit.form, "Số điểm phải từ 1 đến 100."), .unusable)
        }
        let now = try await visit.office.joinable(filter, organisation: organisation)
        // What a person saw: these very pairs.
        guard visit.form["so"] == now.mark else {
            let told =
                "Các cặp đã đổi từ khi mở trang: nay là \(ExactNumber(now.kinds.total).vietnamese) cặp. Chưa nối, chưa gộp gì: hãy xem lại rồi xác nhận."
            return .page(try await page(visit, visit.form, told), .conflict)
        }
        let done = try await visit.office.mergeAll(atLeast: score, filter: filter, organisation: organisation)
        let rest = now.kinds.total - done.total
        let more =
            rest > 0
            ? " \(ExactNumber(rest).vietnamese) cặp còn lại thì không: đã là một qua cặp khác, hoặc có hai hồ sơ đã được quyết định là khác nhau."
            : ""
        return .seeOther(
            "\(DuplicatePages.address)/da-quyet-dinh", .done("Đã \(JoinedPairsWords.of(done).loweredFirst).\(more)"))
    }

    private static func page(_ visit: Visit, _ fields: Fields, _ problem: String?) async throws -> Page {
        let organisation = try visit.organisation()
        let filter = PairFilterForm.filter(fields, visit)
        let told = FormParts.problems(problem.map { [(field: nil, sentence: $0)] } ?? [])
        let trail = [Link("Cơ sở", "/co-so"), Link("Cặp có thể trùng", DuplicatePages.address)]
        guard let score = filter.leastScore else {
            let way = Parts.link("Chọn số điểm", to: DuplicatePages.address)
            return Page(
                "Nối và gộp hàng loạt", trail: trail,
                content: "\(told)\(Parts.empty("Số điểm phải từ 1 đến 100.", way))")
        }
        let found = try await visit.office.pairs(filter, organisation: organisation, limit: 20, offset: 0)
        let joinable = try await visit.office.joinable(filter, organisation: organisation)
        let kinds = joinable.kinds
        let lowest = try await visit.office.pairs(
            filter, organisation: organisation, limit: 5, offset: max(20, found.total - 5))
        guard found.total > 0 else {
            let way = Parts.link("Về danh sách", to: DuplicatePages.address)
            return Page(
                "Nối và gộp hàng loạt", trail: trail,
                content: "\(told)\(Parts.empty("Không có cặp nào từ \(score) điểm.", way))")
        }
        let reason = filter.grounds.map { ", vì \($0)" } ?? ""
        let kind = filter.register.map { " loại “\(PairFilterForm.words($0).loweredFirst)”" } ?? ""
        let hidden: HTML = [
            (PairFilterForm.groundsKey, filter.grounds ?? ""), ("tu", "\(score)"),
            ("loai", filter.register?.rawValue ?? ""), ("so", joinable.mark),
        ].map { FormParts.hidden($0.0, $0.1) }.joined()
        let button = JoinedPairsWords.of(kinds)
        let showsPersonal = visit.may(.readPersonal)
        // Of one score none is the highest.
        let isLevel = found.pairs.first?.score == (lowest.pairs.last ?? found.pairs.last)?.score
        let count = ExactNumber(found.total).vietnamese
        let high =
            lowest.pairs.isEmpty
            ? "\(count) cặp sẽ được nối, gộp"
            : isLevel
                ? "\(found.pairs.count) trong \(count) cặp, đều \(found.pairs[0].score) điểm"
                : "Những cặp điểm cao nhất"
        let low: HTML? =
            lowest.pairs.isEmpty
            ? nil : section(isLevel ? "Những cặp cuối" : "Những cặp điểm thấp nhất", lowest.pairs, showsPersonal)
        let form = FormParts.form(
            visit, to: "\(DuplicatePages.address)/gop-hang-loat",
            """
            <p class="notice warning">Sẽ <strong>\(button.loweredFirst)</strong>, từ \(score) điểm\(kind)\(reason). \(JoinedPairsWords.meaning(of: kinds)) Tách lại được từng cặp.</p>
            \(hidden)<div class="buttons">\(FormParts.submit(button))\(Parts.button("Thôi", to: DuplicatePages.address, isMain: false))</div>
            """)
        return Page(
            button, trail: trail,
            content: "\(told)\(form)\(section(high, found.pairs, showsPersonal))\(low)")
    }

    private static func section(_ title: String, _ pairs: [DuplicatePair], _ showsPersonal: Bool) -> HTML {
        Parts.section(title, PairTable.html(pairs, showsPersonal: showsPersonal, caption: title))
    }
}
