import Basics

/// The provinces of both schemes, from the project's data.
package enum Provinces {
    package static let all: [Province] = old + new

    package static func find(_ key: ProvinceKey) -> Province? { all.first { $0.key == key } }

    /// The province of a code as of a day.
    package static func find(code: String, on day: Day) -> Province? {
        find(ProvinceKey(scheme: .on(day), code: code))
    }

    /// The province of today in which it lies.
    package static func current(of province: Province) -> Province {
        province.successor.flatMap(find) ?? province
    }

    /// What the province is at that time: what happened after it was taken over happened in the one of today. A time that
    /// began before is still the old one's.
    package static func key(_ key: ProvinceKey, at when: When) -> ProvinceKey {
        guard key.scheme != ProvinceScheme.on(when.first), let province = find(key) else { return key }
        return province.successor ?? key
    }

    /// Where that lies which a person puts into a province: of then, if it was over before the provinces of today, else of
    /// its own time. Where several of then may be meant the person has to say which.
    package static func key(chosen: ProvinceKey, at when: When) throws(Problem) -> ProvinceKey {
        if chosen.scheme == .before2025 { return key(chosen, at: when) }
        guard ProvinceScheme.on(when.last) == .before2025 else { return chosen }
        let former = predecessors(of: chosen)
        if former.count == 1, let only = former.first { return only.key }
        let names = former.map(\.name).joined(separator: ", ")
        throw Problem("\(when.vietnamese) còn là các tỉnh cũ: hãy chọn tỉnh của lúc ấy (\(names)).")
    }

    /// The units whose records a figure of the province counts: of a period that began before the provinces of today, also
    /// those that became it. What they did is the new one's year, too.
    package static func keys(of province: Province, in period: Period) -> [ProvinceKey] {
        guard province.key.scheme != ProvinceScheme.on(period.first) else { return [province.key] }
        return [province.key] + predecessors(of: province.key).map(\.key)
    }

    /// The older provinces that became the given one of today.
    package static func predecessors(of key: ProvinceKey) -> [Province] {
        all.filter { $0.successor == key }
    }

    /// The sentence for a code that is no province as of the day.
    package static func unknownCode(_ code: String, on day: Day) -> Problem {
        let scheme = ProvinceScheme.on(day)
        let count = all.filter { $0.key.scheme == scheme }.count
        let hint = all.first { $0.key.code == code && $0.key.scheme != scheme }.map { other in
            " (mã này là \(other.name) \(scheme == .before2025 ? "từ 01/7/2025" : "trước 01/7/2025"))"
        }
        return Problem(
            "Không có tỉnh mã “\(code)” vào ngày \(day.vietnamese)\(hint ?? ""): hãy dùng một trong \(count) mã tỉnh của ngày ấy (\(remedy: .provinces))."
        )
    }

    private static let old = DataTable(PackageResources.provinces_until_2025_06_30_csv).lines.map { line in
        Province(
            key: ProvinceKey(scheme: .before2025, code: line[0]), name: line[1], kinds: [(nil, line[3])],
            successor: ProvinceKey(scheme: .from2025, code: line[2]))
    }

    private static let new = DataTable(PackageResources.provinces_current_csv).lines.map { line in
        var kinds: [(from: Day?, kind: String)] = [(nil, line[2])]
        if let change = Day(iso: line[3]) { kinds.append((change, line[4])) }
        return Province(key: ProvinceKey(scheme: .from2025, code: line[0]), name: line[1], kinds: kinds, successor: nil)
    }
}
