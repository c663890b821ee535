/// An item of a list.
struct HtmlItem {
    /// Belongs to the item before it.
    let isInner: Bool
    let content: HTML

    /// Inner items are a list within the item that they belong to; those without one begin a list of their own. Nothing for
    /// no items.
    static func list(_ items: [HtmlItem]) -> HTML {
        guard let first = items.first else { return "" }
        var list: HTML = first.isInner ? "" : "<ul class=\"items\">"
        var isInner = false
        for (index, item) in items.enumerated() {
            if item.isInner, !isInner { list.append("<ul class=\"items inner\">") }
            if !item.isInner, isInner {
                list.append(hasOuter(items, before: index) ? "</ul>" : "</ul><ul class=\"items\">")
            }
            if !item.isInner, hasOuter(items, before: index) { list.append("</li>") }
            list.append(item.isInner ? "<li>\(item.content)</li>" : "<li>\(item.content)")
            isInner = item.isInner
        }
        if isInner { list.append("</ul>") }
        if hasOuter(items, before: items.count) { list.append("</li></ul>") }
        return list + "\n"
    }

    private static func hasOuter(_ items: [HtmlItem], before index: Int) -> Bool {
        items[..<index].contains { !$0.isInner }
    }
}
