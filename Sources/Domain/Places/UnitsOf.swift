import Basics

/// **Theo đơn vị lúc ấy, theo đơn vị nay**: whose records a question about a province counts.
package enum UnitsOf: String, Sendable, CaseIterable {
    case then, now

    /// `then`: the province as of then. `now`: what that place is today, with all that it took over.
    package func provinces(of province: Province, in period: Period) -> [ProvinceKey] {
        switch self {
        case .then: return Provinces.keys(of: province, in: period)
        case .now:
            let current = Provinces.current(of: province)
            // Before 2025-07-01 nothing can have happened in a unit of today, after it nothing in one of then.
            let old = Provinces.predecessors(of: current.key).map(\.key)
            return (ProvinceScheme.on(period.last) == .from2025 ? [current.key] : [])
                + (ProvinceScheme.on(period.first) == .before2025 ? old : [])
        }
    }

    /// Said under a report's title where several units of then are counted as one.
    package func remark(of province: Province, in period: Period) -> String? {
        let keys = provinces(of: province, in: period)
        let old = keys.filter { $0.scheme == .before2025 }.compactMap { Provinces.find($0)?.name }
        guard self == .now || keys.count > 1, !old.isEmpty, old != [Provinces.current(of: province).name] else {
            return nil
        }
        let current = Provinces.current(of: province)
        return
            "Số liệu theo đơn vị hành chính hiện nay: \(current.name), gồm những gì Trung tâm đang giữ của \(old.joined(separator: ", ")) trước 01/7/2025."
    }
}
