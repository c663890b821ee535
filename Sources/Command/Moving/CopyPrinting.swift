import Actions
import ArgumentParser
import Basics
import Foundation

/// What a move, a backup and a restore say of what they copied.
enum CopyPrinting {
    /// Tables that have rows; the others were compared, too.
    static func tables(_ copied: CopiedInstallation) {
        let filled = copied.tables.filter { $0.rows > 0 }
        Printing.table(
            ["Bảng", "Số dòng"], filled.map { [TableWords.name(of: $0.table), grouped($0.rows)] }, right: [1])
        let blank = copied.tables.count - filled.count
        if blank > 0 { print("(\(blank) bảng khác không có dòng nào)") }
    }

    static func sizes(_ copied: CopiedInstallation) -> String {
        "\(copied.tables.count) bảng, \(grouped(copied.rows)) dòng, \(grouped(copied.files.count)) bản gốc (\(megabytes(copied.bytes)))"
    }

    static func time(since began: ContinuousClock.Instant, _ clock: ContinuousClock) -> String {
        let tenths = (clock.now - began) / .milliseconds(100)
        return ExactNumber(digits: Int64(tenths.rounded(.up)), scale: 1).vietnamese + " giây"
    }

    /// Originals that were gone before. All else is there, so the work is kept; still it does not end well.
    static func tellLost(_ lost: [LostOriginal]) throws {
        if lost.isEmpty { return }
        let lines = lost.map { "• \($0.sentence)\n" }.joined()
        let advice = "Hãy tìm lại các tệp ấy (email, máy của người nhập) và chạy khuyencong check."
        FileHandle.standardError.write(
            Data(
                "CẢNH BÁO: \(grouped(lost.count)) bản gốc không chép được vì đã mất hoặc bị đổi từ trước:\n\(lines)\(advice)\n"
                    .utf8))
        throw ExitCode(2)
    }

    private static func grouped(_ number: Int) -> String { ExactNumber(number).vietnamese }

    private static func megabytes(_ bytes: Int) -> String {
        ExactNumber(digits: Int64((bytes + 99_999) / 100_000), scale: 1).vietnamese + " MB"
    }
}
