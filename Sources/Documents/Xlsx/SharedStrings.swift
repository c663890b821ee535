/// **Bảng chuỗi dùng chung** of a workbook: all texts in one run of bytes.
struct SharedStrings {
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []

    var count: Int { ends.count }

    /// What it takes in memory, in bytes.
    var size: Int { bytes.count + 4 * ends.count }

    /// Nothing if there is no such string.
    subscript(index: Int) -> String? {
        guard ends.indices.contains(index) else { return nil }
        let start = index == 0 ? 0 : Int(ends[index - 1])
        let end = Int(ends[index])
        return bytes.withUnsafeBufferPointer { buffer in
            String(decoding: UnsafeBufferPointer(rebasing: buffer[start..<end]), as: UTF8.self)
        }
    }

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    mutating func append(_ piece: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: piece) }

    mutating func endString() {
        StoredText.tidy(&bytes, from: Int(ends.last ?? 0))
        ends.append(UInt32(bytes.count))
    }
}

/// Reads `sharedStrings.xml`: the `t` of each `si`, runs joined, phonetic guides (`rPh`) left out.
final class SharedStringList: XmlListener {
    private(set) var strings = SharedStrings()
    private let limit: Int
    private var phonetic = false
    private var collecting = false

    /// `expected` is a guess at the bytes to come.
    init(limit: Int, expected: Int) {
        self.limit = limit
        strings.reserve(min(limit, expected))
    }

    func start(_ name: XmlName, _ attributes: XmlAttributes) throws(DocumentFault) {
        switch name {
        case "t": collecting = !phonetic
        case "rPh": phonetic = true
        default: break
        }
    }

    func end(_ name: XmlName) throws(DocumentFault) {
        switch name {
        case "t": collecting = false
        case "rPh": phonetic = false
        case "si":
            strings.endString()
            guard strings.size <= limit else { throw .tooLarge(limit: limit) }
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(DocumentFault) {
        guard collecting else { return }
        strings.append(bytes)
        guard strings.size <= limit else { throw .tooLarge(limit: limit) }
    }
}
