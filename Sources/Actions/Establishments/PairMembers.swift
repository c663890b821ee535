import Basics
import Domain
import Storage

/// The records of some pairs as they are now, and which of these pairs wait.
struct PairMembers {
    private var records: [RecordID: Record] = [:]
    private var mergedInto: [RecordID: RecordID] = [:]

    init(_ pairs: [KeptPair], organisation: Int, _ session: any Session) throws {
        var ids: [Register: Set<RecordID>] = [:]
        for pair in pairs {
            ids[pair.register, default: []].insert(pair.subject)
            ids[.establishment, default: []].insert(pair.establishment)
        }
        for (register, ids) in ids {
            let table = RecordTable(register)
            for chunk in PairStanding.chunks(Array(ids)) {
                let found = try session.rows(
                    """
                    SELECT \(table.selection) FROM \(table.source)
                    WHERE t.organisation = \(organisation) AND t.id IN \(SQL.list(chunk))
                    """, table.read)
                for stored in found { records[stored.id] = stored.record }
                guard register == .establishment else { continue }
                let merged = try session.rows(
                    """
                    SELECT id, merged_into FROM establishment
                    WHERE organisation = \(organisation) AND merged_into IS NOT NULL AND id IN \(SQL.list(chunk))
                    """
                ) { ($0.id(0), $0.id(1)) }
                for case (let id?, let root?) in merged { mergedInto[id] = root }
            }
        }
    }

    /// The two that count.
    func ends(of pair: KeptPair) -> Set<RecordID> { [root(pair.subject), root(pair.establishment)] }

    /// Of all pairs of the same two: the one that waits, and how the others rest.
    func standing(of group: [KeptPair]) -> [(pair: KeptPair, standing: Standing)] {
        let open = group.filter { $0.state == .candidate }
        let isSettled = open.count < group.count
        let now = open.map { pair in (pair: pair, standing: isSettled ? nil : waiting(pair)) }
        let first = now.indices.filter { now[$0].standing != nil }.max { rank(now[$0]) < rank(now[$1]) }
        return now.indices.map { index in
            let standing = now[index].standing ?? Standing(now[index].pair)
            return (now[index].pair, index == first ? standing : standing.resting)
        }
    }

    /// A pair of the very two before one that came with what was merged, then the more alike, then the earlier.
    private func rank(_ one: (pair: KeptPair, standing: Standing?)) -> (Int, Int, Int) {
        let isDirect = ends(of: one.pair) == [one.pair.subject, one.pair.establishment]
        return (isDirect ? 1 : 0, one.standing?.score ?? 0, -one.pair.number)
    }

    /// Nothing where the two count as one, where the name is linked, or where they are not alike any more.
    private func waiting(_ pair: KeptPair) -> Standing? {
        guard ends(of: pair).count == 2, let subject = records[pair.subject],
            let establishment = records[pair.establishment]
        else { return nil }
        if pair.register == .establishment {
            return Likeness(subject, establishment).map { Standing($0.score, $0.grounds) }
        }
        guard !subject.values.contains(where: { $0?.reference != nil }), let name = MentionField.name(in: subject),
            let (score, grounds) = MentionField.likeness(name, establishment.name ?? "")
        else { return nil }
        return Standing(score, grounds)
    }

    private func root(_ id: RecordID) -> RecordID { mergedInto[id] ?? id }
}
