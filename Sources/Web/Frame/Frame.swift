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
        <link rel="stylesheet" href="\(address("khuyencong.css"))"><link rel="icon" href="\(address("khuyencong.svg"))" type="image/svg+xml">
        <script src="\(address("khuyencong.js"))" defer></script></head>
        <body\(page.isWide ? " class=\"wide\"" : "" as HTML)><a class="skip" href="#noi-dung">Đến nội dung</a>
        \(visit.person.map(bar) ?? plainBar)\(visit.person == nil ? nil : navigation)
        <main id="noi-dung" tabindex="-1">\(trail(page))\(notice)
        <div class="head"><h1>\(page.title)</h1>\(page.action.map { "<div class=\"action\">\($0)</div>" as HTML })</div>
        \(page.content)</main></body></html>

        """
    }

    private func address(_ asset: String) -> String { visit.house.assets.address(asset) }

    private var plainBar: HTML {
        "<header class=\"bar\"><a class=\"brand\" href=\"/\">Khuyến công</a></header>"
    }

    private func bar(_ person: SignedIn) -> HTML {
        """
        <header class="bar"><a class="brand" href="/">Khuyến công</a>\(search)\(ends)
        <details class="person"><summary>\(person.account.name)</summary><div class="panel">
        \(visit.centreName.map { "<p class=\"quiet\">\($0)</p>" as HTML })
        <a href="/tai-khoan">Tài khoản và các phiên đăng nhập</a>
        <form method="post" action="/dang-xuat">\(visit.formKey)<button class="plain">Đăng xuất</button></form>
        </div></details></header>
        """
    }

    private var search: HTML? {
        guard visit.may(.view) else { return nil }
        return """
            <form class="search" role="search" action="/tim"><label class="only-read" for="tim">Tìm trong các sổ</label>
            <input id="tim" name="tim" type="search" placeholder="Tìm cơ sở, đề án, sản phẩm … ( / )" value="\(visit.path == "/tim" ? visit.query["tim"] ?? "" : "")" autocomplete="off"></form>
            """
    }

    /// Not where the person looks at them anyway.
    private var ends: HTML? {
        guard visit.endedJobs > 0, !JobAddresses.hold(visit.path) else { return nil }
        return "<a class=\"ended\" href=\"\(JobAddresses.list)\">\(visit.endedJobs) việc đã xong</a>"
    }

    private var navigation: HTML? {
        let entries = menu.shown(to: visit)
        guard !entries.isEmpty else { return nil }
        let items: HTML = entries.map(item).joined()
        return """
            <nav class="menu" aria-label="Các phần việc"><details class="menu-fold" open><summary>Các phần việc</summary>
            <ul>\(items)</ul></details></nav>
            """
    }

    private func item(_ entry: Menu.Entry) -> HTML {
        let isOpen = entry.isOpen(at: visit.path)
        let inner: HTML = entry.inner.map { "<li>\(link($0))</li>" as HTML }.joined()
        let list: HTML? = isOpen && !entry.inner.isEmpty ? "<ul>\(inner)</ul>" : nil
        return "<li\(isOpen ? " class=\"open\"" : "" as HTML)>\(link(entry))\(list)</li>"
    }

    private func link(_ entry: Menu.Entry) -> HTML {
        let current: HTML? = entry.holds(visit.path) ? " aria-current=\"page\"" : nil
        return "<a href=\"\(entry.address)\"\(current)>\(entry.words)</a>"
    }

    private func trail(_ page: Page) -> HTML? {
        guard !page.trail.isEmpty else { return nil }
        let items: HTML = page.trail.map { "<li><a href=\"\($0.address)\">\($0.words)</a></li>" as HTML }.joined()
        return "<nav class=\"trail\" aria-label=\"Đường dẫn\"><ol>\(items)</ol></nav>"
    }

    private var notice: HTML? {
        visit.notice.map { Parts.notice($0) }
    }
}
