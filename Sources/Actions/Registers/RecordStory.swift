import Basics
import Domain
import Storage

/// All that is kept about one record, with everything that points to it over all years.
package struct RecordStory: Sendable {
    /// Its fields, where it came from, what was changed, what may be the same.
    package let biography: RecordBiography
    /// What points to it, a section a register; none of these is empty.
    package let sections: [StorySection]
    package let establishment: EstablishmentStory?
    /// Of a project: what else its establishment received.
    package let otherSupport: OtherSupport?
}

/// The other projects of a project's establishment, over all years.
package struct OtherSupport: Sendable {
    /// The establishment, or the one into which it was merged.
    package let establishment: RecordCode
    package let projects: StorySection
}

/// The records of one register that point to a record.
package struct StorySection: Sendable {
    package let register: Register
    /// The field by which they point.
    package let field: Int
    /// The latest first, at most as many as were asked for.
    package let records: [ListedRecord]
    /// Of all of them, also of those that are not among `records`.
    package let total: Int
    package let sums: [Int: RegisterSum]

    /// The list of all of them.
    package func filter(of code: RecordCode) -> RegisterFilter { RegisterFilter(references: [field: code]) }
}

/// What an establishment's page tells beyond its record.
package struct EstablishmentStory: Sendable {
    /// A former name, or another spelling, with the day from which it was seen.
    package struct Name: Sendable, Hashable {
        package let name: String
        package let seen: Day?
    }

    /// The one that is left after a merge: itself, where it was not merged.
    package let root: RecordCode
    /// What that one is called, where it was merged; nothing where that lies elsewhere.
    package let rootName: String?
    /// Those that were merged into it: what points to them is in the sections too.
    package let merged: [ListedRecord]
    package let names: [Name]
    /// By year, the latest first; what has no one year stands last.
    package let support: [SupportYear]
    package let supportInAll: SupportYear?
    /// The year figures, the earliest first.
    package let years: [ListedRecord]
}

/// The support received in a year, as reports count it (EstablishmentsQuestion): completed projects, and those of which it is
/// not known whether they are.
package struct SupportYear: Sendable, Hashable {
    package let year: Int?
    package private(set) var projects = KnownSum()
    /// Projects that are planned, under way or stopped: not counted above.
    package private(set) var others = 0
    package private(set) var national = KnownSum()
    package private(set) var local = KnownSum()
    package private(set) var unsourced = KnownSum()
    /// Of all sources; a project of which no amount is known is missing.
    package private(set) var assigned = KnownSum()

    init(year: Int?) {
        self.year = year
    }

    mutating func add(_ project: Record) {
        let state = project.text(ProjectField.state)
        guard state == nil || state == "completed" else {
            others += 1
            return
        }
        projects.add(state == nil ? KnownSum(missing: 1) : KnownSum(value: 1))
        let amounts = [ProjectField.assignedNational, .assignedLocal, .assignedUnsourced].map { project.amount($0) }
        if let amount = amounts[0] { national.add(KnownSum(value: amount)) }
        if let amount = amounts[1] { local.add(KnownSum(value: amount)) }
        if let amount = amounts[2] { unsourced.add(KnownSum(value: amount)) }
        let known = amounts.compactMap(\.self)
        if known.isEmpty { assigned.add(KnownSum(missing: 1)) }
        for amount in known { assigned.add(KnownSum(value: amount)) }
    }

    static func byYear(_ projects: [Record]) -> (years: [SupportYear], all: SupportYear?) {
        var years: [Int?: SupportYear] = [:]
        var all = SupportYear(year: nil)
        for project in projects {
            let year = project.when?.year
            years[year, default: SupportYear(year: year)].add(project)
            all.add(project)
        }
        return (years.values.sorted { ($0.year ?? .min) > ($1.year ?? .min) }, projects.isEmpty ? nil : all)
    }
}
