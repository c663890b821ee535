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
    private let numbers: () throws -> SearchedNumbers
    private let rank: SearchRank
    private let condition: SearchCondition
    private let registers: [UInt8: Register]

    /// Of a kind: enough to say "more than 200".
    static let most = 200
    /// Of a kind with more than that: so many texts are looked at closely.
    private static let mostRanked = 64
    /// After all that were looked at.
    private static let unread = 900
    /// Of a kind, where rows are looked at one by one for the marks as they were typed.
    private static let mostMarked = 3_000
    /// Of a kind, by a piece of a number.
    private static let mostPieces = 1_000
    /// Of a kind, where texts are looked at one by one for the beginning of a word.
    private static let mostBegun = 200

    /// `numbers`: asked for where too little is found by whole words.
    init(
        _ request: SearchRequest, _ query: SearchQuery, _ session: any Session,
        numbers: @escaping () throws -> SearchedNumbers
    ) {
        self.request = request
        self.query = query
        self.session = session
        self.numbers = numbers
        rank = SearchRank(query)
        condition = SearchCondition(request, query, session.dialect)
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
        let asked = try SearchQuestion(query, mayReadPersonal: request.mayReadPersonal, session)
        var found: [Register: SearchCandidates] = [:]
        if let beginning = asked.beginning {
            try add(asked.whole, to: &found)
            try add(asked.parts, beginning: beginning, to: &found)
        } else {
            try add(asked.parts, to: &found)
        }
        return found
    }

    private func add(_ question: IndexQuestion, to found: inout [Register: SearchCandidates]) throws {
        for (kind, keys) in try keys(question, Self.most).sorted(by: { $0.key < $1.key }) {
            guard let register = registers[kind] else { continue }
            let isCapped = keys.count > Self.most
            let marked = isCapped ? try marked(question, kind) : []
            let read = isCapped ? marked + keys.prefix(max(0, Self.mostRanked - marked.count)) : keys
            for text in try SearchIndex.texts(read, in: session) { add(text, to: &found) }
            for key in keys.prefix(Self.most) where isCapped {
                found[register, default: SearchCandidates()].add(key, rank: Self.unread)
            }
            if isCapped { found[register]?.isCapped = true }
        }
    }

    /// Of the texts that answer, those in which a word begins so.
    private func add(_ question: IndexQuestion, beginning: String, to found: inout [Register: SearchCandidates]) throws
    {
        for (kind, keys) in try keys(question, Self.mostBegun).sorted(by: { $0.key < $1.key }) {
            guard let register = registers[kind] else { continue }
            for text in try SearchIndex.texts(keys.prefix(Self.mostBegun), in: session)
            where " \(text.words)".containsBytes(of: " " + beginning) {
                add(text, to: &found)
            }
            if keys.count > Self.mostBegun { found[register]?.isCapped = true }
        }
    }

    /// Of more than can be looked at, those whose marks may be as they were typed: "Thạnh" is not to be lost among
    /// thousands of "Thanh".
    private func marked(_ question: IndexQuestion, _ kind: UInt8) throws -> [SearchKey] {
        guard query.hasMarks, kind != SearchedRegister.formerNames, let register = registers[kind],
            let searched = SearchedRegister.of(register)
        else { return [] }
        return try SearchIndex.find(
            question, organisation: request.organisation, kind: kind, limit: Self.most, among: Self.mostMarked,
            in: session
        ) { condition.sql(register, number: $0, marked: searched) }
    }

    /// By kind; one more than `most` where there are more.
    private func keys(_ question: IndexQuestion, _ most: Int) throws -> [UInt8: [SearchKey]] {
        guard condition.isOfPlaces else { return try keysOfAllPlaces(question, most) }
        var keys: [UInt8: [SearchKey]] = [:]
        for (kind, register) in registers {
            keys[kind] = try SearchIndex.find(
                question, organisation: request.organisation, kind: kind, limit: most + 1, in: session
            ) { condition.sql(register, number: $0) }
        }
        return keys
    }

    /// Many kinds in one walk: most words stand in one or two of them.
    private func keysOfAllPlaces(_ question: IndexQuestion, _ most: Int) throws -> [UInt8: [SearchKey]] {
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

    private func add(_ text: FoundText, to found: inout [Register: SearchCandidates]) {
        guard let register = registers[text.key.kind] else { return }
        let penalty = text.key.kind == SearchedRegister.formerNames ? 50 : 0
        found[register, default: SearchCandidates()].add(text.key, rank: rank.score(text.words) + penalty)
    }

    /// Names that begin with what was typed, where there are too many to look at all: they have an index of their own.
    private func addBeginnings(to found: inout [Register: SearchCandidates]) throws {
        guard let searched = SearchedRegister.of(.establishment) else { return }
        let phrase = query.needed.map { $0.ways[0].joined(separator: " ") }.joined(separator: " ")
        let marks = query.hasMarks ? condition.marks(searched, "t") : ""
        let keys = try session.rows(
            """
            SELECT t.number FROM (
                SELECT o.* FROM establishment o WHERE o.organisation = \(request.organisation)
                    AND o.core >= \(phrase) AND o.core < \(phrase + "{")\(condition.places("o"))
                ORDER BY o.core LIMIT \(query.hasMarks ? Self.mostMarked : Self.mostRanked)
            ) t WHERE t.number > 0\(marks) LIMIT \(Self.mostRanked)
            """
        ) { SearchKey(organisation: request.organisation, kind: searched.number, number: $0.integer(0) ?? 0) }
        for text in try SearchIndex.texts(keys, in: session) {
            found[.establishment]?.put(text.key, rank: rank.score(text.words))
        }
    }

    // MARK: Pieces of numbers

    /// A year is a word, a whole number is found as one; other digits are looked for inside numbers where too little was found.
    private func isMissing(_ digits: String, in found: [Register: SearchCandidates]) -> Bool {
        let count = found.values.reduce(0) { $0 + $1.hits.count }
        let isYear = digits.count == 4 && (digits.hasPrefix("19") || digits.hasPrefix("20"))
        return count < (isYear || digits.count >= 9 ? 1 : 5)
    }

    private func addPieces(_ digits: String, to found: inout [Register: SearchCandidates]) throws {
        let keys = try numbers().records(
            with: digits, mayReadPersonal: request.mayReadPersonal,
            limit: condition.isOfPlaces ? .max : Self.mostPieces)
        let others = query.needed.filter { $0.digits != digits }
        for (kind, register) in registers.sorted(by: { $0.key < $1.key }) {
            let shown = try shown(keys.filter { $0.kind == kind }, register)
            for text in try SearchIndex.texts(shown, in: session) where standIn(text, others) { add(text, to: &found) }
        }
    }

    /// The first of them that lie in the places that are shown.
    private func shown(_ keys: [SearchKey], _ register: Register) throws -> [SearchKey] {
        guard condition.isOfPlaces else { return keys }
        var shown: [SearchKey] = []
        for start in stride(from: 0, to: keys.count, by: Self.mostPieces) where shown.count < Self.most {
            let some = keys[start..<min(start + Self.mostPieces, keys.count)]
            shown += try session.rows(
                """
                SELECT t.number FROM \(SQL(trusted: register.rawValue)) t WHERE t.organisation = \(request.organisation)
                    AND t.number IN \(SQL.list(some.map(\.number)))\(condition.places("t")) ORDER BY t.number
                """
            ) { SearchKey(organisation: request.organisation, kind: some[start].kind, number: $0.integer(0) ?? 0) }
        }
        return shown
    }

    private func standIn(_ text: FoundText, _ parts: [SearchQuery.Part]) -> Bool {
        let words = " \(text.words) "
        return parts.allSatisfy { part in
            part.ways.contains { way in way.allSatisfy { words.containsBytes(of: " \($0) ") } }
        }
    }
}
