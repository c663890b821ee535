import Basics

/// Where in a file something stands, as people find it again.
package struct CellPlace: Hashable, Sendable {
    package let sheet: String
    package let row: Int
    package let column: Int?

    package init(sheet: String, row: Int, column: Int? = nil) {
        self.sheet = sheet
        self.row = row
        self.column = column
    }

    /// "trang “Đề án”, dòng 12, cột F".
    package var words: String {
        let cell = column.map { ", cột \(columnName($0))" } ?? ""
        return row == 0 ? "trang “\(sheet)”" : "trang “\(sheet)”, dòng \(row)\(cell)"
    }
}

/// What the importer tells the person about one place of the file.
package struct ImportNote: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable, Codable {
        /// The cell could not be used; the sentence says what would mend it.
        case problem
        /// Worth a look, but used as it stands: a wrong check digit, a total that the rows do not reach.
        case warning
        /// Read otherwise than written: "khoảng 20" as 20, a date from "7/2016".
        case reading
        /// A row or sheet that no table took.
        case skipped
        /// A row about what lies outside the places of whoever imports: somebody else has to.
        case outside
        /// What was guessed of a heading.
        case doubt
        /// A record of which it is not known what it is about: no figure by content counts it.
        case unclassified
        /// Text of an encoding before Unicode: how it was known, what was done with it.
        case letters

        /// As people call such notes.
        package var words: String {
            switch self {
            case .problem: return "phải sửa"
            case .warning: return "nên xem lại"
            case .reading: return "đọc khác với cách viết"
            case .skipped: return "không được nhập"
            case .outside: return "ngoài địa bàn, không được ghi"
            case .doubt: return "chưa chắc về cột"
            case .unclassified: return "chưa rõ nội dung"
            case .letters: return "chữ theo bộ mã cũ"
            }
        }

        /// Over a list of such notes: what becomes of the cells, and what can be done.
        package var heading: Sentence {
            switch self {
            case .problem: return "Phải sửa (ô này không được dùng)"
            case .warning: return "Nên xem lại (vẫn dùng như đã ghi)"
            case .reading: return "Đọc khác với cách viết"
            case .skipped: return "Không được nhập"
            case .outside: return "Ngoài địa bàn của tài khoản, không được ghi"
            case .doubt: return "Chưa chắc về cột (khai bằng \(remedy: .mapping) nếu sai)"
            case .unclassified: return "Chưa rõ nội dung, nên không vào số liệu theo nội dung nào"
            case .letters: return "Chữ theo bộ mã cũ (nếu sai, chọn bằng \(remedy: .letters(nil)))"
            }
        }
    }

    package let kind: Kind
    package let place: CellPlace
    package let told: Sentence

    package init(_ kind: Kind, at place: CellPlace, _ sentence: String) {
        self.init(kind, at: place, Sentence(sentence))
    }

    package init(_ kind: Kind, at place: CellPlace, _ told: Sentence) {
        self.kind = kind
        self.place = place
        self.told = told
    }

    /// As a page says it.
    package var sentence: String { told.onPage }
    package var onCommandLine: String { told.onCommandLine }
}

/// The notes of one import: the first of each kind in full, the rest counted, so that a bad file stays readable.
package struct ImportNotes: Sendable {
    package private(set) var kept: [ImportNote] = []
    package private(set) var counts: [ImportNote.Kind: Int] = [:]
    private let limit: Int

    /// Of each kind, for people to read on one page.
    package static let usualLimit = 500

    package init(limit: Int = ImportNotes.usualLimit) { self.limit = limit }

    package mutating func add(_ note: ImportNote) {
        counts[note.kind, default: 0] += 1
        if counts[note.kind, default: 0] <= limit { kept.append(note) }
    }

    mutating func remove(where isGone: (ImportNote) -> Bool) {
        for note in kept where isGone(note) { counts[note.kind, default: 1] -= 1 }
        kept.removeAll(where: isGone)
    }

    package func of(_ kind: ImportNote.Kind) -> [ImportNote] { kept.filter { $0.kind == kind } }
    package func count(_ kind: ImportNote.Kind) -> Int { counts[kind] ?? 0 }
}

extension ImportNotes {
    /// Takes over another sheet's notes.
    package mutating func merge(_ other: ImportNotes) {
        for kind in ImportNote.Kind.allCases {
            let own = counts[kind, default: 0]
            let room = max(0, limit - own)
            kept += other.of(kind).prefix(room)
            counts[kind] = own + other.count(kind)
        }
    }
}
