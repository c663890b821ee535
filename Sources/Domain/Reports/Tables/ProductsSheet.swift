import Basics

/// **Sản phẩm trong báo cáo**: one recognition, or a row that stands for several.
package struct ProductLine: Hashable, Sendable {
    package var level: String?
    package var group: String?
    package var product: String
    package var establishment: String?
    package var when: When?
    package var decision: String?
    package var quantity: Measure?

    package init(
        level: String?, group: String?, product: String, establishment: String?, when: When?, decision: String?,
        quantity: Measure?
    ) {
        self.level = level
        self.group = group
        self.product = product
        self.establishment = establishment
        self.when = when
        self.decision = decision
        self.quantity = quantity
    }
}

/// Recognised products: how many by level and group, then each of them.
package struct ProductsSheet {
    private var marks = FigureMarks()
    private let products: [ProductLine]
    private let facts: ReportFacts

    package static func make(_ products: [ProductLine], facts: ReportFacts) -> [Sheet] {
        var summary = ProductsSheet(products: products, facts: facts)
        var list = ProductsSheet(products: products, facts: facts)
        return [summary.summary(), list.list()]
    }

    private init(products: [ProductLine], facts: ReportFacts) {
        self.products = products
        self.facts = facts
    }

    private var levels: [String?] {
        let there = Set(products.map(\.level))
        let known = ChoiceList.level.codes.map { Optional($0.code) }.filter(there.contains)
        return known + (there.contains(nil) ? [nil] : [])
    }

    private static func name(_ level: String?) -> String {
        level.map { ChoiceList.level.words($0).capitalisedFirst } ?? "Chưa rõ cấp"
    }

    private mutating func cell(_ products: [ProductLine]) -> SheetCell {
        if products.isEmpty { return .blank }
        let sum = products.reduce(KnownSum()) {
            $0 + ($1.quantity.map { KnownSum(value: $0.amount) } ?? KnownSum(missing: 1))
        }
        return marks.cell(sum, isHedged: products.contains { $0.quantity?.hedge != nil })
    }

    private mutating func summary() -> Sheet {
        let levels = self.levels
        let groups = Set(products.map(\.group)).sorted { left, right in
            guard let left else { return false }
            guard let right else { return true }
            return Folding.key(left) < Folding.key(right)
        }
        var lines: [SheetLine] = []
        for (index, group) in groups.enumerated() {
            let ofGroup = products.filter { $0.group == group }
            var cells: [SheetCell] = [.number(index + 1), .words(group ?? "Chưa rõ nhóm sản phẩm")]
            for level in levels { cells.append(cell(ofGroup.filter { $0.level == level })) }
            lines.append(SheetLine(cells))
        }
        if !products.isEmpty {
            var total: [SheetCell] = [.blank, .words("Tổng cộng")]
            for level in levels { total.append(cell(products.filter { $0.level == level })) }
            lines.append(SheetLine(total, kind: .total))
        }
        let over = ["Số sản phẩm được công nhận"]
        return Sheet(
            "Theo cấp và nhóm",
            columns: [SheetColumn("STT", .short, width: 6), SheetColumn("Nhóm sản phẩm", width: 40)]
                + levels.map { SheetColumn(ProductsSheet.name($0), over: over, .number, width: 12) },
            lines: lines, notes: marks.notes(under: lines) + facts.omissions)
    }

    private mutating func list() -> Sheet {
        var lines: [SheetLine] = []
        for level in levels {
            let ofLevel = products.filter { $0.level == level }
            lines.append(
                SheetLine(
                    [.blank, .words(ProductsSheet.name(level)), .blank, .blank, .blank, .blank, cell(ofLevel)],
                    kind: .group))
            for (index, one) in ofLevel.enumerated() {
                lines.append(
                    SheetLine([
                        .number(index + 1), .words(one.product), one.establishment.map { .words($0) } ?? .unknown,
                        one.group.map { .words($0) } ?? .unknown, one.when.map { .words($0.vietnamese) } ?? .unknown,
                        one.decision.map { .words($0) } ?? .unknown,
                        marks.cell(one.quantity?.amount, hedge: one.quantity?.hedge),
                    ]))
            }
        }
        return Sheet(
            "Danh sách",
            columns: [
                SheetColumn("STT", .short, width: 6), SheetColumn("Sản phẩm", width: 34),
                SheetColumn("Cơ sở", width: 34), SheetColumn("Nhóm sản phẩm", width: 20),
                SheetColumn("Thời gian", .short, width: 12), SheetColumn("Quyết định", .short, width: 16),
                SheetColumn("Số sản phẩm", .number, width: 10),
            ], lines: lines, notes: marks.notes(under: lines), isLandscape: true)
    }
}
