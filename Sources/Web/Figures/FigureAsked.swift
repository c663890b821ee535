import Actions
import Basics
import Documents
import Domain

/// What a page of figures is asked about: whose, of when, of where. The same in every address of figures and reports.
struct FigureAsked: Sendable {
    static let periodKey = "ky"
    static let unitsKey = "don-vi"
    static let unitsOfToday = "hien-nay"

    let organisation: Int
    let period: Period
    let province: Province
    let units: UnitsOf
    /// Of the person's places alone.
    let coverage: Coverage
    /// The centre's place of today.
    let home: Province
    /// The only places that the person may ask about; nothing where there is no such limit.
    let reached: [ProvinceKey]?

    /// Reads the address; without a period the last year of which anything is known in the person's places, without a place
    /// the only one that has records of it.
    static func read(_ visit: Visit, _ fields: Fields? = nil, for right: Right = .view) async throws -> FigureAsked {
        let organisation = try visit.organisation()
        let fields = fields ?? visit.query
        let office = visit.office
        let (whole, home) = try await ground(visit, organisation)
        let ground = FigureGround(whole, home: home, reached: visit.provinces(for: right), today: office.today)
        let period = try fields[periodKey].flatMap { $0.isEmpty ? nil : $0 }.map { code throws(PeriodNotRead) in
            guard let period = Period(written: code) else { throw PeriodNotRead(written: code) }
            return period
        }
        let written = fields[unitsKey].flatMap { $0.isEmpty ? nil : $0 }
        let asked = try ground.choice(period: period, units: written).map { choice in
            FigureAsked(
                organisation: organisation, period: choice.period, province: choice.province, units: choice.units,
                coverage: ground.coverage, home: home, reached: ground.reached)
        }
        guard let asked else { throw Turned.notFound("Không có địa bàn “\(written ?? "")” ở trung tâm này.") }
        if let elsewhen = PlaceOfThen(asked, today: office.today) { throw elsewhen }
        try asked.refuseBeyondReach(visit, right)
        return asked
    }

    /// What every such page needs of the centre, asked once while nothing has changed.
    private static func ground(_ visit: Visit, _ organisation: Int) async throws -> (Coverage, Province) {
        let office = visit.office
        return try await visit.answer(organisation, "pham-vi", size: { _ in 500 }) {
            (try await office.coverage(organisation: organisation), try await home(of: organisation, office))
        }
    }

    private static func home(of organisation: Int, _ office: Office) async throws -> Province {
        let centre = try await office.organisations().first { $0.id == organisation }
        guard let home = centre.flatMap({ Provinces.find($0.province) }) else { throw Turned.noCentre }
        return home
    }

    /// Who sees one place's records sees no sum over several.
    private func refuseBeyondReach(_ visit: Visit, _ right: Right) throws {
        guard let reached = visit.provinces(for: right) else { return }
        guard units.provinces(of: province, in: period).allSatisfy(reached.contains) else {
            throw Turned.outside("Số liệu này có phần nằm")
        }
    }

    var scope: FigureScope { scope(period) }

    /// Of another year, too, nothing beyond the person's places.
    func scope(_ period: Period) -> FigureScope {
        let provinces = units.provinces(of: province, in: period)
        return FigureScope(
            organisation: organisation, period: period,
            provinces: reached.map { reached in provinces.filter(reached.contains) } ?? provinces)
    }

    /// Of a time before the place, what it is today: of then there is no such place.
    func of(_ period: Period) -> FigureAsked {
        let units = PlaceOfThen.exists(province, in: period) ? units : .now
        return FigureAsked(
            organisation: organisation, period: period, province: province, units: units, coverage: coverage,
            home: home, reached: reached)
    }

    /// The place as it is called in the answer.
    var shown: Province { units == .now ? Provinces.current(of: province) : province }

    static func code(_ key: ProvinceKey) -> String { "\(key.scheme.rawValue)-\(key.code)" }

