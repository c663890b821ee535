import Basics
import Foundation
import Testing

@Suite("Sentences and their remedies") struct SentenceTests {
    @Test("A sentence says its remedy in the words of the place where it is read") func places() {
        let problem = Problem("Không có lần nhập số \(7) (xem \(remedy: .imports)).")
        #expect(problem.sentence == "Không có lần nhập số 7 (xem trang “Nhập tệp”).")
        #expect(problem.onCommandLine == "Không có lần nhập số 7 (xem khuyencong imports).")
    }

    @Test("A sentence within a sentence keeps both its readings") func within() {
        let inner: Sentence = "hãy sửa \(remedy: .centre)"
        let outer: Sentence = "Nếu gõ nhầm, \(told: inner)."
        #expect(outer.onPage == "Nếu gõ nhầm, hãy sửa tên của trung tâm.")
        #expect(outer.onCommandLine == "Nếu gõ nhầm, hãy sửa --centre.")
        #expect(Problem("Như nhau.").onCommandLine == Problem("Như nhau.").sentence)
    }

    /// Of the command line alone: what moves an installation, and where the program itself is told what to open.
    private static let commandLine: Set = [
        "Basics/Remedy.swift", "Storage/StorageFault.swift", "Actions/Moving/MoveOffice.swift",
        "Actions/Moving/CopyTarget.swift", "Actions/Moving/Backup.swift", "Actions/Moving/BackupManifest.swift",
        "Actions/Office/DatabaseAddress.swift",
    ]

    @Test("No text that a page may show names a command or a flag but as a remedy") func noCommands() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources")
        var read = 0
        for room in ["Basics", "Domain", "Documents", "Storage", "Actions", "Web"] {
            let folder = sources.appending(path: room)
            let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            for path in paths where path.hasSuffix(".swift") && !Self.commandLine.contains("\(room)/\(path)") {
                let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
                for line in text.split(separator: "\n") where !line.contains("///") {
                    let named = line.firstMatch(of: /"[^"]*(khuyencong [a-z]|[^\w(]--[a-z])/)
                    #expect(named == nil, "\(room)/\(path): \(line)")
                }
                read += 1
            }
        }
        #expect(read > 400, "\(read)")
    }
}
