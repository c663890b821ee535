import Basics
import Domain
import Storage

/// The tax codes and telephone numbers of a centre in one piece of memory, in which any digits are found in the time that a
/// row takes from the database: no index of words finds the middle of a number, and one of all its pieces would cost every
/// import more than the words do.
struct SearchedNumbers: Sendable {
    /// Those of one centre.
    struct Question: KeptQuestion {
        let organisation: Int

        var registers: [Register] { SearchedNumbers.kinds.map(\.register) }

        func answer(_ session: any Session) throws -> SearchedNumbers {
            var numbers = SearchedNumbers()
            for kind in SearchedNumbers.kinds {
                try SearchIndex.forEachText(organisation: organisation, kind: kind.number, in: session) {
                    numbers.add($0)
                }
            }
            return numbers
        }

        static func bytes(of numbers: SearchedNumbers) -> Int {
            numbers.text.capacity + numbers.starts.capacity * MemoryLayout<Start>.stride
        }
    }

    private struct Start {
        let offset: Int
        let key: SearchKey
    }

    /// Words of digits, those of persons with their sign, a space before each.
    private var text: [UInt8] = []
    /// Where the numbers of a record begin, by rising offsets.
    private var starts: [Start] = []

    private static let space = UInt8(ascii: " ")
    private static let sign = Array(SearchText.personalSign.utf8)
    /// Shorter ones are no number of which a piece is looked for.
    private static let least = 4

    /// The registers whose records have such numbers.
    private static let kinds = SearchedRegister.all.filter { searched in
        searched.searched.contains {
            let field = searched.register.definition.fields[$0]
            return field.kind == .taxCode || field.key == "phone"
        }
    }

    private mutating func add(_ found: FoundText) {
        let start = text.count
        for word in found.words.utf8.split(separator: Self.space) {
            let number = word.starts(with: Self.sign) ? word.dropFirst(Self.sign.count) : word
            guard number.count >= Self.least, number.first?.isASCIIDigit == true else { continue }
            text.append(Self.space)
            text.append(contentsOf: word)
        }
        if text.count > start { starts.append(Start(offset: start, key: found.key)) }
    }

    /// The records in whose numbers four digits or more stand, by kind and by rising numbers: of each kind at most `limit`.
    func records(with digits: String, mayReadPersonal: Bool, limit: Int) -> [SearchKey] {
        let digits = Array(digits.utf8)
        guard digits.count >= Self.least else { return [] }
        var found: [SearchKey] = []
        var ofKind = 0
        text.withUnsafeBytes { text in
            var place = 0
            while let hit = Self.first(digits, in: text, from: place) {
                guard mayReadPersonal || !isPersonal(text, hit) else {
                    place = hit + 1
                    continue
                }
                let record = index(at: hit)
                let key = starts[record].key
                ofKind = found.last?.kind == key.kind ? ofKind + 1 : 1
                if ofKind <= limit { found.append(key) }
                let next = ofKind < limit ? record + 1 : end(of: key.kind, from: record)
                place = next < starts.count ? starts[next].offset : text.count
            }
        }
        return found
    }

    /// Thirty-two places at once, by the first digits: a server does not wait for a library's search of texts.
    private static func first(_ digits: [UInt8], in text: UnsafeRawBufferPointer, from place: Int) -> Int? {
        var place = place
        let wide = SIMD32<UInt8>.scalarCount
        let wanted = digits.prefix(least).map { SIMD32<UInt8>(repeating: $0) }
        while place + digits.count + wide <= text.count {
            var mayStart = text.loadUnaligned(fromByteOffset: place, as: SIMD32<UInt8>.self) .== wanted[0]
            for offset in 1..<wanted.count {
                let next = text.loadUnaligned(fromByteOffset: place + offset, as: SIMD32<UInt8>.self)
                mayStart = mayStart .& (next .== wanted[offset])
            }
            if any(mayStart), let hit = (place..<place + wide).first(where: { text[$0...].starts(with: digits) }) {
                return hit
            }
            place += wide
        }
        return (place..<max(place, text.count)).first { text[$0...].starts(with: digits) }
    }

    /// Whether the number around a place has a person's sign before it.
    private func isPersonal(_ text: UnsafeRawBufferPointer, _ place: Int) -> Bool {
        var start = place
        while start > 0, text[start - 1] != Self.space { start -= 1 }
        return text[start...].starts(with: Self.sign)
    }

    /// The record whose numbers stand at an offset.
    private func index(at offset: Int) -> Int { firstIndex { $0.offset > offset } - 1 }

    private func end(of kind: UInt8, from record: Int) -> Int { firstIndex { $0.key.kind > kind } }

    /// By halves: what holds for a start holds for all after it.
    private func firstIndex(where holds: (Start) -> Bool) -> Int {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if holds(starts[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
