import Basics
import Domain
import Storage

/// Matches the drafts of a file with the registers as one transaction sees them.
struct ImportPlanner {
    private let session: any Session
    private let organisation: Int
    private let province: Province
    private let places: ImportPlaces
    private var plan: ImportPlan
    private var ids: RecordIDMaker
    private var planned: [Register: [Int64: PlannedRecord]] = [:]
    private var stored: [Register: StoredLookup] = [:]
    private var classes: RollClasses
    /// Up to which row what will be looked up was asked.
    private var lookedAhead = 0

    /// The first draft of a natural key: its place in the file says the rest. A later one is the same again.
    private struct PlannedRecord {
        let position: Int32
        let draft: Int32
    }

    /// Where a row stands, without its drafts.
    private struct RowPlace {
        let sheet: Int
        let row: Int
        let fingerprint: Int64

        init(_ row: DraftRow) {
            sheet = row.sheet
            self.row = row.row
            fingerprint = row.fingerprint
        }
    }

    init(_ file: ReadFile, _ request: ImportRequest, organisation: Int, session: any Session, at: Int64) throws {
        self.session = session
        self.organisation = organisation
        province = request.province
        places = ImportPlaces(allowed: request.places)
        plan = ImportPlan(file: file)
        ids = RecordIDMaker(millisecondsSince1970: UInt64(max(0, at / 1000)))
        classes = RollClasses()
    }

    /// `organisation` 0 is a centre that does not exist yet: then nothing can be found.
    static func plan(
        _ file: ReadFile, _ request: ImportRequest, organisation: Int, session: any Session, at: Int64
    ) throws -> ImportPlan {
        var planner = try ImportPlanner(file, request, organisation: organisation, session: session, at: at)
        try planner.matchRows()
        try planner.noteEarlierImport()
        var plan = planner.plan
        var finder = try DuplicateFinder(
            plan, organisation: organisation, places: planner.places, session: session)
        try finder.find()
        plan.duplicates = finder.found
        return plan
    }

    private mutating func matchRows() throws {
        for row in plan.file.rows.prefix(1) {
            for draft in row.drafts {
                planned[draft.record.register, default: [:]].reserveCapacity(plan.file.rows.count)
            }
        }
        for position in plan.file.rows.indices where !isRoll(plan.file.rows[position]) {
            if position >= lookedAhead { try lookAhead(position) }
            try match(position)
        }
        // Rolls last: their classes may stand on a later sheet. Outcomes keep the order of the rows.
        let rolls = plan.file.rows.indices.filter { isRoll(plan.file.rows[$0]) }
        if !rolls.isEmpty { try matchRolls(rolls) }
    }

    /// The same file makes records anew where a mapping or another period gives its rows another year, level or name.
    private mutating func noteEarlierImport() throws {
        guard organisation != 0 else { return }
        let within: SQL = places.allowed.map { " AND province IN \(SQL.list($0.map(\.stored).sorted()))" } ?? ""
        plan.earlier = try session.first(
            """
            SELECT number, at, actor FROM import
            WHERE organisation = \(organisation) AND file_hash = \(plan.file.hash) AND state = 'committed'\(within)
            ORDER BY number DESC LIMIT 1
            """
        ) { ImportPlan.Earlier(number: $0.int(0) ?? 0, at: $0.integer(1) ?? 0, actor: $0.text(2) ?? "") }
        guard let number = plan.earlier?.number, plan.tallies.values.contains(where: { $0.created > 0 }) else { return }
        plan.notes.add(
            ImportNote(
                .warning, at: CellPlace(sheet: plan.file.sheets.first ?? "", row: 0),
                "Chính tệp này đã nhập ở lần số \(number), nay có dòng được hiểu khác nên tạo hồ sơ mới bên cạnh hồ sơ cũ: nếu muốn thay, hãy hoàn tác lần ấy trước (\(remedy: .undo(number))) rồi nhập lại."
            ))
    }

    private func isRoll(_ row: DraftRow) -> Bool { row.drafts.first?.record.register == .learner }

