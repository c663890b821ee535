/// A stream of an OLE container, read from any place on, a piece of it in memory at a time.
struct CompoundStream {
    let size: Int
    /// Where the next bytes are read from.
    var position = 0
    private let file: CompoundFile
    private let sectors: [Int]
    private var window: [UInt8]
    private var windowStart = 0

    private static let windowSize = 1 << 16

    init(_ file: CompoundFile, sectors: [Int], size: Int) {
        self.file = file
        self.sectors = sectors
        self.size = size
        window = []
    }

    /// A small one, in memory as a whole.
    init(_ file: CompoundFile, bytes: [UInt8]) {
        self.file = file
        sectors = []
        size = bytes.count
        window = bytes
    }

    var isAtEnd: Bool { position >= size }

    /// Throws `.damaged` if there are fewer.
    mutating func bytes(_ count: Int) throws(DocumentFault) -> [UInt8] {
        guard position >= 0, position + count <= size else { throw .damaged }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        while bytes.count < count {
            if !(windowStart..<windowStart + window.count).contains(position) { try fill() }
            let start = position - windowStart
            let piece = window[start..<min(window.count, start + count - bytes.count)]
            bytes += piece
            position += piece.count
        }
        return bytes
    }

    /// Reads the sectors from the present place on as far as they are neighbours.
    private mutating func fill() throws(DocumentFault) {
        let first = position / file.sectorSize
        guard sectors.indices.contains(first) else { throw .damaged }
        var count = 1
        while (count + 1) * file.sectorSize <= CompoundStream.windowSize, first + count < sectors.count,
            sectors[first + count] == sectors[first] + count
        {
            count += 1
        }
        window = try file.bytes(ofSector: sectors[first], count: count * file.sectorSize)
        windowStart = first * file.sectorSize
        guard position < windowStart + window.count else { throw .damaged }
    }
}
