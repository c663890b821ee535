import Basics
import Domain
import Storage

/// The establishments of the places of a report by name, one at a time, each with what it received in the period.
struct EstablishmentsQuestion {
    private let scope: FigureScope
    private let session: any Session

    init(_ scope: FigureScope, _ session: any Session) {
        self.scope = scope
        self.session = session
    }

    func forEach(_ body: (EstablishmentLine) throws -> Void) throws {
        let received = try Received(scope, session)
        let definition = Register.establishment.definition
        let sql: SQL = """
            SELECT t.id, t.number, t.name, t.tax_code, t.legal_form, t.commune, t.district, t.trade FROM establishment t
            WHERE t.organisation = \(scope.organisation) AND t.merged_into IS NULL AND \(place) ORDER BY t.sort_key, t.number
            """
        try session.forEach(sql) { row in
            guard let id = row.id(0) else { return }
            let got = received.of(id)
            try body(
                EstablishmentLine(
                    code: definition.code(row.integer(1) ?? 0), name: row.text(2) ?? "(chưa có tên)",
                    taxCode: row.text(3), legalForm: row.text(4), commune: row.text(5), district: row.text(6),
                    trade: row.text(7), projects: got.projects, support: got.support, products: got.products,
                    isSurveyed: got.isSurveyed, isPresented: got.isPresented))
        }
    }

    private var place: SQL { scope.place }
}

/// What establishments received, by establishment; those that received nothing are not in it.
private struct Received {
    struct One {
        var projects = KnownSum()
        var support = KnownSum()
        var products = KnownSum()
        var isSurveyed = false
        var isPresented = false
    }

    private var byEstablishment: [RecordID: One] = [:]

    init(_ scope: FigureScope, _ session: any Session) throws {
        try readProjects(scope, session)
        try readProducts(scope, session)
        try read(.surveyReply, scope, session) { $0.isSurveyed = true }
        try read(.profile, scope, session) { $0.isPresented = true }
    }

    func of(_ id: RecordID) -> One { byEstablishment[id] ?? One() }

    private static let root: SQL = "COALESCE(e.merged_into, e.id)"

    private mutating func readProjects(_ scope: FigureScope, _ session: any Session) throws {
        let base = FigureBase.select(.project, scope)
        try session.forEach(
            """
            SELECT \(Received.root), b.done, b.state, b.assigned_kcqg_dong, b.assigned_kcdp_dong, b.assigned_unsourced_dong
            FROM (\(base)) b JOIN project p ON p.organisation = \(scope.organisation) AND p.id = b.id
            JOIN establishment e ON e.organisation = p.organisation AND e.id = p.beneficiary
            """
        ) { row in
            guard let id = row.id(0) else { return }
            let isDone = row.int(1) == 1
            guard isDone || row.text(2) == nil else { return }
            var one = byEstablishment[id] ?? One()
            one.projects.add(isDone ? KnownSum(value: 1) : KnownSum(missing: 1))
            let money = (3...5).compactMap { row.integer($0) }.reduce(KnownSum()) { $0 + KnownSum(value: $1) }
            one.support.add(money.value == nil ? KnownSum(missing: 1) : money)
            byEstablishment[id] = one
        }
    }

    private mutating func readProducts(_ scope: FigureScope, _ session: any Session) throws {
        let base = FigureBase.select(.recognition, scope)
        try session.forEach(
            """
            SELECT \(Received.root), b.quantity FROM (\(base)) b
            JOIN establishment e ON e.organisation = \(scope.organisation) AND e.id = b.establishment
            """
        ) { row in
            guard let id = row.id(0) else { return }
            byEstablishment[id, default: One()].products.add(
                row.integer(1).map { KnownSum(value: $0) } ?? KnownSum(missing: 1))
        }
    }

    private mutating func read(
        _ register: Register, _ scope: FigureScope, _ session: any Session, _ mark: (inout One) -> Void
    ) throws {
        let base = FigureBase.select(register, scope)
        try session.forEach("SELECT DISTINCT party FROM (\(base)) b WHERE party IS NOT NULL") { row in
            guard let id = row.id(0) else { return }
            mark(&byEstablishment[id, default: One()])
        }
    }
}
