import Basics

/// Holds the words of a PDF's pages against its story.
struct PdfListener {
    struct Lost: Error, CustomStringConvertible {
        let description: String
    }

    private var words: [String] = []
    private var pageStarts: Set<Int> = []
    private var place = 0
    /// Of the table that may go on on the next page.
    private var header: [String] = []

    /// Throws `Lost` where the pages say something else.
    static func hear(_ story: PdfStory, on pages: [[String]]) throws {
        var listener = PdfListener()
        for page in pages {
            listener.pageStarts.insert(listener.words.count)
            listener.words += page
        }
        for (index, part) in story.parts.enumerated() {
            try listener.hear(part, before: story.parts[(index + 1)...])
        }
        guard listener.place == listener.words.count else {
            throw Lost(description: "ở cuối còn: \(listener.rest)")
        }
    }

    private var rest: String { words[place...].prefix(12).joined(separator: " ") }

    private mutating func hear(_ part: PdfStory.Part, before next: ArraySlice<PdfStory.Part>) throws {
        switch part {
        case .words(let text): try hear(text)
        case .header(let titles):
            header = PdfListener.split(titles)
            try hearHeader()
        case .among(let texts): try skip(texts, until: next)
        }
    }

    /// A word may be broken at a line's end; two cells are never one word.
    private mutating func hear(_ text: String) throws {
        for word in PdfListener.split([text]) {
            var left = Substring(word)
            while !left.isEmpty {
                skipRepeatedHeader()
                guard place < words.count, left.hasPrefix(words[place]) else {
                    throw Lost(description: "“\(text)” không có ở chỗ của nó: \(rest)")
                }
                left = left.dropFirst(words[place].count)
                place += 1
            }
        }
    }

    private mutating func hearHeader() throws {
        guard let taken = headerLength else {
            throw Lost(description: "không thấy đầu bảng \(header): \(rest)")
        }
        place += taken
    }

    private mutating func skipRepeatedHeader() {
        guard pageStarts.contains(place), !header.isEmpty, let taken = headerLength else { return }
        pageStarts.remove(place)
        place += taken
    }

    /// How many words the header takes here, in whatever order; nothing where it is not.
    private var headerLength: Int? {
        let letters = header.joined().sorted()
        var found: [Character] = []
        var count = 0
        while found.count < letters.count, place + count < words.count {
            found += words[place + count]
            count += 1
        }
        return found.sorted() == letters ? count : nil
    }

    /// To where the next 12 parts can be heard.
    private mutating func skip(_ texts: [String], until next: ArraySlice<PdfStory.Part>) throws {
        header = []
        let ahead = next.prefix(12).prefix { if case .among = $0 { false } else { true } }
        var end = place
        if ahead.isEmpty { end = words.count }
        while end < words.count {
            var listener = self
            listener.place = end
            do {
                for part in ahead { try listener.hear(part, before: []) }
                break
            } catch { end += 1 }
        }
        let skipped = words[place..<end].joined()
        for text in texts where !skipped.contains(PdfListener.split([text]).joined()) {
            throw Lost(description: "“\(text)” không có trong: \(skipped)")
        }
        place = end
    }

    private static func split(_ texts: [String]) -> [String] {
        texts.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    }
}
