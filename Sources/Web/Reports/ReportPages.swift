import Actions
import Basics
import Documents
import Domain

/// **Báo cáo**: every kind as a page, as files, and kept as it was handed in.
enum ReportPages {
    static let feature = Site.Feature(routes: [
        .get("/bao-cao", .may(.report), all),
        .get("/bao-cao/bo", .may(.export), ReportFiles.pack),
        .get("/bao-cao/da-chot", .may(.report), SubmittedPages.list),
        .get("/bao-cao/da-chot/{code}", .may(.report), SubmittedPages.show),
        .get("/bao-cao/da-chot/{code}/tep", .may(.export), SubmittedPages.file),
        .get("/bao-cao/da-chot/{code}/khac-biet", .may(.report), SubmittedPages.differences),
        .get("/bao-cao/da-chot/{code}/dinh-chinh", .may(.submitReport), CorrigendumPages.show),
        .post(
            "/bao-cao/da-chot/{code}/dinh-chinh", .may(.submitReport), late: ReportAsked.late("Đính chính {code}"),
            CorrigendumPages.submit),
        .get("/bao-cao/{kind}", .may(.report), report),
        .get("/bao-cao/{kind}/tep", .may(.export), ReportFiles.file),
        .get("/bao-cao/{kind}/chot", .may(.submitReport), SubmitPages.confirm),
        .post("/bao-cao/{kind}/chot", .may(.submitReport), late: ReportAsked.late("Chốt báo cáo"), SubmitPages.submit),
    ])

    static let trail = [Link("Báo cáo", "/bao-cao")]

    private static func all(_ visit: Visit) async throws -> Answer {
        if let address = FigureAsked.plainAddress(visit) { return .seeOther(address) }
        let asked = try await FigureAsked.read(visit, for: .report)
        let kinds: HTML = ReportKind.allCases.map { kind in
            "<li><a href=\"\(asked.address(kind.address))\"><b>\(kind.title)</b><span>\(kind.purpose)</span></a></li>"
                as HTML
        }.joined()
        let pack: HTML? = visit.may(.export) ? packForm(asked) : nil
        let frozen: HTML = Parts.button("Báo cáo đã chốt", to: "/bao-cao/da-chot", isMain: false)
        return .page(
            Page(
                "Báo cáo \(asked.period.vietnamese)", trail: [Link("Số liệu", asked.address("/so-lieu"))],
                action: frozen,
                content: "\(asked.chooser("/bao-cao"))<ul class=\"tiles kinds\">\(kinds)</ul>\(pack)"))
    }

    private static func packForm(_ asked: FigureAsked) -> HTML {
        let hidden: HTML = asked.fields.pairs.map { FormParts.hidden($0.name, $0.value) }.joined()
        let formats: HTML = [ReportFormat.docx, .pdf, .xlsx].map { format in
            "<label class=\"check\"><input type=\"checkbox\" name=\"dang\" value=\"\(format.rawValue)\" checked> \(format.label)</label>"
                as HTML
        }.joined()
        return Parts.section(
            "Cả bộ báo cáo", note: "Mọi loại báo cáo của \(asked.words) trong một tệp ZIP, cùng một lúc số liệu.",
            "<form class=\"form\" method=\"get\" action=\"/bao-cao/bo\">\(hidden)<fieldset class=\"field\"><legend>Dạng tệp</legend>\(formats)</fieldset><div class=\"buttons\"><button>Tải cả bộ</button></div></form>"
        )
    }

    private static func report(_ visit: Visit) async throws -> Answer {
        let kind = try ReportKind.of(slug: visit.parameter("kind"))
        if let address = FigureAsked.plainAddress(visit, keeping: ReportAsked.Key.allCases.map(\.rawValue)) {
            // An emptied field is said, so that the remembered one does not come back.
            let titles = visit.query[ReportAsked.Key.signerTitle.rawValue] == "" ? "&chuc-danh=" : ""
            return .seeOther(address + titles)
        }
        let asked = try await ReportAsked.read(visit, kind)
        let title = "\(kind.title) \(asked.asked.period.vietnamese)"
        guard asked.problems.isEmpty else {
            return .page(Page(title, trail: trail, content: asked.form), .unusable)
        }
        let office = visit.office
        let request = try await asked.request(office)
        let paper: HTML = try await visit.answer(
            request.organisation, "bao-cao|\(kind.rawValue)|\(asked.fields.encoded)|\(request.head.centre)",
            size: { $0.bytes.count }
        ) {
            let report = try await office.reportToShow(request)
            return HtmlWriter.part(of: report.paper, links: ReportLinks.of(asked.asked), unknown: .screen)
        }
        let submit: HTML? =
            visit.may(.submitReport) && kind != .article
            ? Parts.button("Chốt báo cáo…", to: asked.address("\(kind.address)/chot")) : nil
        return .page(
            Page(
                title, trail: trail, action: submit, isWide: true, styles: ["paper.css"],
                content: "\(asked.form)\(ReportFiles.buttons(visit, asked))\(paper)"))
    }
}

/// Where a report's numbers and codes lead.
enum ReportLinks {
    static func of(_ asked: FigureAsked) -> PaperLinks {
        PaperLinks(
            figure: { code in
                guard let match = Indicators.match(code, unit: nil) else { return nil }
                let figure = Figure(match.indicator, breakdown: match.breakdown)
                guard asked.period.cutOff == nil else { return nil }
                return FigureRecords.areThere(behind: figure)
                    ? asked.address("/so-lieu/ban-ghi", [("chi-tieu", figure.code)])
                    : asked.address("/so-lieu/chi-tieu/\(figure.code)")
            }, words: recordAddress)
    }

    /// "CS-0017", or the code of an indicator.
    static func recordAddress(_ words: String) -> String? {
        guard words.utf8.count <= 14, words.contains("-"), let code = try? RecordCode(words), code.text == words else {
            return nil
        }
        return code.register.recordAddress(words)
    }
}
