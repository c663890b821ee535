import Basics

/// **Mẫu câu** of the project's data: `{code}` stands for a figure, what is in brackets is left out where one of its figures
/// is not known. A sentence whose own figures are not all known is not said; the next one of the group may be.
package struct SentenceTemplate: Sendable {
    enum Piece: Sendable, Equatable {
        case words(String)
        case figure(String)
    }

    private struct Part: Sendable {
        let pieces: [Piece]
        let isOptional: Bool

        var codes: [String] {
            pieces.compactMap { if case .figure(let code) = $0 { code } else { nil } }
        }
    }

    package let group: String
    private let parts: [Part]

    package static let all: [SentenceTemplate] = DataTable(PackageResources.narrative_csv).lines.map {
        SentenceTemplate(group: $0[0], $0[1])
    }

    init(group: String, _ text: String) {
        self.group = group
        var parts: [Part] = []
        var rest = Substring(text)
        while !rest.isEmpty {
            let isOptional = rest.first == "["
            if isOptional { rest = rest.dropFirst() }
            let part = rest.prefix { $0 != (isOptional ? "]" : "[") }
            rest = rest.dropFirst(part.count)
            if isOptional { rest = rest.dropFirst() }
            parts.append(Part(pieces: SentenceTemplate.pieces(part), isOptional: isOptional))
        }
        self.parts = parts
    }

    /// All figures that it may speak of.
    package var codes: [String] { parts.flatMap(\.codes) }

    /// Those without which it is not said.
    private var required: [String] { parts.filter { !$0.isOptional }.flatMap(\.codes) }

    /// The sentence, and the figures that it states; nothing if one that it needs is not known, or if it would say nothing
    /// that was not said. Figures that stand together in a sentence are about the same things: where one of them is
    /// incomplete or estimated they are said one by one. Where all that it needs is 0 there is nothing to tell: no words, but its figures are done with.
    package func sentence(_ book: FigureBook, said: Set<String>) -> (runs: [PaperRun], codes: [String])? {
        guard required.allSatisfy({ book.value($0) != nil }), required.contains(where: { !said.contains($0) }) else {
            return nil
        }
        if required.allSatisfy({ book.value($0)?.digits == 0 }) { return ([], required) }
        let isWhole = { (code: String) in book[code]?.isIncomplete == false }
        guard required.count == 1 || required.allSatisfy(isWhole) else { return nil }
        let spoken = parts.filter { part in
            !part.isOptional
                || part.codes.allSatisfy {
                    (book.value($0)?.digits ?? 0) != 0 && !said.contains($0) && isWhole($0)
                }
        }
        let runs = spoken.flatMap(\.pieces).map { piece -> PaperRun in
            switch piece {
            case .words(let words): return PaperRun(words)
            case .figure(let code):
                return PaperRun(book[code].flatMap(FigureWords.value) ?? "…", figure: code)
            }
        }
        return (runs, spoken.flatMap(\.codes))
    }

    private static func pieces(_ text: Substring) -> [Piece] {
        var pieces: [Piece] = []
        for (index, part) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
            if index == 0 {
                if !part.isEmpty { pieces.append(.words(String(part))) }
                continue
            }
            let code = part.prefix { $0 != "}" }
            pieces.append(.figure(String(code)))
            let words = part.dropFirst(code.count + 1)
            if !words.isEmpty { pieces.append(.words(String(words))) }
        }
        return pieces
    }
}
