import Documents
import Domain

/// Where one goes on from a page that says why there is no other: back, to the list that is nearest, or by a search.
struct ErrorWays {
    let visit: Visit

    var html: HTML {
        let items: HTML = links.map { "<li>\(Parts.link($0.words, to: $0.address))</li>" as HTML }.joined()
        return "<ul class=\"plain-list ways\">\(items)</ul>"
    }

    /// For an address that leads nowhere.
    var search: HTML? {
        guard visit.may(.view) else { return nil }
        return """
            <form class="search" action="/tim"><label class="only-read" for="tim-o-day">Tìm trong các sổ</label>
            <input id="tim-o-day" name="tim" type="search" placeholder="Tên, mã …" autocomplete="off"><button>Tìm</button></form>
            """
    }

    private var links: [Link] {
        var links: [Link] = []
        if let back = visit.cameFrom, back != visit.addressWithQuery {
            links.append(Link("Quay lại trang trước", back))
        }
        if let list, list.address != visit.cameFrom { links.append(list) }
        return links + [Link("Về trang đầu", "/")]
    }

    /// The page of the menu below which the address lies, for those who may use it.
    private var list: Link? {
        let entries = Menu.site.shown(to: visit)
        guard let nearest = entries.nearest(to: visit.path), nearest != "/", nearest != visit.addressWithQuery,
            let entry = (entries.flatMap(\.inner) + entries).first(where: { $0.address == nearest })
        else { return nil }
        return Link("Về “\(entry.words)”", nearest)
    }
}
