import Basics

extension RowView {
    /// The decision's number and day; a cell that holds both ("4827/QĐ-BCT ngày 28/12/2018") is split. A column of days
    /// beats what stands in the number's.
    func decision() -> (number: String?, day: When?) {
        let own = has(.decided) ? when(.decided) : nil
        guard let text = text(.decisionNumber) else { return (nil, own) }
        let (number, day) = RowView.splitDecision(text)
        return (number, own ?? day)
    }

    /// The day stands behind the last word "ngày", "ký" or "tháng"; what stands before it is the number.
    static func splitDecision(_ text: String) -> (number: String?, day: When?) {
        let words = text.split(separator: " ")
        for start in words.indices where ["ngay", "thang", "ky"].contains(Folding.key(String(words[start]))) {
            let isNamed = Folding.key(String(words[start])) != "thang"
            let date = words[(isNamed ? start + 1 : start)...].joined(separator: " ")
            let said = isNamed ? "ngày \(date)" : date
            guard let day = When(written: said.filter { $0 != "(" && $0 != ")" }) else { continue }
            let number = words[..<start].joined(separator: " ").trimmed(of: " ,;(")
            return (number.isEmpty ? nil : number, day)
        }
        return (text, nil)
    }
}

extension String {
    /// Without any of these letters at its end.
    fileprivate func trimmed(of letters: String) -> String {
        var rest = self[...]
        while let last = rest.last, letters.contains(last) { rest = rest.dropLast() }
        return String(rest)
    }
}
