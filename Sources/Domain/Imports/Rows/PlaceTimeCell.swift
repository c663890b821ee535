import Basics

extension RowView {
    /// "Hà Nội, 5/2024" under "Địa điểm, thời gian": the last part that is a time, and what stands before it; or a time
    /// first and a place behind it.
    func placeAndTime() -> (place: String?, when: When?) {
        guard has(.placeTime), let text = text(.placeTime) else { return (nil, nil) }
        let parts = text.split(whereSeparator: { ",;:".contains($0) }).map { Folding.normalise(String($0)) }
        if let part = parts.first(where: { When.readings(of: $0) != nil }) {
            note(.problem, .placeTime, When.refusal(of: part))
            return (text, nil)
        }
        for count in parts.indices.dropFirst().map({ parts.count - $0 }) {
            if let when = When(written: parts.suffix(count).joined(separator: ", ")) {
                return (parts.dropLast(count).joined(separator: ", "), when)
            }
        }
        if parts.count > 1, let when = parts.first.flatMap({ When(written: $0) }) {
            return (parts.dropFirst().joined(separator: ", "), when)
        }
        return When(written: text).map { (nil, $0) } ?? (text, nil)
    }
}
