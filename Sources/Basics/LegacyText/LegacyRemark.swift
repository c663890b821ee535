/// **Ghi chú về bộ mã chữ**: what reading a sheet did with text of an old encoding. Nothing is converted without one.
package struct LegacyRemark: Hashable, Sendable {
    /// What told the encoding.
    package enum Ground: Hashable, Sendable {
        case fonts([String])
        case letters(isGuess: Bool)
        case person
    }

    package enum Matter: Hashable, Sendable {
        case converted(cells: Int)
        /// The font says so, but the letters are Unicode: they stay.
        case kept(cells: Int)
        /// The letters say so, but most of the sheet is Unicode: they stay until a person says more.
        case doubted(cells: Int)
        case sheetName
    }

    package let encoding: LegacyEncoding
    package let ground: Ground
    package let matter: Matter
    package let before: String
    package let after: String

    package init(_ encoding: LegacyEncoding, _ ground: Ground, _ matter: Matter, before: String, after: String) {
        self.encoding = encoding
        self.ground = ground
        self.matter = matter
        self.before = before
        self.after = after
    }

    package var told: Sentence {
        switch matter {
        case .converted(let cells):
            return
                "\(grounds): đã chuyển \(counted(cells)) ô sang Unicode, ví dụ “\(short(before))” → “\(short(after))”."
        case .kept(let cells):
            return
                "\(grounds), nhưng chữ trong ô đã là Unicode: giữ nguyên \(counted(cells)) ô, ví dụ “\(short(before))”."
        case .doubted(let cells):
            return
                "\(counted(cells)) ô có vẻ viết theo bộ mã \(encoding.name) giữa một trang Unicode nên chưa chuyển, ví dụ “\(short(before))” có thể là “\(short(after))”: nếu đúng, hãy nhập lại với \(remedy: .letters(encoding.rawValue))."
        case .sheetName:
            return "Tên trang “\(before)” đọc là “\(after)”, theo bộ mã \(encoding.name)."
        }
    }

    private var grounds: String {
        switch ground {
        case .fonts(let names):
            let list = names.map { "“\($0)”" }.joined(separator: ", ")
            return "Bộ mã \(encoding.name) theo phông chữ \(list)"
        case .letters(isGuess: false): return "Bộ mã \(encoding.name) theo các chữ cái, phông chữ không nói gì"
        case .letters(isGuess: true): return "Đoán là bộ mã \(encoding.name) theo các chữ cái, chưa chắc"
        case .person: return "Bộ mã \(encoding.name) như người nhập đã nêu"
        }
    }

    private func counted(_ number: Int) -> String { ExactNumber(number).vietnamese }

    private func short(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > 60 ? line.prefix(59) + "…" : line
    }
}
