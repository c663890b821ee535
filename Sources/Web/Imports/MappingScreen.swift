import Actions
import Basics
import Documents
import Domain

/// Showing the mapping screen, and what its buttons do. Nothing is kept until the plan is asked for again.
enum MappingScreen {
    static func show(_ visit: Visit) async throws -> Answer {
        let shown = try await ShownPlan(visit)
        var state = try await state(visit, shown, sheet: visit.query["trang"].flatMap { Int($0) })
        let name = state.sheets[state.sheet].name
        try await state.suggest { try await peek(visit, shown, name, as: $0) }
        // Whatever stands in a file's first rows, before it is known what it is.
        AccessLog.noteReading(visit, of: "các dòng đầu của tệp “\(shown.plan.order.original.name)”")
        return .page(MappingPage(shown: shown, state: state).page(visit))
    }

    static func submit(_ visit: Visit) async throws -> Answer {
        let shown = try await ShownPlan(visit)
        var state = try await state(visit, shown, sheet: visit.form["trang"].flatMap { Int($0) })
        let wish = visit.form["viec"] ?? "ke-hoach"
        if wish == "ke-hoach" { return try await ask(visit, shown, state) }
        if wish.hasPrefix("trang-"), let sheet = Int(wish.dropFirst(6)) { state.show(sheet) }
        if wish.hasPrefix("loai-") {
            let sheet = state.sheets[state.sheet].name
            try await state.choose(String(wish.dropFirst(5))) { try await peek(visit, shown, sheet, as: $0) }
        }
        let sheet = state.sheets[state.sheet].name
        try await state.suggest { try await peek(visit, shown, sheet, as: $0) }
        return .page(MappingPage(shown: shown, state: state).page(visit))
    }

    /// The file with one sheet read as a table of a kind.
    private static func peek(
        _ visit: Visit, _ shown: ShownPlan, _ sheet: String, as kind: TableKind
    ) async throws -> [ImportSheetPeek] {
        var asked = shown.plan.order
        asked.mapping = try Mapping(tables: [Mapping.Table(sheet: sheet, kind: kind.rawValue)])
        return try await visit.office.peek(asked)
    }

    private static func state(_ visit: Visit, _ shown: ShownPlan, sheet: Int?) async throws -> MappingState {
        let order = shown.plan.order
        let sheets = try await visit.office.peek(order)
        guard sheets.contains(where: { !$0.isHidden }) else {
            throw Problem("Mọi trang của tệp đều ẩn: hãy bỏ ẩn trang cần nhập rồi tải lên lại.")
        }
        let remembered = try await visit.office.rememberedMappings(organisation: shown.desk.organisation)
        return MappingState(order: order, sheets: sheets, remembered: remembered, fields: visit.form, sheet: sheet)
    }

    private static func ask(_ visit: Visit, _ shown: ShownPlan, _ state: MappingState) async throws -> Answer {
        do {
            var order = shown.plan.order
            order.limit(to: visit.places(for: .importFiles))
            order.mapping = try state.mapping()
            guard order.mapping != shown.plan.order.mapping else {
                throw Problem(
                    "Chưa có gì khác với cách tệp đang được đọc: hãy đổi ít nhất một chỗ rồi xem lại kế hoạch.")
            }
            let number = try await visit.enqueue(
                JobVerb.previewImport.name, order, organisation: shown.desk.organisation, requestKey: visit.requestKey)
            return .seeOther(ImportAddresses.progress(number))
        } catch let problem as Problem {
            return .page(MappingPage(shown: shown, state: state, problem: problem.sentence).page(visit), .unusable)
        }
    }
}
