import Basics

/// **Loại bảng**: what the rows of a table are. What each needs and takes is in `Data/tables.csv`.
package enum TableKind: String, Sendable, CaseIterable {
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
    /// The meanings for which its rows have a use.
    package var taken: [ColumnConcept] {
        let takes = TableDefinition.all.first { $0.kind == self }?.takes ?? []
        return ColumnConcept.allCases.filter { takes.contains($0) && $0 != .ordinal }
    }

    /// Any table may say of which time, source or remark its rows are.
    package func takes(_ concept: ColumnConcept) -> Bool {
        let general: Set<ColumnConcept> = [.ordinal, .time, .year, .start, .end, .source, .note]
        return general.contains(concept) || taken.contains(concept)
    }
}

/// What it takes for a table to be of a kind.
struct TableDefinition: Sendable {
    let kind: TableKind
    /// Any one of these sets of columns is enough.
    let needs: [[ColumnConcept]]
    let takes: Set<ColumnConcept>
    /// Padded folded phrases of titles that speak for the kind.
    let titles: [String]

    static let all: [TableDefinition] = DataTable(PackageResources.tables_csv).lines.compactMap(TableDefinition.init)

    init?(_ line: [String]) {
        guard let kind = TableKind(rawValue: line[0]) else { return nil }
        self.kind = kind
        needs = line[1].split(separator: "|").map { set in
            set.split(separator: "&").compactMap { ColumnConcept(name: String($0)) }
        }
        let taken = line[2].split(separator: ",").compactMap { ColumnConcept(name: String($0)) }
        takes = Set(taken).union(needs.joined()).union([.ordinal])
        titles = line[3].split(separator: "|").map { " \(Folding.key(String($0))) " }
    }
}
