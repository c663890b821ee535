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
        let missing = visit.query["phan"] == "thieu"
        let found = try await visit.office.records(
            behind: code, asked.scope, province: asked.province, missing: missing, limit: PageLinks.size,
            offset: PageLinks.offset(visit.query))
        let page = RecordsPage(asked: asked, code: code, found: found, isMissing: missing, visit: visit)
        if page.showsPersonal { AccessLog.noteReading(visit, of: "bản ghi của \(code), \(asked.words)") }
        return .page(
            Page(
                "Bản ghi phía sau: \(found.figure.name)",
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

    var html: HTML { "\(summary)\(tabs)\(list)" }

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
        let number: HTML =
            isMissing ? "" : "<th scope=\"col\" class=\"number\">Đóng góp (\(figure.indicator.unit))</th>"
        let rows: HTML = found.records.map(row).joined()
        let total = isMissing ? found.totalMissing : found.total
        let note: HTML? =
            isMissing ? "<p>Những bản ghi này làm cho số trên chưa đủ: mở từng bản ghi để bổ sung.</p>" : nil
        return """
            \(note)<div class="frame held" role="region" aria-label="Bản ghi" tabindex="0"><table><caption class="only-read">Bản ghi phía sau \(figure.name)</caption>
            <thead><tr><th scope="col">Bản ghi</th>\(number)<th scope="col">Thời gian</th><th scope="col">Sổ</th><th scope="col">Từ</th></tr></thead><tbody>\(rows)</tbody></table></div>
            \(PageLinks.html(visit, total: total, noun: "bản ghi"))
            """
    }

    private func row(_ counted: CountedRecord) -> HTML {
        let record = counted.listed.stored.record
        let register = record.register
        let number: HTML =
            isMissing
            ? ""
            : "<td class=\"number\">\(counted.contribution.map { "\($0.vietnamese)" as HTML } ?? Parts.unknown)</td>"
        let when = record.when.map { $0.vietnamese } ?? "—"
        return """
            <tr><th scope="row"><a href="\(register.recordAddress(counted.listed.code))">\(name(record))</a> <span class="why code">\(counted.listed.code)</span></th>\(number)\
            <td class="short">\(when)</td><td>\(register.definition.noun.capitalisedFirst)</td><td>\(counted.listed.origin?.words ?? "nhập tay")</td></tr>

            """
    }

    private var isOfPersons: Bool {
        found.records.contains { RecordsPage.isPersonal($0.listed.stored.record.register) }
    }

    var showsPersonal: Bool { isOfPersons && visit.may(.readPersonal) }

    private static func isPersonal(_ register: Register) -> Bool {
        register.definition.fields[register.definition.nameField].isPersonal
    }

    private func name(_ record: Record) -> String {
        if RecordsPage.isPersonal(record.register), !visit.may(.readPersonal) { return "(thông tin cá nhân)" }
        switch record.register {
        case .statedFigure, .publishedFigure, .target:
            return record.name.flatMap(Indicators.find)?.name ?? record.name ?? "(chưa có tên)"
        default: return record.name ?? "(chưa có tên)"
        }
    }
}