    private mutating func match(_ position: Int) throws {
        plan.begin(position)
        if let sentence = try refusal(of: position) { return refuse(position, sentence) }
        for index in plan.file.rows[position].drafts.indices {
            let draft = plan.draft(position, index)
            var isNew = false
            if case .sameRow(let parent, _, isPartOfIdentity: true) = draft.link,
                case .create = plan.outcome(position, Int(parent))
            {
                isNew = true
            }
            plan.add(try outcome(of: draft, position, index, isNew: isNew))
        }
    }

    /// `isNew`: part of a record that this file makes, so that the register cannot have it.
    /// `lastingKey`: what tells the draft in every plan, where its own key has an id that this plan made.
    private mutating func outcome(
        of draft: Draft, _ position: Int, _ index: Int, isNew: Bool = false, lastingKey: Int64? = nil
    ) throws -> ImportPlan.Outcome {
        let place = RowPlace(plan.file.rows[position])
        let register = draft.record.register
        let key = draft.identity.stored
        plan.digestHash.add(place.fingerprint)
        plan.digestHash.add(place.sheet << 32 | place.row)
        plan.digestHash.add(lastingKey ?? (draft.link == nil ? key : 0))
        if let earlier = planned[register]?[key] {
            noteRepeat(draft, of: earlier, row: place, isNamedOnly: isNamedOnly(position))
            plan.count(register, \.same)
            plan.digestHash.add(1)
            return .repeated(id(of: earlier))
        }
        planned[register, default: [:]][key] = PlannedRecord(position: Int32(position), draft: Int32(index))
        if !isNew, let existing = try lookup(draft) { return try compare(draft, with: existing, row: place) }
        let id = ids.next()
        plan.count(register, \.created)
        plan.placed[draft.record.province, default: 0] += 1
        plan.digestHash.add(2)
        if register == .trainingClass { classes.add(draft.record, id: id) }
        return .create(id)
    }

    private func id(of record: PlannedRecord) -> RecordID { plan.outcome(Int(record.position), Int(record.draft)).id }

    private mutating func lookup(_ draft: Draft) throws -> StoredRecord? {
        guard organisation != 0 else { return nil }
        return try lookup(in: draft.record.register).find(draft)
    }

    private mutating func lookup(in register: Register) throws -> StoredLookup {
        if let known = stored[register] { return known }
        let made = try StoredLookup(register, organisation: organisation, session: session)
        stored[register] = made
        return made
    }

    /// A row that was imported before changes nothing, even where a person has corrected the record since.
    private mutating func compare(_ draft: Draft, with existing: StoredRecord, row: RowPlace) throws
        -> ImportPlan.Outcome
    {
        let register = draft.record.register
        if register == .trainingClass { classes.add(existing.record, id: existing.id) }
        let changes = existing.record.differences(to: draft.record).filter { !isSpelling($0, of: register) }
        let isKnown = try changes.isEmpty || existing.fingerprint == row.fingerprint || wasImported(row, existing.id)
        if isKnown {
            if !changes.isEmpty { noteOvertaken(existing, changes, row: row) }
            plan.count(register, \.same)
            plan.digestHash.add(1)
            return .same(existing.id)
        }
        plan.count(register, \.updated)
        plan.digestHash.add(3)
        plan.digestHash.add(existing.version)
        for change in changes {
            plan.digestHash.add(change.field)
            plan.digestHash.add(register.definition.fields[change.field].words(change.after))
        }
        plan.updates.append(
            PlannedUpdate(
                code: existing.code, register: register, name: existing.record.name ?? "", place: place(row),
                changes: changes))
        return .update(StoredUpdate(id: existing.id, changes: changes))
    }

