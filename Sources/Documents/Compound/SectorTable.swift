/// Which sector follows which.
struct SectorTable {
    private static let end = 0xFFFF_FFFE

    private var next: [UInt32] = []
    /// A chain can be no longer and lead no further.
    private var sectorCount = Int.max

    /// Empty; takes its sectors by `append`.
    init() {}

    /// Reads the table of the container.
    init(_ header: CompoundHeader, _ file: borrowing ByteFile) throws(DocumentFault) {
        for sector in try SectorTable.sectors(header, file) {
            try append(file.bytes(at: header.offset(of: sector), count: header.sectorSize))
        }
        sectorCount = header.sectorCount
    }

    mutating func append(_ sector: [UInt8]) throws(DocumentFault) {
        for place in stride(from: 0, to: sector.count - sector.count % 4, by: 4) {
            next.append(UInt32(try sector.long(place)))
        }
    }

    /// The sectors of a stream. Throws `.damaged` if they lead out of the file or into a circle.
    func chain(from start: Int) throws(DocumentFault) -> [Int] {
        var sectors: [Int] = []
        var sector = start
        while sector != SectorTable.end {
            guard sector < sectorCount, next.indices.contains(sector), sectors.count < next.count else {
                throw .damaged
            }
            sectors.append(sector)
            sector = Int(next[sector])
        }
        return sectors
    }

    /// The sectors of the table itself: the header lists the first 109, a chain of lists the rest.
    private static func sectors(_ header: CompoundHeader, _ file: borrowing ByteFile) throws(DocumentFault) -> [Int] {
        var sectors = Array(header.list.prefix(header.tableSectors))
        var list = header.firstListSector
        let places = header.sectorSize / 4 - 1
        while sectors.count < header.tableSectors {
            guard list < header.sectorCount else { throw .damaged }
            let bytes = try file.bytes(at: header.offset(of: list), count: header.sectorSize)
            for place in 0..<places where sectors.count < header.tableSectors {
                sectors.append(try bytes.long(4 * place))
            }
            list = try bytes.long(4 * places)
        }
        guard sectors.allSatisfy({ $0 < header.sectorCount }) else { throw .damaged }
        return sectors
    }
}
