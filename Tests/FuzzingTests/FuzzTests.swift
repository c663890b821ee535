import Foundation
import Fuzzing
import Support
import Testing

/// The short run. `bin/bench --fuzz` is the long one.
@Suite struct FuzzTests {
    private static let corpus: FuzzCorpus = {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().path
        return FuzzCorpus(folders: ["\(tests)/Corpus", "\(tests)/Cases", "\(tests)/DocumentsTests"])
    }()

    @Test(arguments: FuzzKind.allCases)
    func `a changed file or text is read or refused in words`(kind: FuzzKind) throws {
        let seed = Seeded().seed
        print("Fuzzing \(kind.rawValue), seed \(seed)")
        let scratch = try Scratch()
        let reader = FuzzReader(folder: scratch.folder)
        let inputs = FuzzInputs(FuzzTests.corpus, seed: seed)
        var read = 0
        for index in 0..<(kind == .words ? 2_000 : 40 * kind.share) {
            do {
                if try reader.isRead(kind, inputs.make(kind, index)) { read += 1 }
            } catch {
                Issue.record("seed \(seed), \(kind.rawValue) \(index): \(error)")
            }
        }
        // Where the kept files themselves are all refused, so may be what is made of them.
        let areReadable = try FuzzTests.corpus.of(kind).contains { try reader.isRead(kind, $0.bytes) }
        #expect(read > 0 || !areReadable, "seed \(seed)")
    }

    @Test(arguments: FuzzKind.allCases)
    func `the corpus holds files that are read, and those that once did harm`(kind: FuzzKind) throws {
        let scratch = try Scratch()
        let reader = FuzzReader(folder: scratch.folder)
        let files = FuzzTests.corpus.of(kind)
        #expect(!files.isEmpty)
        for file in files { _ = try reader.isRead(kind, file.bytes) }
    }

    @Test func `the same seed makes the same input`() {
        let seed = Seeded().seed
        let (first, second) = (FuzzInputs(FuzzTests.corpus, seed: seed), FuzzInputs(FuzzTests.corpus, seed: seed))
        for kind in FuzzKind.allCases {
            #expect(first.make(kind, 7) == second.make(kind, 7), "seed \(seed)")
            #expect(first.make(kind, 7) != first.make(kind, 8), "seed \(seed)")
        }
    }
}
