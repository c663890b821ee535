import Basics
import Domain
import Storage

/// What became of a pair that was decided to be different and is asked again.
package enum ReconsideredPair: Sendable, Hashable {
    /// The number of the pair that asks of the two now.
    case waits(Int)
    /// Why nothing is to be asked, as a sentence.
    case rests(String)
}

extension Office {
    /// **Xét lại**: takes back that the two of a pair are different; it waits where they are alike today.
    package func reconsider(pair number: Int, organisation: Int) async throws -> ReconsideredPair {
        let pair = try await pair(number, organisation: organisation).pair
        return try await reconsider(
            try RecordCode(pair.subjectCode), try RecordCode(pair.establishmentCode), organisation: organisation)
    }

    package func reconsider(_ first: RecordCode, _ second: RecordCode, organisation: Int) async throws
        -> ReconsideredPair
    {
        try await perform(
            "reconsider", organisation: organisation, summary: "Xét lại \(first.text) và \(second.text)"
        ) { work in
            let (left, right) = (try Self.load(first, work), try Self.load(second, work))
            guard let pair = try Self.pairs(of: left, right, work).first else { throw Self.undecided(first, second) }
            switch pair.state {
            case .candidate: throw Self.undecided(first, second)
            case .same:
                throw Problem(
                    "\(first.text) và \(second.text) đã được quyết định là một: hãy tách bằng \(remedy: .unmerge).")
            case .different: return try Self.reopen(pair, left, right, work)
            }
        }
    }

    private static func undecided(_ first: RecordCode, _ second: RecordCode) -> Problem {
        Problem("\(first.text) và \(second.text) chưa được quyết định là khác nhau: không có gì để xét lại.")
    }

    private static func pairs(of left: StoredRecord, _ right: StoredRecord, _ work: Work) throws -> [DuplicatePair] {
        try DuplicatePair.find(
            """
            (p.subject = \(left.id) AND p.establishment = \(right.id)
                OR p.subject = \(right.id) AND p.establishment = \(left.id))
            """, organisation: work.organisation, limit: 1, work.session)
    }

    private static func reopen(_ pair: DuplicatePair, _ left: StoredRecord, _ right: StoredRecord, _ work: Work) throws
        -> ReconsideredPair
    {
        // Lists and reports tell how many pairs are still open.
        work.touch(.establishment)
        let own: SQL = "organisation = \(work.organisation) AND number = \(pair.number)"
        try work.session.run("UPDATE duplicate_pair SET state = 'candidate' WHERE \(own)")
        try PairStanding(work).renew(of: [left.id, right.id])
        if let waiting = try waiting(left, right, work) { return .waits(waiting.number) }
        let rest = try DuplicatePair.numbered(pair.number, work.organisation, work.session).flatMap {
            try PairRest.sentence($0, organisation: work.organisation, work.session)
        }
        // One that only a person's decision made is gone with the decision.
        try work.session.run("DELETE FROM duplicate_pair WHERE \(own) AND score = 0")
        return .rests(rest ?? "không còn gì để hỏi.")
    }

    /// It may have been found of what was merged into one of the two.
    private static func waiting(_ left: StoredRecord, _ right: StoredRecord, _ work: Work) throws -> DuplicatePair? {
        let ends: Set = [try root(left.id, work), try root(right.id, work)]
        let establishment = left.record.register == .establishment ? left : right
        return try DuplicatePair.of(
            try root(establishment.id, work), organisation: work.organisation, work.session
        ).first { $0.isWaiting && Set([$0.subject, $0.establishment]) == ends }
    }
}
