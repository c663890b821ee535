import Basics

/// How a row is marked before its words; groups of the same marker end each other.
enum GroupMarker: Equatable, Sendable {
    case roman, letter, number
    /// "a)".
    case small
    /// "1.1", and what is counted deeper.
    case part, detail
    /// "-", "+" in a cell of its own.
    case dash
    case none

    /// By the first characters of the heading itself: "I. …", "A. …", "2. …", "2.1. …".
    init(of text: String) {
        let head = text.prefix { $0 != "." && $0 != ")" && $0 != " " && $0 != "/" && $0 != "-" && $0 != ":" }
        let rest = text.dropFirst(head.count).first
        guard rest == "." || rest == ")" || rest == "/" || rest == "-" || rest == ":" || rest == " " else {
            self = .none
            return
        }
        if rest == " ", head.count > 4 || Int(head) != nil {
            self = .none
            return
        }
        self =
            GroupMarker(ordinal: String(head)) ?? GroupMarker(counted: text.prefix { $0 != " " && $0 != ")" }) ?? .none
    }

    /// By an ordinal that stands in a cell of its own: "IV", "B", "c)". Nothing for a plain number.
    init?(ordinal text: String) {
        let mark = text.drop { $0 == "(" }.prefix { $0 != "." && $0 != ")" && $0 != "/" }
        let letters = mark.filter { !$0.isWhitespace }
        guard !letters.isEmpty, letters.count <= 5 else { return nil }
        if letters.allSatisfy({ "IVX".contains($0) }) {
            self = .roman
        } else if letters.count == 1, letters.allSatisfy(\.isLetter) {
            self = letters.allSatisfy(\.isLowercase) ? .small : .letter
        } else {
            return nil
        }
    }

    /// By all that may number a row: letters, numbers, parts of numbers, dashes.
    init?(cell: Cell) {
        switch cell {
        case .number(let number): self = number.whole == nil ? .part : .number
        case .text(let text) where text.utf8.count <= 6 && text.allSatisfy(\.isASCIIDigit): self = .number
        case .text(let text):
            let mark = text.filter { !$0.isWhitespace }
            if ["-", "–", "+", "*"].contains(mark) {
                self = .dash
            } else if let known = GroupMarker(ordinal: text) ?? GroupMarker(counted: mark[...]) {
                self = known
            } else {
                return nil
            }
        case .empty, .day, .flag, .fault, .uncalculated: return nil
        }
    }

    /// "2.", "2)", "2.1", "2.1.3".
    private init?(counted text: Substring) {
        let parts = text.split { $0 == "." || $0 == ")" || $0 == "(" || $0 == "/" || $0 == "-" || $0 == ":" }
        guard !parts.isEmpty, parts.allSatisfy({ $0.count <= 3 && $0.allSatisfy(\.isASCIIDigit) }) else { return nil }
        self = parts.count == 1 ? .number : parts.count == 2 ? .part : .detail
    }
}