    /// Said once and changed since, by a person or a newer file: what stands is kept, and it is told.
    private mutating func noteOvertaken(_ existing: StoredRecord, _ changes: [FieldChange], row: RowPlace) {
        let fields = existing.record.register.definition.fields
        let words = changes.map { change in
            let field = fields[change.field]
            return "\(field.label): tệp ghi \(field.words(change.after)), sổ đang có \(field.words(change.before))"
        }
        plan.notes.add(
            ImportNote(
                .warning, at: place(row),
                "Dòng này đã nhập trước đây và \(existing.code) đã được sửa sau đó – \(words.joined(separator: "; ")): giữ như sổ đang có; nếu tệp mới đúng, hãy sửa bằng \(remedy: .correct(existing.code))."
            ))
    }

    private func wasImported(_ row: RowPlace, _ record: RecordID) throws -> Bool {
        try session.first(
            """
            SELECT 1 FROM import_row r
            JOIN import i ON i.organisation = r.organisation AND i.number = r.import_number AND i.state = 'committed'
            WHERE r.organisation = \(organisation) AND r.fingerprint = \(row.fingerprint) AND r.record = \(record)
            """
        ) { _ in true } ?? false
    }

    /// A row about a project or product that names its establishment: it may name one that another row does.
    private func isNamedOnly(_ position: Int) -> Bool {
        plan.file.rows[position].drafts.contains {
            if case .sameRow(_, _, isPartOfIdentity: false) = $0.link { return true } else { return false }
        }
    }

    private mutating func noteRepeat(
        _ draft: Draft, of earlier: PlannedRecord, row: RowPlace, isNamedOnly: Bool
    ) {
        if draft.link != nil && draft.record.register != .establishment { return }
        let first = plan.draft(Int(earlier.position), Int(earlier.draft)).record
        let others = first.differences(to: draft.record).filter { $0.before != nil && !differsOnlyInSpelling($0) }
        let labels = others.map { first.register.definition.fields[$0.field].label }
        if isNamedOnly, labels.isEmpty { return }
        let difference = labels.isEmpty ? "" : " Khác nhau ở: \(labels.joined(separator: ", ")); giữ theo dòng đầu."
        plan.notes.add(
            ImportNote(
                .warning, at: place(row),
                "Trùng với dòng \(plan.file.rows[Int(earlier.position)].row) (“\(first.name ?? "")”): là một \(first.register.definition.noun), dòng này giữ làm bằng chứng.\(difference)"
            ))
    }

    /// Another way of writing an establishment's name is no new name: "Cty TNHH" and "Công ty TNHH". Nor are "Hoàn thành" and
    /// "hoàn thành" two states: our own lists are written so.
    private func isSpelling(_ change: FieldChange, of register: Register) -> Bool {
        if register == .project, change.field == ProjectField.stateText.rawValue {
            return Folding.key(change.before?.text ?? "") == Folding.key(change.after?.text ?? "")
        }
        let named: Set<Register> = [.establishment, .surveyReply, .profile]
        return named.contains(register) && change.field == register.definition.nameField
            && differsOnlyInSpelling(change)
    }

    private func differsOnlyInSpelling(_ change: FieldChange) -> Bool {
        guard let before = change.before?.text, let after = change.after?.text else { return false }
        return EstablishmentName(before).core == EstablishmentName(after).core
    }

    private func place(_ row: RowPlace) -> CellPlace { CellPlace(sheet: plan.file.sheets[row.sheet], row: row.row) }
}

/// Rows about what lies outside the places of whoever imports.
extension ImportPlanner {
    /// Why a row is not taken: all of it or nothing, since its records hang together.
    private mutating func refusal(of position: Int) throws -> String? {
        guard places.allowed != nil else { return nil }
        let row = plan.file.rows[position]
        if let record = row.drafts.lazy.map(\.record).first(where: { !places.allows($0.province) }) {
            return places.refusal(of: record, in: province)
        }
        var ids: [RecordID?] = []
        for var draft in row.drafts {
            if case .sameRow(let parent, _, let isPartOfIdentity) = draft.link {
                // Part of a record that is new is new itself.
                if isPartOfIdentity, ids[Int(parent)] == nil {
                    ids.append(nil)
                    continue
                }
                if let id = ids[Int(parent)] { draft = draft.linked { _ in id } }
            }
            if let earlier = planned[draft.record.register]?[draft.identity.stored] {
                ids.append(id(of: earlier))
                continue
            }
            let existing = try lookup(draft)
            if let existing, !places.allows(existing.record.province) { return ImportPlaces.refusalOfMatch }
            ids.append(existing?.id)
        }
        return nil
    }

