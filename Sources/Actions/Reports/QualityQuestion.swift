import Basics
import Domain
import Storage

/// What a person has to look at, of the registers and of the period's figures.
struct QualityQuestion {
    private let scope: FigureScope
    private let session: any Session
    private var findings: [QualityFinding] = []

    static func ask(_ scope: FigureScope, figures: [Figure], _ session: any Session) throws -> [QualityFinding] {
        var question = QualityQuestion(scope, session)
        try question.duplicates()
        try question.taxCodes()
        try question.undated()
        try question.projects()
        try question.classes()
        try question.products()
        question.reconcile(figures)
        return question.findings
    }

    private init(_ scope: FigureScope, _ session: any Session) {
        self.scope = scope
        self.session = session
    }

    private mutating func duplicates() throws {
        let pairs = try DuplicatePair.find(
            DuplicatePair.waiting, organisation: scope.organisation, limit: Int(Int32.max), session)
        findings += pairs.map {
            QualityFinding(
                .duplicate, code: "\($0.number)",
                words: "\($0.subjectWords) và \($0.establishmentWords): \($0.grounds(showsPersonal: true))"
            )
        }
    }

    private mutating func taxCodes() throws {
        let definition = Register.establishment.definition
        let sql: SQL = """
            SELECT t.number, t.name, t.tax_code FROM establishment t
            WHERE t.organisation = \(scope.organisation) AND t.merged_into IS NULL AND \(scope.place) ORDER BY t.number
            """
        var found: [QualityFinding] = []
        try session.forEach(sql) { row in
            let code = definition.code(row.integer(0) ?? 0)
            let name = row.text(1) ?? "(chưa có tên)"
            guard let written = row.text(2) else {
                return found.append(QualityFinding(.noTaxCode, code: code, words: name))
            }
            if TaxCode(written)?.hasRightCheckDigit != true {
                found.append(QualityFinding(.wrongTaxCode, code: code, words: "\(name): \(written)"))
            }
        }
        findings += found
    }

    /// Records without any time, and those that straddle a bound.
    private mutating func undated() throws {
        for register in Register.allCases where register.definition.whenField != nil {
            let column = SQL(trusted: "t.\(FigureBase.whenColumn(register))_first")
            let mine: SQL = "t.organisation = \(scope.organisation) AND \(scope.place)"
            try add(.undatedRecord, register, "\(mine) AND \(column) IS NULL")
            try add(.straddling, register, "\(mine) AND \(scope.straddling(register))")
        }
    }

    private mutating func add(_ kind: QualityFinding.Kind, _ register: Register, _ filter: SQL) throws {
        let definition = register.definition
        let name = SQL(trusted: "t.\(definition.fields[definition.nameField].key)")
        let table = SQL(trusted: register.rawValue)
        findings += try session.rows("SELECT t.number, \(name) FROM \(table) t WHERE \(filter) ORDER BY t.number") {
            let words = $0.text(1).map { "\(definition.noun.capitalisedFirst): \($0)" }
            return QualityFinding(
                kind, code: definition.code($0.integer(0) ?? 0), words: words ?? definition.noun.capitalisedFirst)
        }
    }

    private mutating func add(_ kind: QualityFinding.Kind, _ register: Register, where condition: String) throws {
        let base = FigureBase.select(register, scope)
        try add(
            kind, register,
            """
            t.organisation = \(scope.organisation) AND t.id IN (SELECT id FROM (\(base)) b WHERE \(SQL(trusted: condition)))
            """)
    }

    private mutating func projects() throws {
        try add(.noActivity, .project, where: "activity IS NULL")
        try add(.noState, .project, where: "state IS NULL")
        try add(.noSource, .project, where: "source IS NULL OR source = 'unknown'")
        try add(
            .noMoney, .project,
            where: "in_period = 1 AND listing IN ('plan', 'list') AND assigned_kcqg_dong IS NULL "
                + "AND assigned_kcdp_dong IS NULL AND assigned_unsourced_dong IS NULL")
    }

    private mutating func classes() throws {
        try add(.noHeads, .trainingClass, where: "heads IS NULL")
        try add(.noSex, .trainingClass, where: "female_heads IS NULL OR COALESCE(no_sex, 0) > 0")
    }

    private mutating func products() throws {
        try add(.noLevel, .recognition, where: "level IS NULL")
    }

    private mutating func reconcile(_ figures: [Figure]) {
        for figure in figures {
            func add(_ kind: QualityFinding.Kind, _ words: String) {
                findings.append(QualityFinding(kind, code: figure.code, words: "\(FigureWords.name(figure)): \(words)"))
            }
            if figure.isIncomplete { add(.incompleteFigure, figure.value?.vietnamese ?? "") }
            if figure.isDisputed { add(.disputedFigure, "nhiều số kê khai") }
            if let stated = figure.otherwiseStated {
                add(.otherwiseStated, "kê khai \(stated.vietnamese), đếm được \(figure.value?.vietnamese ?? "…")")
            }
            if figure.isUnreconciled, let remark = FigureRemark.of(figure) { add(.unreconciled, remark.loweredFirst) }
        }
    }
}
