import Basics

/// **Chỉ tiêu thống kê, báo cáo**: one definition, used on screen, in forms and in files.
package struct Indicator: Hashable, Sendable {
    package let code: String
    package let name: String
    package let unit: String
    package let group: String

    /// "Đào tạo, tập huấn".
    package var groupName: String { IndicatorGroups.name(group) }

    /// Powers of ten of đồng for an indicator of money; nothing for others (also "đồng/người/tháng").
    package var moneyPower: Int? {
        switch unit {
        case "đồng", "đồng/người/tháng": return 0
        case "tỷ đồng": return 9
        default: return nil
        }
    }

    /// Decimals with which it is shown: a rate has one, a ratio one, the rest none.
    package var decimals: Int { unit == "%" || unit == "lần" ? 1 : 0 }
}

/// **Phân tổ**: source, sex, ethnic group …, as the last part of an indicator's code.
package struct Breakdown: Hashable, Sendable {
    package let dimension: String
    package let code: String
    package let name: String
}

/// The indicators and breakdowns of the project's data.
package enum Indicators {
    package static let all: [Indicator] = DataTable(PackageResources.indicators_csv).lines.map {
        Indicator(code: $0[0], name: $0[1], unit: $0[2], group: $0[3])
    }

    package static let breakdowns: [Breakdown] = DataTable(PackageResources.breakdowns_csv).lines.map {
        Breakdown(dimension: $0[0], code: $0[1], name: $0[2])
    }

    package static func find(_ code: String) -> Indicator? { byCode[code] }

    package static func breakdown(_ code: String) -> Breakdown? { breakdowns.first { $0.code == code } }

    private static let byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }
}
