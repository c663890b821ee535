import Basics
import Domain

/// Whose money of which year: each province tells it in its own way.
struct FundingKey: Hashable, Comparable {
    let year: String
    let province: String

    static func < (left: FundingKey, right: FundingKey) -> Bool {
        (left.year, left.province) < (right.year, right.province)
    }
}

/// A year's money as projects tell it and as budget lines do.
struct FundingYear {
    var projects = KnownSum()
    var projectsBySource: [String: Int64] = [:]
    var areProjectsHedged = false
    var lines: [String: KnownSum] = [:]
    var hedgedLines: Set<String> = []

    private static let unsourced = "unknown"
    private var usesLines: Bool { !lines.isEmpty && (projects.value == nil || projects.missing > 0) }

    /// Money without a source may be that of any source.
    func takesLines(of source: String) -> Bool {
        usesLines
            || source != FundingYear.unsourced && projectsBySource[source] == nil
                && projectsBySource[FundingYear.unsourced] == nil
    }

    func takesProjects(of source: String) -> Bool {
        !usesLines
            || source != FundingYear.unsourced && projectsBySource[source] != nil && lines[source] == nil
                && lines[FundingYear.unsourced] == nil
    }

    private var projectPart: KnownSum {
        if !usesLines { return projects }
        let taken = projectsBySource.filter { takesProjects(of: $0.key) }
        guard !taken.isEmpty else { return KnownSum() }
        return taken.values.reduce(KnownSum(missing: projects.missing)) { $0 + KnownSum(value: $1) }
    }

    var isHedged: Bool {
        areProjectsHedged && projectPart.value != nil || hedgedLines.contains(where: takesLines)
    }

    var sum: KnownSum {
        var sum = projectPart
        for (source, money) in lines where takesLines(of: source) { sum.add(money) }
        return sum
    }

    var bySource: [String: KnownSum] {
        var parts = projectsBySource.filter { takesProjects(of: $0.key) }.mapValues { KnownSum(value: $0) }
        for (source, money) in lines where takesLines(of: source) && money.value != nil {
            parts[source, default: KnownSum()].add(KnownSum(value: money.value))
        }
        return parts
    }
}

/// Of which sources a year's figure takes the projects' money, and of which the lines'.
struct FundingPart {
    let key: FundingKey
    let projectSources: [String]
    let lineSources: [String]

    /// The sources that a project tells apart.
    static let sources = ["KCQG", "KCDP", "unknown"]
}

/// A figure of the projects that budget lines tell where no project does.
struct BudgetStandIn {
    let indicator: String
    /// Which lines, and their column.
    let filter: String
    let column: String
    /// Whether a line without the number is one that is missing; else it is a line of something else.
    let allSpeak: Bool

    /// The column of the estimate's word ("khoảng").
    var hedge: String { column.replacing("_dong", with: "_hedge") }

    static let all = [
        BudgetStandIn(
            indicator: "funding.counterpart", filter: "source = 'counterpart'", column: "assigned_dong", allSpeak: true),
        BudgetStandIn(
            indicator: "funding.disbursed", filter: "COALESCE(source, 'unknown') NOT IN ('counterpart', 'integrated')",
            column: "spent_dong", allSpeak: false),
        BudgetStandIn(
            indicator: "funding.settled", filter: "COALESCE(source, 'unknown') NOT IN ('counterpart', 'integrated')",
            column: "settled_dong", allSpeak: false),
    ]
}
