/// What of two texts is the same, was there and is there now, by their longest common subsequence.
enum WordDifference {
    enum Run: Hashable {
        case same(String)
        case gone(String)
        case new(String)
    }

    /// Only the sentences that differ, word by word; what stands together is one of the answers.
    static func changes(_ old: String, _ new: String) -> [[Run]] {
        var changes: [[Run]] = []
        var gone: [String] = []
        var added: [String] = []
        func close() {
            if !gone.isEmpty || !added.isEmpty {
                changes.append(words(gone.joined(separator: " "), added.joined(separator: " ")))
            }
            (gone, added) = ([], [])
        }
        for part in Stretch.of(sentences(old), sentences(new)) {
            switch part {
            case .same: close()
            case .gone(let some): gone += some
            case .new(let some): added += some
            }
        }
        close()
        return changes
    }

    static func words(_ old: String, _ new: String) -> [Run] {
        Stretch.of(old.split(separator: " ").map(String.init), new.split(separator: " ").map(String.init)).map { part in
            switch part {
            case .same(let words): return .same(words.joined(separator: " "))
            case .gone(let words): return .gone(words.joined(separator: " "))
            case .new(let words): return .new(words.joined(separator: " "))
            }
        }
    }

    /// A sentence ends where its paragraph does, or with a word that ends in a full stop.
    private static func sentences(_ text: String) -> [String] {
        text.split(separator: "\n").flatMap { paragraph -> [String] in
            var sentences: [[Substring]] = [[]]
            for word in paragraph.split(separator: " ") {
                sentences[sentences.count - 1].append(word)
                if word.last == "." { sentences.append([]) }
            }
            return sentences.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
        }
    }
}

/// Two sequences held against each other.
private enum Stretch {
    case same([String])
    case gone([String])
    case new([String])

    /// Beyond so many cells the table would cost more than it tells: then all that lies between is gone and new.
    private static let most = 1_000_000

    /// Equal beginnings and ends are left out of the table: mostly little has changed.
    static func of(_ old: [String], _ new: [String]) -> [Stretch] {
        let head = zip(old, new).prefix { $0 == $1 }.count
        let rest = min(old.count, new.count) - head
        let tail = zip(old.reversed(), new.reversed()).prefix(rest).prefix { $0 == $1 }.count
        let middle = between(Array(old[head..<(old.count - tail)]), Array(new[head..<(new.count - tail)]))
        return joined([.same(Array(old.prefix(head)))] + middle + [.same(Array(old.suffix(tail)))])
    }

    private static func between(_ old: [String], _ new: [String]) -> [Stretch] {
        guard !old.isEmpty, !new.isEmpty, old.count * new.count <= most else { return [.gone(old), .new(new)] }
        let width = new.count + 1
        // The longest common subsequence of what follows, from the end.
        var lengths = [Int32](repeating: 0, count: (old.count + 1) * width)
        for row in old.indices.reversed() {
            for column in new.indices.reversed() {
                lengths[row * width + column] =
                    old[row] == new[column]
                    ? lengths[(row + 1) * width + column + 1] + 1
                    : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
            }
        }
        var parts: [Stretch] = []
        var (row, column) = (0, 0)
        while row < old.count, column < new.count {
            if old[row] == new[column] {
                parts.append(.same([old[row]]))
                (row, column) = (row + 1, column + 1)
            } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
                parts.append(.gone([old[row]]))
                row += 1
            } else {
                parts.append(.new([new[column]]))
                column += 1
            }
        }
        return parts + [.gone(Array(old[row...])), .new(Array(new[column...]))]
    }

    /// Neighbours of one kind are one part; empty ones are none.
    private static func joined(_ parts: [Stretch]) -> [Stretch] {
        var joined: [Stretch] = []
        for part in parts where !part.words.isEmpty {
            switch (joined.last, part) {
            case (.same(let before)?, .same(let words)): joined[joined.count - 1] = .same(before + words)
            case (.gone(let before)?, .gone(let words)): joined[joined.count - 1] = .gone(before + words)
            case (.new(let before)?, .new(let words)): joined[joined.count - 1] = .new(before + words)
            default: joined.append(part)
            }
        }
        return joined
    }

    private var words: [String] {
        switch self {
        case .same(let words), .gone(let words), .new(let words): return words
        }
    }
}
