import Actions
import Basics
import Documents

/// The way through the pairs that wait: each page knows its place in the list as it is filtered, so that a decision leads on.
struct PairOrder {
    /// From 0; nothing where the pair was not opened from the list.
    let place: Int?
    let filter: PairFilter
    private let fields: Fields

    private static let key = "thu"

    init(_ visit: Visit) {
        filter = PairFilterForm.filter(visit.query, visit)
        fields = PairFilterForm.fields(visit.query)
        place = visit.query[PairOrder.key].flatMap { Int($0) }.flatMap { (0..<1_000_000).contains($0) ? $0 : nil }
    }

    func address(of pair: DuplicatePair, at place: Int) -> String {
        var fields = fields
        fields.append(PairOrder.key, "\(place)")
        return "\(DuplicatePages.address)/\(pair.number)?\(fields.encoded)"
    }

    /// The list from which the pair was opened.
    var list: String { fields.isEmpty ? DuplicatePages.address : "\(DuplicatePages.address)?\(fields.encoded)" }

    /// The pair at a place of the list, or the first one where the list is at its end; nothing where none waits.
    func pair(at place: Int, _ visit: Visit) async throws -> (address: String, left: Int)? {
        let organisation = try visit.organisation()
        let found = try await visit.office.pairs(filter, organisation: organisation, limit: 1, offset: place)
        if let pair = found.pairs.first { return (address(of: pair, at: place), found.total) }
        guard place > 0, found.total > 0 else { return nil }
        return try await self.pair(at: 0, visit)
    }

    /// A pair that was decided is no longer in the list, so that the next one stands at its place.
    func afterDecision(_ done: String, _ visit: Visit) async throws -> Answer {
        guard let place, let next = try await pair(at: place, visit) else { return .seeOther(list, .done(done)) }
        let left = ExactNumber(next.left).vietnamese
        return .seeOther(next.address, .done("\(done) Còn \(left) cặp chờ quyết định; đây là cặp tiếp theo."))
    }

    func ways(_ visit: Visit) async throws -> HTML? {
        guard let place else { return nil }
        let next = try await pair(at: place + 1, visit)
        let skip: HTML? = next.flatMap { next in
            next.left > 1 ? Parts.link("Để sau, xem cặp tiếp theo", to: next.address) : nil
        }
        // The list may have become shorter since.
        let standing = next.flatMap { next in
            place < next.left ? "Cặp thứ \(place + 1) trong \(ExactNumber(next.left).vietnamese)" : nil
        }
        return
            "<p class=\"pair-ways no-print\"><span>\(standing ?? "")</span> \(skip) \(Parts.link("Về danh sách", to: list))</p>"
    }
}
