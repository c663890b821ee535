import Basics
import Domain
import Foundation
import Storage
import Support
import Testing

@testable import Actions

@Suite("Numbers in which pieces are found") struct SearchedNumbersTests {
    @Test(
        "Every piece is found in the records whose numbers have it, and in no others; of persons only for whom it may be"
    )
    func all() async throws {
        var seeded = Seeded()
        let desk = try await Desk()
        var numbers: [(tax: String, phone: String)] = []
        for _ in 0..<160 {
            let tax = String(format: "35%08d", Int(seeded.next() % 100_000_000))
            numbers.append((tax, String(format: "09%08d", Int(seeded.next() % 3_000))))
        }
        try await desk.commit(
            OfficePapers.survey(
                2016,
                numbers.enumerated().map {
                    [
                        "Cơ sở \($0 + 1)", "\($1.tax)", nil, "\($1.phone)", 1, 10,
                    ]
                }))
        let kept = try await desk.office.database.read {
            try SearchedNumbers.Question(organisation: 1).answer($0)
        }
        for _ in 0..<400 {
            let one = numbers[Int(seeded.next() % 160)]
            let whole = seeded.next() % 2 == 0 ? one.tax : one.phone
            let start = Int(seeded.next() % 7)
            let piece = String(whole.dropFirst(start).prefix(4 + Int(seeded.next() % 4)))
            guard piece.count >= 4 else { continue }
            for mayRead in [true, false] {
                let found = kept.records(with: piece, mayReadPersonal: mayRead, limit: 1_000).map(\.number)
                let expected = numbers.indices.filter {
                    numbers[$0].tax.contains(piece) || mayRead && numbers[$0].phone.contains(piece)
                }.map { Int64($0 + 1) }
                #expect(found == expected, "seed \(seeded.seed), \(piece), \(mayRead)")
            }
        }
        #expect(kept.records(with: "09000", mayReadPersonal: true, limit: 7).count == 7)
        #expect(kept.records(with: "350", mayReadPersonal: true, limit: 7).isEmpty)
    }
}
