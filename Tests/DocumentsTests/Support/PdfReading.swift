import Basics
import Documents
import Foundation
import Testing

/// A PDF as poppler's programs read it.
struct PdfReading {
    private let scratch: Scratch
    private let path: String

    init(_ bytes: [UInt8]) throws {
        scratch = try Scratch()
        path = try scratch.write(bytes, to: "van-ban.pdf")
    }

    init(_ paper: Paper) throws {
        try self.init(PdfWriter.bytes(of: paper, made: .sample))
    }

    /// The words of all pages, one space between them, in the order of the file.
    func words() throws -> String { PdfReading.words(try run("pdftotext", ["-enc", "UTF-8", path, "-"])) }

    /// The words of each page, as they stand on it.
    func pages() throws -> [String] {
        try run("pdftotext", ["-enc", "UTF-8", "-layout", path, "-"]).split(
            separator: "\u{C}", omittingEmptySubsequences: false
        ).dropLast().map { PdfReading.words(String($0)) }
    }

    func about() throws -> String { try run("pdfinfo", ["-f", "1", "-l", "999", path]) }

    func fonts() throws -> [[Substring]] {
        try run("pdffonts", [path]).split(separator: "\n").dropFirst(2).map { $0.split(separator: " ") }
    }

    /// With the words' places and the outline.
    func xml() throws -> String { try run("pdftohtml", ["-xml", "-i", "-stdout", path]) }

    private static func words(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func run(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let out = Pipe()
        process.standardOutput = out
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = out.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(program) (gói poppler-utils) không đọc được tệp PDF")
        return String(decoding: data, as: UTF8.self)
    }
}

extension Day {
    /// 31/12/2016.
    static let sample = Day(daysSince1970: 17_166)
}

extension Paper {
    /// A report with all its parts around the blocks.
    static func report(_ blocks: [PaperBlock], appendices: [PaperAppendix] = []) -> Paper {
        Paper(
            subject: "Báo cáo năm 2016", author: "Trung tâm Khuyến công",
            letterHead: LetterHead(
                parentBody: "SỞ CÔNG THƯƠNG TỈNH PHÚ YÊN", issuingBody: "TRUNG TÂM KHUYẾN CÔNG",
                symbol: "Số: 15/BC-TTKC", placeAndDate: "Tuy Hòa, ngày 31 tháng 12 năm 2016"),
            typeName: "BÁO CÁO", abstract: "Kết quả hoạt động khuyến công năm 2016", blocks: blocks,
            closing: PaperClosing(
                recipients: ["Sở Công Thương (b/c)", "Lưu: VT"], signerTitle: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
                signer: "Nguyễn Thị Mỹ Hạnh"),
            appendices: appendices)
    }
}
