/// ArgumentParser speaks English; its sentences about a wrong call, in Vietnamese.
enum UsageWords {
    /// The part of a message between quotation marks tells which argument; the rest tells what is wrong with it.
    static func vietnamese(_ message: String) -> String {
        let quoted = message.split(separator: "'", omittingEmptySubsequences: false)
        let first = quoted.count > 1 ? String(quoted[1]) : ""
        let second = quoted.count > 3 ? String(quoted[3]) : ""
        let line = message.split(separator: "\n").first.map(String.init) ?? message
        if line.contains("Missing expected argument") { return "Thiếu \(name(first)). Xem cách gọi bằng --help." }
        if line.contains("Missing value for") { return "Sau \(name(first)) phải có giá trị." }
        if line.contains("Unknown option") { return "Không có cờ \(first). Xem các cờ bằng --help." }
        if line.contains("unexpected argument") || line.contains("Unexpected argument") {
            return "Thừa “\(first)”: lệnh không nhận thêm gì ở đó. Xem cách gọi bằng --help."
        }
        if line.contains("is invalid for") {
            let choices = choices(message)
            let advice = choices.isEmpty ? "" : ": chọn một trong \(choices.joined(separator: ", "))"
            return "“\(first)” không dùng được cho \(name(second))\(advice)."
        }
        if line.contains("Unknown subcommand") || line.contains("No such command") {
            return "Không có lệnh “\(first)”. Xem các lệnh bằng khuyencong --help."
        }
        return "Lệnh gọi chưa đúng. Xem cách gọi bằng --help."
    }

    /// What could have been said: between quotation marks, or as a list where there are many.
    private static func choices(_ message: String) -> [String] {
        let parts = message.split(separator: "Please provide one of", maxSplits: 1)
        guard let rest = parts.last, parts.count == 2 else { return [] }
        let listed = rest.split(separator: "\n").filter { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
        if !listed.isEmpty { return listed }
        let quoted = rest.split(separator: "'", omittingEmptySubsequences: false)
        return quoted.indices.filter { $0 % 2 == 1 }.map { String(quoted[$0]) }
    }

    /// `--province <province>` is the flag; `<files> ...` is what stands without one.
    private static func name(_ argument: String) -> String {
        let flag = argument.prefix { $0 != " " }
        let names = [
            "<files>": "tên tệp", "<register>": "tên sổ", "<code>": "mã hồ sơ", "<record>": "mã hồ sơ",
            "<words>": "nội dung",
            "<number>": "số lần nhập", "<kind>": "loại báo cáo", "<report>": "số của báo cáo đã nộp (như BC-0003)",
            "<username>": "tên đăng nhập", "<folder>": "thư mục sao lưu", "<backup>": "thư mục của bản sao lưu",
        ]
        return names[String(flag)] ?? String(flag)
    }
}
