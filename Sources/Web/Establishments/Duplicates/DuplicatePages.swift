import Actions
import Basics
import Documents
import Domain

/// **Cặp có thể trùng**: the list that waits for a person, each pair side by side, and what was decided.
enum DuplicatePages {
    static let address = "/co-so/trung-lap"

    static let feature = Site.Feature(
        routes: [
            .get(address, .may(.merge), list),
            .get("\(address)/da-quyet-dinh", .may(.merge), decided),
            .get("\(address)/gop-hang-loat", .may(.merge), MergeAllPages.confirm),
            .post(
                "\(address)/gop-hang-loat", .may(.merge),
                late: LateForm("Nối và gộp hàng loạt", ["tu": "Từ số điểm"]), MergeAllPages.merge),
            .get(ChosenPairs.address, .may(.merge), ChosenPairs.confirm),
            .post(
                ChosenPairs.address, .may(.merge),
                late: LateForm("Quyết định nhiều cặp", [ChosenPairs.key: "Cặp số", "viec": "Quyết định"]),
                ChosenPairs.decide),
            .post("\(address)/tach", .may(.merge), late: LateForm("Tách hồ sơ đã gộp", ["ma": "Hồ sơ"]), unmerge),
            .post(
                "\(address)/{number}/xet-lai", .may(.merge), late: LateForm("Xét lại cặp số {number}"),
                PairPages.reconsider),
            .get("\(address)/{number}", .may(.merge), PairPages.show),
            .post("\(address)/{number}", .may(.merge), late: PairPages.late, PairPages.decide),
        ])

    private static func list(_ visit: Visit) async throws -> Answer {
        let organisation = try visit.organisation()
        let filter = PairFilterForm.filter(visit.query, visit)
        let found = try await visit.office.pairs(
            filter, organisation: organisation, limit: PageLinks.size, offset: PageLinks.offset(visit.query))
        // The reasons tell of persons: who shares a telephone with whom.
        let grounds =
            visit.may(.readPersonal) ? try await visit.office.pairGrounds(filter, organisation: organisation) : []
        let content: HTML = """
            \(tabs(isDecided: false))\(PairFilterForm.html(visit, grounds, to: address))\(found.pairs.isEmpty ? empty(filter) : PairTable.choosing(found.pairs, visit))
            \(PageLinks.html(visit, total: found.total, noun: "cặp"))\(bulk(found.total, filter))
            """
        let title = "Cặp có thể trùng"
        return .page(Page(title, trail: [Link("Cơ sở", "/co-so")], isWide: true, content: content))
    }

    private static func empty(_ filter: PairFilter) -> HTML {
        filter.leastScore == nil && filter.register == nil && filter.grounds == nil && filter.importNumber == nil
            ? Parts.empty(
                "Không có cặp nào chờ quyết định.",
                Parts.link("Xem các cặp đã quyết định", to: "\(address)/da-quyet-dinh"))
            : Parts.empty("Không có cặp nào như vậy.", Parts.link("Xem mọi cặp", to: address))
    }

    private static func bulk(_ total: Int, _ filter: PairFilter) -> HTML? {
        guard total > 0 else { return nil }
        return Parts.section(
            "Nối và gộp hàng loạt",
            note:
                "Hai cơ sở thì gộp, đề án và sản phẩm thì nối với cơ sở mà nó nêu tên. Chỉ dùng khi đã xem và tin các cặp điểm cao; tách lại được từng cặp.",
            """
            <form class="filters" method="get" action="\(address)/gop-hang-loat">
            \(FormParts.text("tu", "Từ số điểm", value: "\(filter.leastScore ?? 95)", hint: nil))\(PairFilterForm.kinds(filter.register, id: "loai-gop"))
            \(filter.grounds.map { FormParts.hidden(PairFilterForm.groundsKey, $0) })\(filter.importNumber.map { FormParts.hidden(PairFilterForm.importKey, String($0)) })<div class="buttons"><button class="quiet-button">Xem trước</button></div></form>
            """)
    }

