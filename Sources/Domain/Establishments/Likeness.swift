import Basics

/// How much two establishments look like one: points by what they share, and the words for it. A person decides.
package struct Likeness: Sendable, Hashable {
    package let score: Int
    /// "cùng mã số thuế; cùng tên".
    package let grounds: String

    /// Nothing if neither the tax code nor the name is shared.
    package init?(_ left: Record, _ right: Record) {
        var score = 0
        var grounds: [String] = []
        func compare(_ field: EstablishmentField, _ points: Int, _ words: String) {
            guard let first = left.text(field), let second = right.text(field),
                Spelling.compared(first) == Spelling.compared(second)
            else { return }
            score += points
            grounds.append(words)
        }
        compare(.taxCode, 60, "cùng mã số thuế")
        let sharesTaxCode = score > 0
        let first = EstablishmentName(left.text(.name) ?? "")
        let second = EstablishmentName(right.text(.name) ?? "")
        if first.compared == second.compared {
            let isSameForm = first.legalForm == second.legalForm
            score += isSameForm ? 40 : 30
            grounds.append(isSameForm ? "cùng tên" : "cùng tên, khác loại hình")
        } else if !sharesTaxCode {
            return nil
        }
        if !sharesTaxCode, left.text(.taxCode) != nil, right.text(.taxCode) != nil {
            score -= 25
            grounds.append("khác mã số thuế")
        }
        for (field, words) in Likeness.personal { compare(field, field == .phone ? 20 : 15, words) }
        compare(.address, 10, "cùng địa chỉ")
        compare(.commune, 5, "cùng xã")
        self.score = min(100, max(1, score))
        self.grounds = grounds.joined(separator: "; ")
    }
}

extension Likeness {
    private static let personal: [(field: EstablishmentField, words: String)] = [
        (.representative, "cùng người đại diện"), (.phone, "cùng điện thoại"),
    ]

    /// The fields of an establishment that are compared.
    package static let compared: Set<Int> = Set(
        [EstablishmentField.name, .taxCode, .representative, .phone, .address, .commune].map(\.rawValue))

    /// Of grounds as they are kept: without what tells of a person to who may not read it.
    package static func withoutPersonal(_ grounds: String) -> String {
        grounds.split(separator: "; ").filter { part in !personal.contains { $0.words == part } }
            .joined(separator: "; ")
    }
}

extension Record {
    fileprivate func text(_ field: EstablishmentField) -> String? { values[field.rawValue]?.text }
}
