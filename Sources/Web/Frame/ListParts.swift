import Documents

/// Pieces of lists: what they are narrowed to, how they are sorted, their pages.
extension Parts {
    /// Filters as a form whose address can be sent to somebody else. On a phone they are folded away under one line, which
    /// says whether the list is narrowed.
    package static func filters(to address: String, isNarrowed: Bool, clear: String, _ fields: HTML) -> HTML {
        let undo: HTML? = isNarrowed ? "<a href=\"\(clear)\">Bỏ lọc</a>" : nil
        let state: HTML? = isNarrowed ? " <span class=\"badge warning\">đang lọc</span>" : nil
        return """
            <details class="filters-fold"><summary>Lọc danh sách\(state)</summary></details>
            <form class="filters" action="\(address)">\(fields)<div class="buttons"><button>Lọc</button>\(undo)</div></form>
            """
    }

    package enum Order: String, Sendable { case ascending, descending }

    /// A column's head. With an address it sorts by a click; `order` where the list is sorted by it.
    package static func column(
        _ words: String, sortedBy address: String? = nil, order: Order? = nil, isNumber: Bool = false
    ) -> HTML {
        let kind: HTML? = isNumber ? " class=\"number\"" : nil
        let sorted: HTML? = order.map { " aria-sort=\"\($0.rawValue)\"" }
        let inner: HTML = address.map { "<a href=\"\($0)\">\(words)</a>" } ?? "\(words)"
        return "<th scope=\"col\"\(kind)\(sorted)>\(inner)</th>"
    }

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
