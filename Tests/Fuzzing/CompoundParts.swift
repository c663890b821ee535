/// A compound file (OLE) as far as an .xls needs it: takes the workbook's stream out, and writes one with such a stream.
enum CompoundParts {
    /// The bytes of `Workbook` or `Book`; nothing if there is none or the chains are broken.
    static func workbook(in bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count >= 1_024, bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { return nil }
        let shift = bytes.number(at: 30, width: 2)
        guard (7...14).contains(shift) else { return nil }
        let size = 1 << shift
        let fat = fat(of: bytes, size: size)
        let directory = chain(from: bytes.number(at: 48, width: 4), fat: fat, size: size, in: bytes, offset: size)
        let entries = stride(from: 0, to: directory.count - 127, by: 128).map { Array(directory[$0..<($0 + 128)]) }
        guard let root = entries.first,
            let entry = entries.first(where: { ["Workbook", "Book"].contains(name(of: $0)) })
        else { return nil }
        let length = entry.number(at: 120, width: 4)
        let start = entry.number(at: 116, width: 4)
        let stream: [UInt8]
        if length >= 4_096 {
            stream = chain(from: start, fat: fat, size: size, in: bytes, offset: size)
        } else {
            let rootStart = root.number(at: 116, width: 4)
            let small = chain(from: rootStart, fat: fat, size: size, in: bytes, offset: size)
            let table = chain(from: bytes.number(at: 60, width: 4), fat: fat, size: size, in: bytes, offset: size)
            stream = chain(from: start, fat: numbers(table), size: 64, in: small, offset: 0)
        }
        return stream.isEmpty ? nil : Array(stream.prefix(length))
    }

    private static func name(of entry: [UInt8]) -> String {
        let letters = max(0, min(64, entry.number(at: 64, width: 2)) - 2) / 2
        return String(decoding: (0..<letters).map { UInt16(entry.number(at: $0 * 2, width: 2)) }, as: UTF16.self)
    }

    private static func fat(of bytes: [UInt8], size: Int) -> [Int] {
        let sectors = (0..<min(109, bytes.number(at: 44, width: 4))).map { bytes.number(at: 76 + 4 * $0, width: 4) }
        return sectors.flatMap { sector -> [Int] in
            let start = (sector + 1) * size
            return start + size <= bytes.count ? numbers(Array(bytes[start..<(start + size)])) : []
        }
    }

    private static func numbers(_ bytes: [UInt8]) -> [Int] {
        stride(from: 0, to: bytes.count - 3, by: 4).map { bytes.number(at: $0, width: 4) }
    }

    private static func chain(from first: Int, fat: [Int], size: Int, in bytes: [UInt8], offset: Int) -> [UInt8] {
        var stream: [UInt8] = []
        var sector = first
        var steps = 0
        while fat.indices.contains(sector), steps <= fat.count {
            let start = offset + sector * size
            guard start < bytes.count else { break }
            stream += bytes[start..<min(bytes.count, start + size)]
            sector = fat[sector]
            steps += 1
        }
        return stream
    }

    /// A container with this stream as its only one, in sectors of 512 bytes. `tables` sectors of FAT come first, then
    /// the directory, then the stream, filled up so that it needs no small sectors.
    static func file(workbook: [UInt8]) -> [UInt8] {
        let stream = workbook + [UInt8](repeating: 0, count: max(0, 4_096 - workbook.count))
        let sectors = (stream.count + 511) / 512
        let tables = min(109, (sectors + 1 + 126) / 127)
        let first = tables + 1
        var table = [Int](repeating: 0xFFFF_FFFD, count: tables) + [0xFFFF_FFFE]
        table += (0..<sectors).map { $0 == sectors - 1 ? 0xFFFF_FFFE : first + $0 + 1 }
        table += [Int](repeating: 0xFFFF_FFFF, count: max(0, tables * 128 - table.count))
        var file = header(tables: tables, directory: tables)
        for number in table.prefix(tables * 128) { file.append(number: number, width: 4) }
        file += entry("Root Entry", kind: 5, child: 1, start: 0xFFFF_FFFE, length: 0)
        file += entry("Workbook", kind: 2, child: 0xFFFF_FFFF, start: first, length: stream.count)
        file += [UInt8](repeating: 0, count: 256)
        return file + stream + [UInt8](repeating: 0, count: sectors * 512 - stream.count)
    }

    private static func header(tables: Int, directory: Int) -> [UInt8] {
        var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 16)
        for number in [0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0] { header.append(number: number, width: 2) }
        for number in [0, tables, directory, 0, 4_096, 0xFFFF_FFFE, 0, 0xFFFF_FFFE, 0] {
            header.append(number: number, width: 4)
        }
        for index in 0..<109 { header.append(number: index < tables ? index : 0xFFFF_FFFF, width: 4) }
        return header
    }

    private static func entry(_ name: String, kind: UInt8, child: Int, start: Int, length: Int) -> [UInt8] {
        var entry: [UInt8] = []
        for letter in name.utf16 { entry.append(number: Int(letter), width: 2) }
        entry += [UInt8](repeating: 0, count: 64 - entry.count)
        entry.append(number: (name.utf16.count + 1) * 2, width: 2)
        entry += [kind, 1]
        for link in [0xFFFF_FFFF, 0xFFFF_FFFF, child] { entry.append(number: link, width: 4) }
        entry += [UInt8](repeating: 0, count: 36)
        for number in [start, length, 0] { entry.append(number: number, width: 4) }
        return entry
    }
}

extension [UInt8] {
    /// Little endian; 0 beyond the end.
    func number(at place: Int, width: Int) -> Int {
        guard place >= 0, place + width <= count else { return 0 }
        return (0..<width).reduce(0) { $0 | Int(self[place + $1]) << (8 * $1) }
    }

    mutating func append(number: Int, width: Int) {
        for index in 0..<width { append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
    }
}
