import Basics

/// What a chart says, in words.
enum ChartWords {
    static func unit(of chart: Chart) -> String? { chart.unit.isEmpty ? nil : "Đơn vị tính: \(chart.unit)" }

    /// "2016, Khuyến công quốc gia: 1.234,5 triệu đồng".
    static func title(of chart: Chart, series: Int, category: Int) -> String {
        let name = chart.series.count > 1 && !chart.series[series].name.isEmpty ? ", \(chart.series[series].name)" : ""
        return "\(chart.categories[category])\(name): \(value(of: chart, series, category))"
    }

    /// "Biểu đồ cột. Đơn vị tính: triệu đồng. 2015: 120 triệu đồng; 2016: chưa có số liệu."
    static func summary(of chart: Chart) -> String {
        var values: [String] = []
        for category in chart.categories.indices {
            for series in chart.series.indices {
                values.append(title(of: chart, series: series, category: category))
            }
        }
        let content = values.isEmpty ? "Chưa có số liệu." : values.joined(separator: "; ") + "."
        return "\(kind(chart.kind)). \(content)"
    }

    /// "“…”: chưa có số liệu – Khuyến công quốc gia (2014, 2015)." Nothing if all are known.
    static func gaps(in chart: Chart, _ unknown: UnknownSign) -> String? {
        var gaps: [String] = []
        for (series, one) in chart.series.enumerated() {
            let names = chart.categories.indices.filter { chart.value(series, $0) == nil }.map { chart.categories[$0] }
            guard !names.isEmpty else { continue }
            gaps.append(
                one.name.isEmpty ? names.joined(separator: ", ") : "\(one.name) (\(names.joined(separator: ", ")))")
        }
        guard !gaps.isEmpty else { return nil }
        let whose = chart.series.count > 1 ? " – " + gaps.joined(separator: "; ") : ""
        return "“\(unknown.rawValue)”: chưa có số liệu\(whose)."
    }

    private static func value(of chart: Chart, _ series: Int, _ category: Int) -> String {
        guard let number = chart.value(series, category) else { return "chưa có số liệu" }
        return number.vietnamese + (chart.unit.isEmpty ? "" : " " + chart.unit)
    }

    private static func kind(_ kind: Chart.Kind) -> String {
        switch kind {
        case .columns: return "Biểu đồ cột"
        case .stacked: return "Biểu đồ cột chồng"
        case .bars: return "Biểu đồ thanh ngang"
        case .lines: return "Biểu đồ đường"
        }
    }
}

extension Chart {
    /// Nothing if it is not known.
    func value(_ series: Int, _ category: Int) -> ExactNumber? {
        category < self.series[series].values.count ? self.series[series].values[category] : nil
    }
}

extension ExactNumber {
    /// For drawing only.
    var drawn: Double {
        var value = Double(digits)
        for _ in 0..<max(0, scale) { value /= 10 }
        return value
    }
}