    /// Of a form's field, as far as it says it itself.
    static func unitsWords(_ code: String) -> String {
        if code == unitsOfToday { return "theo địa giới hiện nay" }
        return Provinces.all.first { FigureAsked.code($0.key) == code }.map { "\($0.name), theo địa giới lúc ấy" }
            ?? code
    }

    var unitsCode: String { units == .now ? FigureAsked.unitsOfToday : FigureAsked.code(province.key) }

    /// "ky=2024&don-vi=63-54".
    var fields: Fields { Fields([(FigureAsked.periodKey, period.code), (FigureAsked.unitsKey, unitsCode)]) }

    func address(_ path: String, _ more: [(String, String)] = []) -> String {
        var fields = fields
        for (name, value) in more { fields.append(name, value) }
        return "\(path)?\(fields.encoded)"
    }

    /// "năm 2024, Phú Yên"; "năm 2024, Đắk Lắk (theo địa giới hiện nay)".
    var words: String { "\(period.vietnamese), \(shown.name)\(units == .now ? " (theo địa giới hiện nay)" : "")" }

    /// Why there may be less than the centre has.
    var limit: String? {
        reached.map { "Tài khoản này chỉ xem được địa bàn: \(NoPlaceHere.words($0))." }
    }

    /// Told apart in the cache: what is offered, and the years beside the one asked for, are only of the person's places.
    var cacheKey: String {
        let places = reached.map { $0.map(\.stored).sorted().joined(separator: ",") } ?? "*"
        return "\(period.code)|\(period.cutOff ?? 0)|\(unitsCode)|\(places)"
    }
}

extension FigureAsked {
    /// The form that asks for another period or place. `more`: fields of the page's own.
    func chooser(_ path: String, button: String = "Xem", more: HTML? = nil) -> HTML {
        """
        <form class="filters" method="get" action="\(path)" aria-label="Chọn kỳ và địa bàn">\(choiceFields)\(more)
        <div class="buttons"><button>\(button)</button></div></form>
        """
    }

    var choiceFields: HTML {
        """
        \(PeriodChoice(period: period, years: coverage.allYears).fields)
        <div class="wide-field">\(FormParts.choice(FigureAsked.unitsKey, "Địa bàn, cách tính", places, chosen: unitsCode, none: nil))</div>
        """
    }

    /// By the units of then each place alone, by those of today all together; of these what the person may ask about.
    var places: [(value: String, words: String)] {
        let old = Provinces.predecessors(of: home.key)
        let former: [(value: String, words: String)] = old.map {
            (FigureAsked.code($0.key), "\($0.name) – theo địa giới lúc ấy (đến 30/6/2025)")
        }
        let merged = old.count > 1 ? " (gồm \(old.map(\.name).joined(separator: ", ")))" : ""
        let own: [(value: String, words: String)] =
            PlaceOfThen.exists(home, in: period)
            ? [(FigureAsked.code(home.key), "\(home.name) – theo địa giới lúc ấy (từ 01/7/2025)")] : []
        let all = former + own + [(FigureAsked.unitsOfToday, "\(home.name) – theo địa giới hiện nay\(merged)")]
        guard let reached else { return all }
        let hasAll = ([home] + old).allSatisfy { reached.contains($0.key) }
        return all.filter { choice in
            choice.value == FigureAsked.unitsOfToday
                ? hasAll : reached.contains { FigureAsked.code($0) == choice.value }
        }
    }

    /// A sent form's address, in its one spelling; nothing where the address is that already.
    static func plainAddress(_ visit: Visit, keeping names: [String] = []) -> String? {
        guard let code = PeriodChoice.code(visit.query) else { return nil }
        var fields = Fields([(periodKey, code)])
        for name in [unitsKey] + names {
            for value in visit.query.all(name) where !value.isEmpty { fields.append(name, value) }
        }
        return "\(visit.path)?\(fields.encoded)"
    }
}
