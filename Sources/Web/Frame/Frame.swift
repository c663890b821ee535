import Actions
import Documents
import Domain

/// The frame around every page: who works where, the menu, the search box, where one is, what was just done.
struct Frame {
    let visit: Visit
    let menu: Menu

    func html(_ page: Page) -> HTML {
        """
        <!DOCTYPE html>
        <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark"><title>\(page.title) – Khuyến công</title>
        <link rel="stylesheet" href="\(address("khuyencong.css"))">\(ownStyles(page))<link rel="icon" href="\(address("khuyencong.svg"))" type="image/svg+xml">
        <script src="\(address("khuyencong.js"))" defer></script>\(page.refreshSeconds.map(refresh))</head>
        <body\(bodyClass(page))><a class="skip" href="#noi-dung">Đến nội dung</a>
        \(visit.person.map(bar) ?? plainBar)\(visit.person == nil ? nil : navigation)
        <main id="noi-dung" tabindex="-1">\(printed)\(trail(page))\(notice)
        <div class="head"><h1>\(page.title)</h1>\(page.action.map { "<div class=\"action\">\($0)</div>" as HTML })</div>
        \(page.content)</main></body></html>

        """
    }

    private func address(_ asset: String) -> String { visit.house.assets.address(asset) }

    private func ownStyles(_ page: Page) -> HTML {
        page.styles.map { "<link rel=\"stylesheet\" href=\"\(address($0))\">" as HTML }.joined()
    }

    private func bodyClass(_ page: Page) -> HTML? {
        let classes = [visit.person == nil ? "outside" : nil, page.isWide ? "wide" : nil].compactMap { $0 }
        return classes.isEmpty ? nil : " class=\"\(classes.joined(separator: " "))\""
    }

    /// The script asks whether the server answers before it opens the page anew: a browser that finds no server leaves the
    /// page for one of its own, and does not come back.
    private func refresh(_ seconds: Int) -> HTML {
        "<meta name=\"refresh\" content=\"\(seconds)\"><noscript><meta http-equiv=\"refresh\" content=\"\(seconds)\"></noscript>"
    }

    private var plainBar: HTML { "<header class=\"bar\">\(brand)</header>" }

    /// Whose figures these are, on paper.
    private var printed: HTML? {
        visit.centre.map { "<p class=\"only-print\">\($0.name)</p>" }
    }

    private var centre: HTML? {
        guard let centre = visit.centre else { return nil }
        let sample: HTML? = centre.isSample ? " <span class=\"badge warning\">Số liệu mẫu</span>" : nil
        return "<span class=\"centre\"><span title=\"\(centre.name)\">\(centre.short)</span>\(sample)</span>"
    }

    /// The sign is drawn in the page, so that it takes the colours of the window.
    private var brand: HTML {
        """
        <a class="brand" href="/"><svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="6"/>\
        <path d="M8 6v20M8 16 20 6M13 13l9 13"/></svg><span class="words">Khuyến công\(centre)</span></a>
        """
    }

    private func bar(_ person: SignedIn) -> HTML {
        """
        <header class="bar">\(brand)\(search)\(ends)
        <details class="person"><summary><span class="whole">\(person.account.name)</span><span class="given" aria-hidden="true">\(Frame.given(person.account.name))</span></summary><div class="panel">
        \(visit.centre.map { "<p class=\"quiet\">\($0.name)</p>" as HTML })
        <a href="/tai-khoan">Tài khoản và các phiên đăng nhập</a>
        <form method="post" action="/dang-xuat">\(visit.formKey)<button class="plain">Đăng xuất</button></form>
        </div></details></header>
        """
    }

    /// The last word of a Vietnamese name is how a person is called.
    private static func given(_ name: String) -> String { name.split(separator: " ").last.map(String.init) ?? name }

    private var search: HTML? {
        guard visit.may(.view) else { return nil }
        return """
            <form class="search" role="search" action="/tim"><label class="only-read" for="tim">Tìm trong các sổ</label>
            <input id="tim" name="tim" type="search" placeholder="Tìm cơ sở, đề án, sản phẩm … ( / )" value="\(visit.path == "/tim" ? visit.query["tim"] ?? "" : "")" autocomplete="off"><button>Tìm</button></form>
            """
    }

    /// Not where the person looks at them anyway.
    private var ends: HTML? {
        guard visit.endedJobs > 0, !JobAddresses.hold(visit.path) else { return nil }
        return "<a class=\"ended\" href=\"\(JobAddresses.list)\">\(visit.endedJobs) <span>việc đã xong</span></a>"
    }

    /// The fold is only the switch, and the list stands beside it: so a wide window shows the list whether or not the fold
    /// is open, without a script.
    private var navigation: HTML? {
        let entries = menu.shown(to: visit)
        guard !entries.isEmpty else { return nil }
        let nearest = entries.nearest(to: visit.path)
        let items: HTML = entries.map { item($0, nearest) }.joined()
        let here: HTML? = entries.first { $0.leads(to: nearest) }.map { "<span class=\"here\">\($0.words)</span>" }
        return """
            <nav class="menu" aria-label="Các phần việc"><details class="menu-fold"><summary>Các phần việc\(here)</summary></details>
            <ul>\(items)</ul></nav>
            """
    }

    private func item(_ entry: Menu.Entry, _ nearest: String?) -> HTML {
        guard entry.leads(to: nearest) else { return "<li>\(link(entry, isCurrent: false))</li>" }
        // A section often leads to its first page: then that one is where one is.
        let isInside = entry.inner.contains { $0.address == nearest }
        let inner: HTML = entry.inner.map { "<li>\(link($0, isCurrent: $0.address == nearest))</li>" as HTML }.joined()
        let list: HTML? = entry.inner.isEmpty ? nil : "<ul>\(inner)</ul>"
        return "<li class=\"open\">\(link(entry, isCurrent: !isInside))\(list)</li>"
    }

    private func link(_ entry: Menu.Entry, isCurrent: Bool) -> HTML {
        let current: HTML? = isCurrent ? " aria-current=\"page\"" : nil
        return "<a href=\"\(entry.address)\"\(current)>\(entry.words)</a>"
    }

    private func trail(_ page: Page) -> HTML? {
        // Before one has come in there is only the page that asks.
        let links =
            visit.person == nil
            ? page.trail
            : Trail.links(of: page, at: visit.path, asked: visit.addressWithQuery, in: menu.shown(to: visit))
        guard !links.isEmpty else { return nil }
        let items: HTML = links.map { "<li><a href=\"\($0.address)\">\($0.words)</a></li>" as HTML }.joined()
        return "<nav class=\"trail\" aria-label=\"Đường dẫn\"><ol>\(items)</ol></nav>"
    }

    private var notice: HTML? {
        visit.notice.map { Parts.notice($0) }
    }
}
