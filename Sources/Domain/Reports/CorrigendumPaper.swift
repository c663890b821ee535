import Basics

/// **Bản đính chính** of a submitted report: each figure as it was submitted and as it is.
package enum CorrigendumPaper {
    package static func make(
        _ kind: ReportKind, _ head: ReportHead, number: Int, symbol: String?, submitted: Day,
        differences: [ReportDifference]
    ) -> Report {
        let lines = differences.enumerated().map { index, one in
            SheetLine([
                .number(index + 1), .words(one.sheet), .words(one.line), .words(one.column),
                one.submitted.map { .words($0) } ?? .blank, one.today.map { .words($0) } ?? .blank,
            ])
        }
        let sheet = Sheet(
            "Đính chính",
            columns: [
                SheetColumn("STT", .short, width: 5), SheetColumn("Bảng", width: 14), SheetColumn("Dòng", width: 34),
                SheetColumn("Cột", width: 22), SheetColumn("Đã báo cáo", .number, width: 18),
                SheetColumn("Nay là", .number, width: 18),
            ], lines: lines,
            notes: ["Ô trống: dòng hoặc số không có trong bản ấy."], isLandscape: true)
        var paper = PaperFrame.paper(of: kind, head)
        paper.typeName = "ĐÍNH CHÍNH"
        let reference = symbol.map { "số \($0)" } ?? "thứ \(number)"
        paper.abstract = "Số liệu báo cáo \(reference) ngày \(submitted.vietnamese)"
        paper.isLandscape = true
        paper.blocks = [
            .paragraph(
                "\(head.centre) đính chính số liệu của báo cáo \(kind.title.loweredFirst) \(head.periodWords), \(reference) ngày \(submitted.vietnamese), như sau:"
            ), .sheet(sheet),
        ]
        return Report(kind: kind, sheets: [sheet], paper: paper)
    }
}
