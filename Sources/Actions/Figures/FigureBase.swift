import Basics
import Domain
import Storage

/// The records of a register that a period is about, with the columns that the rules speak of: one base a register, so
/// that a figure and the list behind it are asked of the same rows.
enum FigureBase {
    /// A SELECT to stand in brackets after FROM.
    static func select(_ register: Register, _ scope: FigureScope) -> SQL {
        switch register {
        case .project: return projects(scope)
        case .trainingClass: return classes(scope)
        case .tradeEvent:
            return simple(
                register, scope,
                extra:
                    ", COALESCE(t.participations, t.establishments) AS visits, COALESCE(t.participations_hedge, t.establishments_hedge) AS visits_hedge"
            )
        case .surveyReply, .profile: return replies(register, scope)
        // Of a term the staff are those of its last list, not those of all its years.
        case .officer:
            return simple(
                register, scope,
                extra: ", CASE WHEN t.serving_last = MAX(t.serving_last) OVER () THEN 1 ELSE 0 END AS is_latest")
        case .collaboratorStanding:
            return simple(
                register, scope,
                extra:
                    ", CASE WHEN ROW_NUMBER() OVER (PARTITION BY t.collaborator ORDER BY t.listed_last DESC) = 1 THEN 1 ELSE 0 END AS is_latest"
            )
        default: return simple(register, scope, extra: "")
        }
    }

    /// The column of the funding source, for the registers that have one.
    static func sourceColumn(_ register: Register) -> String? {
        switch register {
        case .project, .trainingClass, .tradeEvent, .communication, .budgetLine: return "source"
        default: return nil
        }
    }

    static func whenColumn(_ register: Register) -> String {
        let definition = register.definition
        return definition.whenField.map { definition.fields[$0].key } ?? definition.fields[definition.nameField].key
    }

    private static func simple(_ register: Register, _ scope: FigureScope, extra: String) -> SQL {
        let table = SQL(trusted: register.rawValue)
        return """
            SELECT t.*\(SQL(trusted: extra)) FROM \(table) t
            WHERE t.organisation = \(scope.organisation) AND \(scope.inside(whenColumn(register))) AND \(scope.place)
            """
    }

    /// Of the period's year, or completed in the period though of another.
    private static func projects(_ scope: FigureScope) -> SQL {
        let inPeriod = scope.inside("performed")
        let completedIn = scope.inside("completed")
        let columns: SQL = """
            t.id, t.number, t.source, t.programme, t.activity, t.listing, t.state, t.performed_first, t.beneficiary_key,
                t.establishments, t.models, t.machines, t.lines, t.assigned_kcqg_dong, t.assigned_kcdp_dong,
                t.assigned_unsourced_dong, t.counterpart_dong, t.disbursed_dong, t.settled_dong, t.models_hedge, t.machines_hedge,
                t.lines_hedge, t.counterpart_hedge, t.disbursed_hedge, t.settled_hedge, t.province,
            COALESCE(t.assigned_kcqg_hedge, t.assigned_kcdp_hedge, t.assigned_unsourced_hedge) AS assigned_hedge, CASE WHEN \(inPeriod) THEN 1 ELSE 0 END AS in_period,
                CASE WHEN t.state = 'completed' AND ((\(completedIn)) OR (t.completed_first IS NULL AND \(inPeriod))) THEN 1 ELSE 0 END AS done
            """
        // Two halves and no OR: with an OR, SQLite walks all projects of the centre.
        return """
            SELECT \(columns) FROM project t
            WHERE t.organisation = \(scope.organisation) AND \(inPeriod) AND \(scope.place)
            UNION ALL SELECT \(columns) FROM project t
            WHERE t.organisation = \(scope.organisation) AND \(completedIn) AND (\(inPeriod)) IS NOT TRUE AND \(scope.place)
            """
    }

    /// A roll replaces the head count, and gives the parts; learners on it who do not say theirs make the part incomplete.
    /// Of a row that stands for several classes it does so only if it is not the shorter.
    private static func classes(_ scope: FigureScope) -> SQL {
        """
        SELECT t.*, COALESCE(r.heads, t.learners) AS heads, r.heads - r.sexes AS no_sex, r.heads - r.ethnicities AS no_ethnicity,
            r.heads - r.households AS no_household, r.heads - r.disabilities AS no_ability,
            CASE WHEN r.sexes > 0 THEN r.females ELSE t.female END AS female_heads,
            CASE WHEN r.sexes > 0 THEN r.sexes - r.females WHEN t.learners >= t.female THEN t.learners - t.female END AS male_heads,
            CASE WHEN r.ethnicities > 0 THEN r.minorities ELSE t.minority END AS minority_heads,
            CASE WHEN r.households > 0 THEN r.poor ELSE t.poor END AS poor_heads,
            CASE WHEN r.households > 0 THEN r.near_poor ELSE t.near_poor END AS near_poor_heads,
            CASE WHEN r.disabilities > 0 THEN r.disabled ELSE t.disabled END AS disabled_heads,
            CASE WHEN r.heads IS NULL THEN t.learners_hedge END AS heads_hedge,
            CASE WHEN COALESCE(r.sexes, 0) = 0 THEN t.female_hedge END AS female_heads_hedge,
            CASE WHEN COALESCE(r.sexes, 0) = 0 THEN t.female_hedge END AS male_heads_hedge,
            CASE WHEN COALESCE(r.ethnicities, 0) = 0 THEN t.minority_hedge END AS minority_heads_hedge,
            CASE WHEN COALESCE(r.households, 0) = 0 THEN t.poor_hedge END AS poor_heads_hedge,
            CASE WHEN COALESCE(r.households, 0) = 0 THEN t.near_poor_hedge END AS near_poor_heads_hedge,
            CASE WHEN COALESCE(r.disabilities, 0) = 0 THEN t.disabled_hedge END AS disabled_heads_hedge
        FROM training_class t LEFT JOIN (
            SELECT l.training_class, COUNT(*) AS heads, COUNT(l.sex) AS sexes, COUNT(*) FILTER (WHERE l.sex = 'female') AS females,
                COUNT(l.is_minority) AS ethnicities, COUNT(*) FILTER (WHERE l.is_minority = 1) AS minorities,
                COUNT(l.household) AS households, COUNT(*) FILTER (WHERE l.household = 'poor') AS poor,
                COUNT(*) FILTER (WHERE l.household = 'near_poor') AS near_poor,
                COUNT(l.disability) AS disabilities, COUNT(*) FILTER (WHERE l.disability = 1) AS disabled
            FROM learner l WHERE l.organisation = \(scope.organisation) AND l.training_class IS NOT NULL GROUP BY l.training_class
        ) r ON r.training_class = t.id AND NOT (COALESCE(t.classes, 1) > 1 AND COALESCE(t.learners, 0) > r.heads)
        WHERE t.organisation = \(scope.organisation) AND \(scope.inside("held")) AND \(scope.place)
        """
    }

    /// The establishment that a merge left, so that two records of one count once.
    private static func replies(_ register: Register, _ scope: FigureScope) -> SQL {
        let table = SQL(trusted: register.rawValue)
        return """
            SELECT t.*, COALESCE(e.merged_into, t.establishment) AS party FROM \(table) t
            LEFT JOIN establishment e ON e.organisation = t.organisation AND e.id = t.establishment
            WHERE t.organisation = \(scope.organisation) AND \(scope.inside(whenColumn(register))) AND \(scope.place)
            """
    }
}
