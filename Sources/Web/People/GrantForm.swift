import Actions
import Basics
import Documents
import Domain

/// Who may do what where, as rows of three choices; a row without a role says nothing.
struct GrantForm {
    private let organisations: [Organisation]
    private let provinces: [(value: String, words: String)]
    private let mayEverywhere: Bool

    struct Row {
        var role: String
        var organisation: String
        var province: String
    }

    init(_ visit: Visit) async throws {
        let person = try visit.signedIn()
        organisations = try await visit.office.organisations().filter { person.may(.administer, in: $0.id) }
        mayEverywhere = person.may(.administer, in: nil)
        provinces = Provinces.all.sorted {
            Folding.sortKey($0.name).lexicographicallyPrecedes(Folding.sortKey($1.name))
        }
        .map { ($0.key.stored, $0.dated) }
    }

    static func typed(_ form: Fields) -> [Row] {
        let roles = form.pairs.filter { $0.name.hasPrefix("vai-tro-") }
        return roles.map { pair in
            let number = pair.name.dropFirst("vai-tro-".count)
            return Row(
                role: pair.value, organisation: form["to-chuc-\(number)"] ?? "", province: form["tinh-\(number)"] ?? "")
        }
    }

    static func rows(of grants: [Grant]) -> [Row] {
        grants.map {
            Row(
                role: $0.role.rawValue, organisation: $0.organisation.map(String.init) ?? "*",
                province: $0.province?.stored ?? "")
        }
    }

    /// An administrator gives what lies in the centres that they administer.
    static func words(_ forbidden: Forbidden) -> String {
        forbidden.isEverywhere
            ? "Quyền ở mọi trung tâm chỉ người quản trị mọi trung tâm cấp được: hãy chọn một trung tâm mà bạn quản trị."
            : forbidden.sentence
    }

    static func grants(_ form: Fields) throws(Problem) -> [Grant] {
        var grants: [Grant] = []
        for row in typed(form) where !row.role.isEmpty {
            guard let role = Role(rawValue: row.role) else { throw Problem("Hãy chọn một vai trò trong danh sách.") }
            guard row.organisation == "*" || Int(row.organisation) != nil else {
                throw Problem("Hãy chọn trung tâm cho vai trò “\(role.words)”.")
            }
            guard row.province.isEmpty || ProvinceKey(stored: row.province) != nil else {
                throw Problem("Hãy chọn một tỉnh trong danh sách.")
            }
            let grant = try Grant(
                role, organisation: Int(row.organisation), province: ProvinceKey(stored: row.province))
            if !grants.contains(grant) { grants.append(grant) }
        }
        return grants
    }

    func html(_ rows: [Row], problem: String?) -> HTML {
        let shown = rows.filter { !$0.role.isEmpty } + [Row(role: "", organisation: "", province: "")]
        let lines: HTML = shown.enumerated().map {
            line($0.offset + 1, $0.element, problem: $0.offset == 0 ? problem : nil)
        }
        .joined()
        return """
            <fieldset><legend>Được làm gì</legend>
            <p class="hint">Mỗi dòng là một vai trò ở một trung tâm; dòng không chọn vai trò thì không tính. Giới hạn theo tỉnh là theo nơi của hồ sơ vào lúc ấy.</p>\(lines)
            <details><summary>Các vai trò</summary><ul>\(Role.allCases.map { "<li><strong>\($0.words)</strong>: \($0.meaning)</li>" as HTML }.joined() as HTML)</ul></details></fieldset>
            """
    }

    private func line(_ number: Int, _ row: Row, problem: String?) -> HTML {
        let centres =
            organisations.map { (value: String($0.id), words: $0.name) }
            + (mayEverywhere ? [(value: "*", words: "Mọi trung tâm")] : [])
        // Where there are several, none is given unasked.
        let none = organisations.count > 1 ? "(chọn trung tâm)" : nil
        return """
            <div class="fields-row">
            \(FormParts.choice("vai-tro-\(number)", "Vai trò", Role.allCases.map { ($0.rawValue, $0.words) }, chosen: row.role, none: "(không)", problem: problem))
            \(FormParts.choice("to-chuc-\(number)", "Ở trung tâm", centres, chosen: row.organisation, none: none))
            \(FormParts.choice("tinh-\(number)", "Riêng hồ sơ của", provinces, chosen: row.province, none: "(mọi nơi)"))
            </div>
            """
    }
}
