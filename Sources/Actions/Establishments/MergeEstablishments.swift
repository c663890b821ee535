import Basics
import Domain
import Storage

extension Office {
    /// **Gộp**: the first stays, the second points to it; both are kept, and what pointed to either counts as one. Or,
    /// with a project's or product's code first, its named establishment becomes the record.
    package func merge(_ kept: RecordCode, _ other: RecordCode, organisation: Int) async throws {
        try await perform("merge", organisation: organisation, summary: "Gộp \(other.text) vào \(kept.text)") { work in
            try Self.join(try Self.load(kept, work), try Self.load(other, work), work)
        }
    }

    static func join(_ kept: StoredRecord, _ other: StoredRecord, _ work: Work) throws {
        if kept.record.register == .establishment, other.record.register == .establishment {
            try mergeEstablishments(kept: kept, other: other, work)
        } else if other.record.register == .establishment {
            try link(kept, to: other, work)
        } else if kept.record.register == .establishment {
            try link(other, to: kept, work)
        } else {
            throw Problem("Gộp hai cơ sở (CS-… CS-…), hoặc nối một đề án, sản phẩm với một cơ sở (DA-… CS-…).")
        }
    }

    /// All candidates of at least a score, by one decision of a person.
    /// `filter`: only pairs of a register or of some places.
    package func mergeAll(atLeast score: Int, filter: PairFilter = PairFilter(), organisation: Int) async throws
        -> JoinedPairs
    {
        try await perform("merge", organisation: organisation, summary: "Gộp mọi cặp từ \(score) điểm") { work in
            var filter = filter
            filter.decided = false
            filter.leastScore = score
            let pairs = try DuplicatePair.find(
                filter.condition, organisation: organisation, limit: 100_000, work.session)
            var done = JoinedPairs()
            for pair in pairs {
                guard
                    let subject = try RecordStore(pair.register, work.session).find(
                        pair.subject, organisation: organisation),
                    let establishment = try RecordStore(.establishment, work.session).find(
                        pair.establishment, organisation: organisation)
                else { continue }
                if pair.register == .establishment {
                    let root = try Self.root(subject.id, work)
                    let keptRoot = try Self.root(establishment.id, work)
                    if try root == keptRoot || Self.areDeclaredDifferent(root, keptRoot, work) { continue }
                    // What counts as another already goes with it.
                    let other = try RecordStore(.establishment, work.session).find(root, organisation: organisation)
                    try Self.mergeEstablishments(kept: establishment, other: other ?? subject, work)
                    if root != subject.id { try Self.decide(subject, establishment, state: "same", work) }
                    done.merged += 1
                } else {
                    if subject.record.values.contains(where: { $0?.reference != nil }) { continue }
                    try Self.link(subject, to: establishment, work)
                    done.linked += 1
                }
            }
            return done
        }
    }

    /// **Tách lại**: undoes a merge or a link; a pair that was found is open again. What the merge took over into the kept
    /// record is given back where it is still as the merge left it; answers what is not.
    @discardableResult
    package func unmerge(_ code: RecordCode, organisation: Int) async throws -> [String] {
        try await perform("unmerge", organisation: organisation, summary: "Tách \(code.text)") { work in
            let stored = try Self.load(code, work)
            var left: [String] = []
            if code.register == .establishment {
                let root = try Self.root(stored.id, work)
                guard root != stored.id else { throw Problem("\(code.text) chưa được gộp vào cơ sở nào.") }
                let merge = try MergeEvent.last(of: stored, work)
                left = try merge.map { try TakenFields.giveBack($0, of: stored, work) } ?? []
                try work.session.run(
                    "UPDATE establishment SET merged_into = NULL, version = version + 1 WHERE organisation = \(organisation) AND id = \(stored.id)"
                )
                try Self.rewriteBeneficiaryKeys(of: stored.id, root: stored.id, work)
                try merge?.takeFollowers(of: stored, from: root, work)
                try PairStanding(work).renew(of: [root])
            } else {
                guard stored.record.values.contains(where: { $0?.reference != nil }) else {
                    throw Problem("\(code.text) chưa được nối với cơ sở nào.")
                }
                try Self.setLink(stored, to: nil, work)
            }
            try Self.reopen(stored, work)
            try work.recordChange(code.register, stored.id, before: nil, after: nil)
            return left
        }
    }

