import Basics
import Documents

/// A report of 20 pages as a PDF: the first in a process, which looks the fonts up, and those after it.
enum PaperBench {
    static func run() async throws {
        let paper = LongPaper.make()
        let day = Day(daysSince1970: 17_166)
        let first = try await measure { try PdfWriter.bytes(of: paper, made: day) }
        let pages = PaperBench.pages(of: first.value)
        var times: [Double] = []
        var plain: [Double] = []
        for _ in 1...15 {
            times.append(try await measure { try PdfWriter.bytes(of: paper, made: day) }.seconds)
            plain.append(await measure { PlainPages.write(pages: pages, linesOnPage: 45) }.seconds)
        }
        let ratio = (median(times) / median(plain) * 10).rounded() / 10
        print(
            """
            PDF: báo cáo \(pages) trang (chữ, bảng, hai biểu đồ, phụ lục ngang): \(Int(median(times) * 1000)) ms, lần đầu \
            \(Int(first.seconds * 1000)) ms (mức phải đạt ≤ 200 ms); gấp \(ratio) lần ghi bấy nhiêu trang chữ trơn bằng Cairo
            """)
    }

    /// By the page tree's own count.
    private static func pages(of pdf: [UInt8]) -> Int {
        let text = String(decoding: pdf, as: Unicode.ASCII.self)
        let counts = text.split(separator: "/Count ").dropFirst().compactMap { Int($0.prefix { $0.isNumber }) }
        return counts.max() ?? 1
    }
}
