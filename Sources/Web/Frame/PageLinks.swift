import Basics
import Documents

/// The way through a long list: which part is shown, of how many, and the pages before and after.
enum PageLinks {
    static let size = 50

    /// From "trang" of an address; 1 where there is none.
    static func number(_ query: Fields) -> Int { max(1, min(query["trang"].flatMap { Int($0) } ?? 1, 1_000_000)) }

    static func offset(_ query: Fields) -> Int { (number(query) - 1) * size }

    static func html(_ visit: Visit, total: Int, noun: String) -> HTML? {
        guard total > size else { return nil }
        let last = (total + size - 1) / size
        let page = min(number(visit.query), last)
        let first = ExactNumber(min(total, (page - 1) * size + 1)).vietnamese
        let end = ExactNumber(min(total, page * size)).vietnamese
        let shown: HTML = "<p class=\"count\">\(first)–\(end) trong \(ExactNumber(total).vietnamese) \(noun)</p>"
        let links = Parts.pages(page, of: last) { number in
            "\(visit.path)?\(visit.query.setting("trang", number == 1 ? nil : "\(number)").encoded)"
        }
        return "\(shown)\(links)"
    }
}
