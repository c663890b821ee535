import Documents

/// Pieces of lists.
extension Parts {
    /// The first, the last, and those around the one that is shown; nothing where there is only one. Pages count from 1.
    package static func pages(_ page: Int, of count: Int, _ address: (Int) -> String) -> HTML? {
        guard count > 1 else { return nil }
        let shown = Set([1, count] + ((page - 2)...(page + 2)).filter { (1...count).contains($0) }).sorted()
        var items: HTML = ""
        if page > 1 { items.append("<li><a href=\"\(address(page - 1))\" rel=\"prev\">Trước</a></li>") }
        var last = 0
        for number in shown {
            if number > last + 1 { items.append("<li><span>…</span></li>") }
            items.append(
                number == page
                    ? "<li><span aria-current=\"page\">\(number)</span></li>"
                    : "<li><a href=\"\(address(number))\">\(number)</a></li>")
            last = number
        }
        if page < count { items.append("<li><a href=\"\(address(page + 1))\" rel=\"next\">Sau</a></li>") }
        return "<nav class=\"pages\" aria-label=\"Các trang của danh sách\"><ul>\(items)</ul></nav>"
    }
}
