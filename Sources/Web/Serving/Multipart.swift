import Foundation

/// A form with files (`multipart/form-data`), read while it arrives: files go to the disk piece by piece.
struct Multipart {
    enum Fault: Error { case malformed, tooLarge, cannotKeep }

    private enum State { case beforeFirst, headers, body, ended }

    /// Of one text field, and of all headers of one part.
    private static let textLimit = 1 << 20
    private static let headerLimit = 16 << 10
    private static let partLimit = 1000

    private let delimiter: [UInt8]
    private let folder: String
    private var state = State.beforeFirst
    private var buffer: [UInt8] = Array("\r\n".utf8)
    private var part: Part?
    private var partCount = 0
    private(set) var fields = Fields()
    private(set) var files: [UploadedFile] = []

    private struct Part {
        let name: String
        let fileName: String?
        var text: [UInt8] = []
        var handle: FileHandle?
        var path = ""
        var size = 0
    }

    /// `folder`: a private one, which the caller makes and removes.
    init?(contentType: String, folder: String) {
        guard let boundary = Multipart.parameter("boundary", of: contentType), (1...70).contains(boundary.utf8.count)
        else { return nil }
        delimiter = Array("\r\n--\(boundary)".utf8)
        self.folder = folder
    }

    mutating func take(_ bytes: some Sequence<UInt8>) throws(Fault) {
        buffer.append(contentsOf: bytes)
        while try advance() {}
    }

    /// Everything has to be there: a form cut short is not used.
    func finish() throws(Fault) { guard state == .ended else { throw .malformed } }

    private mutating func advance() throws(Fault) -> Bool {
        switch state {
        case .beforeFirst: return try beginParts()
        case .headers: return try readHeaders()
        case .body: return try readBody()
        case .ended:
            buffer.removeAll()
            return false
        }
    }

    private mutating func beginParts() throws(Fault) -> Bool {
        guard let found = find(delimiter) else {
            guard buffer.count <= Multipart.headerLimit else { throw .malformed }
            return false
        }
        return afterDelimiter(found)
    }

    /// After a delimiter stands a line's end or, after the last part, two dashes.
    private mutating func afterDelimiter(_ found: Int) -> Bool {
        let end = found + delimiter.count
        guard buffer.count >= end + 2 else { return false }
        let isLast = buffer[end] == UInt8(ascii: "-") && buffer[end + 1] == UInt8(ascii: "-")
        state = isLast ? .ended : .headers
        buffer.removeFirst(end + 2)
        return true
    }

    private mutating func readHeaders() throws(Fault) -> Bool {
        guard let end = find(Array("\r\n\r\n".utf8)) else {
            guard buffer.count <= Multipart.headerLimit else { throw .malformed }
            return false
        }
        partCount += 1
        guard partCount <= Multipart.partLimit else { throw .tooLarge }
        part = try begin(String(decoding: buffer[..<end], as: UTF8.self))
        buffer.removeFirst(end + 4)
        state = .body
        // An empty body's delimiter begins with the line's end of the headers.
        buffer.insert(contentsOf: [13, 10], at: 0)
        bodyStarts = true
        return true
    }

    private var bodyStarts = false

    private func begin(_ headers: String) throws(Fault) -> Part {
        let lines = headers.split(whereSeparator: \.isNewline)
        guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let name = Multipart.parameter("name", of: String(line))
        else { throw .malformed }
        let fileName = Multipart.parameter("filename", of: String(line))
        var part = Part(name: Fields.composed(name), fileName: fileName)
        guard let fileName, !fileName.isEmpty else { return part }
        part.path = "\(folder)/\(files.count + 1)"
        guard FileManager.default.createFile(atPath: part.path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let handle = FileHandle(forWritingAtPath: part.path)
        else { throw .cannotKeep }
        part.handle = handle
        return part
    }

    private mutating func readBody() throws(Fault) -> Bool {
        if let found = find(delimiter) {
            guard buffer.count >= found + delimiter.count + 2 else { return false }
            try keep(found)
            try endPart()
            return afterDelimiter(0)
        }
        let sure = buffer.count - delimiter.count
        guard sure > 2 else { return false }
        try keep(sure)
        return false
    }

    /// The first bytes are the part's, but for the line's end that was put before it.
    private mutating func keep(_ count: Int) throws(Fault) {
        let skipped = bodyStarts ? min(2, count) : 0
        if count >= 2 { bodyStarts = false }
        let piece = buffer[skipped..<max(skipped, count)]
        part?.size += piece.count
        if let handle = part?.handle {
            do { try handle.write(contentsOf: Data(piece)) } catch { throw .cannotKeep }
        } else {
            part?.text.append(contentsOf: piece)
            guard part?.text.count ?? 0 <= Multipart.textLimit else { throw .tooLarge }
        }
        buffer.removeFirst(count)
    }

    private mutating func endPart() throws(Fault) {
        guard let part else { return }
        self.part = nil
        if let handle = part.handle {
            try? handle.close()
            let name = UploadedFile.plainName(part.fileName ?? "")
            files.append(UploadedFile(field: part.name, name: name, path: part.path, size: part.size))
        } else if part.fileName == nil {
            fields.append(part.name, String(decoding: part.text, as: UTF8.self))
        }
    }

    private func find(_ needle: [UInt8]) -> Int? {
        guard buffer.count >= needle.count else { return nil }
        let first = needle[0]
        return buffer.withUnsafeBufferPointer { bytes in
            var start = 0
            let last = bytes.count - needle.count
            while start <= last {
                guard let candidate = bytes[start...last].firstIndex(of: first) else { return nil }
                if bytes[candidate..<candidate + needle.count].elementsEqual(needle) { return candidate }
                start = candidate + 1
            }
            return nil
        }
    }

    /// `name="đơn giá; bản 2.xlsx"` in a header: a semicolon within quotation marks parts nothing. Browsers write a quotation
    /// mark in a name as %22, others as \".
    static func parameter(_ name: String, of header: String) -> String? {
        for piece in pieces(of: header).dropFirst() {
            let pair = piece.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard pair.count == 2, pair[0].lowercased() == name else { continue }
            let value =
                pair[1].hasPrefix("\"") && pair[1].hasSuffix("\"") ? String(pair[1].dropFirst().dropLast()) : pair[1]
            return value.replacingOccurrences(of: "%22", with: "\"").replacingOccurrences(of: "\\\"", with: "\"")
        }
        return nil
    }

    private static func pieces(of header: String) -> [String] {
        var pieces = [""]
        var isQuoted = false
        var previous: Character = " "
        for letter in header {
            if letter == "\"", previous != "\\" { isQuoted.toggle() }
            if letter == ";", !isQuoted { pieces.append("") } else { pieces[pieces.count - 1].append(letter) }
            previous = letter
        }
        return pieces
    }
}
