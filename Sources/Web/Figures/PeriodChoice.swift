import Basics
import Documents

/// “Chọn kỳ”: a period as a form asks for it, in two or three fields, and as an address has it ("2024-H1").
struct PeriodChoice {
    /// Of its fields.
    static let names = ["phan", "nam", "den"]
    private static let wholeYear = "nam"
    private static let term = "giai-doan"

    /// What of a year is a period, as `Period` writes it after the year.
    static let partsOfYear: [(value: String, words: String)] =
        [
            ("H1", "6 tháng đầu năm"), ("H2", "6 tháng cuối năm"), ("9M", "9 tháng đầu năm"),
            ("Q1", "Quý I"), ("Q2", "Quý II"), ("Q3", "Quý III"), ("Q4", "Quý IV"),
        ] + (1...12).map { ($0 < 10 ? "0\($0)" : "\($0)", "Tháng \($0)") }

    let parts = [(wholeYear, "Cả năm")] + partsOfYear + [(term, "Giai đoạn từ năm đến năm")]

    let period: Period
    /// Years that the registers know, for the list of years.
    let years: ClosedRange<Int>?

    /// The fields of a form.
    var fields: HTML {
        let known = Set((years.map(Array.init) ?? []) + [first, last]).sorted(by: >)
        let choices = known.map { (value: "\($0)", words: "\($0)") }
        return """
            \(FormParts.choice("phan", "Kỳ", parts, chosen: part, none: nil))
            \(FormParts.choice("nam", "Năm", choices, chosen: "\(first)", none: nil))
            <div class="of-term">\(FormParts.choice("den", "Đến năm", choices, chosen: period.isTerm ? "\(last)" : nil, none: "(chọn)"))</div>
            """
    }

    private var first: Int { Int(period.code.prefix(4)) ?? period.last.year }
    private var last: Int { period.isTerm ? Int(period.code.suffix(4)) ?? first : first }

    private var part: String {
        if period.isTerm { return PeriodChoice.term }
        return period.isWholeYears ? PeriodChoice.wholeYear : String(period.code.dropFirst(5))
    }

    /// The code that a sent form means; nothing where the form's fields are not there. A year alone is all of it.
    static func code(_ query: Fields) -> String? {
        guard let year = query["nam"], !year.isEmpty else { return nil }
        let part = query["phan"] ?? wholeYear
        switch part {
        case wholeYear: return year
        case term:
            let last = query["den"] ?? ""
            if last.isEmpty || last == year { return year }
            return last > year ? "\(year)/\(last)" : "\(last)/\(year)"
        default: return "\(year)-\(part)"
        }
    }
}
