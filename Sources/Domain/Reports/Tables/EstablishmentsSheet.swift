import Basics

/// **Cơ sở trong báo cáo**: who it is, and what it received in the period.
package struct EstablishmentLine: Hashable, Sendable {
    package var code: String
    package var name: String
    package var taxCode: String?
    package var legalForm: String?
    package var commune: String?
    package var district: String?
    package var trade: String?
    /// Projects that are completed, or of which it is not known whether they are.
    package var projects: KnownSum
    package var support: KnownSum
    package var products: KnownSum
    package var isSurveyed: Bool
    package var isPresented: Bool

    package init(
        code: String, name: String, taxCode: String?, legalForm: String?, commune: String?, district: String?,
        trade: String?, projects: KnownSum, support: KnownSum, products: KnownSum, isSurveyed: Bool, isPresented: Bool
    ) {
        self.code = code
        self.name = name
        self.taxCode = taxCode
        self.legalForm = legalForm
        self.commune = commune
        self.district = district
        self.trade = trade
        self.projects = projects
        self.support = support
        self.products = products
        self.isSurveyed = isSurveyed
        self.isPresented = isPresented
    }
}

/// Establishments one by one, so that a hundred thousand of them need no memory: a head, a line each, a sum.
package struct EstablishmentsSheet {
    private var marks = FigureMarks()
    private var order = 0
    private var projects = KnownSum()
    private var support = KnownSum()
    private var products = KnownSum()
    private var hasUnknown = false

    package init() {}

    package static func head(_ head: ReportHead) -> Sheet {
        let received = ["Đã nhận trong \(head.period.vietnamese)"]
        return Sheet(
            ReportKind.establishments.tab, unit: "Đơn vị tính của kinh phí: đồng",
            columns: [
                SheetColumn("STT", .short, width: 6), SheetColumn("Mã", .short, width: 9),
                SheetColumn("Tên cơ sở", width: 34), SheetColumn("Mã số thuế", .short, width: 14),
                SheetColumn("Loại hình", width: 14), SheetColumn("Xã, phường", width: 16),
                SheetColumn("Huyện", width: 14), SheetColumn("Ngành nghề", width: 20),
                SheetColumn("Đề án hoàn thành", over: received, .number, width: 9),
                SheetColumn("Kinh phí được giao", over: received, .number, width: 16),
                SheetColumn("Sản phẩm được công nhận", over: received, .number, width: 11),
                SheetColumn("Khảo sát", over: received, .short, width: 9),
                SheetColumn("Giới thiệu trên trang tin", over: received, .short, width: 10),
            ], isLandscape: true)
    }

    package mutating func line(_ one: EstablishmentLine) -> SheetLine {
        order += 1
        projects.add(one.projects)
        support.add(one.support)
        products.add(one.products)
        let line = SheetLine([
            .number(order), .words(one.code), .words(one.name), one.taxCode.map { .words($0) } ?? .unknown,
            one.legalForm.map { .words(ChoiceList.legalForm.words($0).capitalisedFirst) } ?? .unknown,
            one.commune.map { .words($0) } ?? .unknown, one.district.map { .words($0) } ?? .unknown,
            one.trade.map { .words($0) } ?? .unknown, received(one.projects), received(one.support),
            received(one.products), one.isSurveyed ? .words("x") : .blank, one.isPresented ? .words("x") : .blank,
        ])
        if !hasUnknown { hasUnknown = line.cells.contains(.unknown) }
        return line
    }

    /// Whether anything adds up.
    package var hasReceived: Bool {
        [projects, support, products].contains { $0.value != nil || $0.missing > 0 }
    }

    package mutating func total() -> SheetLine {
        SheetLine(
            [
                .blank, .blank, .words("Tổng cộng"), .blank, .blank, .blank, .blank, .blank, received(projects),
                received(support), received(products), .blank, .blank,
            ], kind: .total)
    }

    /// `undecided`: projects and products that bear a name like an establishment's and are linked to none.
    package func notes(_ facts: ReportFacts, undecided: Int) -> [String] {
        let open =
            undecided == 0
            ? []
            : [
                "Còn \(undecided) đề án, sản phẩm (mọi kỳ) mang tên giống một cơ sở, chờ quyết định: chưa có trong phần đã nhận."
            ]
        return ["Ô trống ở phần đã nhận: chưa có bản ghi nào của kỳ được nối với cơ sở."] + open
            + marks.notes(isUnknownShown: hasUnknown)
            + facts.omissions
    }

    /// Blank for an establishment that has no record of it: that is not a 0 that somebody stated.
    private mutating func received(_ sum: KnownSum) -> SheetCell {
        if sum.value == nil, sum.missing == 0 { return .blank }
        return marks.cell(sum)
    }
}
