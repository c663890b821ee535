import Basics

/// **Cách đọc một cột**: what a column of a table was taken for, and why.
package struct ColumnReading: Sendable, Hashable {
    package enum Reason: String, Sendable, CaseIterable, Codable {
        /// A person said so; or the same headings were told so in an earlier file.
        case chosen, remembered
        /// The heading's words are in the dictionary, or only some of them are.
        case dictionary, guess
        /// The heading is a year or period, and what stands below is of it.
        case period
        /// It only adds up the columns of years beside it.
        case sum
        /// Another column has the meaning already; the kind of table has no use for it; a person leaves it out.
        case taken, unused, ignored
        case unknown
    }

    package let column: Int
    package let heading: String
    /// Nothing for a column that is not read.
    package let concept: ColumnConcept?
    package let reason: Reason
    /// The reason in words.
    package let sentence: String
    /// Powers of ten of đồng that the heading names.
    package let moneyPower: Int?
    package let year: Int?

    /// "triệu đồng".
    package static func unit(ofPower power: Int) -> String? {
        switch power {
        case 0: return "đồng"
        case 3: return "nghìn đồng"
        case 6: return "triệu đồng"
        case 9: return "tỷ đồng"
        default: return nil
        }
    }
}

/// Tells of each column of a layout how it came by its meaning.
struct ColumnReadings {
    let kind: TableKind
    let takes: Set<ColumnConcept>
    let columns: [ColumnConcept: Int]
    let meanings: [Int: ColumnConcept]
    let sums: Set<Int>
    let forced: ForcedLayout?

    func all(_ headings: [Int: Heading]) -> [ColumnReading] {
        headings.sorted { $0.key < $1.key }.map { reading(of: $0.value, at: $0.key) }
    }

    private func reading(of heading: Heading, at column: Int) -> ColumnReading {
        let (concept, reason) = told(column) ?? found(heading, at: column)
        return ColumnReading(
            column: column, heading: heading.text, concept: concept, reason: reason,
            sentence: sentence(reason, concept, heading), moneyPower: heading.moneyPower, year: heading.year)
    }

    /// What a person said of it.
    private func told(_ column: Int) -> (ColumnConcept?, ColumnReading.Reason)? {
        guard let forced else { return nil }
        let own: ColumnReading.Reason = forced.isRemembered ? .remembered : .chosen
        if let concept = forced.columns.first(where: { $0.value == column })?.key { return (concept, own) }
        return forced.ignored.contains(column) ? (nil, .ignored) : nil
    }

    private func found(_ heading: Heading, at column: Int) -> (ColumnConcept?, ColumnReading.Reason) {
        if sums.contains(column) { return (nil, .sum) }
        if let meaning = meanings[column] {
            if heading.period != nil { return (meaning, .period) }
            return (meaning, heading.isCertain ? .dictionary : .guess)
        }
        let known = heading.concepts.filter(takes.contains)
        if !known.isEmpty { return (nil, .taken) }
        return (nil, heading.isCertain && !heading.concepts.isEmpty ? .unused : .unknown)
    }

    private func sentence(_ reason: ColumnReading.Reason, _ concept: ColumnConcept?, _ heading: Heading) -> String {
        let words = "“\(heading.text)”"
        switch reason {
        case .chosen: return "Bạn đã chọn."
        case .remembered: return "Đã nhớ từ lần trước: các tiêu đề giống hệt."
        case .dictionary: return "Nhận ra từ tiêu đề \(words)."
        case .guess: return "Đoán theo một phần chữ của tiêu đề \(words)."
        case .period: return "Tiêu đề \(words) là kỳ của số liệu trong cột."
        case .sum: return "Cột cộng các cột theo năm: không đọc."
        case .taken:
            let concept = heading.concepts.first(where: takes.contains)
            let other = concept.flatMap { columns[$0] }.map { " ở cột \(columnName($0))" } ?? ""
            return "Đã có “\(concept?.words ?? "")”\(other): không đọc cột này."
        case .unused:
            return "Hiểu là “\(heading.concepts.first?.words ?? "")” nhưng bảng \(kind.noun) không dùng: không đọc."
        case .ignored:
            return forced?.isRemembered == true ? "Đã nhớ từ lần trước: không đọc." : "Bạn đã chọn không đọc."
        case .unknown: return heading.text.isEmpty ? "Không có tiêu đề: không đọc." : "Không nhận ra: không đọc."
        }
    }
}
