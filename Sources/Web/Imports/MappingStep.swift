import Documents

/// What a person has to say of a sheet, one after another: nothing can be said of columns of which the table is not known.
enum MappingStep: CaseIterable {
    case header, kind, columns

    /// The one that is next.
    init(of tables: [MappingTable]) {
        if tables.isEmpty {
            self = .header
        } else {
            self = tables.contains(where: \.isKindKnown) ? .columns : .kind
        }
    }

    private var words: String {
        switch self {
        case .header: return "Hàng tiêu đề"
        case .kind: return "Loại bảng"
        case .columns: return "Từng cột"
        }
    }

    var html: HTML {
        let items: HTML = MappingStep.allCases.map { step in
            let mark: HTML? = step == self ? " aria-current=\"step\"" : nil
            return "<li\(mark)>\(step.words)</li>" as HTML
        }.joined()
        return "<ol class=\"steps\" aria-label=\"Các bước khai cột\">\(items)</ol>"
    }

    /// A button has the main colour where its step is the next one.
    func button(of step: MappingStep, _ words: String, value: String) -> HTML {
        let kind: HTML? = step == self ? nil : " class=\"quiet-button\""
        return "<button\(kind) name=\"viec\" value=\"\(value)\">\(words)</button>"
    }
}
