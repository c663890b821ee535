import Actions
import Basics
import Documents
import Domain

/// Of which places and years a person may ask in a centre, and what is shown to who does not say of which.
struct FigureGround: Sendable {
    struct Choice: Sendable {
        let period: Period
        let province: Province
        let units: UnitsOf
    }

    /// Of the person's places alone.
    let coverage: Coverage
    /// The centre's place of today.
    let home: Province
    /// The only places that the person may ask about; nothing where there is no such limit.
    let reached: [ProvinceKey]?
    let today: Day

    init(_ whole: Coverage, home: Province, reached: [ProvinceKey]?, today: Day) {
        coverage = reached.map { whole.within(Set($0)) } ?? whole
        self.home = home
        self.reached = reached
        self.today = today
    }

    private var places: [Province] { [home] + Provinces.predecessors(of: home.key) }

    /// Nothing where the place is none of the centre's.
    func choice(period: Period?, units written: String?) throws(NoPlaceHere) -> Choice? {
        if written == FigureAsked.unitsOfToday { return choice(period ?? year(coverage), home, .now) }
        if let written {
            guard let place = places.first(where: { FigureAsked.code($0.key) == written }) else { return nil }
            return choice(period ?? (reached == nil ? year(coverage) : usualPeriod(of: place)), place, .then)
        }
        if let reached { return try limited(to: reached, period) }
        return whole(period ?? year(coverage))
    }

    private func choice(_ period: Period?, _ province: Province, _ units: UnitsOf) -> Choice? {
        period.map { Choice(period: $0, province: province, units: units) }
    }

    /// The place of then, if it is the only one that has records of it.
    private func whole(_ period: Period?) -> Choice? {
        guard let period else { return nil }
        if PlaceOfThen.exists(home, in: period) { return choice(period, home, .then) }
        let known = places.dropFirst().filter { coverage.years[$0.key] != nil }
        if let only = known.first, known.count == 1 { return choice(period, only, .then) }
        return choice(period, home, .now)
    }

    /// The one of the person's places that has records of the period; without one, the one with the latest records.
    private func limited(to reached: [ProvinceKey], _ period: Period?) throws(NoPlaceHere) -> Choice? {
        // Of equal ones the last of the list: the older ones have the more records.
        let own = Array(places.filter { reached.contains($0.key) }.reversed())
        guard let any = own.first else { throw NoPlaceHere(reached: reached) }
        if let period {
            let years = period.first.year...period.last.year
            let known = own.first { coverage.years[$0.key]?.overlaps(years) ?? false }
            return choice(period, known ?? any, .then)
        }
        let latest = own.max { last(of: $0) ?? .min < last(of: $1) ?? .min } ?? any
        return choice(usualPeriod(of: latest), latest, .then)
    }

    private func last(of place: Province) -> Int? { coverage.within([place.key]).lastYear(until: today) }

    private func year(_ coverage: Coverage) -> Period? {
        Period(code: "\(coverage.lastYear(until: today) ?? today.year)")
    }

    /// The last year of which the place has anything. The first year of a province of today is half that of the older ones:
    /// who may not see those is shown the half.
    private func usualPeriod(of place: Province) -> Period? {
        let latest = place.key.scheme == .before2025 ? min(today.year, 2025) : today.year
        let year = last(of: place) ?? latest
        let periods = [Period(code: "\(year)"), Period(code: "\(year)-H2")].compactMap { $0 }
        guard let reached else { return periods.first }
        let open = periods.first { UnitsOf.then.provinces(of: place, in: $0).allSatisfy(reached.contains) }
        return open ?? Period(code: "\(latest)")
    }
}

/// Somebody works in a centre in which none of the account's places lies: nothing is forbidden, there only is nothing.
struct NoPlaceHere: Error {
    let reached: [ProvinceKey]

    func page(_ visit: Visit) -> Page {
        Page("Số liệu", content: Parts.empty(sentence(visit.centre?.name)))
    }

    private func sentence(_ centre: String?) -> String {
        "Địa bàn của tài khoản (\(NoPlaceHere.words(reached))) không thuộc \(centre ?? "trung tâm này") nên ở đây không có số liệu nào để xem: hãy chọn trung tâm khác ở trang đầu, hoặc nhờ người quản trị xem lại địa bàn."
    }

    /// "Phú Yên (đến 30/6/2025)".
    static func words(_ places: [ProvinceKey]) -> String {
        places.compactMap(Provinces.find).map(\.dated).joined(separator: ", ")
    }
}
