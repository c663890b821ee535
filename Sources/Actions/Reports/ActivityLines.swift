import Basics
import Domain

extension CountedFigures {
    /// What the projects of each activity and source came to, by the figures' own rules.
    var activities: [ActivityLine] {
        projects.map { group, counts in
            func sum(_ code: String) -> KnownSum { counts[code]?.sum ?? KnownSum() }
            return ActivityLine(
                activity: group.activity, source: group.source, planned: sum("project.assigned"),
                completed: sum("project.completed"), adjusted: sum("project.adjusted"),
                stopped: sum("project.stopped"), carriedOver: sum("project.carried_over"),
                counterpart: sum("funding.counterpart"), disbursed: sum("funding.disbursed"),
                settled: sum("funding.settled"))
        }.sorted { ($0.activity ?? "~", $0.source) < ($1.activity ?? "~", $1.source) }
    }

    /// What the plan's projects were to bring, where they say it.
    var plannedSums: [String: KnownSum] { planned.mapValues(\.sum).filter { $0.value.value != nil } }
}
