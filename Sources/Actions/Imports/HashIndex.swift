import Domain

/// Which of many texts are alike, in 16 bytes each: a sorted list of hashes. A hash may be shared by two texts, so who
/// asks compares the texts themselves.
struct HashIndex {
    private var entries: [(hash: UInt64, index: Int32)] = []
    private var shared: Set<Int32> = []

    mutating func add(_ text: String, _ index: Int) { add(hash: EstablishmentName.hash(ofCore: text), index) }

    mutating func add(hash: UInt64, _ index: Int) { entries.append((hash, Int32(index))) }

    /// Call once, after the last text.
    mutating func sort() {
        entries.sort { ($0.hash, $0.index) < ($1.hash, $1.index) }
        for position in entries.indices.dropFirst() where entries[position].hash == entries[position - 1].hash {
            shared.insert(entries[position].index)
            shared.insert(entries[position - 1].index)
        }
    }

    /// Whether another text has the same hash.
    func isShared(_ index: Int) -> Bool { shared.contains(Int32(index)) }

    /// The indices of the text, rising.
    func find(_ text: String) -> [Int] {
        let hash = EstablishmentName.hash(ofCore: text)
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
        }
        return entries[low...].prefix { $0.hash == hash }.map { Int($0.index) }
    }
}
