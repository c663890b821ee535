import Actions
import Basics
import Documents
import Domain
import Foundation

/// “Báo cáo đã chốt”: as they were, and what they would say today.
enum SubmittedPages {
    static let address = "/bao-cao/da-chot"
    static let trail = ReportPages.trail + [Link("Báo cáo đã chốt", address)]

    static func list(_ visit: Visit) async throws -> Answer {
        let entries = try await visit.office.submittedEntries(organisation: try visit.organisation()).filter {
            visit.reaches($0.province, for: .report)
        }
        let content =
            entries.isEmpty
            ? Parts.empty("Chưa chốt báo cáo nào.", Parts.button("Lập báo cáo", to: "/bao-cao"))
            : table(entries, visit.people)
        return .page(Page("Báo cáo đã chốt", trail: ReportPages.trail, isWide: true, content: content))
    }

    private static func table(_ entries: [SubmittedEntry], _ people: PersonNames) -> HTML {
        let rows: HTML = entries.map { one in
            let corrects: HTML? = one.corrects.map {
                "<span class=\"why\">đính chính \(SubmittedReport.code($0))</span>"
            }
            let cells = columns.cells([
                "\(one.kind.title)\(corrects)", "\(one.period.vietnamese.capitalisedFirst)",
                "\(Provinces.find(one.province)?.name ?? "")", one.symbol.map { "\($0)" } ?? Parts.unknown,
                one.signed.map { "\($0.vietnamese)" } ?? Parts.unknown, Parts.moment(one.at),
                "\(people.shown(one.actor))",
            ])
            return """
                <tr><th scope="row"><a href="\(address)/\(one.code)">\(one.code)</a></th>\(cells)</tr>

                """ as HTML
        }.joined()
        return Parts.table(
            caption: "Báo cáo đã chốt", isCards: true, head: "<tr><th scope=\"col\">Số</th>\(columns.heads)</tr>",
            body: rows)
    }

    private static let columns = Columns([
        ("Báo cáo", .words), ("Kỳ", .words), ("Địa bàn", .words), ("Ký hiệu", .short), ("Ngày ký", .short),
        ("Chốt lúc", .short), ("Người chốt", .words),
    ])

    static func kept(_ visit: Visit, for right: Right) async throws -> SubmittedReport {
        let organisation = try visit.organisation()
        let kept: SubmittedReport
        do {
            let number = try SubmittedReport.number(written: visit.parameter("code"))
            kept = try await visit.office.submittedReport(number, organisation: organisation)
        } catch let problem as Problem {
            throw Turned.notFound(problem.sentence)
        }
        guard visit.reaches(kept.province, for: right) else {
            throw Turned.outside("Báo cáo này nằm")
        }
        return kept
    }

    static func show(_ visit: Visit) async throws -> Answer {
        let kept = try await kept(visit, for: .report)
        let here = "\(address)/\(kept.code)"
        let files: HTML? =
            visit.may(.export) ? ReportFiles.buttons { "\(here)/tep?dang=\($0.rawValue)" } : nil
        let corrected = try await visit.office.lastCorrigendum(of: kept)
        var notes: [HTML] = [
            "Chốt lúc \(Parts.moment(kept.at)) bởi \(visit.people.shown(kept.actor)). Giữ nguyên như lúc chốt."
        ]
        if let number = kept.corrects {
            let code = SubmittedReport.code(number)
            notes.append("Là bản đính chính của \(Parts.link(code, to: "\(address)/\(code)")).")
        }
        if let corrected {
            notes.append("Đã được đính chính bằng \(Parts.link(corrected.code, to: "\(address)/\(corrected.code)")).")
        }
        let words: HTML = notes.map { "\($0) " as HTML }.joined()
        let ways: HTML? =
            kept.corrects == nil ? Parts.button("So với số liệu hôm nay", to: "\(here)/khac-biet", isMain: false) : nil
        return .page(
            Page(
                "\(kept.code): \(kept.kind.title.loweredFirst) \(kept.period.vietnamese)", trail: trail, action: ways,
                isWide: true, styles: ["paper.css"],
                content: "<p>\(words)</p>\(files)\(HtmlWriter.part(of: kept.report.paper, unknown: .screen))"))
    }

    static func file(_ visit: Visit) async throws -> Answer {
        let format = try ReportFiles.format(visit)
        let kept = try await kept(visit, for: .export)
        let name = "\(kept.code)-\(kept.kind.stem).\(format.ending)"
        try await AccessLog.noteExport(visit, of: kept.code)
        let path = try ReportFiles.temporary(visit, format.ending)
        do {
            try await visit.office.write(kept.report, format, to: path, shown: name, made: kept.made)
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw error
        }
        return .file(Download(.file(path: path, isTemporary: true), name: name, type: format.mediaType))
    }

    static func differences(_ visit: Visit) async throws -> Answer {
        let kept = try await kept(visit, for: .report)
        let found = try await visit.office.differences(kept)
        let corrected = try await visit.office.lastCorrigendum(of: kept)
        let note: HTML? = corrected.map {
            "<p>\(kept.code) đã được đính chính bằng \(Parts.link($0.code, to: "\(address)/\($0.code)")): so với bản đính chính ấy.</p>"
        }
        let correct: HTML? =
            visit.may(.submitReport) && !found.isEmpty
            ? Parts.button("Lập bản đính chính", to: "\(address)/\(kept.code)/dinh-chinh") : nil
        let content: HTML =
            found.isEmpty
            ? "<p class=\"notice done\">Số liệu hôm nay vẫn như lần báo cáo gần nhất.</p>" : DifferenceTable.html(found)
        return .page(
            Page(
                "\(kept.code): so với số liệu hôm nay", trail: trail + [Link(kept.code, "\(address)/\(kept.code)")],
                action: correct, isWide: true, content: "\(note)\(content)"))
    }
}