    /// The pairs that were found are open again, of the record and of what goes with it; one that only a person's decision
    /// made is gone with the decision.
    static func reopen(_ stored: StoredRecord, _ work: Work) throws {
        let ids = try [stored.id] + MergeEvent.followers(of: stored.id, work)
        let parted: SQL = """
            organisation = \(work.organisation) AND state = 'same'
                AND (subject IN \(SQL.list(ids)) OR establishment IN \(SQL.list(ids)))
                AND NOT EXISTS (SELECT 1 FROM establishment s
                    JOIN establishment e ON e.organisation = s.organisation AND e.id = duplicate_pair.establishment
                    WHERE s.organisation = duplicate_pair.organisation AND s.id = duplicate_pair.subject
                        AND COALESCE(s.merged_into, s.id) = COALESCE(e.merged_into, e.id))
            """
        try work.session.run("DELETE FROM duplicate_pair WHERE \(parted) AND score = 0")
        try work.session.run("UPDATE duplicate_pair SET state = 'candidate' WHERE \(parted)")
        try PairStanding(work).renew(of: [stored.id])
    }

    /// A person says that two are not one: the pair is not asked again.
    package func distinguish(_ first: RecordCode, _ second: RecordCode, organisation: Int) async throws {
        try await perform("distinguish", organisation: organisation, summary: "\(first.text) khác \(second.text)") {
            work in
            try Self.holdApart(try Self.load(first, work), try Self.load(second, work), work)
        }
    }

    static func holdApart(_ left: StoredRecord, _ right: StoredRecord, _ work: Work) throws {
        try refuseJoined(left, right, work)
        try decide(left, right, state: "different", work)
        try PairStanding(work).renew(of: [left.id])
    }

    /// What counts as one cannot be held apart until it is parted.
    private static func refuseJoined(_ left: StoredRecord, _ right: StoredRecord, _ work: Work) throws {
        let areMerged =
            try left.record.register == .establishment && right.record.register == .establishment
            && root(left.id, work) == root(right.id, work)
        let isLinked = left.record.values.contains { $0?.reference == right.id }
        guard areMerged || isLinked else { return }
        throw Problem(
            "\(left.code) và \(right.code) đang được tính là một: hãy tách bằng \(remedy: .unmerge) trước, rồi mới ghi là khác nhau."
        )
    }

    static func load(_ code: RecordCode, _ work: Work) throws -> StoredRecord {
        guard
            let stored = try RecordStore(code.register, work.session).find(
                number: code.number, organisation: work.organisation)
        else {
            throw code.notFound
        }
        return stored
    }

    /// Whether a person said of any two that count as these that they are not one.
    private static func areDeclaredDifferent(_ one: RecordID, _ other: RecordID, _ work: Work) throws -> Bool {
        let (ones, others) = (
            try [one] + MergeEvent.followers(of: one, work), try [other] + MergeEvent.followers(of: other, work)
        )
        return try work.session.first(
            """
            SELECT 1 FROM duplicate_pair WHERE organisation = \(work.organisation) AND state = 'different'
                AND (subject IN \(SQL.list(ones)) AND establishment IN \(SQL.list(others))
                    OR subject IN \(SQL.list(others)) AND establishment IN \(SQL.list(ones)))
            """
        ) { _ in true } ?? false
    }

    static func root(_ id: RecordID, _ work: Work) throws -> RecordID {
        let sql: SQL = "SELECT merged_into FROM establishment WHERE organisation = \(work.organisation) AND id = \(id)"
        return try session(work, sql) ?? id
    }

    private static func session(_ work: Work, _ sql: SQL) throws -> RecordID? {
        try work.session.first(sql) { $0.id(0) } ?? nil
    }