    private static func decided(_ visit: Visit) async throws -> Answer {
        let organisation = try visit.organisation()
        let filter = PairFilter(decided: true, provinces: visit.provinces(for: .merge))
        let found = try await visit.office.pairs(
            filter, organisation: organisation, limit: PageLinks.size, offset: PageLinks.offset(visit.query))
        let list: HTML =
            found.pairs.isEmpty ? Parts.empty("Chưa quyết định cặp nào.") : DecidedTable.html(visit, found.pairs)
        return .page(
            Page(
                "Cặp đã quyết định", trail: [Link("Cơ sở", "/co-so")], isWide: true,
                content:
                    "\(tabs(isDecided: true))\(list)\(PageLinks.html(visit, total: found.total, noun: "cặp"))"))
    }

    private static func tabs(isDecided: Bool) -> HTML {
        let here: HTML = " aria-current=\"page\""
        return """
            <nav class="tabs" aria-label="Các cặp"><ul><li><a href="\(address)"\(isDecided ? "" : here)>Chờ quyết định</a></li>\
            <li><a href="\(address)/da-quyet-dinh"\(isDecided ? here : "")>Đã quyết định</a></li></ul></nav>
            """
    }

    /// Also posted from an establishment's page.
    private static func unmerge(_ visit: Visit) async throws -> Answer {
        let organisation = try visit.organisation()
        let code = try RecordCode(visit.form["ma"] ?? "")
        let story = try await visit.office.biography(code, organisation: organisation)
        var parted = [story.listed]
        if let root = story.listed.mergedInto {
            parted.append(try await visit.office.biography(try RecordCode(root), organisation: organisation).listed)
        }
        guard parted.allSatisfy({ visit.reaches($0.stored.record.province, for: .merge) }) else {
            throw Turned.outside("\(code.text) hoặc hồ sơ mà nó được gộp vào nằm")
        }
        let left = try await visit.office.unmerge(code, organisation: organisation)
        let back = visit.form["ve"].flatMap {
            $0.hasPrefix("/co-so/") || $0.hasPrefix("/de-an/") || $0.hasPrefix("/san-pham/") ? $0 : nil
        }
        let done = "Đã tách \(code.text): hai hồ sơ được tính riêng và cặp này lại chờ quyết định."
        let notice: Notice = left.isEmpty ? .done(done) : .warning("\(done) \(left.joined(separator: " "))")
        return .seeOther(back ?? "\(address)/da-quyet-dinh", notice)
    }
}

/// What narrows the list of pairs.
enum PairFilterForm {
    static func filter(_ query: Fields, _ visit: Visit) -> PairFilter {
        let score = query["tu"].flatMap { Int($0) }.flatMap { (1...100).contains($0) ? $0 : nil }
        return PairFilter(
            leastScore: score, register: query["loai"].flatMap(Register.init(rawValue:)),
            provinces: visit.provinces(for: .merge),
            grounds: visit.may(.readPersonal) ? query[groundsKey].flatMap { $0.isEmpty ? nil : $0 } : nil,
            importNumber: query[importKey].flatMap { Int($0) })
    }

    static let groundsKey = "vi"
    static let importKey = "nhap"

    /// What of an address narrows the list.
    static func fields(_ query: Fields) -> Fields {
        Fields(
            query.pairs.filter { ["tu", "loai", groundsKey, importKey].contains($0.name) && !$0.value.isEmpty }.map {
                ($0.name, $0.value)
            })
    }

    static func html(_ visit: Visit, _ grounds: [PairGrounds], to address: String) -> HTML {
        let filter = filter(visit.query, visit)
        let scores = [95, 80, 60, 40].map { (value: "\($0)", words: "Từ \($0) điểm") }
        let known = filter.leastScore.map { "\($0)" }
        let other = known.flatMap { score in
            scores.contains { $0.value == score } ? nil : (value: score, words: "Từ \(score) điểm")
        }
        let reasons = grounds.map {
            (value: $0.words, words: "\($0.words.capitalisedFirst) (\(ExactNumber($0.count).vietnamese))")
        }
        let why: HTML? =
            reasons.isEmpty
            ? nil
            : "<div class=\"wide-field\">\(FormParts.choice(groundsKey, "Vì sao nghi là một", reasons, chosen: filter.grounds, none: "Mọi lý do"))</div>"
        return """
            <form class="filters" method="get" action="\(address)" aria-label="Lọc các cặp">\(kinds(filter.register, id: "loai"))
            \(FormParts.choice("tu", "Điểm giống nhau", scores + [other].compactMap { $0 }, chosen: known, none: "Mọi điểm"))
            \(why)\(filter.importNumber.map { FormParts.hidden(importKey, String($0)) })
            <div class="buttons"><button>Lọc</button></div></form>\(filter.importNumber.map { ofImport($0, address) })
            """
    }

