import Actions
import Basics
import Documents
import Domain

/// The records behind one number.
enum RecordsPages {
    static func records(_ visit: Visit) async throws -> Answer {
        let code = visit.query["chi-tieu"] ?? ""
        guard let match = Indicators.match(code, unit: nil), Indicators.find(match.indicator.code) != nil else {
            throw Turned.notFound("Không có chỉ tiêu “\(code)”.")
        }
        let asked = try await FigureAsked.read(visit)
        if let rate = try await RatePage.of(code, asked, visit) { return .page(rate.page) }
        let missing = visit.query["phan"] == "thieu"
        let found = try await visit.office.records(
            behind: code, asked.scope, province: asked.province, missing: missing, limit: PageLinks.size,
            offset: PageLinks.offset(visit.query))
        let page = RecordsPage(asked: asked, code: code, found: found, isMissing: missing, visit: visit)
        if page.showsPersonal { AccessLog.noteReading(visit, of: "bản ghi của \(code), \(asked.words)") }
        return .page(
            Page(
                "Các hồ sơ tạo nên số này: \(found.figure.name)",
                trail: [
                    Link("Số liệu", asked.address("/so-lieu")),
                    Link("Qua các năm", asked.address("/so-lieu/chi-tieu/\(found.figure.code)")),
                ], isWide: true, content: page.html))
    }
}

struct RecordsPage {
    let asked: FigureAsked
    let code: String
    let found: FigureRecordsPage
    let isMissing: Bool
    let visit: Visit

    var html: HTML { "\(summary)\(tabs)\(files)\(list)" }

    /// The same as a file.
    private var files: HTML? {
        guard visit.may(.export), !found.records.isEmpty else { return nil }
        func address(_ format: ExportFormat) -> String {
            let part = isMissing ? [("phan", "thieu")] : []
            return asked.address(
                RecordsFile.address, [("chi-tieu", code)] + part + [(ListFile.formatField, format.rawValue)])
        }
        return
            "<p class=\"no-print\">Tải danh sách này: <a href=\"\(address(.xlsx))\">Excel (.xlsx)</a> · <a href=\"\(address(.csv))\">CSV</a></p>"
    }

    private var figure: Figure { found.figure }

    private var summary: HTML {
        let value: HTML =
            figure.value.map { "<strong>\($0.vietnamese)</strong> \(figure.indicator.unit)" } ?? Parts.unknown
        let marks = figure.isIncomplete ? ", chưa đủ: còn bản ghi chưa có số" : ""
        return "<p class=\"lead\">\(asked.words.capitalisedFirst): \(value)\(marks).</p>"
    }

    private var tabs: HTML? {
        guard found.totalMissing > 0 || isMissing else { return nil }
        func tab(_ words: String, _ count: Int, _ part: [(String, String)], _ isOpen: Bool) -> HTML {
            let address = asked.address("/so-lieu/ban-ghi", [("chi-tieu", code)] + part)
            let current: HTML? = isOpen ? " aria-current=\"page\"" : nil
            return "<li><a href=\"\(address)\"\(current)>\(words) (\(ExactNumber(count).vietnamese))</a></li>"
        }
        return """
            <nav class="tabs" aria-label="Bản ghi"><ul>\(tab("Được tính", found.total, [], !isMissing))\(tab("Chưa có số", found.totalMissing, [("phan", "thieu")], isMissing))</ul></nav>
            """
    }

    private var list: HTML {
        if found.records.isEmpty {
            return Parts.empty(
                isMissing ? "Không có bản ghi nào thiếu số." : "Không có bản ghi nào được tính vào số này.")
        }
        let columns = columns
        let rows: HTML = found.records.map { row($0, columns) }.joined()
        let total = isMissing ? found.totalMissing : found.total
        let note: HTML? =
            isMissing ? "<p>Những bản ghi này làm cho số trên chưa đủ: mở từng bản ghi để bổ sung.</p>" : nil
        return """
            \(note)<div class="frame held cards" role="region" aria-label="Bản ghi"><table><caption class="only-read">Các hồ sơ tạo nên số này: \(figure.name)</caption>
            <thead><tr><th scope="col">Bản ghi</th>\(columns.heads)</tr></thead><tbody>\(rows)</tbody>\(foot(columns))</table></div>
            \(once)
            \(PageLinks.html(visit, total: total, noun: "bản ghi"))
            """
    }

