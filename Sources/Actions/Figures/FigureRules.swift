import Domain

/// Every indicator that the registers can count.
enum FigureRules {
    static let all: [FigureRule] = projects + classes + promotion + communications + people

    static func of(_ indicator: String, breakdown: String?) -> FigureRule? {
        all.first { $0.indicator == indicator && $0.breakdown == breakdown }
    }

    /// Projects of the plan or list of the year; a table of support given says what came of them.
    private static let projects: [FigureRule] = {
        let planned = "in_period = 1 AND listing IN ('plan', 'list')"
        let done = "done = 1"
        let unsure = "state IS NULL"
        // What a table of results lists was once assigned, but not how many projects, nor in which year.
        let beside = "in_period = 1 AND COALESCE(listing, 'none') NOT IN ('plan', 'list')"
        func elsewhere(_ states: String) -> FigureDoubt {
            FigureDoubt(.state, "(\(beside) AND COALESCE(state, 'none') IN ('none', \(states)))")
        }
        var rules = [
            FigureRule(
                "project.assigned", .project, scope: planned, doubt: FigureDoubt(.plan, "(\(beside))"), .records),
            FigureRule("project.completed", .project, counted: done, unsure: unsure, .records),
            FigureRule(
                "project.adjusted", .project, scope: planned, counted: "COALESCE(state, '') = 'adjusted'",
                unsure: unsure, doubt: elsewhere("'adjusted'"), .records),
            FigureRule(
                "project.stopped", .project, scope: planned, counted: "COALESCE(state, '') = 'stopped'",
                unsure: unsure, doubt: elsewhere("'stopped'"), .records),
            FigureRule(
                "project.carried_over", .project, scope: planned, counted: "COALESCE(state, '') = 'carried_over'",
                // What is not done at the end of its year may go on in the next.
                unsure: "COALESCE(state, 'ongoing') IN ('ongoing', 'not_started')",
                doubt: elsewhere("'carried_over', 'ongoing', 'not_started'"), .records),
            FigureRule("funding.counterpart", .project, scope: "in_period = 1", .sum("counterpart_dong")),
            FigureRule("funding.disbursed", .project, scope: "in_period = 1", .sum("disbursed_dong")),
            FigureRule(
                "funding.settled", .project, scope: "in_period = 1", counted: "done = 1 OR settled_dong IS NOT NULL",
                .sum("settled_dong")),
        ]
        for programme in ["khuyen_cong", "energy", "cleaner_production", "supporting_industry", "other"] {
            let ofProgramme = "COALESCE(programme, 'khuyen_cong') = '\(programme)'"
            rules.append(
                FigureRule(
                    "project.assigned", breakdown: programme, .project, scope: "\(planned) AND \(ofProgramme)", .records
                ))
            rules.append(
                FigureRule(
                    "project.completed", breakdown: programme, .project, scope: ofProgramme, counted: done,
                    unsure: unsure, .records))
        }
        rules += supports.map { indicator, activities, measure in
            FigureRule(
                indicator, .project, scope: "activity IN (\(activities))", counted: done, unsure: unsure,
                doubt: FigureDoubt(.kind, "(activity IS NULL)"), measure)
        }
        return rules
    }()

    /// Of the same supports, what the plan's projects were to bring.
    static let planned: [FigureRule] = supports.map { indicator, activities, measure in
        FigureRule(
            indicator, .project, scope: "in_period = 1 AND listing = 'plan' AND activity IN (\(activities))", measure)
    }

    /// What is supported by projects: the indicator, the activities, what is counted.
    private static let supports: [(String, String, FigureRule.Measure)] = {
        let parties = FigureRule.Measure.parties(key: "beneficiary_key", count: "establishments")
        return [
            ("model.new", "'model_new'", .sum("models")), ("model.existing", "'model_existing'", .sum("models")),
            ("model.establishments", "'model_new', 'model_existing'", parties),
            ("machinery.establishments", "'machinery'", parties),
            ("machinery.machines", "'machinery'", .sum("machines")), ("machinery.lines", "'machinery'", .sum("lines")),
            ("technology.establishments", "'technology'", parties),
            ("cleaner_production.assessments", "'cleaner_production_assessment'", parties),
            ("cleaner_production.pilots", "'cleaner_production_pilot'", .sum("models")),
            ("energy.projects", "'energy_saving'", .records), ("showroom.establishments", "'showroom'", parties),
            ("trademark.establishments", "'trademark'", parties), ("packaging.establishments", "'packaging'", parties),
            ("consulting.establishments", "'consulting'", parties),
            ("enterprise.established", "'enterprise_establishment'", parties),
            ("cluster.supported", "'cluster'", parties), ("linkage.supported", "'linkage'", parties),
            ("craft_village.supported", "'craft_village'", parties),
        ]
    }()

