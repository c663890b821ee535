/// Đường dẫn đến trang: the section's first page, the list, the record, then what one does with it. The section and the
/// list are the menu's, by the page's path; a page names only what stands between them and itself. The section's first page
/// has none; what is in no section stands under the first page of all.
enum Trail {
    static func links(of page: Page, at path: String, asked: String, in menu: [Menu.Entry]) -> [Link] {
        let nearest = menu.nearest(to: path)
        let section = menu.first { $0.leads(to: nearest) }
        guard path != "/", section?.address != path else { return [] }
        let first = section.map { above(in: $0, nearest) } ?? [Link("Việc hôm nay", "/")]
        // A page knows the year that its own list was asked for.
        let base = first.filter { $0.path != path }.map { link in page.trail.first { $0.path == link.path } ?? link }
        let known = Set(first.map(\.path) + ["/"])
        return base + page.trail.filter { !known.contains($0.path) && $0.address != asked }
    }

    private static func above(in section: Menu.Entry, _ nearest: String?) -> [Link] {
        let list = section.inner.first { $0.address == nearest }
        guard let list else { return [Link(section.words, section.address)] }
        let own = Link(list.words, list.address)
        return list.address == section.address ? [own] : [Link(section.words, section.address), own]
    }
}

extension Link {
    /// Without what is asked of it.
    fileprivate var path: String { String(address.prefix { $0 != "?" }) }
}
