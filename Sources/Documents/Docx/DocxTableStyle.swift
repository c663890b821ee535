/// The paragraph styles of cells, in sizes for narrow and for crowded tables.
struct DocxTableStyle {
    enum Kind: String, CaseIterable {
        case title = "TableTitle"
        case words = "TableWords"
        case short = "TableShort"
        case number = "TableNumber"
    }

    /// From the largest on.
    static let sizes = [12, 11, 10, 9]

    let kind: Kind
    let size: Int

    static var all: [DocxTableStyle] {
        sizes.flatMap { size in Kind.allCases.map { DocxTableStyle(kind: $0, size: size) } }
    }

    var id: String { kind.rawValue + String(size) }

    var name: String {
        switch kind {
        case .title: return "Bảng: đầu cột, cỡ \(size)"
        case .words: return "Bảng: chữ, cỡ \(size)"
        case .short: return "Bảng: giữa, cỡ \(size)"
        case .number: return "Bảng: số, cỡ \(size)"
        }
    }

    var paragraph: XML {
        switch kind {
        case .title: return "<w:keepNext/>\(spacing)<w:jc w:val=\"center\"/>"
        case .words: return "\(spacing)<w:jc w:val=\"left\"/>"
        case .short: return "\(spacing)<w:jc w:val=\"center\"/>"
        case .number: return "\(spacing)<w:jc w:val=\"right\"/>"
        }
    }

    var letters: XML {
        let bold: XML = kind == .title ? "<w:b/><w:bCs/>" : ""
        return "\(bold)\(DocxStyle.size(size))"
    }

    private var spacing: XML { "<w:spacing w:before=\"40\" w:after=\"40\"/>" }

    /// The largest in which `letters` stand side by side in `width` twips: a letter of Times New Roman is about half as wide
    /// as it is high.
    static func size(forLetters letters: Int, in width: Int) -> Int {
        sizes.first { size in letters * size * 10 <= width } ?? 9
    }
}
