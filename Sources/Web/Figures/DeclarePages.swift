import Actions
import Basics
import Documents
import Domain

/// “Khai sổ đã đủ”: what a person says of a whole register, with what follows from it.
enum DeclarePages {
    static func late(_ deed: String) -> LateForm {
        LateForm(deed, ["so": "Sổ", "ky": "Kỳ", "tinh": "Địa bàn", "don-vi": "Địa bàn", "chac": "Đã có mọi bản ghi"])
    }

    static func form(_ visit: Visit) async throws -> Answer {
        if let address = FigureAsked.plainAddress(visit, keeping: ["so"]) { return .seeOther(address) }
        return .page(try await page(visit, visit.query, nil))
    }

    static func write(_ visit: Visit) async throws -> Answer {
        let asked = try await FigureAsked.read(visit, visit.form, for: .declare)
        guard let register = register(visit.form) else {
            return .page(try await page(visit, visit.form, "Hãy chọn sổ đã đủ."), .unusable)
        }
        guard visit.form["chac"] == "co" else {
            return .page(
                try await page(visit, visit.form, "Hãy đánh dấu xác nhận rằng sổ đã có mọi bản ghi của kỳ."), .unusable)
        }
        try await visit.office.declareComplete(register, asked.scope, province: asked.province)
        return .seeOther(
            asked.address("/so-lieu/khai-du"),
            .done("Đã ghi: sổ \(register.definition.noun) của \(asked.words) đã đủ."))
    }

    static func withdraw(_ visit: Visit) async throws -> Answer {
        let organisation = try visit.organisation()
        guard let register = register(visit.form), let period = Period(code: visit.form["ky"] ?? ""),
            let province = ProvinceKey(stored: visit.form["tinh"] ?? "")
        else { throw Turned.notFound("Không có lời khai này.") }
        guard visit.reaches(province, for: .declare) else {
            throw Turned.outside("Lời khai này nằm")
        }
        try await visit.office.withdrawDeclaration(register, period, province, organisation: organisation)
        return .seeOther(
            "/so-lieu/khai-du?ky=\(period.code)",
            .done("Đã rút lời khai: sổ \(register.definition.noun), \(period.vietnamese)."))
    }

    private static func register(_ fields: Fields) -> Register? {
        fields["so"].flatMap(Register.init(rawValue:)).flatMap { FigureSheet.declarable.contains($0) ? $0 : nil }
    }

    private static func page(_ visit: Visit, _ fields: Fields, _ problem: String?) async throws -> Page {
        let asked = try await FigureAsked.read(visit, fields, for: .declare)
        let sheet = try await visit.office.figures(asked.scope, province: asked.province)
        let declared = try await visit.office.declarations(organisation: asked.organisation)
        let told = FormParts.problems(problem.map { [(field: "so", sentence: $0)] } ?? [])
        return Page(
            "Khai sổ đã đủ", trail: [Link("Số liệu", asked.address("/so-lieu"))],
            content: """
                <p class="lead">Khi một sổ đã có mọi bản ghi của kỳ, hãy khai để những chỉ tiêu không có bản ghi nào được tính là 0 thay vì “—”.</p>
                \(asked.chooser("/so-lieu/khai-du"))\(told)\(form(visit, asked, sheet, fields, declared))\(list(visit, declared))
                """)
    }

    private static func form(
        _ visit: Visit, _ asked: FigureAsked, _ sheet: FigureSheet, _ fields: Fields, _ declared: [Declaration]
    ) -> HTML {
        let choices: HTML = FigureSheet.declarable.map { register in
            let isDone = declared.contains {
                $0.register == register && $0.period == asked.period && $0.province == asked.province.key
            }
            return choice(register, sheet, isDone: isDone, isChosen: fields["so"] == register.rawValue)
        }.joined()
        let hidden: HTML = asked.fields.pairs.map { FormParts.hidden($0.name, $0.value) }.joined()
        let remark: HTML? =
            asked.units == .now
            ? "<p class=\"notice warning\">Lời khai ghi cho \(asked.province.name): với số liệu theo địa giới lúc ấy của từng tỉnh cũ, hãy chọn tỉnh ấy rồi khai riêng.</p>"
            : nil
        let sure: HTML =
            "<label class=\"check\"><input type=\"checkbox\" name=\"chac\" value=\"co\"> Tôi xác nhận sổ đã có mọi bản ghi của \(asked.words).</label>"
        return FormParts.form(
            visit, to: "/so-lieu/khai-du",
            """
            \(hidden)\(remark)<fieldset class="field" id="so"><legend>Sổ đã đủ cho \(asked.words)</legend>\(choices)</fieldset>
            \(sure)<div class="buttons">\(FormParts.submit("Khai đã đủ"))</div>
            """)
    }

