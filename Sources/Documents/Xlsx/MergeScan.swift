import Basics
import Glibc

/// Finds the merged areas of a sheet, which its XML lists after the rows, without parsing the rows: looks for the
/// bytes that end `sheetData`, then for the `mergeCell` tags.
struct MergeScan {
    private(set) var areas: [MergedArea] = []
    private var pending: [UInt8] = []
    private var afterRows = false
    private let limits: ReadLimits

    private init(limits: ReadLimits) {
        self.limits = limits
    }

    /// Unpacks the whole part. Throws what it throws, or `.unsafeMarkup`. Gives the areas and the bytes unpacked.
    static func areas(in part: consuming ZipPart, limits: ReadLimits) throws(DocumentFault)
        -> (areas: [MergedArea], unpacked: Int)
    {
        var scan = MergeScan(limits: limits)
        let chunk = 1 << 16
        let buffer = UnsafeMutableRawPointer.allocate(byteCount: chunk, alignment: 16)
        defer { buffer.deallocate() }
        while case let count = try part.read(into: buffer, count: chunk), count > 0 {
            try scan.take(UnsafeRawBufferPointer(start: buffer, count: count))
        }
        return (scan.areas, part.unpacked)
    }

    private mutating func take(_ bytes: UnsafeRawBufferPointer) throws(DocumentFault) {
        if afterRows {
            pending.append(contentsOf: bytes)
        } else if let end = endOfRows(in: bytes) {
            afterRows = true
            pending = Array(bytes[end...])
        } else {
            try keepEdge(of: bytes)
            return
        }
        try takeTags()
    }

    /// The edge of a chunk may cut the tag in two: its last bytes are looked at again with the next chunk's first.
    private mutating func keepEdge(of bytes: UnsafeRawBufferPointer) throws(DocumentFault) {
        let edge = 64
        var seam = pending
        seam.append(contentsOf: bytes.prefix(edge))
        let end = seam.withUnsafeBytes { endOfRows(in: $0) }
        if let end {
            afterRows = true
            pending = Array(seam[end...]) + bytes.dropFirst(edge)
            try takeTags()
        } else {
            pending = Array((pending + bytes.suffix(edge)).suffix(edge))
        }
    }

    /// Where the bytes after `</sheetData` or `<sheetData/` begin. The letter h is rare in a sheet's XML.
    private func endOfRows(in bytes: UnsafeRawBufferPointer) -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        var index = 1
        while index < bytes.count, let hit = memchr(base + index, Int32(UInt8(ascii: "h")), bytes.count - index) {
            let letter = UnsafeRawPointer(hit) - base
            index = letter + 1
            guard bytes.count - letter > 8, memcmp(base + letter - 1, "sheetData", 9) == 0 else { continue }
            let end = letter + 8
            if bytes[end] == UInt8(ascii: "/") || isClosing(bytes, before: letter - 1) { return end }
        }
        return nil
    }

    private func isClosing(_ bytes: UnsafeRawBufferPointer, before start: Int) -> Bool {
        var index = start - 1
        while index >= max(0, start - 40), bytes[index] != UInt8(ascii: "<"), bytes[index] != UInt8(ascii: ">") {
            if bytes[index] == UInt8(ascii: "/") { return index > 0 && bytes[index - 1] == UInt8(ascii: "<") }
            index -= 1
        }
        return false
    }

    private mutating func takeTags() throws(DocumentFault) {
        var rest = pending[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "<")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: ">"))
        {
            takeTag(rest[(open + 1)..<close])
            rest = rest[(close + 1)...]
        }
        let open = rest.firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
        pending = Array(rest[open...])
        guard pending.count <= limits.tag, areas.count <= limits.merges else { throw .unsafeMarkup }
    }

    private mutating func takeTag(_ tag: ArraySlice<UInt8>) {
        let words = tag.split { $0 <= 32 || $0 == UInt8(ascii: "/") }
        guard let name = words.first?.split(separator: UInt8(ascii: ":")).last, name.elementsEqual("mergeCell".utf8)
        else { return }
        for word in words where word.starts(with: "ref=".utf8) {
            if let area = CellPlace.area(word.dropFirst(5).dropLast()) { areas.append(area) }
        }
    }
}
