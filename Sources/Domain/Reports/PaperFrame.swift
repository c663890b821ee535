import Basics

/// What every report's paper has around its figures: letter-head, title, recipients, signature.
package enum PaperFrame {
    /// What a paper says where its day is not known: it is written by hand when it is signed.
    package static let undated = "ngày …… tháng …… năm ………"

    /// The same of its number.
    package static let unnumbered = "        /BC-…"

    package static func paper(of kind: ReportKind, _ head: ReportHead) -> Paper {
        Paper(
            subject: "\(kind.title) \(head.period.vietnamese) – \(head.place)", author: head.centre,
            letterHead: letterHead(head), typeName: "BÁO CÁO", abstract: "\(kind.title) \(head.periodWords)",
            closing: PaperClosing(
                recipients: recipients(head),
                signerTitle: head.signing.signerTitle, signer: head.signing.signer))
    }

    /// A report that is nothing but its tables.
    package static func paper(of kind: ReportKind, _ head: ReportHead, sheets: [Sheet], chart: Chart? = nil) -> Paper {
        var paper = paper(of: kind, head)
        paper.isLandscape = sheets.contains(where: \.isLandscape)
        if let units = head.unitsRemark { paper.blocks.append(.remark(units)) }
        for sheet in sheets {
            if sheets.count > 1 { paper.blocks.append(.heading(level: 1, sheet.name)) }
            paper.blocks.append(.sheet(sheet))
        }
        if let chart { paper.blocks.append(.chart(chart)) }
        return paper
    }

    private static func letterHead(_ head: ReportHead) -> LetterHead {
        let signing = head.signing
        let place = signing.place ?? head.province
        let day = signing.day.map { day in
            let (year, month, number) = day.components
            return "ngày \(two(number)) tháng \(month < 3 ? two(month) : "\(month)") năm \(year)"
        }
        return LetterHead(
            parentBody: head.parent?.uppercased(), issuingBody: head.centre.uppercased(),
            symbol: "Số: \(signing.symbol ?? unnumbered)",
            placeAndDate: "\(place), \(day ?? undated)")
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// A paper is always kept by the office itself.
    private static func recipients(_ head: ReportHead) -> [String] {
        let named = head.signing.recipients
        let said = named.isEmpty ? head.parent.map { ["\($0) (b/c)"] } ?? [] : named
        return said.contains { $0.hasPrefix("Lưu") } ? said : said + ["Lưu: VT"]
    }
}

extension Paper {
    /// Whether its day is left open, to be written by hand.
    package var isUndated: Bool { letterHead?.placeAndDate.hasSuffix(PaperFrame.undated) ?? false }
}
