import Basics

/// **Số liệu của một báo cáo**: what the questions answered, before anybody lays it out.
package struct ReportFacts: Sendable {
    package var head: ReportHead
    package var figures: FigureBook
    /// Of the period before, if there is one.
    package var previous: FigureBook?
    /// In which the plan stands: of a part of a year the whole year's figures, else the period's own.
    package var plan: FigureBook
    /// What was planned of an indicator by the projects of the plan, where they say it.
    package var planned: [String: KnownSum]
    package var activities: [ActivityLine]
    /// Of the year, or of each year of a term.
    package var money: [MoneyLine]
    /// Records that straddle a bound of the period, by the register's noun.
    package var straddling: [(noun: String, count: Int)]
    /// Projects of which it is not known what they are about.
    package var unclassified: Int

    package init(
        head: ReportHead, figures: FigureBook, previous: FigureBook? = nil, planned: [String: KnownSum] = [:],
        activities: [ActivityLine] = [], money: [MoneyLine] = [], straddling: [(noun: String, count: Int)] = [],
        unclassified: Int = 0
    ) {
        self.head = head
        self.figures = figures
        self.previous = previous
        plan = figures
        self.planned = planned
        self.activities = activities
        self.money = money
        self.straddling = straddling
        self.unclassified = unclassified
    }

    /// What is in no figure, said under every table.
    package var omissions: [String] {
        guard head.hasRemarks else { return [] }
        let isPart = head.period.wholeYear != nil
        var lines = straddling.map {
            isPart
                ? "\($0.count) \($0.noun) chỉ ghi năm, hoặc có thời gian nằm cả trong và ngoài kỳ: không tính vào kết quả của kỳ (kế hoạch và kinh phí là của cả năm)."
                : "\($0.count) \($0.noun) có thời gian nằm cả trong và ngoài kỳ nên không được tính."
        }
        if unclassified > 0 {
            lines.append("\(unclassified) đề án chưa rõ nội dung hoạt động nên không có trong số liệu theo nội dung.")
        }
        return lines
    }
}

/// **Đề án theo nội dung hoạt động**: what the projects of one activity and source came to.
package struct ActivityLine: Hashable, Sendable {
    /// Nothing where it is not known what they are about.
    package var activity: String?
    /// KCQG, KCDP, mixed, unknown …
    package var source: String
    package var planned: KnownSum
    package var completed: KnownSum
    package var adjusted: KnownSum
    package var stopped: KnownSum
    package var carriedOver: KnownSum
    package var counterpart: KnownSum
    package var disbursed: KnownSum
    package var settled: KnownSum

    package init(
        activity: String?, source: String, planned: KnownSum, completed: KnownSum, adjusted: KnownSum,
        stopped: KnownSum, carriedOver: KnownSum, counterpart: KnownSum, disbursed: KnownSum, settled: KnownSum
    ) {
        self.activity = activity
        self.source = source
        self.planned = planned
        self.completed = completed
        self.adjusted = adjusted
        self.stopped = stopped
        self.carriedOver = carriedOver
        self.counterpart = counterpart
        self.disbursed = disbursed
        self.settled = settled
    }

    package static func + (left: ActivityLine, right: ActivityLine) -> ActivityLine {
        ActivityLine(
            activity: left.activity, source: left.source, planned: left.planned + right.planned,
            completed: left.completed + right.completed, adjusted: left.adjusted + right.adjusted,
            stopped: left.stopped + right.stopped, carriedOver: left.carriedOver + right.carriedOver,
            counterpart: left.counterpart + right.counterpart, disbursed: left.disbursed + right.disbursed,
            settled: left.settled + right.settled)
    }
}

extension [ActivityLine] {
    /// What was done in a part of a year, beside what the whole year's plan is.
    package func planned(as year: [ActivityLine]) -> [ActivityLine] {
        var lines = self.map { line in
            var line = line
            line.planned = KnownSum()
            return line
        }
        for plan in year {
            if let index = lines.firstIndex(where: { $0.activity == plan.activity && $0.source == plan.source }) {
                lines[index].planned = plan.planned
            } else {
                lines.append(
                    ActivityLine(
                        activity: plan.activity, source: plan.source, planned: plan.planned, completed: KnownSum(),
                        adjusted: KnownSum(), stopped: KnownSum(), carriedOver: KnownSum(), counterpart: KnownSum(),
                        disbursed: KnownSum(), settled: KnownSum()))
            }
        }
        return lines
    }
}

/// **Kinh phí được giao** of one year, activity and source, as the figure takes it: of projects or of budget lines.
package struct MoneyLine: Hashable, Sendable {
    package var year: Int
    package var activity: String?
    package var source: String
    /// What a budget line calls it; projects of an activity have no name together.
    package var name: String?
    package var assigned: KnownSum
    package var isHedged: Bool

    package init(
        year: Int, activity: String?, source: String, name: String? = nil, assigned: KnownSum, isHedged: Bool
    ) {
        self.name = name
        self.year = year
        self.activity = activity
        self.source = source
        self.assigned = assigned
        self.isHedged = isHedged
    }
}

/// The words of activities and sources, in the order of their lists.
package enum ActivityWords {
    package static func name(_ activity: String?) -> String {
        guard let activity else { return "Chưa rõ nội dung" }
        return ChoiceList.activity.words(activity).capitalisedFirst
    }

    package static func source(_ source: String) -> String {
        ChoiceList.source.words(source).capitalisedFirst
    }

    /// Those of the list in its order, then the unknown.
    package static func ordered(_ activities: some Sequence<String?>) -> [String?] {
        let there = Set(activities)
        let known = ChoiceList.activity.codes.map { Optional($0.code) }.filter(there.contains)
        return known + (there.contains(nil) ? [nil] : [])
    }

    package static func orderedSources(_ sources: some Sequence<String>) -> [String] {
        let there = Set(sources)
        return ChoiceList.source.codes.map(\.code).filter(there.contains)
    }
}

extension String {
    /// "Đào tạo nghề" of "đào tạo nghề".
    package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
    package var loweredFirst: String { prefix(1).lowercased() + dropFirst() }
}
