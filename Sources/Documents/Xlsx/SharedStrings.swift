/// **Bảng chuỗi dùng chung** of a workbook: all texts in one run of bytes.
struct SharedStrings {
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []
    /// Of the strings whose pieces have fonts that matter.
    private(set) var runs: [Int: [StoredRun]] = [:]
    private var runCount = 0
    private var current: [StoredRun] = []
    private var tidied = 0
    /// Whether the cells have fonts of an old encoding, from which a piece may differ.
    private let keepsRuns: Bool
    /// Whether the texts are as XML holds them.
    private let isEscaped: Bool

    init(keepsRuns: Bool = false, isEscaped: Bool = true) {
        self.keepsRuns = keepsRuns
        self.isEscaped = isEscaped
    }

    var count: Int { ends.count }

    /// What it takes in memory, in bytes.
    var size: Int { bytes.count + 4 * ends.count + 64 * (runCount + current.count) }

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

    /// What follows, up to the next run or the end, is in this font.
    mutating func beginRun(_ font: RunFont) {
        tidy()
        current.append(StoredRun(start: bytes.count - Int(ends.last ?? 0), font: font))
    }

    mutating func endString() {
        tidy()
        if !current.isEmpty { keepRuns() }
        ends.append(UInt32(bytes.count))
    }

    private mutating func tidy() {
        if isEscaped { StoredText.tidy(&bytes, from: tidied) }
        tidied = bytes.count
    }

    private mutating func keepRuns() {
        let matters = current.contains { run in
            switch run.font {
            case .old: return true
            case .other: return keepsRuns
            case .ofCell: return false
            }
        }
        if matters {
            runs[ends.count] = current
            runCount += current.count
        }
        current.removeAll(keepingCapacity: true)
    }
}

/// Reads `sharedStrings.xml`: the `t` of each `si`, runs joined, phonetic guides (`rPh`) left out.
final class SharedStringList: XmlListener {
    private(set) var strings: SharedStrings
    private let limit: Int
    private var phonetic = false
    private var collecting = false
    private var run: RunFont?

    /// `expected` is a guess at the bytes to come.
    init(limit: Int, expected: Int, keepsRuns: Bool) {
        strings = SharedStrings(keepsRuns: keepsRuns)
        self.limit = limit
        strings.reserve(min(limit, expected))
    }

    func start(_ name: XmlName, _ attributes: XmlAttributes) throws(DocumentFault) {
        switch name {
        case "t": try startText()
        case "r": run = .ofCell
        case "rFont": if run != nil, let name = attributes["val"] { run = RunFont(name: name.string) }
        case "rPh": phonetic = true
        default: break
        }
    }

    private func startText() throws(DocumentFault) {
        collecting = !phonetic
        guard collecting, let run else { return }
        strings.beginRun(run)
        guard strings.size <= limit else { throw .tooLarge(limit: limit) }
    }

    func end(_ name: XmlName) throws(DocumentFault) {
        switch name {
        case "t": collecting = false
        case "rPh": phonetic = false
        case "r": run = nil
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
