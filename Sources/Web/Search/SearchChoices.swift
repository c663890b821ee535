import Basics
import Documents
import Domain

/// Words of the field that name no record but many: "KCĐP", "hội chợ", "sấy". What is meant is a register, narrowed.
enum SearchChoices {
    /// The registers that a choice of this name narrows, as links.
    static func links(_ text: String, _ visit: Visit) -> [Link] {
        let key = Folding.key(text)
        guard !key.isEmpty else { return [] }
        let may = FieldText(visit)
        return Register.allCases.map(RegisterScreen.of).flatMap { screen in
            screen.filters.flatMap { index -> [Link] in
                let field = screen.definition.fields[index]
                guard case .choice(let list) = field.kind, !may.isWithheld(field) else { return [] }
                return list.codes.filter { Folding.key($0.code) == key || Folding.key($0.words) == key }.map {
                    let fields = Fields([(field.key, $0.code)])
                    return Link("\(screen.title): \(field.label) – \($0.words)", "\(screen.address)?\(fields.encoded)")
                }
            }
        }
    }

    static func html(_ links: [Link]) -> HTML? {
        guard !links.isEmpty else { return nil }
        let items: HTML = links.map { "<li>\(Parts.link($0.words, to: $0.address))</li>" }.joined()
        return Parts.section("Danh sách lọc theo từ này", id: "loc", "<ul>\(items)</ul>")
    }
}
