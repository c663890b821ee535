import Basics
import Domain
import Storage

/// The records of a kind that may be shown, before they are ranked.
struct SearchCandidates {
    var hits: [Hit] = []
    /// Whether there are more than these.
    var isCapped = false

    struct Hit {
        let number: Int64
        var rank: Int
        let isFormerName: Bool
    }
}

/// Asks the index for the texts that answer: of each kind a limited number, so that common words cost no more than rare
/// ones.
struct SearchScan {
    private let request: SearchRequest
    private let query: SearchQuery
    private let session: any Session
    private let rank: SearchRank
    private let registers: [UInt8: Register]

    /// Of a kind: enough to say "more than 200".
    static let most = 200
    /// Of a kind, where texts have to be looked at one by one.
    private static let mostRead = 1_000
    /// More words than these that begin as the last one does are not all asked for.
    private static let mostBegun = 24

    init(_ request: SearchRequest, _ query: SearchQuery, _ session: any Session) {
        self.request = request
        self.query = query
        self.session = session
        rank = SearchRank(query)
        var registers: [UInt8: Register] = [:]
        for searched in SearchedRegister.all
        where (request.mayReadPersonal || !searched.isPersonal)
            && (request.kinds.isEmpty || request.kinds.contains(searched.register))
        {
            registers[searched.number] = searched.register
            if searched.register == .establishment { registers[SearchedRegister.formerNames] = .establishment }
        }
        self.registers = registers
    }

    func found() throws -> [Register: SearchCandidates] {
        var found = try candidates()
        for part in query.needed {
            guard let digits = part.digits, isMissing(digits, in: found) else { continue }
            try addPieces(digits, to: &found)
        }
        for register in found.keys { found[register]?.hits.sort { ($0.rank, $0.number) < ($1.rank, $1.number) } }
        return found
    }

    // MARK: Words

    private func candidates() throws -> [Register: SearchCandidates] {
        let (question, beginning) = try question()
        var found: [Register: SearchCandidates] = [:]
        var read: [UInt8: Int] = [:]
        var after: SearchKey?
        // Only verified texts count where words are looked for in the texts themselves.
        let limit = beginning == nil ? Self.most + 1 : Self.mostRead
        while true {
            let texts = try SearchIndex.find(
                question, organisation: request.organisation, after: after, limit: limit, in: session)
            var end = texts.last?.key
            for text in texts {
                let kind = text.key.kind
                read[kind, default: 0] += 1
                let isRead = registers[kind] != nil
                if isRead { add(text, beginning, to: &found) }
                let isFull = registers[kind].map { found[$0]?.isCapped ?? false } ?? true
                guard isFull || read[kind, default: 0] >= limit * 2 else { continue }
                if isRead, let register = registers[kind] { found[register]?.isCapped = true }
                end = SearchKey(organisation: request.organisation, kind: kind, number: (1 << 34) - 1)
                break
            }
            guard let end, texts.count == limit || end != texts.last?.key else { return found }
            after = end
        }
    }

    private func add(_ text: FoundText, _ beginning: String?, to found: inout [Register: SearchCandidates]) {
        guard let register = registers[text.key.kind] else { return }
        if let beginning, !" \(text.words)".containsBytes(of: " " + beginning) { return }
        var candidates = found[register] ?? SearchCandidates()
        let isFormer = text.key.kind == SearchedRegister.formerNames
        if candidates.hits.count >= Self.most {
            candidates.isCapped = true
        } else if !isFormer || !candidates.hits.contains(where: { $0.number == text.key.number }) {
            let penalty = isFormer ? 50 : 0
            candidates.hits.append(
                SearchCandidates.Hit(
                    number: text.key.number, rank: rank.score(text.words) + penalty, isFormerName: isFormer))
        }
        found[register] = candidates
    }

    /// The question to the index, and the beginning that has to be looked for in the texts instead, where too many words
    /// begin so.
    private func question() throws -> (IndexQuestion, beginning: String?) {
        let needed = query.needed
        var parts: [[[IndexQuestion.Word]]] = []
        var beginning: String?
        for (index, part) in needed.enumerated() {
            let isLast = index == needed.count - 1 && part == query.parts.last
            var ways: [[IndexQuestion.Word]] = []
            for way in part.ways {
                let isBegun = isLast && way == part.ways[0] && way.count == 1
                guard isBegun, let word = way.first else {
                    ways.append(contentsOf: all(way.map { .whole($0) }))
                    continue
                }
                let (begun, isCut) = try begun(word)
                ways.append(contentsOf: begun)
                if isCut, needed.count > 1 { beginning = word }
            }
            if beginning == nil { parts.append(ways) }
        }
        return (IndexQuestion(parts: parts), beginning)
    }

    /// A way in public words, and in the words of persons where they may be read.
    private func all(_ way: [IndexQuestion.Word]) -> [[IndexQuestion.Word]] {
        guard request.mayReadPersonal, way.count == 1, case .whole(let word)? = way.first else { return [way] }
        return [way, [.whole(SearchText.personalSign + word)]]
    }

    private func begun(_ word: String) throws -> (ways: [[IndexQuestion.Word]], isCut: Bool) {
        let stems = request.mayReadPersonal ? [word, SearchText.personalSign + word] : [word]
        var ways: [[IndexQuestion.Word]] = []
        var isCut = false
        for stem in stems {
            guard let words = try SearchIndex.words(beginning: stem, limit: Self.mostBegun, in: session) else {
                ways.append([.beginning(stem)])
                continue
            }
            if words.count == Self.mostBegun { isCut = true }
            ways.append(contentsOf: words.map { [.whole($0)] })
        }
        // No word begins so: asked as it is, nothing is found.
        return (ways.isEmpty ? [[.whole(word)]] : ways, isCut)
    }

    // MARK: Pieces of numbers

    /// A year is a word; other digits are looked for inside numbers where too little was found.
    private func isMissing(_ digits: String, in found: [Register: SearchCandidates]) -> Bool {
        let count = found.values.reduce(0) { $0 + $1.hits.count }
        let isYear = digits.count == 4 && (digits.hasPrefix("19") || digits.hasPrefix("20"))
        return count < (isYear ? 1 : 20)
    }

    private func addPieces(_ digits: String, to found: inout [Register: SearchCandidates]) throws {
        let others = query.needed.filter { $0.digits != digits }
        for (kind, register) in registers.sorted(by: { $0.key < $1.key }) where hasNumbers(register) {
            let texts = try SearchIndex.findPiece(
                digits, organisation: request.organisation, kind: kind, limit: Self.mostRead, in: session)
            for text in texts where standsIn(text, digits, others) {
                if found[register]?.hits.contains(where: { $0.number == text.key.number }) == true { continue }
                add(text, nil, to: &found)
            }
        }
    }

    private func hasNumbers(_ register: Register) -> Bool {
        SearchedRegister.of(register)?.searched.contains {
            let field = register.definition.fields[$0]
            return field.kind == .taxCode || field.key == "phone" || field.key == "decision_number"
        } ?? false
    }

    /// Nobody finds by a person's number who may not read it.
    private func standsIn(_ text: FoundText, _ digits: String, _ others: [SearchQuery.Part]) -> Bool {
        let words = text.words.split(separator: " ")
        let isThere = words.contains {
            $0.containsBytes(of: digits) && (request.mayReadPersonal || !$0.hasPrefix(SearchText.personalSign))
        }
        let padded = " \(text.words) "
        return isThere
            && others.allSatisfy { part in
                part.ways.contains { way in way.allSatisfy { padded.containsBytes(of: " \($0) ") } }
            }
    }
}
