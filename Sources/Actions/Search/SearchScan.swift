import Basics
import Domain
import Storage

/// The records of a kind that may be shown, before they are ranked.
struct SearchCandidates {
    struct Hit {
        let number: Int64
        var rank: Int
        let isFormerName: Bool
    }

    var hits: [Hit] = []
    /// Whether there are more than these.
    var isCapped = false
    private var places: [Int64: Int] = [:]

    /// What is there already stays as it is, and nothing comes to what is full.
    mutating func add(_ key: SearchKey, rank: Int) {
        guard places[key.number] == nil else { return }
        if hits.count >= SearchScan.most {
            isCapped = true
            return
        }
        places[key.number] = hits.count
        hits.append(Hit(number: key.number, rank: rank, isFormerName: key.kind == SearchedRegister.formerNames))
    }

    /// In place of the worst, so that the number stays.
    mutating func put(_ key: SearchKey, rank: Int) {
        if let place = places[key.number] {
            hits[place].rank = min(rank, hits[place].rank)
        } else if let worst = hits.indices.max(by: { hits[$0].rank < hits[$1].rank }), hits[worst].rank > rank {
            places[hits[worst].number] = nil
            places[key.number] = worst
            hits[worst] = Hit(number: key.number, rank: rank, isFormerName: false)
        }
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
    /// Of a kind with more than that: so many texts are looked at closely.
    private static let mostRanked = 64
    /// After all that were looked at.
    private static let unread = 900
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

    func found(withPieces: Bool) throws -> [Register: SearchCandidates] {
        var found = try candidates()
        if found[.establishment]?.isCapped == true { try addBeginnings(to: &found) }
        for part in query.needed where withPieces {
            guard let digits = part.digits, isMissing(digits, in: found) else { continue }
            try addPieces(digits, to: &found)
        }
        for register in found.keys { found[register]?.hits.sort { ($0.rank, $0.number) < ($1.rank, $1.number) } }
        return found
    }

    // MARK: Words

    private func candidates() throws -> [Register: SearchCandidates] {
        let (question, beginning) = try question()
        let most = beginning == nil ? Self.most : Self.mostRead
        let keys = try keys(question, most)
        var found: [Register: SearchCandidates] = [:]
        for (kind, keys) in keys.sorted(by: { $0.key < $1.key }) {
            guard let register = registers[kind] else { continue }
            let isCapped = keys.count > most
            let read = isCapped && beginning == nil ? keys.prefix(Self.mostRanked) : keys.prefix(most)
            for text in try SearchIndex.texts(read, in: session) { add(text, beginning, to: &found) }
            for key in keys.prefix(most).dropFirst(read.count) {
                found[register, default: SearchCandidates()].add(key, rank: Self.unread)
            }
            if isCapped { found[register]?.isCapped = true }
        }
        return found
    }

    /// By kind; one more than `most` where there are more.
    private func keys(_ question: IndexQuestion, _ most: Int) throws -> [UInt8: [SearchKey]] {
        var keys: [UInt8: [SearchKey]] = [:]
        var after: SearchKey?
        while true {
            let page = try SearchIndex.find(
                question, organisation: request.organisation, after: after, limit: most + 1, in: session)
            var isSkipping = false
            after = page.last
            for key in page {
                keys[key.kind, default: []].append(key)
                let isWanted = registers[key.kind] != nil
                if isWanted, keys[key.kind]?.count ?? 0 <= most { continue }
                after = SearchKey(organisation: request.organisation, kind: key.kind, number: SearchKey.lastNumber)
                isSkipping = true
                break
            }
            if !isSkipping, page.count <= most { return keys }
        }
    }

    private func add(_ text: FoundText, _ beginning: String?, to found: inout [Register: SearchCandidates]) {
        guard let register = registers[text.key.kind] else { return }
        if let beginning, !" \(text.words)".containsBytes(of: " " + beginning) { return }
        let penalty = text.key.kind == SearchedRegister.formerNames ? 50 : 0
        found[register, default: SearchCandidates()].add(text.key, rank: rank.score(text.words) + penalty)
    }

    /// Names that begin with what was typed, where there are too many to look at all: they have an index of their own.
    private func addBeginnings(to found: inout [Register: SearchCandidates]) throws {
        let phrase = query.needed.map { $0.ways[0].joined(separator: " ") }.joined(separator: " ")
        let numbers = try session.rows(
            """
            SELECT number FROM establishment WHERE organisation = \(request.organisation)
                AND core >= \(phrase) AND core < \(phrase + "{") ORDER BY core LIMIT \(Self.mostRanked)
            """
        ) { $0.integer(0) ?? 0 }
        let keys = numbers.map {
            SearchKey(organisation: request.organisation, kind: 1, number: $0)
        }
        for text in try SearchIndex.texts(keys, in: session) {
            found[.establishment]?.put(text.key, rank: rank.score(text.words))
        }
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

    /// A year is a word, a whole number is found as one; other digits are looked for inside numbers where too little was found.
    private func isMissing(_ digits: String, in found: [Register: SearchCandidates]) -> Bool {
        let count = found.values.reduce(0) { $0 + $1.hits.count }
        let isYear = digits.count == 4 && (digits.hasPrefix("19") || digits.hasPrefix("20"))
        return count < (isYear || digits.count >= 9 ? 1 : 5)
    }

    private func addPieces(_ digits: String, to found: inout [Register: SearchCandidates]) throws {
        let others = query.needed.filter { $0.digits != digits }
        for (kind, register) in registers.sorted(by: { $0.key < $1.key }) where hasNumbers(register) {
            let texts = try SearchIndex.findPiece(
                digits, organisation: request.organisation, kind: kind, limit: Self.mostRead, in: session)
            for text in texts where standsIn(text, digits, others) {
                add(text, nil, to: &found)
            }
        }
    }

    private func hasNumbers(_ register: Register) -> Bool {
        SearchedRegister.of(register)?.searched.contains {
            let field = register.definition.fields[$0]
            return field.kind == .taxCode || field.key == "phone"
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