    private static func ofImport(_ number: Int, _ address: String) -> HTML {
        "<p class=\"quiet\">Chỉ các cặp do lần nhập số \(number) tìm thấy. \(Parts.link("Xem mọi cặp", to: address))</p>"
    }

    /// Two such forms may stand on a page, so that the label names its own field.
    static func kinds(_ register: Register?, id: String) -> HTML {
        let kinds: [Register] = [.establishment, .project, .recognition]
        let options = FormParts.options(
            kinds.map { ($0.rawValue, words($0)) }, chosen: register?.rawValue, none: "Mọi loại")
        return """
            <div class="field"><label for="\(id)">Loại cặp</label><select id="\(id)" name="loai">\(options)</select></div>
            """
    }

    static func words(_ register: Register) -> String {
        switch register {
        case .establishment: return "Hai cơ sở"
        case .project: return "Đề án nêu tên cơ sở"
        case .recognition: return "Sản phẩm nêu tên cơ sở"
        default: return register.definition.noun.capitalisedFirst
        }
    }
}

enum PairTable {
    /// The list itself: each pair leads on to the next one, and several can be marked to be decided alike.
    static func choosing(_ pairs: [DuplicatePair], _ visit: Visit) -> HTML {
        let order = PairOrder(visit)
        let first = PageLinks.offset(visit.query)
        let showsPersonal = visit.may(.readPersonal)
        let rows: HTML = pairs.enumerated().map { index, pair in
            let both = "\(pair.subjectCode) và \(pair.establishmentCode)"
            return """
                <tr><td><label class="check"><input type="checkbox" name="\(ChosenPairs.key)" value="\(pair.number)"><span class="only-read">Chọn cặp \(both)</span></label></td>\
                <td class="number">\(pair.score)</td><td><a href="\(order.address(of: pair, at: first + index))">\(pair.establishmentWords)<br>\(pair.subjectWords)</a></td>\
                <td>\(PairFilterForm.words(pair.register))</td><td>\(pair.grounds(showsPersonal: showsPersonal).capitalisedFirst)</td></tr>

                """ as HTML
        }.joined()
        let table = Parts.table(
            caption: "Các cặp chờ quyết định, điểm cao trước",
            head:
                "<tr><th scope=\"col\"><span class=\"only-read\">Chọn</span></th><th scope=\"col\" class=\"number\">Điểm</th><th scope=\"col\">Hai hồ sơ</th><th scope=\"col\">Loại</th><th scope=\"col\">Vì sao nghi là một</th></tr>",
            body: rows)
        return """
            <form method="get" action="\(ChosenPairs.address)" class="pairs" aria-label="Quyết định nhiều cặp">\(table)
            <p class="together"><button class="quiet-button">Xem các cặp đã đánh dấu cùng lúc</button><span class="quiet">hoặc bấm vào một cặp: quyết định xong thì sang cặp tiếp theo</span></p></form>
            """
    }

    /// Two such tables on a page have captions of their own.
    static func html(
        _ pairs: [DuplicatePair], showsPersonal: Bool, caption: String = "Các cặp chờ quyết định, điểm cao trước"
    ) -> HTML {
        let rows: HTML = pairs.map { pair in
            let cells = columns.cells([
                "\(pair.score)",
                "<a href=\"\(DuplicatePages.address)/\(pair.number)\">\(pair.establishmentWords)<br>\(pair.subjectWords)</a>",
                "\(PairFilterForm.words(pair.register))",
                "\(pair.grounds(showsPersonal: showsPersonal).capitalisedFirst)",
            ])
            return "<tr>\(cells)</tr>\n" as HTML
        }.joined()
        return Parts.table(
            caption: caption, isCards: true, head: "<tr>\(columns.heads)</tr>", body: rows)
    }

    private static let columns = Columns([
        ("Điểm", .number), ("Hai hồ sơ", .words), ("Loại", .words), ("Vì sao nghi là một", .words),
    ])
}
