import Basics
import Documents

/// The pages of a list: which one an address asks for, and the links to the others.
package enum Pages {
    package static let field = "trang"

    /// From 1 on; what is no number is the first.
    package static func number(_ query: Fields) -> Int {
        max(1, min(query[field].flatMap { Int($0) } ?? 1, 10_000_000))
    }

    package static func html(_ visit: Visit, total: Int, size: Int = 50) -> HTML? {
        let count = (total + size - 1) / size
        guard count > 1 else { return nil }
        let current = min(number(visit.query), count)
        var shown = Set([1, count, current])
        for near in current - 2...current + 2 where (1...count).contains(near) { shown.insert(near) }
        var items: HTML = current > 1 ? item(visit, current - 1, "Trang trước", isCurrent: false) : ""
        var last = 0
        for number in shown.sorted() {
            if number > last + 1 { items.append("<li class=\"gap\">…</li>") }
            items.append(
                item(visit, number, ExactNumber(digits: Int64(number)).vietnamese, isCurrent: number == current))
            last = number
        }
        if current < count { items.append(item(visit, current + 1, "Trang sau", isCurrent: false)) }
        return "<nav class=\"pages\" aria-label=\"Các trang\"><ul>\(items)</ul></nav>"
    }

    private static func item(_ visit: Visit, _ number: Int, _ words: String, isCurrent: Bool) -> HTML {
        let query = visit.query.setting(field, number == 1 ? nil : String(number)).encoded
        let mark: HTML? = isCurrent ? " aria-current=\"page\"" : nil
        return "<li><a href=\"\(query.isEmpty ? visit.path : "\(visit.path)?\(query)")\"\(mark)>\(words)</a></li>"
    }
}
