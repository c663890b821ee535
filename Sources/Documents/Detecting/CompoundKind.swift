/// What an OLE container that is no readable workbook seems to be, by the names in its directory.
enum CompoundKind {
    static func fault(_ file: CompoundFile) -> DocumentFault {
        if file.contains("EncryptedPackage") { return .encrypted }
        if file.contains("WordDocument") { return word }
        return file.contains("PowerPoint Document") ? powerPoint : other
    }

    /// Of a container whose chains are broken: by the names that can still be read.
    static func fault(at path: String) throws(DocumentFault) -> DocumentFault {
        let file = try ByteFile(path: path)
        let head = try file.bytes(at: 0, count: 1 << 16)
        guard head.count >= 512 else { return .damaged }
        let directory = try file.bytes(at: directoryOffset(head), count: 1 << 13)
        func holds(_ name: String) -> Bool {
            let letters = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            return contains(letters, in: directory) || contains(letters, in: head)
        }
        if holds("EncryptedPackage") || holds("EncryptionInfo") { return .encrypted }
        if holds("Workbook") || holds("Book") { return .damaged }
        if holds("WordDocument") { return word }
        if holds("PowerPoint Document") { return powerPoint }
        return directory.isEmpty ? .damaged : other
    }

    private static let word = DocumentFault.foreign("văn bản Word 97–2003 (.doc)")
    private static let powerPoint = DocumentFault.foreign("bản trình chiếu PowerPoint 97–2003 (.ppt)")
    private static let other = DocumentFault.foreign("tệp Office kiểu cũ")

    /// The header names the first sector of the directory; sectors are of 512 or 4,096 bytes.
    private static func directoryOffset(_ head: [UInt8]) -> Int {
        let sector = (0..<4).reduce(0) { $0 | Int(head[48 + $1]) << (8 * $1) }
        let shift = head[30] == 12 ? 12 : 9
        return (sector + 1) << shift
    }

    private static func contains(_ letters: [UInt8], in bytes: [UInt8]) -> Bool {
        guard let first = letters.first else { return true }
        var rest = bytes[...]
        while let start = rest.firstIndex(of: first) {
            if rest[start...].starts(with: letters) { return true }
            rest = rest[(start + 1)...]
        }
        return false
    }
}
