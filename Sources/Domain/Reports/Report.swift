import Basics

/// **Báo cáo**: the figures as sheets and the paper that shows them; every format is made of these two.
package struct Report: Hashable, Sendable {
    package var kind: ReportKind
    package var sheets: [Sheet]
    package var paper: Paper

    package init(kind: ReportKind, sheets: [Sheet], paper: Paper) {
        self.kind = kind
        self.sheets = sheets
        self.paper = paper
    }
}