    /// What follows the record itself; of records without a number there is none to show.
    private var columns: Columns {
        let number: (String, Columns.Kind) =
            distinct.map { ($0.label, .words) } ?? ("Đóng góp (\(figure.indicator.unit))", .number)
        return Columns((isMissing ? [] : [number]) + [("Thời gian", .short), ("Sổ", .words), ("Từ", .words)])
    }

    private func row(_ counted: CountedRecord, _ columns: Columns) -> HTML {
        let record = counted.listed.stored.record
        let register = record.register
        let number: HTML =
            distinct.map { "\($0.words(record.values[$0.index]).capitalisedFirst)" }
            ?? counted.contribution.map { "\($0.vietnamese)" } ?? Parts.unknown
        let cells = columns.cells(
            (isMissing ? [] : [number]) + [
                record.when.map { "\($0.vietnamese)" } ?? Parts.unknown, "\(register.definition.noun.capitalisedFirst)",
                "\(counted.listed.origin?.words ?? "nhập tay")",
            ])
        return """
            <tr><th scope="row"><a href="\(register.recordAddress(counted.listed.code))">\(name(record))</a> <span class="why code">\(counted.listed.code)</span></th>\(cells)</tr>

            """
    }

    /// The field whose different values are counted.
    private var distinct: DistinctColumn? {
        guard let key = found.distinctField, figure.basis != .stated,
            let register = found.records.first?.listed.stored.record.register,
            let index = register.definition.field(named: key)
        else { return nil }
        return DistinctColumn(field: register.definition.fields[index], index: index)
    }

    /// What all of them come to, on whatever page.
    private func foot(_ columns: Columns) -> HTML? {
        guard !isMissing, found.total > 1 else { return nil }
        let count = ExactNumber(found.total).vietnamese
        let number: HTML
        if distinct != nil {
            number = "\(figure.value?.vietnamese ?? "—") \(figure.indicator.unit) khác nhau"
        } else {
            number = found.sum.map { "\($0.vietnamese)" } ?? Parts.unknown
        }
        return
            "<tfoot><tr><th scope=\"row\">Cộng \(count) bản ghi</th>\(columns.cells([number, "", "", ""]))</tr></tfoot>"
    }

    /// Why the records come to more than the figure.
    private var once: HTML? {
        guard !isMissing, let value = figure.value, figure.basis != .stated else { return nil }
        if distinct != nil {
            return "<p class=\"hint\">Mỗi giá trị khác nhau chỉ được tính một lần, dù có ở nhiều bản ghi.</p>"
        }
        guard found.countsPartiesOnce, let sum = found.sum, sum != value else { return nil }
        return
            "<p class=\"hint\">Một cơ sở có ở nhiều bản ghi chỉ được tính một lần: \(sum.vietnamese) cộng lại là \(value.vietnamese) \(figure.indicator.unit).</p>"
    }

    private var isOfPersons: Bool {
        found.records.contains { RecordsPage.isPersonal($0.listed.stored.record.register) }
    }

    var showsPersonal: Bool { isOfPersons && visit.may(.readPersonal) }

    static func isPersonal(_ register: Register) -> Bool {
        register.definition.fields[register.definition.nameField].isPersonal
    }

    private func name(_ record: Record) -> String { RecordsPage.name(record, visit) }

    static func name(_ record: Record, _ visit: Visit) -> String {
        if RecordsPage.isPersonal(record.register), !visit.may(.readPersonal) { return FieldText.withheldWords }
        switch record.register {
        case .statedFigure, .publishedFigure, .target:
            return record.name.flatMap(Indicators.find)?.name ?? record.name ?? "(chưa có tên)"
        default: return record.name ?? "(chưa có tên)"
        }
    }
}

/// A column that stands for what a figure counts.
private struct DistinctColumn {
    let field: FieldDefinition
    let index: Int

    var label: String { field.label }
    func words(_ value: FieldValue?) -> String { field.words(value) }
}
