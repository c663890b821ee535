import Actions
import Basics
import Documents
import Domain

/// “Tìm”: over all registers at once, grouped by kind, with or without marks.
enum SearchPages {
    static let feature = Site.Feature(routes: [
        .get("/tim", .may(.view), show)
    ])

    /// Of each kind, where all are shown; a page, where one kind was chosen.
    private static let few = 8
    private static let page = 50

    private static func show(_ visit: Visit) async throws -> Answer {
        let text = visit.query["tim"] ?? ""
        let kind = visit.query["loai"].flatMap(Register.init(rawValue:))
        let number = PageLinks.number(visit.query)
        let found = try await visit.office.search(
            SearchRequest(
                // No limit of places is said as none; whoever may see at all has one place at least.
                text, organisation: try visit.organisation(), provinces: visit.provinces(for: .view) ?? [],
                kinds: kind.map { [$0] } ?? [], mayReadPersonal: visit.may(.readPersonal),
                limitPerKind: kind == nil ? few : page, page: number), caches: visit.house.lists)
        // A code is an address: nobody wants a list of one.
        if kind == nil, visit.query["o-lai"] == nil, let code = try await code(text, found, visit) {
            return .seeOther(code.register.recordAddress(code.text))
        }
        if found.groups.contains(where: { $0.hits.contains(where: \.tellsOfPersons) }) {
            AccessLog.noteReading(visit, of: visit.addressWithQuery)
        }
        return .page(
            Page(
                Folding.normalise(text).isEmpty ? "Tìm" : "Tìm “\(text)”",
                trail: kind == nil ? [] : [Link("Mọi kết quả", address(text))],
                content: content(visit, text, found, kind: kind)))
    }

    /// Also of registers that are not searched: their codes stand in the lists.
    private static func code(_ text: String, _ found: SearchResult, _ visit: Visit) async throws -> RecordCode? {
        if let code = found.directHit { return code }
        guard found.isEmpty, let code = try? RecordCode(text), code.number > 0 else { return nil }
        do {
            let listed = try await visit.office.biography(code, organisation: try visit.organisation()).listed
            return visit.reaches(listed.stored.record.province, for: .view) ? code : nil
        } catch is Problem {
            // The page of a removed record is where it comes back.
            let removed = try await visit.office.discarded(code, organisation: try visit.organisation())
            return removed.map { visit.reaches($0.province, for: .view) } == true ? code : nil
        }
    }

    private static func address(_ text: String, _ kind: Register? = nil) -> String {
        let fields = Fields([("tim", text)]).setting("loai", kind?.rawValue)
        return "/tim?\(fields.encoded)"
    }

    private static func content(_ visit: Visit, _ text: String, _ found: SearchResult, kind: Register?) -> HTML {
        if Folding.normalise(text).isEmpty {
            return Parts.empty(
                "Gõ tên cơ sở, đề án, sản phẩm, người, nơi; có dấu hay không dấu đều được.",
                "Cũng tìm được bằng mã (DA-0017), một đoạn mã số thuế hoặc điện thoại từ 4 chữ số, chữ viết tắt (TNHH, HTX, KCĐP …)."
            )
        }
        let choices = kind == nil ? SearchChoices.links(text, visit) : []
        if found.isEmpty, choices.isEmpty {
            return Parts.empty(
                "Không tìm thấy gì cho “\(text)”.",
                (try? RecordCode(text)) != nil
                    ? "Không có hồ sơ nào mang mã này: có thể mã bị gõ nhầm, hoặc lần nhập làm ra hồ sơ đã được hoàn tác."
                    : "Thử ít từ hơn, bỏ dấu, hoặc một đoạn của tên; dữ liệu cá nhân chỉ tìm được khi tài khoản có quyền xem."
            )
        }
        let groups: HTML = found.groups.map { group(visit, text, $0, kind: kind) }.joined()
        return "\(SearchChoices.html(choices))\(groups)"
    }

    private static func group(_ visit: Visit, _ text: String, _ group: SearchGroup, kind: Register?) -> HTML {
        let items: HTML = group.hits.map(item).joined()
        let screen = RegisterScreen.of(group.register)
        let all: HTML? =
            kind == nil && (group.total > group.hits.count || group.isCapped)
            ? "<p>\(Parts.link("Xem \(group.totalWords) kết quả", to: address(text, group.register)))</p>" : nil
        let pages: HTML? =
            kind == nil ? nil : PageLinks.html(visit, total: group.total, noun: group.register.definition.noun)
        return Parts.section(
            "\(screen.title) (\(group.totalWords))", id: screen.slug, "<ol class=\"hits\">\(items)</ol>\(all)\(pages)")
    }

    private static func item(_ hit: SearchHit) -> HTML {
        let details = hit.details.isEmpty ? nil : " · " + hit.details.joined(separator: " · ")
        let field: HTML? = hit.field.map { " · \($0.label): \(marked($0.text))" }
        let merged: HTML? = hit.mergedInto.map {
            " · đã gộp vào \(Parts.link($0, to: hit.code.register.recordAddress($0)))"
        }
        return """
            <li><a href="\(hit.code.register.recordAddress(hit.code.text))">\(marked(hit.name))</a>
            <span class="quiet"><span class="code">\(hit.code.text)</span>\(details ?? "")\(field)\(merged)</span></li>
            """
    }

    private static func marked(_ text: MatchedText) -> HTML {
        text.pieces.map { $0.isMatch ? "<mark>\($0.text)</mark>" : "\($0.text)" as HTML }.joined()
    }
}
