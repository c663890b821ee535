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
        let page = number(visit.query)
        let last = (total + size - 1) / size
        func link(_ words: String, _ page: Int) -> HTML {
            Parts.link(words, to: "\(visit.path)?\(visit.query.setting("trang", page == 1 ? nil : "\(page)").encoded)")
        }
        let before: HTML? = page > 1 ? "<li>\(link("Trang trước", page - 1))</li>" : nil
        let after: HTML? = page < last ? "<li>\(link("Trang sau", page + 1))</li>" : nil
        let first = ExactNumber(min(total, (page - 1) * size + 1)).vietnamese
        let end = ExactNumber(min(total, page * size)).vietnamese
        return """
            <nav class="pages" aria-label="Các trang"><ul>\(before)<li><span>\(first)–\(end) trong \(ExactNumber(total).vietnamese) \(noun)</span></li>\(after)</ul></nav>
            """
    }
}
