/// **Dấu chưa có số liệu**: what stands where a number is not known. On paper it is a blank that a person may fill in by hand;
/// on a screen it is the dash of all lists. Neither is ever 0, and an empty cell is neither: nothing belongs there.
package enum UnknownSign: String, Sendable {
    case paper = "…"
    case screen = "—"

    /// What it means, under a table in which it stands.
    package var note: String { "\(rawValue): chưa có số liệu." }

    /// Words written for paper ("…" or "…¹" of a cell, the note of that sign), with this sign.
    package func replacing(_ words: String) -> String {
        let isSign = words.hasPrefix(UnknownSign.paper.rawValue) && words.count <= 4
        guard isSign || words == UnknownSign.paper.note else { return words }
        return rawValue + words.dropFirst(UnknownSign.paper.rawValue.count)
    }
}