    private mutating func refuse(_ position: Int, _ sentence: String) {
        let row = RowPlace(plan.file.rows[position])
        plan.digestHash.add(row.fingerprint)
        plan.digestHash.add(row.sheet << 32 | row.row)
        plan.digestHash.add(4)
        plan.notes.add(ImportNote(.outside, at: place(row), sentence))
        plan.file.rows[position].drafts = []
    }
}

/// What a stretch of rows will look up, asked at once.
extension ImportPlanner {
    private var stretch: Int { 512 }

    private mutating func lookAhead(_ start: Int) throws {
        guard organisation != 0 else { return }
        lookedAhead = start + stretch
        let rows = plan.file.rows[start..<min(lookedAhead, plan.file.rows.count)]
        var identities: [Register: [Int64]] = [:]
        for draft in rows.flatMap(\.drafts) where try !lookup(in: draft.record.register).isPart {
            identities[draft.record.register, default: []].append(draft.identity.stored)
        }
        for (register, wanted) in identities { try lookup(in: register).lookAhead(wanted) }
        var parents: [Register: [RecordID]] = [:]
        for row in rows {
            for draft in row.drafts where try lookup(in: draft.record.register).isPart {
                guard case .sameRow(let position, _, _) = draft.link else { continue }
                let parent = row.drafts[Int(position)]
                let found = try lookup(in: parent.record.register).inSight(parent.identity.stored)
                parents[draft.record.register, default: []] += found.map { [$0.id] } ?? []
            }
        }
        for (register, wanted) in parents { try lookup(in: register).lookAhead(partsOf: wanted) }
    }
}

/// Rolls of learners and the classes they belong to.
extension ImportPlanner {
    private mutating func matchRolls(_ positions: [Int]) throws {
        if organisation != 0 { try classes.load(organisation: organisation, session: session) }
        var unclear: Set<RollTitle> = []
        for position in positions {
            guard case .rollOf(let roll, let field) = plan.file.rows[position].drafts[0].link else { continue }
            plan.begin(position)
            if let sentence = try refusal(of: position) {
                refuse(position, sentence)
                continue
            }
            let lastingKey = plan.file.rows[position].drafts[0].identity.stored
            let province = plan.file.rows[position].drafts[0].record.province
            switch classes.find(roll, province: province) {
            case .found(let id): link(position, draft: 0, to: id, field: field)
            case .none where roll.kind != nil:
                plan.file.rows[position].drafts.insert(roll.classDraft(province: province), at: 0)
                plan.add(try outcome(of: plan.draft(position, 0), position, 0))
                link(position, draft: 1, to: plan.outcome(position, 0).id, field: field)
            case .none, .several:
                if unclear.insert(roll).inserted {
                    plan.notes.add(
                        ImportNote(
                            .problem, at: place(RowPlace(plan.file.rows[position])),
                            "Chưa rõ danh sách học viên này của lớp nào: hãy ghi tên lớp trong tiêu đề danh sách, hoặc nhập lớp trước."
                        ))
                }
            }
            let last = plan.file.rows[position].drafts.count - 1
            plan.add(try outcome(of: plan.draft(position, last), position, last, lastingKey: lastingKey))
        }
    }

    private mutating func link(_ position: Int, draft: Int, to id: RecordID, field: Int) {
        plan.file.rows[position].drafts[draft].record.values[field] = .reference(id)
        plan.file.rows[position].drafts[draft].identity.add(id.low)
    }
}

extension ImportPlan.Outcome {
    var id: RecordID {
        switch self {
        case .create(let id), .same(let id), .repeated(let id): return id
        case .update(let update): return update.id
        }
    }
}
