import Actions
import Basics
import Documents
import Domain

/// What narrows a list: a form that makes an address, and what is narrowed now as words that can be taken away.
struct ListFilterForm {
    let screen: RegisterScreen
    let address: RegisterAddress
    let typedPeriod: String
    var typedWords = ""
    let places: [Province]
    let text: FieldText

    private var filter: RegisterFilter { address.filter }
    private var fields: [FieldDefinition] { screen.definition.fields }

    var html: HTML {
        let state: HTML? = filter.isEmpty ? nil : " <span class=\"badge warning\">đang lọc</span>"
        return """
            <details class="filters-fold"><summary>Lọc danh sách\(state)</summary></details>
            <form class="filters" action="\(screen.address)">\(controls)\(kept)<div class="buttons"><button>Lọc</button></div></form>\(active)
            """
    }

    private var controls: HTML {
        let choices: HTML = shownFilters.map(control).joined()
        return "\(words)\(period)\(place)\(choices)"
    }

    private var shownFilters: [Int] { screen.filters.filter { !text.isWithheld(fields[$0]) } }

    private var words: HTML? {
        if screen.isOfPersons, !text.showsPersonal { return nil }
        // Figures are kept by their indicators' codes, which nobody types.
        if fields[screen.definition.nameField].key == "indicator", filter.words.isEmpty { return nil }
        return Self.input(
            .words, "Tìm trong danh sách", value: filter.words.isEmpty ? typedWords : filter.words,
            placeholder: "tên hoặc mã", isWide: true)
    }

    private var period: HTML? {
        guard screen.definition.whenField != nil else { return nil }
        return Self.input(
            .period, "Năm hoặc kỳ", value: filter.period?.code ?? typedPeriod, placeholder: "2024, quý III/2024")
    }

    private var place: HTML? {
        let chosen = filter.provinces ?? []
        let others = chosen.filter { key in !places.contains { $0.key == key } }.compactMap(Provinces.find)
        let all = places + others
        guard all.count > 1 else { return nil }
        let choices = all.map { (value: $0.key.stored, words: $0.dated) }
        return Self.select(
            RegisterAddress.Key.provinces.rawValue, "Địa bàn", choices,
            chosen: all.first { chosen.contains($0.key) }?.key.stored)
    }

    private func control(_ index: Int) -> HTML {
        let field = fields[index]
        let unknown = (value: RegisterFilter.isUnknown, words: "(chưa rõ)")
        let chosen = filter.choices[index]?.sorted().first
        switch field.kind {
        case .choice(let list):
            let codes = list.codes.map { (value: $0.code, words: $0.words.capitalisedFirst) }
            return Self.select(field.key, shortLabel(index), codes + [unknown], chosen: chosen)
        case .flag:
            let codes = [(value: RegisterFilter.yes, words: "Có"), (value: RegisterFilter.no, words: "Không")]
            return Self.select(field.key, shortLabel(index), codes + [unknown], chosen: chosen)
        // A record that others point to leads here from its own page.
        case .text, .taxCode, .count, .money, .quantity, .when, .reference: return ""
        }
    }

    private func shortLabel(_ index: Int) -> String {
        screen.columns.first { $0.field == index }?.words ?? fields[index].label
    }

    private static func input(
        _ key: RegisterAddress.Key, _ label: String, value: String, placeholder: String, isWide: Bool = false
    ) -> HTML {
        input(key.rawValue, label, value: value, placeholder: placeholder, isWide: isWide)
    }

    private static func input(
        _ name: String, _ label: String, value: String, placeholder: String, isWide: Bool = false
    ) -> HTML {
        """
        <div class="field\(isWide ? " wide-field" : "" as HTML)"><label for="loc-\(name)">\(label)</label>\
        <input id="loc-\(name)" name="\(name)" value="\(value)" placeholder="\(placeholder)" autocomplete="off"></div>
        """
    }

    private static func select(
        _ name: String, _ label: String, _ choices: [(value: String, words: String)], chosen: String?
    )
        -> HTML
    {
        let options = FormParts.options(choices, chosen: chosen, none: "Tất cả")
        return """
            <div class="field"><label for="loc-\(name)">\(label)</label><select id="loc-\(name)" name="\(name)">\(options)</select></div>
            """
    }

    /// What the address has beside the controls goes along: the order, an import's number, further codes of a choice.
    private var kept: HTML {
        var shown = Set(shownFilters.map { fields[$0].key })
        shown.formUnion([RegisterAddress.Key.words.rawValue, RegisterAddress.Key.period.rawValue])
        if place != nil { shown.insert(RegisterAddress.Key.provinces.rawValue) }
        shown.insert(RegisterAddress.Key.page.rawValue)
        var once: Set<String> = []
        return address.pairs(of: screen.register).filter { pair in
            shown.contains(pair.key) && pair.key != RegisterAddress.Key.page.rawValue
                ? !once.insert(pair.key).inserted : !shown.contains(pair.key)
        }.map { FormParts.hidden($0.key, $0.value) }.joined()
    }

    /// Each part of the filter with its words, and the list without it.
    private var active: HTML? {
        let parts = self.parts
        guard !parts.isEmpty else { return nil }
        let items: HTML = parts.map { part in
            let words = part.alone.words(screen.register).joined(separator: "; ")
            var rest = address
            rest.filter = part.without
            rest.page = 1
            let link = ListPage.link(screen, rest)
            return
                "<li><a href=\"\(link)\" class=\"badge\"><span class=\"only-read\">Bỏ lọc: </span>\(words) <span aria-hidden=\"true\">×</span></a></li>"
                as HTML
        }.joined()
        let all: HTML? =
            parts.count > 1 ? "<li><a href=\"\(screen.address)\">Bỏ mọi điều kiện</a></li>" : nil
        return "<ul class=\"narrowed\" aria-label=\"Đang lọc theo\">\(items)\(all)</ul>"
    }

    private var parts: [(alone: RegisterFilter, without: RegisterFilter)] {
        var parts: [(alone: RegisterFilter, without: RegisterFilter)] = []
        func add(_ set: (inout RegisterFilter) -> Void, _ clear: (inout RegisterFilter) -> Void) {
            var alone = RegisterFilter()
            var without = filter
            set(&alone)
            clear(&without)
            parts.append((alone, without))
        }
        if !filter.words.isEmpty { add({ $0.words = filter.words }, { $0.words = "" }) }
        if let period = filter.period { add({ $0.period = period }, { $0.period = nil }) }
        for key in filter.provinces ?? [] {
            let others = (filter.provinces ?? []).subtracting([key])
            add({ $0.provinces = [key] }, { $0.provinces = others.isEmpty ? nil : others })
        }
        for (field, codes) in filter.choices.sorted(by: { $0.key < $1.key }) {
            for code in codes.sorted() {
                let others = codes.subtracting([code])
                add({ $0.choices[field] = [code] }, { $0.choices[field] = others.isEmpty ? nil : others })
            }
        }
        for (field, code) in filter.references.sorted(by: { $0.key < $1.key }) {
            add({ $0.references[field] = code }, { $0.references[field] = nil })
        }
        if !filter.unknown.isEmpty { add({ $0.unknown = filter.unknown }, { $0.unknown = [] }) }
        if let number = filter.importNumber { add({ $0.importNumber = number }, { $0.importNumber = nil }) }
        if filter.showsMerged { add({ $0.showsMerged = true }, { $0.showsMerged = false }) }
        return parts
    }
}