    /// The other and all that was merged into it point to the kept one's root: no chains.
    private static func mergeEstablishments(kept: StoredRecord, other: StoredRecord, _ work: Work) throws {
        guard kept.id != other.id else { throw Problem("Không gộp một cơ sở với chính nó.") }
        let target = try root(kept.id, work)
        let former = try root(other.id, work)
        guard former != target else { throw Problem("\(other.code) và \(kept.code) đã là một cơ sở rồi.") }
        // It would leave the first one with what that merge took over, and nothing would tell of it.
        guard former == other.id else {
            let first = try RecordStore(.establishment, work.session).find(former, organisation: work.organisation)
            let code = first?.code ?? ""
            throw Problem(
                "\(other.code) đã được gộp vào \(code): hãy gộp \(code) với \(kept.code), hoặc tách \(other.code) bằng \(remedy: .unmerge) trước."
            )
        }
        let followers = try MergeEvent.followers(of: other.id, work)
        for id in [other.id] + followers { try count(id, as: target, work) }
        try decide(other, kept, state: "same", work)
        try work.recordChange(.establishment, other.id, before: nil, after: nil)
        for id in followers { try MergeEvent.noteFollower(id, from: other.id, to: target, work) }
        try PairStanding(work).renew(of: [target])
    }

    static func count(_ id: RecordID, as root: RecordID, _ work: Work) throws {
        try work.session.run(
            """
            UPDATE establishment SET merged_into = \(root), version = version + 1
            WHERE organisation = \(work.organisation) AND id = \(id)
            """)
        try rewriteBeneficiaryKeys(of: id, root: root, work)
    }

    private static func link(_ mention: StoredRecord, to establishment: StoredRecord, _ work: Work) throws {
        guard MentionField.name(in: mention.record) != nil else {
            throw Problem("\(mention.code) không nêu tên cơ sở nào để nối.")
        }
        try setLink(mention, to: establishment.id, work)
        try decide(mention, establishment, state: "same", work)
    }

    private static func setLink(_ mention: StoredRecord, to id: RecordID?, _ work: Work) throws {
        let field: Int
        switch mention.record.register {
        case .project: field = ProjectField.beneficiary.rawValue
        case .recognition: field = RecognitionField.establishment.rawValue
        default: throw Problem("\(mention.code) không nối với cơ sở được.")
        }
        var changed = mention
        changed.record.values[field] = id.map { .reference($0) }
        let definition = mention.record.register.definition.fields[field]
        try RecordStore(mention.record.register, work.session).replace(
            changed, changing: [field], organisation: work.organisation, search: try SearchIndex(work.session))
        if let id, mention.record.register == .project {
            try rewriteBeneficiaryKeys(of: id, root: try root(id, work), work)
        }
        try work.recordChange(
            mention.record.register, mention.id, before: RecordJSON.text([(definition, mention.record.values[field])]),
            after: RecordJSON.text([(definition, changed.record.values[field])]))
    }

    /// Projects count their beneficiaries by this key.
    private static func rewriteBeneficiaryKeys(of id: RecordID, root: RecordID, _ work: Work) throws {
        try work.session.run(
            """
            UPDATE project SET beneficiary_key = \(RecordTable.beneficiaryKey(of: root))
            WHERE organisation = \(work.organisation) AND beneficiary = \(id)
            """)
        work.touch(.project)
    }

    static func decide(_ left: StoredRecord, _ right: StoredRecord, state: String, _ work: Work) throws {
        // Lists and reports tell how many pairs are still open.
        work.touch(.establishment)
        let changed = try work.session.run(
            """
            UPDATE duplicate_pair SET state = \(state), score = ABS(score) WHERE organisation = \(work.organisation)
                AND ((subject = \(left.id) AND establishment = \(right.id)) OR (subject = \(right.id) AND establishment = \(left.id)))
            """)
        if changed > 0 { return }
        let (subject, establishment) = right.record.register == .establishment ? (left, right) : (right, left)
        guard establishment.record.register == .establishment else {
            throw Problem("Một trong hai mã phải là cơ sở (CS-…).")
        }
        let number = try work.reserve(1, of: "duplicate_pair")
        try work.session.run(
            """
            INSERT INTO duplicate_pair (organisation, number, register, subject, establishment, score, grounds, state)
            VALUES (\(work.organisation), \(number), \(subject.record.register.rawValue), \(subject.id), \(establishment.id), 0,
                'người quyết định', \(state))
            """)
    }
}
