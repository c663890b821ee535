import Basics

extension Chart {
    /// The chart's numbers, for who cannot see it or wants to copy them: a line for each category, a column for each series.
    var sheet: Sheet {
        let columns =
            [SheetColumn("Nội dung", width: 24)]
            + series.map { SheetColumn($0.name, .number, width: 14) }
        let lines = categories.enumerated().map { index, category in
            SheetLine(
                [.words(category)]
                    + series.map { series in
                        let value = index < series.values.count ? series.values[index] : nil
                        return value.map { .number($0) } ?? .unknown
                    })
        }
        return Sheet(title, titles: [title], unit: "Đơn vị tính: \(unit)", columns: columns, lines: lines)
    }
}