    private static let classes: [FigureRule] = {
        let kinds = [
            ("training.vocational", "vocational"), ("training.management", "management"),
            ("training.cleaner_production", "cleaner_production"), ("training.technical", "technical"),
            ("training.network", "network"),
        ]
        let parts = [
            ("female", "female_heads", "no_sex"), ("male", "male_heads", "no_sex"),
            ("ethnic_minority", "minority_heads", "no_ethnicity"), ("poor", "poor_heads", "no_household"),
            ("near_poor", "near_poor_heads", "no_household"), ("disabled", "disabled_heads", "no_ability"),
        ]
        var rules: [FigureRule] = []
        for (indicator, kind) in kinds {
            let scope = "kind = '\(kind)'"
            let unknown = "kind IS NULL"
            rules.append(
                FigureRule("\(indicator).classes", .trainingClass, scope: scope, perhaps: unknown, .sum("classes")))
            rules.append(
                FigureRule("\(indicator).learners", .trainingClass, scope: scope, perhaps: unknown, .sum("heads")))
            for (breakdown, column, silent) in parts {
                rules.append(
                    FigureRule(
                        "\(indicator).learners", breakdown: breakdown, .trainingClass, scope: scope,
                        partial: "COALESCE(\(silent), 0) > 0", perhaps: unknown, .sum(column)))
            }
        }
        rules.append(
            FigureRule("training.technical.sessions", .trainingClass, scope: "kind = 'technical'", .sum("sessions")))
        rules.append(FigureRule("training.employed", .trainingClass, scope: "kind = 'vocational'", .sum("employed")))
        rules.append(FigureRule("training.interned", .trainingClass, scope: "kind = 'vocational'", .sum("interned")))
        return rules
    }()

    private static let promotion: [FigureRule] = {
        var rules = ["district", "commune", "province", "region", "nation"].map { level in
            FigureRule(
                "product.recognised.\(level)", .recognition, scope: "level = '\(level)'", perhaps: "level IS NULL",
                .sum("quantity"))
        }
        rules.append(FigureRule("contest.levels", .recognition, .distinct("level")))
        func event(_ indicator: String, _ kind: String, role: String? = nil, _ measure: FigureRule.Measure)
            -> FigureRule
        {
            let scope = role.map { "kind = '\(kind)' AND role = '\($0)'" } ?? "kind = '\(kind)'"
            let untold =
                role == nil
                ? "kind IS NULL" : "COALESCE(kind, '\(kind)') = '\(kind)' AND (kind IS NULL OR role IS NULL)"
            return FigureRule(indicator, .tradeEvent, scope: scope, doubt: FigureDoubt(.kind, "(\(untold))"), measure)
        }
        rules += [
            event("fair.organised", "fair", role: "organised", .sum("quantity")),
            event("fair.joined", "fair", role: "joined", .sum("quantity")),
            event("fair.establishments", "fair", .sum("establishments")),
            event("fair.participations", "fair", .sum("visits")),
            event("fair.booths", "fair", .sumOfThousandths("booths_milli")),
            event("study_tour.trips", "tour", .sum("quantity")),
            event("study_tour.participants", "tour", .sum("participants")),
            FigureRule(
                "study_tour.trips", breakdown: "abroad", .tradeEvent, scope: "kind = 'tour' AND destination = 'abroad'",
                .sum("quantity")),
            event("seminar.events", "seminar", .sum("quantity")),
            event("seminar.participants", "seminar", .sum("participants")),
        ]
        return rules
    }()

    private static let communications: [FigureRule] = [
        ("communication.bulletins", "bulletin"), ("communication.radio_items", "radio"),
        ("communication.tv_programmes", "television"),
        ("communication.press_items", "press"), ("communication.web_posts", "web"),
        ("communication.social_posts", "social"),
        ("communication.publications", "publication"),
    ].map {
        FigureRule(
            $0, .communication, scope: "kind = '\($1)'", doubt: FigureDoubt(.kind, "(kind IS NULL)"), .sum("quantity"))
    }

    private static let people: [FigureRule] = [
        FigureRule(
            "collaborator.active", .collaboratorStanding, scope: "is_latest = 1", counted: "active = 1",
            unsure: "active IS NULL", .records),
        FigureRule("organisation.staff", .officer, scope: "is_latest = 1", .records),
        FigureRule("survey.establishments", .surveyReply, .parties(key: "party", count: "quantity")),
        FigureRule("profile.published", .profile, .parties(key: "party", count: "quantity")),
    ]
}
