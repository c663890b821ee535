import Basics
import Domain
import Storage

/// Which report: of what kind, of where and when, and how its paper is headed.
package struct ReportRequest: Sendable {
    package var kind: ReportKind
    package var organisation: Int
    package var province: Province
    package var units: UnitsOf
    package var head: ReportHead

    package init(kind: ReportKind, organisation: Int, province: Province, units: UnitsOf, head: ReportHead) {
        self.kind = kind
        self.organisation = organisation
        self.province = province
        self.units = units
        self.head = head
    }

    func scope(_ period: Period) -> FigureScope {
        FigureScope(
            organisation: organisation, period: period, provinces: units.provinces(of: province, in: period))
    }
}

extension Office {
    /// One snapshot answers the whole report, so that its parts agree.
    package func report(_ request: ReportRequest) async throws -> Report {
        try await database.read { session in try ReportAssembly(request, session).report() }
    }

    /// The report as a page shows it: of the list of establishments the first ones.
    package func reportToShow(_ request: ReportRequest, most: Int = 300) async throws -> Report {
        try await database.read { session in try ReportAssembly(request, session).reportToShow(most: most) }
    }

    /// Several reports of one snapshot: the same figures in each.
    package func reports(_ requests: [ReportRequest]) async throws -> [Report] {
        try await database.read { session in try requests.map { try ReportAssembly($0, session).report() } }
    }
}

/// Asks what a kind of report needs, and hands it to its layout.
struct ReportAssembly {
    let request: ReportRequest
    let session: any Session

    init(_ request: ReportRequest, _ session: any Session) {
        self.request = request
        self.session = session
    }

    var scope: FigureScope { request.scope(request.head.period) }
    /// An article says nothing of what an office has yet to settle.
    private var head: ReportHead {
        var head = request.head
        if request.kind == .article { head.hasRemarks = false }
        return head
    }

    func report() throws -> Report {
        switch request.kind {
        case .results: return tables([ResultsSheet.make(try facts(comparing: true))])
        case .plan: return tables([PlanSheet.make(try facts())])
        case .money:
            let facts = try facts()
            return tables([MoneySheet.make(facts)], chart: MoneySheet.chart(facts))
        case .training:
            return tables([TrainingSheet.make(try ListQuestions.classes(scope, session), facts: try omissions())])
        case .products:
            return tables(ProductsSheet.make(try ListQuestions.products(scope, session), facts: try omissions()))
        case .establishments: return tables([try establishments()])
        case .quality:
            return tables(
                QualitySheet.make(try QualityQuestion.ask(scope, figures: try sheet(scope).figures, session)))
        case .narrative, .article: return try narrative()
        }
    }

    private func tables(_ sheets: [Sheet], chart: Chart? = nil) -> Report {
        return Report(
            kind: request.kind, sheets: sheets.map(titled),
            paper: PaperFrame.paper(of: request.kind, head, sheets: sheets, chart: chart))
    }

    /// With the titles that a sheet of its own has over it; on a paper they stand in its abstract.
    func titled(_ sheet: Sheet) -> Sheet {
        var sheet = sheet
        sheet.titles = [request.kind.title.uppercased(), "\(head.periodWords.capitalisedFirst) – \(head.place)"]
        if let units = head.unitsRemark { sheet.titles.append(units) }
        return sheet
    }

    private func narrative() throws -> Report {
        let facts = try facts(comparing: true)
        let material = try NarrativeQuestion.ask(facts, scope, session)
        let sheets = [ResultsSheet.make(facts), PlanSheet.make(facts), MoneySheet.make(facts)]
        let report = tables(sheets)
        let paper =
            request.kind == .article
            ? ArticlePaper.make(material) : NarrativePaper.make(material, appendix: [sheets[0], sheets[2]])
        return Report(kind: request.kind, sheets: [titled(WordsSheet.make(paper))] + report.sheets, paper: paper)
    }

    /// `most`: no more lines than these, and a note that says so.
    private func establishments(most: Int? = nil) throws -> Sheet {
        var sheet = EstablishmentsSheet.head(head)
        var total = 0
        sheet.notes = try forEachEstablishment { line in
            if line.kind != .total { total += 1 }
            if most.map({ total <= $0 }) ?? true || line.kind == .total { sheet.lines.append(line) }
        }
        if let most, total > most {
            let (shown, all) = (ExactNumber(most).vietnamese, ExactNumber(total).vietnamese)
            sheet.notes.append(
                "Trang này cho xem \(shown) cơ sở đầu trong \(all) cơ sở: hãy tải XLSX hoặc CSV để có đủ.")
        }
        return sheet
    }

    /// For a page: a long list only as far as somebody reads it.
    func reportToShow(most: Int) throws -> Report {
        guard request.kind == .establishments else { return try report() }
        return tables([try establishments(most: most)])
    }

    private func sheet(_ scope: FigureScope, plan: Bool = false) throws -> FigureSheet {
        try FigureSheet.ask(scope, province: request.province, plan: plan, session)
    }

    /// What is in no figure, without the figures.
    func omissions() throws -> ReportFacts {
        var facts = ReportFacts(head: head, figures: FigureBook([]))
        facts.straddling = named(try FigureSheet.straddling(scope, session))
        return facts
    }

    private func facts(comparing: Bool = false) throws -> ReportFacts {
        let now = try sheet(scope, plan: scope.period.wholeYear == nil)
        var facts = ReportFacts(head: head, figures: FigureBook(now.figures))
        if comparing, let period = scope.period.previous {
            facts.previous = FigureBook(try sheet(request.scope(period)).figures)
        }
        facts.activities = now.counted.activities
        var plan = now
        if let year = scope.period.wholeYear {
            // A part of a year is held against the year's plan, and has no money of its own but what was spent.
            plan = try sheet(request.scope(scope.period.cutOff.flatMap { year.cut(on: $0) } ?? year), plan: true)
            facts.plan = FigureBook(plan.figures)
            facts.activities = facts.activities.planned(as: plan.counted.activities)
        }
        facts.planned = plan.counted.plannedSums
        facts.money = MoneyLines.of(plan.counted.funding)
        facts.straddling = named(now.straddling)
        facts.unclassified = now.unclassified
        return facts
    }

    private func named(_ counts: [Register: Int]) -> [(noun: String, count: Int)] {
        Register.allCases.compactMap { register in
            counts[register].map { (noun: register.definition.noun, count: $0) }
        }
    }
}
