import Foundation
import Testing

/// A page as it was looked at and found good. KHUYENCONG_SNAPSHOTS=write writes them anew: look at them again then.
enum Snapshot: String, CaseIterable {
    case frame, outside, nowhere

    /// Beside the tests' sources.
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "__Snapshots__").path

    private var path: String { "\(Snapshot.folder)/\(rawValue).html" }

    func check(_ text: String) throws {
        let lines = Snapshot.lines(text)
        if ProcessInfo.processInfo.environment["KHUYENCONG_SNAPSHOTS"] == "write" {
            try lines.write(toFile: path, atomically: true, encoding: .utf8)
        }
        let kept = try? String(contentsOfFile: path, encoding: .utf8)
        let first = zip(lines.split(separator: "\n"), (kept ?? "").split(separator: "\n")).first { $0 != $1 }
        #expect(
            kept == lines,
            "Không như đã giữ, từ: \(first.map { "\($0.0)" } ?? "cuối trang") (KHUYENCONG_SNAPSHOTS=write)")
    }

    /// A tag a line, without what differs from run to run: keys of forms and hashes of style sheets.
    private static func lines(_ text: String) -> String {
        text.replacing("><", with: ">\n<")
            .replacing(/name="_khoa" value="[^"]*"/, with: "name=\"_khoa\" value=\"KHÓA\"")
            .replacing(/<strong class="code">[0-9A-Z]+</, with: "<strong class=\"code\">SỐ<")
            .replacing(/\/static\/(\w+)\.[0-9a-f]+\./) { "/static/\($0.output.1)." }
    }
}

@Suite("Snapshots")
struct SnapshotTests {
    @Test("Every kept page is one that a test still makes")
    func noneIsStale() throws {
        let kept = try FileManager.default.contentsOfDirectory(atPath: Snapshot.folder).sorted()
        #expect(kept == Snapshot.allCases.map { "\($0.rawValue).html" }.sorted())
    }
}
