import Basics

/// **Loại bảng**: what the rows of a table are. What each needs and takes is in `Data/tables.csv`.
package enum TableKind: String, Sendable, CaseIterable, Codable {
    case published, target, stated, learners, collaborators, officers, recognitions, profiles, establishments
    case communications, classes, events, supports, projects, budget

    /// "danh sách đề án, nhiệm vụ".
    package var noun: String {
        switch self {
        case .published: return "số liệu đã công bố"
        case .target: return "mục tiêu, chỉ tiêu phấn đấu"
        case .stated: return "chỉ tiêu và kết quả"
        case .learners: return "danh sách học viên"
        case .collaborators: return "danh sách cộng tác viên"
        case .officers: return "danh sách cán bộ"
        case .recognitions: return "sản phẩm được công nhận"
        case .profiles: return "bài giới thiệu cơ sở"
        case .establishments: return "danh sách cơ sở"
        case .communications: return "tin bài, tuyên truyền"
        case .classes: return "lớp đào tạo, tập huấn"
        case .events: return "hội chợ, tham quan, hội thảo"
        case .supports: return "kết quả hỗ trợ"
        case .projects: return "đề án, nhiệm vụ"
        case .budget: return "kinh phí"
        }
    }
}

extension TableKind {
    /// Each row is a figure of its own, also one that has parts below it.
    var statesFigures: Bool { self == .published || self == .target || self == .stated }

    /// The meanings for which its rows have a use.
    package var taken: [ColumnConcept] {
        let takes = TableDefinition.all.first { $0.kind == self }?.takes ?? []
        return ColumnConcept.allCases.filter { takes.contains($0) && $0 != .ordinal }
    }

    /// All that a person may say of a column of such a table.
    package var choices: [ColumnConcept] { ColumnConcept.allCases.filter(takes) }

    /// Any table may say of which time, source or remark its rows are.
    package func takes(_ concept: ColumnConcept) -> Bool {
        let general: Set<ColumnConcept> = [.ordinal, .time, .year, .start, .end, .source, .note]
        return general.contains(concept) || taken.contains(concept)
    }
}

/// What it takes for a table to be of a kind.
struct TableDefinition: Sendable {
    let kind: TableKind
    /// Any one of these is enough.
    let needs: [TableNeed]
    let takes: Set<ColumnConcept>
    /// Padded folded phrases of titles that speak for the kind.
    let titles: [String]

    static let all: [TableDefinition] = DataTable(PackageResources.tables_csv).lines.compactMap(TableDefinition.init)

    init?(_ line: [String]) {
        guard let kind = TableKind(rawValue: line[0]) else { return nil }
        self.kind = kind
        needs = line[1].split(separator: "|").map { TableNeed(String($0)) }
        let taken = line[2].split(separator: ",").compactMap { ColumnConcept(name: String($0)) }
        takes = Set(taken).union(needs.flatMap(\.columns)).union([.ordinal])
        titles = line[3].split(separator: "|").map { " \(Folding.key(String($0))) " }
    }

    /// How many of the kind's title phrases stand in these padded words.
    func titled(_ words: TableWords) -> Int { titles.filter { words.padded.containsBytes(of: $0) }.count }
}

/// Columns that make a table of a kind together, and what the words around them must say besides.
struct TableNeed: Sendable {
    enum Condition: String, Sendable, CaseIterable {
        /// A title speaks for the kind.
        case title = "@title"
        /// A heading or a title speaks of money.
        case money = "@money"
        /// Columns of years, and nothing speaks of money.
        case series = "@series"
        /// Nothing speaks of money.
        case plain = "@plain"
    }

    let columns: [ColumnConcept]
    let conditions: [Condition]

    init(_ text: String) {
        let words = text.split(separator: "&").map(String.init)
        columns = words.compactMap { ColumnConcept(name: $0) }
        conditions = words.compactMap(Condition.init)
    }

    func isMet(
        by placed: [ColumnConcept: Int], of definition: TableDefinition, words: TableWords, isSeries: Bool
    ) -> Bool {
        guard columns.allSatisfy({ placed[$0] != nil }) else { return false }
        return conditions.allSatisfy { condition in
            switch condition {
            case .title: return definition.titled(words) > 0
            case .money: return words.speakOfMoney
            case .series: return isSeries && !words.speakOfMoney
            case .plain: return !words.speakOfMoney
            }
        }
    }
}

/// What the titles over a table and its headings say in all.
struct TableWords: Sendable {
    /// The titles folded, abbreviations written out, with a space at both ends.
    let padded: String
    let speakOfMoney: Bool

    init(titles: [String], headings: [Int: Heading]) {
        padded = " " + titles.map { Words.abbreviations.expand(Folding.key($0)) }.joined(separator: " ") + " "
        let words = padded
        speakOfMoney =
            headings.values.contains { $0.moneyPower != nil } || titles.contains(where: TableTitles.namesMoneyUnit)
            || TableWords.speakOfMoney(words)
    }

    /// Whether these folded words do.
    static func speakOfMoney(_ key: String) -> Bool {
        let padded = " \(key) "
        return [" kinh phi ", " nguon von ", " ngan sach ", " du toan "].contains { padded.containsBytes(of: $0) }
    }
}
