import Basics
import Documents
import Foundation
import Testing

@Suite("Hostile .xls files") struct HostileXlsTests {
    private let scratch: Scratch
    private static let names = ["kinds.xls", "by-hand.xls", "excel-95.xls", "saved.xls", "continued.xls"]

    init() throws {
        scratch = try Scratch()
    }

    private func bytes(_ name: String) throws -> [UInt8] { try scratch.bytes(Oracle.path(name)) }

    /// A number of four bytes in the header.
    private func patched(_ bytes: [UInt8], at place: Int, _ value: UInt32) -> [UInt8] {
        var bytes = bytes
        for index in 0..<4 { bytes[place + index] = UInt8(truncatingIfNeeded: value >> (8 * UInt32(index))) }
        return bytes
    }

    private func number(_ bytes: [UInt8], at place: Int) -> Int {
        (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }

    @Test("A file cut short anywhere is damage", arguments: names) func truncated(name: String) throws {
        let whole = try bytes(name)
        for length in stride(from: 512, to: whole.count, by: 512) {
            let path = try scratch.write(whole[..<length], to: "a.xls")
            // What is missing at the end may be a sector that no stream uses.
            guard let fault = fault(of: path) else { continue }
            #expect(fault == .damaged, "\(length)")
            #expect(length < whole.count)
        }
        #expect(try fault(of: scratch.write(whole[..<(whole.count / 2)], to: "a.xls")) == .damaged)
    }

    @Test("Flipped bits give one sentence or rows, never an end of the program", arguments: names)
    func flipped(name: String) throws {
        let whole = try bytes(name)
        var random = Seeded()
        for _ in 0..<60 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let place = Int.random(in: 4..<bytes.count, using: &random)
                bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            }
            let path = try scratch.write(bytes, to: "a.xls")
            if let fault = fault(of: path) { #expect(fault.sentence.hasSuffix("."), "seed \(random.seed)") }
        }
    }

    @Test("Overwritten records give one sentence or rows, never an end of the program", arguments: names)
    func overwritten(name: String) throws {
        let whole = try bytes(name)
        var random = Seeded()
        for _ in 0..<60 {
            var bytes = whole
            let start = Int.random(in: 512..<bytes.count - 64, using: &random)
            let wild: [UInt8] = [0, 0xFF, 0x7F, 0x80, UInt8.random(in: 0...255, using: &random)]
            for place in start..<start + Int.random(in: 1...64, using: &random) {
                bytes[place] = wild.randomElement(using: &random) ?? 0
            }
            let path = try scratch.write(bytes, to: "a.xls")
            if let fault = fault(of: path) { #expect(fault.sentence.hasSuffix("."), "seed \(random.seed)") }
        }
    }

    @Test("Merged areas are counted over all sheets, even if they begin at one place") func repeatedMerges() throws {
        var whole = try bytes("kinds.xls")
        let shapes = try openWorkbook(at: Oracle.path("kinds.xls")).sheets
        let merged = try #require(shapes.firstIndex { !$0.merges.isEmpty })
        let listed = (512..<whole.count - 10).filter { place in
            whole[place] == 0x85 && whole[place + 1] == 0 && (8...72).contains(whole[place + 2])
                && whole[place + 3] == 0
                && number(whole, at: place + 4) < whole.count
        }
        try #require(listed.count == shapes.count)
        var limits = ReadLimits()
        limits.merges = shapes.map(\.merges.count).reduce(0, +)
        #expect(fault(of: Oracle.path("kinds.xls"), limits: limits) == nil)
        let place = UInt32(number(whole, at: listed[merged] + 4))
        for record in listed { whole = patched(whole, at: record + 4, place) }
        #expect(try fault(of: scratch.write(whole, to: "a.xls"), limits: limits) == .damaged)
    }

    @Test("Chains that lead into a circle are damage") func circles() throws {
        let whole = try bytes("kinds.xls")
        let table = 512 + number(whole, at: 76) * 512
        let directory = number(whole, at: 48)
        var circle = whole
        for sector in 0..<128 { circle = patched(circle, at: table + 4 * sector, UInt32(sector)) }
        #expect(try fault(of: scratch.write(circle, to: "a.xls")) == .damaged)
        let own = patched(whole, at: table + 4 * directory, UInt32(directory))
        #expect(try fault(of: scratch.write(own, to: "a.xls")) == .damaged)
    }

    @Test("Counts and places beyond the file are damage") func counts() throws {
        let whole = try bytes("kinds.xls")
        for place in [44, 48, 76] {
            for value: UInt32 in [0x00FF_FFFF, 0x7FFF_FFFF, 0xFFFF_FFFE] {
                let path = try scratch.write(patched(whole, at: place, value), to: "a.xls")
                #expect(fault(of: path) == .damaged, "\(place) \(value)")
            }
        }
    }

    @Test("A stream that is longer than its chain is damage") func longStream() throws {
        let whole = try bytes("kinds.xls")
        let directory = 512 + number(whole, at: 48) * 512
        let long = patched(whole, at: directory + 128 + 120, 0x0FFF_FFFF)
        #expect(try fault(of: scratch.write(long, to: "a.xls")) == .damaged)
    }

    @Test("A count of texts without the texts is damage at once") func textCount() throws {
        var bytes = try bytes("by-hand.xls")
        // The record of formats becomes one of texts, with a count and nothing behind it.
        let style = try #require(bytes.firstRange(of: [0xE0, 0, 20, 0]))
        bytes[style.lowerBound] = 0xFC
        for index in 0..<16 { bytes[style.lowerBound + 4 + index] = index < 8 ? 0xFF : 0 }
        #expect(try fault(of: scratch.write(bytes, to: "a.xls")) == .damaged)
    }
}
