import Basics

/// **Bản đính chính** of a submitted report: each figure as it was submitted and as it is.
package enum CorrigendumPaper {
    package static func make(
        _ kind: ReportKind, _ head: ReportHead, symbol: String?, signed: Day?,
        differences: [ReportDifference]
    ) -> Report {
        // Sentences follow their figures: only where nothing but words has changed are they what is corrected.
        let figures = differences.filter { !$0.isOfWords }
        let told = figures.isEmpty ? differences : figures
        let lines = told.enumerated().map { index, one in
            SheetLine([
                .number(index + 1), .words(one.sheet), .words(one.line), .words(one.column),
                one.submitted.map { .words($0) } ?? .blank, one.today.map { .words($0) } ?? .blank,
            ])
        }
        let sheet = Sheet(
            "Đính chính",
            columns: [
                SheetColumn("STT", .short, width: 5), SheetColumn("Bảng", width: 14),
                SheetColumn("Chỉ tiêu, nội dung", width: 36),
                SheetColumn("Số liệu", width: 20), SheetColumn("Đã báo cáo", .number, width: 20),
                SheetColumn("Nay đính chính là", .number, width: 20),
            ], lines: lines,
            notes: ["Ô trống: dòng hoặc số không có trong bản ấy."], isLandscape: true)
        var paper = PaperFrame.paper(of: kind, head)
        // An official letter: its abstract stands under the number.
        paper.typeName = nil
        // What is not known of the report is written by hand, as on the report itself.
        let number = symbol ?? Folding.normalise(PaperFrame.unnumbered)
        let reference =
            "số \(symbol == nil ? "……" : "")\(number) \(signed.map { "ngày \($0.vietnamese)" } ?? PaperFrame.undated)"
        paper.abstract = "V/v đính chính số liệu Báo cáo \(reference)"
        paper.isLandscape = true
        paper.blocks = [
            .paragraph(
                "\(head.centre) đính chính số liệu của báo cáo \(kind.title.loweredFirst) \(head.periodWords), \(reference), như sau:"
            ), .sheet(sheet),
        ]
        return Report(kind: kind, sheets: [sheet], paper: paper)
    }
}
