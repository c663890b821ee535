/// The first 512 bytes of an OLE container.
struct CompoundHeader {
    let shift: Int
    let directory: Int
    let miniTable: Int
    /// Streams under this size are small.
    let miniCutoff: Int
    let tableSectors: Int
    let firstListSector: Int
    /// The sectors of the table that the header itself names.
    let list: [Int]
    /// How many sectors the file can have; the last may be cut short.
    let sectorCount: Int

    init(_ bytes: [UInt8], fileSize: Int) throws(DocumentFault) {
        shift = try bytes.word(30)
        guard shift == 9 || shift == 12, try bytes.word(32) == 6 else { throw .damaged }
        tableSectors = try bytes.long(44)
        directory = try bytes.long(48)
        miniCutoff = try bytes.long(56)
        miniTable = try bytes.long(60)
        firstListSector = try bytes.long(68)
        var list: [Int] = []
        for place in 0..<109 { list.append(try bytes.long(76 + 4 * place)) }
        self.list = list
        sectorCount = max(0, (fileSize - 1) >> shift)
        // One sector of the table tells of 128 or 1,024 others; a real file has hardly more than it needs.
        guard tableSectors <= sectorCount / (1 << (shift - 2)) + 128 else { throw .damaged }
    }

    var sectorSize: Int { 1 << shift }

    /// Where a sector begins: the header takes the place of the first.
    func offset(of sector: Int) -> Int { (sector + 1) << shift }
}