    private static func choice(_ register: Register, _ sheet: FigureSheet, isDone: Bool, isChosen: Bool) -> HTML {
        let zeros = isDone ? sheet.zeroSinceComplete(register) : sheet.zeroOnceComplete(register)
        let open = sheet.openOnceComplete(register)
        var effects = isDone ? ["Đã khai."] : []
        // A few are named at once, more can be opened.
        let isShort = zeros.count <= 3 && open.isEmpty
        let names = isShort ? ": \(zeros.map(\.indicator.name).joined(separator: "; "))" : ""
        if !zeros.isEmpty {
            effects.append("\(zeros.count) chỉ tiêu \(isDone ? "là 0 theo lời khai" : "thành 0")\(names).")
        } else if !isDone {
            effects.append("Không chỉ tiêu nào đổi ngay.")
        }
        if !open.isEmpty { effects.append("\(open.count) chỉ tiêu vẫn chưa có số.") }
        let mark: HTML? = isChosen ? " checked" : nil
        let off: HTML? = isDone ? " disabled" : nil
        return """
            <div class="declared"><label class="check"><input type="radio" name="so" value="\(register.rawValue)"\(mark)\(off)> <span><strong>\(register.definition.noun.capitalisedFirst)</strong><span class="why">\(effects.joined(separator: " "))</span></span></label>\(isShort ? nil : named(zeros, open))</div>
            """
    }

    /// Whoever signs sees every figure that the declaration makes 0, and those that it does not.
    private static func named(_ zeros: [Figure], _ open: [(figure: Figure, absence: FigureAbsence)]) -> HTML? {
        guard !zeros.isEmpty || !open.isEmpty else { return nil }
        let nothing: HTML? =
            zeros.isEmpty
            ? nil
            : "<p>Là 0:</p><ul>\(zeros.map { "<li>\($0.indicator.name)</li>" as HTML }.joined() as HTML)</ul>"
        let kept: HTML? =
            open.isEmpty
            ? nil
            : "<p>Vẫn chưa có số:</p><ul>\(open.map { "<li>\($0.figure.indicator.name): \($0.absence.sentence.loweredFirst)</li>" as HTML }.joined() as HTML)</ul>"
        return "<details><summary>Xem \(zeros.count + open.count) chỉ tiêu</summary>\(nothing)\(kept)</details>"
    }

    private static func list(_ visit: Visit, _ declared: [Declaration]) -> HTML {
        let shown = declared.filter { visit.reaches($0.province, for: .declare) }
        guard !shown.isEmpty else { return Parts.section("Đã khai", Parts.empty("Chưa khai sổ nào đã đủ.")) }
        let columns = Columns([
            ("Kỳ", .words), ("Địa bàn", .words), ("Khai lúc", .short), ("Người khai", .words), ("Việc", .words),
        ])
        let rows: HTML = shown.map { one in
            let hidden: HTML = [("so", one.register.rawValue), ("ky", one.period.code), ("tinh", one.province.stored)]
                .map { FormParts.hidden($0.0, $0.1) }.joined()
            let back = FormParts.form(
                visit, to: "/so-lieu/khai-du/rut", isInline: true,
                "\(hidden)<button class=\"plain\">Rút lời khai<span class=\"only-read\"> sổ \(one.register.definition.noun), \(one.period.vietnamese)</span></button>"
            )
            let cells = columns.cells([
                "\(one.period.vietnamese.capitalisedFirst)", "\(Provinces.find(one.province)?.name ?? "")",
                Parts.moment(one.at), "\(visit.people.shown(one.actor))", back,
            ])
            return """
                <tr><th scope="row">\(one.register.definition.noun.capitalisedFirst)</th>\(cells)</tr>

                """ as HTML
        }.joined()
        return Parts.section(
            "Đã khai",
            Parts.table(
                caption: "Các sổ đã khai là đã đủ", isCards: true,
                head: "<tr><th scope=\"col\">Sổ</th>\(columns.heads)</tr>", body: rows))
    }
}
