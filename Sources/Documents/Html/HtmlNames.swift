import Basics

/// Names of headings for links, each once: "I. Đặc điểm tình hình" is `muc-i-dac-diem-tinh-hinh`.
struct HtmlNames {
    private var taken: [String: Int] = [:]

    mutating func name(for text: String) -> String {
        let words = Folding.words(text).map { word in String(word.filter { $0.isASCII }) }.filter { !$0.isEmpty }
        let name = (["muc"] + words).joined(separator: "-")
        let count = (taken[name] ?? 0) + 1
        taken[name] = count
        return count == 1 ? name : unused(name, count)
    }

    /// "…-2" may be the name of another heading.
    private mutating func unused(_ name: String, _ count: Int) -> String {
        var count = count
        while taken["\(name)-\(count)"] != nil { count += 1 }
        taken["\(name)-\(count)"] = 1
        return "\(name)-\(count)"
    }
}
