import Actions
import Basics
import Documents
import Domain

/// A place of then that was not there in the period, or only in its last part while the rest is beyond the account's
/// places: the page says which ones may be asked about instead.
struct PlaceOfThen: Error {
    let asked: FigureAsked
    let today: Day

    /// Nothing where there is nothing in the way.
    init?(_ asked: FigureAsked, today: Day) {
        self.asked = asked
        self.today = today
        guard asked.units == .then, asked.province.key.scheme == .from2025 else { return nil }
        if !PlaceOfThen.exists(asked.province, in: asked.period) { return }
        guard let reached = asked.reached, reached.contains(asked.province.key),
            !asked.units.provinces(of: asked.province, in: asked.period).allSatisfy(reached.contains)
        else { return nil }
    }

    /// Whether anything of the period can have happened in the province.
    static func exists(_ province: Province, in period: Period) -> Bool {
        province.key.scheme == .before2025 || ProvinceScheme.on(period.last) == .from2025
    }

    private var isBefore: Bool { !PlaceOfThen.exists(asked.province, in: asked.period) }

    func answer(_ visit: Visit) -> Answer {
        // The only one that it can mean: a province that took over no other.
        if visit.form.isEmpty, isBefore, let only = former.first, former.count == 1, reaches(only) {
            return .seeOther(address(visit, FigureAsked.unitsKey, FigureAsked.code(only.key)))
        }
        let ways: HTML = isBefore ? ways(visit) : laterWay(visit)
        return .page(
            Page(
                "Số liệu \(asked.period.vietnamese)",
                content: "<div class=\"card narrow\"><p class=\"lead\">\(sentence)</p>\(ways)</div>"))
    }

    private var former: [Province] { Provinces.predecessors(of: asked.home.key) }

    private func reaches(_ province: Province) -> Bool { asked.reached?.contains(province.key) ?? true }

    private var sentence: String {
        let names = former.map(\.dated).joined(separator: ", ")
        let when = asked.period.vietnamese.capitalisedFirst
        guard isBefore else {
            return
                "\(when) có phần trước 01/7/2025, khi còn là \(names): phần ấy ngoài địa bàn của tài khoản này. Hãy xem kỳ từ 01/7/2025."
        }
        let before = "\(when) chưa có \(asked.province.name) của hiện nay (từ 01/7/2025); khi ấy là \(names)."
        guard asked.places.isEmpty else { return "\(before) Hãy chọn địa bàn:" }
        return "\(before) \(asked.limit ?? "") Hãy xem kỳ từ 01/7/2025."
    }

    /// Those of the choice that were there.
    private func ways(_ visit: Visit) -> HTML {
        guard !asked.places.isEmpty else { return laterWay(visit) }
        let items: HTML = asked.places.map { place in
            "<li>\(Parts.link(place.words, to: address(visit, FigureAsked.unitsKey, place.value)))</li>" as HTML
        }.joined()
        return "<ul>\(items)</ul>"
    }

    /// The last year of the period, or of today; of 2025 what is left of it.
    private func laterWay(_ visit: Visit) -> HTML {
        let year = isBefore ? today.year : asked.period.byCalendar.last.year
        guard let later = Period(code: year <= 2025 ? "2025-H2" : "\(year)") else { return "" }
        let way = Parts.link(
            later.vietnamese.capitalisedFirst, to: address(visit, FigureAsked.periodKey, later.code))
        return "<p>\(way)</p>"
    }

    /// The same page otherwise asked; of a sent form the figures.
    private func address(_ visit: Visit, _ name: String, _ value: String) -> String {
        let query = asked.fields.pairs.reduce(visit.form.isEmpty ? visit.query : Fields()) {
            $0.setting($1.name, $1.value)
        }
        return "\(visit.form.isEmpty ? visit.path : "/so-lieu")?\(query.setting(name, value).encoded)"
    }
}
