import Basics

extension RowReader {
    /// A row that names an establishment together with its tax code names the record itself; a name alone does not.
    static func withEstablishment<Field: RegisterField>(_ draft: Draft, row: RowView, name: String?, field: Field)
        -> [Draft]
    {
        guard let name, row.has(.taxCode), let code = row.text(.taxCode), TaxCode(code) != nil else { return [draft] }
        var linked = draft
        linked.link = .sameRow(draft: 0, field: Int8(field.rawValue), isPartOfIdentity: false)
        return [establishment(row, name: name, isWhole: false), linked]
    }

    /// A row of a list of establishments gives the establishment, its yearly figures, and, where the list says so, a
    /// survey reply and a published profile.
    static func establishmentDrafts(_ row: RowView, isProfile: Bool) -> [Draft] {
        guard let name = row.text(.establishmentName) else { return [] }
        var drafts = [establishment(row, name: name, isWhole: true)]
        drafts += yearlyFigures(row)
        if row.context.speaksOfSurvey { drafts.append(reply(row, name: name)) }
        if isProfile { drafts.append(profile(row, name: name)) }
        return drafts
    }

    /// `isWhole`: a row about the establishment itself; else its other columns are about something else.
    private static func establishment(_ row: RowView, name: String, isWhole: Bool) -> Draft {
        var record = row.record(.establishment)
        let parsed = EstablishmentName(name)
        record[EstablishmentField.name] = .text(name)
        record[EstablishmentField.legalForm] = .text(optional: parsed.legalForm)
        record[EstablishmentField.taxCode] = .text(optional: taxCode(row))
        guard isWhole else { return draft(record, core: parsed.core) }
        record[EstablishmentField.representative] = .text(optional: row.text(.representative))
        record[EstablishmentField.phone] = .text(optional: row.phone())
        record[EstablishmentField.address] = .text(optional: row.text(.address))
        record[EstablishmentField.commune] = .text(optional: row.sharedText(.commune))
        record[EstablishmentField.district] = .text(optional: row.sharedText(.district))
        record[EstablishmentField.trade] = .text(optional: row.sharedText(.trade))
        record[EstablishmentField.products] = .text(optional: row.text(anyOf: .products, .productName))
        record[EstablishmentField.founded] = row.has(.founded) ? .when(optional: row.when(.founded)) : nil
        return draft(record, core: parsed.core)
    }

    private static func draft(_ record: Record, core: String) -> Draft {
        var draft = Draft(record, identity: establishmentIdentity(record, core: core))
        draft.coreHash = EstablishmentName.hash(ofCore: core)
        return draft
    }

    /// With a tax code: the code and the name without form words. Without one nothing but the same row again is the
    /// same establishment.
    private static func establishmentIdentity(_ record: Record, core: String) -> Identity {
        var identity = Identity(.establishment)
        identity.add(core)
        if let code = record.text(EstablishmentField.taxCode) {
            identity.add(code)
            return identity
        }
        identity.add(record.province.stored)
        for field in [EstablishmentField.name, .taxCode, .representative, .phone, .address, .commune, .district] {
            identity.add(Folding.key(record.text(field) ?? ""))
        }
        return identity
    }

    /// Lengths of a tax code that has lost its first 0. Personal numbers begin with 0 (the province's number, 001 to 096),
    /// so twelve digits kept as a number are a branch's thirteen.
    private static let shortTaxCodes: Set<Int> = [9, 11, 12]

    private static func taxCode(_ row: RowView) -> String? {
        guard let text = row.digits(.taxCode, restoring: RowReader.shortTaxCodes) else { return nil }
        guard let code = TaxCode(text) else {
            row.note(
                .problem, .taxCode,
                "“\(text)” không phải là mã số thuế: cần 10, 12 hoặc 13 chữ số. Dòng vẫn được nhập, không có mã.")
            return nil
        }
        if !code.hasRightCheckDigit {
            row.note(.warning, .taxCode, "Mã số thuế \(code.digits) sai số kiểm tra: vẫn nhập, hãy kiểm tra lại.")
        }
        return code.digits
    }

