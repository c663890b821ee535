import Foundation

/// The words of each page of a PDF in the order in which they were written, as poppler reads them (`bin/install tests`);
/// without the page's number, which all but the first have and which is written last.
package func pdfPages(_ path: String) async throws -> [[String]] {
    struct NotReadable: Error {
        let status: Int32
    }
    let read = "\(path).txt"
    let (status, _) = try await Spawned(
        "/usr/bin/env", ["pdftotext", "-enc", "UTF-8", "-raw", path, read]
    ).ended()
    guard status == 0 else { throw NotReadable(status: status) }
    let text = try String(contentsOfFile: read, encoding: .utf8)
    return text.split(separator: "\u{C}", omittingEmptySubsequences: false).dropLast().enumerated().map { index, page in
        let words = page.split(whereSeparator: \.isWhitespace).map(String.init)
        return index > 0 && words.last == "\(index + 1)" ? words.dropLast() : words
    }
}
