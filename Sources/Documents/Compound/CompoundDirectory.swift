/// A stream or a folder of an OLE container.
struct CompoundEntry {
    let name: String
    let isStream: Bool
    let start: Int
    let size: Int
    fileprivate let left: Int
    fileprivate let right: Int
    fileprivate let child: Int

    fileprivate init(_ bytes: [UInt8], at place: Int) throws(DocumentFault) {
        let length = min(64, try bytes.word(place + 64))
        var units: [UInt16] = []
        for unit in 0..<max(0, length / 2 - 1) { units.append(UInt16(try bytes.word(place + 2 * unit))) }
        name = String(decoding: units, as: UTF16.self)
        isStream = try bytes.byte(place + 66) == 2
        left = try bytes.long(place + 68)
        right = try bytes.long(place + 72)
        child = try bytes.long(place + 76)
        start = try bytes.long(place + 116)
        size = try bytes.long(place + 120)
    }
}

/// The names in an OLE container.
struct CompoundDirectory {
    let root: CompoundEntry
    /// The streams right under the root.
    let children: [CompoundEntry]

    /// Throws `.damaged` if the tree leads nowhere or into a circle.
    init(_ bytes: [UInt8]) throws(DocumentFault) {
        let count = bytes.count / 128
        guard count > 0 else { throw .damaged }
        root = try CompoundEntry(bytes, at: 0)
        var children: [CompoundEntry] = []
        var waiting = [root.child]
        var seen: Set<Int> = []
        while let place = waiting.popLast() {
            if place == 0xFFFF_FFFF { continue }
            guard place < count, seen.insert(place).inserted else { throw .damaged }
            let entry = try CompoundEntry(bytes, at: place * 128)
            if entry.isStream { children.append(entry) }
            waiting += [entry.left, entry.right]
        }
        self.children = children
    }
}
