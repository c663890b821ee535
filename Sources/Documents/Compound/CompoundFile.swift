/// An OLE container: streams of bytes in chains of sectors, as Excel 97–2003 wrote them.
final class CompoundFile {
    private let file: ByteFile
    private let header: CompoundHeader
    private let table: SectorTable
    private let limits: ReadLimits
    /// The streams right under the root, not those of embedded objects.
    private let entries: [CompoundEntry]
    private let root: CompoundEntry

    /// Throws `.damaged` for chains that lead out of the file, into a circle, or that are cut short.
    init(path: String, limits: ReadLimits) throws(DocumentFault) {
        let file = try ByteFile(path: path)
        let header = try CompoundHeader(file.bytes(at: 0, count: 512), fileSize: file.size())
        let table = try SectorTable(header, file)
        var directory: [UInt8] = []
        let sectors = try table.chain(from: header.directory)
        guard sectors.count << header.shift <= limits.list else { throw .damaged }
        for sector in sectors {
            directory += try file.bytes(at: header.offset(of: sector), count: header.sectorSize)
        }
        let tree = try CompoundDirectory(directory)
        entries = tree.children
        root = tree.root
        self.file = file
        self.header = header
        self.table = table
        self.limits = limits
    }

    func contains(_ name: String) -> Bool { entries.contains { $0.name == name } }

    /// Nothing if there is no such stream. Throws `.damaged`, or `.tooLarge` over the limit of a part.
    func stream(_ name: String) throws(DocumentFault) -> CompoundStream? {
        guard let entry = entries.first(where: { $0.name == name }) else { return nil }
        guard entry.size <= limits.part else { throw .tooLarge(limit: limits.part) }
        if entry.size >= header.miniCutoff {
            let sectors = try table.chain(from: entry.start)
            guard sectors.count << header.shift >= entry.size else { throw .damaged }
            return CompoundStream(self, sectors: sectors, size: entry.size)
        }
        return CompoundStream(self, bytes: try mini(entry))
    }

    /// A small stream lies in pieces of 64 bytes in a stream of the root's own.
    private func mini(_ entry: CompoundEntry) throws(DocumentFault) -> [UInt8] {
        var small = SectorTable()
        for sector in try table.chain(from: header.miniTable) {
            try small.append(file.bytes(at: header.offset(of: sector), count: header.sectorSize))
        }
        var container = CompoundStream(self, sectors: try table.chain(from: root.start), size: root.size)
        var bytes: [UInt8] = []
        for piece in try small.chain(from: entry.start) where bytes.count < entry.size {
            container.position = piece << 6
            bytes += try container.bytes(min(64, entry.size - bytes.count))
        }
        guard bytes.count == entry.size else { throw .damaged }
        return bytes
    }

    /// The bytes of neighbouring sectors, fewer only at the file's end.
    func bytes(ofSector sector: Int, count: Int) throws(DocumentFault) -> [UInt8] {
        try file.bytes(at: header.offset(of: sector), count: count)
    }

    var sectorSize: Int { header.sectorSize }
}
