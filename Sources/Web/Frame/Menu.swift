import Domain

/// What the menu leads to, in the order of the work. An entry is shown to those who may use it.
package struct Menu: Sendable {
    package struct Entry: Sendable {
        package let words: String
        package let address: String
        package let access: Route.Access
        package let inner: [Entry]

        package init(
            _ words: String, _ address: String, _ access: Route.Access = Route.Access.may(Right.view),
            inner: [Entry] = []
        ) {
            self.words = words
            self.address = address
            self.access = access
            self.inner = inner
        }
    }

    package let entries: [Entry]

    package init(_ entries: [Entry]) {
        self.entries = entries
    }

    func shown(to visit: Visit) -> [Entry] {
        entries.compactMap { entry in
            guard Menu.isOpen(entry, visit) else { return nil }
            let inner = entry.inner.filter { Menu.isOpen($0, visit) }
            return Entry(entry.words, entry.address, entry.access, inner: inner)
        }
    }

    private static func isOpen(_ entry: Entry, _ visit: Visit) -> Bool {
        switch entry.access {
        case .everyone: return true
        case .signedIn: return visit.person != nil
        case .may(let right): return visit.may(right)
        }
    }
}

extension [Menu.Entry] {
    /// The address of the entry that is nearest to a page of this path: the longest that the path begins with.
    func nearest(to path: String) -> String? {
        flatMap { [$0.address] + $0.inner.map(\.address) }
            .filter { Menu.Entry.holds(path, below: $0) }
            .max { $0.utf8.count < $1.utf8.count }
    }
}

extension Menu.Entry {
    static func holds(_ path: String, below address: String) -> Bool {
        address == "/" ? path == "/" : path == address || path.hasPrefix(address + "/")
    }

    func leads(to address: String?) -> Bool { self.address == address || inner.contains { $0.address == address } }
}