    /// Digits with the trunk 0: "+84 984151799" and "0984.151.799" are one number.
    static func phone(_ text: String) -> String {
        // A number that was saved as text: "0903123470.0".
        if text.hasSuffix(".0"), text.dropLast(2).allSatisfy(\.isASCIIDigit) { return phone(String(text.dropLast(2))) }
        let digits = text.asciiDigits
        let hasOthers = text.utf8.contains { !(48...57).contains($0) && !" .-+()".utf8.contains($0) }
        guard (8...14).contains(digits.utf8.count), !hasOthers else { return text }
        for (prefix, isCountry) in [
            ("0084", true), ("84", text.hasPrefix("+84") || [11, 12].contains(digits.utf8.count)),
        ] where isCountry && digits.hasPrefix(prefix) {
            let rest = digits.dropFirst(prefix.utf8.count)
            // "+84 (0)903 …" has the zero already.
            return rest.hasPrefix("0") ? String(rest) : "0" + rest
        }
        // Mobile numbers have nine digits behind the zero, those of a place ten that begin with 2.
        let isWithoutZero = digits.utf8.count == 9 || digits.utf8.count == 10 && digits.hasPrefix("2")
        return isWithoutZero && !digits.hasPrefix("0") ? "0" + digits : digits
    }

    /// One for each year that a heading names ("Doanh thu năm 2018"), and one for what is of the list's own year.
    private static func yearlyFigures(_ row: RowView) -> [Draft] {
        var years: [(when: When, record: Record)] = []
        for view in row.layout.series.isEmpty ? [row] : row.series {
            for (concept, field) in yearly where view.has(concept) {
                let value = concept == .workers ? view.count(concept) : view.money(concept)
                guard let value else { continue }
                let when = year(of: concept, view, row)
                let known = years.firstIndex { $0.when == when }
                if known == nil { years.append((when, row.record(.establishmentYear))) }
                years[known ?? years.count - 1].record[field] = .measure(value)
            }
        }
        return years.map { yearlyDraft($0.record, row, when: $0.when) }
    }

    private static let yearly: [(ColumnConcept, EstablishmentYearField)] = [
        (.workers, .workers), (.revenue, .revenue), (.capital, .capital), (.export, .export),
    ]

    /// What a person says of the table beats the heading's year, that beats the list's. A column that several years
    /// share is of the list's own.
    private static func year(of concept: ColumnConcept, _ view: RowView, _ row: RowView) -> When {
        if let forced = row.context.forcedYear { return forced }
        let layout = view.layout
        guard !layout.years.isEmpty || layout.facet != nil, let column = layout.columns[concept] else {
            return row.context.when
        }
        if let year = layout.years[column].flatMap(When.init(year:)) { return year }
        // "2018" under "Doanh thu": the column's own heading has the year, not one that all years share.
        guard let shared = layout.facet?.when, let year = shared.year,
            layout.headings[column]?.contains("\(year)") == true
        else { return row.context.when }
        return shared
    }

    private static func yearlyDraft(_ values: Record, _ row: RowView, when: When) -> Draft {
        var record = values
        let origin = row.context.speaksOfSurvey ? "khảo sát" : "nhập danh sách"
        record[EstablishmentYearField.when] = .when(when)
        record[EstablishmentYearField.origin] = .text(origin)
        var identity = row.identity(.establishmentYear, when)
        identity.add(origin)
        return Draft(
            record, identity: identity,
            link: .sameRow(draft: 0, field: Int8(EstablishmentYearField.establishment.rawValue), isPartOfIdentity: true)
        )
    }

    private static func reply(_ row: RowView, name: String) -> Draft {
        var record = row.record(.surveyReply)
        let when = row.has(.time) ? row.when(.time) ?? row.context.when : row.context.when
        record[SurveyReplyField.when] = .when(when)
        record[SurveyReplyField.name] = .text(name)
        record[SurveyReplyField.quantity] = .measure(Measure(1))
        return Draft(
            record, identity: row.identity(.surveyReply, when),
            link: .sameRow(draft: 0, field: Int8(SurveyReplyField.establishment.rawValue), isPartOfIdentity: true))
    }

    private static func profile(_ row: RowView, name: String) -> Draft {
        var record = row.record(.profile)
        let when = row.has(.published) ? row.when(.published) ?? row.context.when : row.context.when
        record[ProfileField.when] = .when(when)
        record[ProfileField.name] = .text(name)
        record[ProfileField.quantity] = .measure(Measure(1))
        return Draft(
            record, identity: row.identity(.profile, when),
            link: .sameRow(draft: 0, field: Int8(ProfileField.establishment.rawValue), isPartOfIdentity: true))
    }
}
