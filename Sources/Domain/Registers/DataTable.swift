/// A data file of the project: a heading line, then lines of fields between semicolons. `#` begins a comment line.
struct DataTable: Sendable {
    let lines: [[String]]

    init(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        let width = text.prefix { $0 != "\n" }.split(separator: ";", omittingEmptySubsequences: false).count
        lines = text.split(separator: "\n").dropFirst().compactMap { line in
            guard !line.hasPrefix("#") else { return nil }
            var fields = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
            while fields.count < width { fields.append("") }
            return fields
        }
    }
}
