import Basics
import Documents

/// Pieces that tell how far the work is.
extension Parts {
    /// What a badge says, it says in words; its colour only repeats it.
    package enum Tone: String, Sendable { case plain, done, warning, refused }

    package static func badge(_ words: String, _ tone: Tone = .plain) -> HTML {
        let kind: HTML? = tone == .plain ? nil : " \(tone.rawValue)"
        return "<span class=\"badge\(kind)\">\(words)</span>"
    }

    /// A number with what it counts, leading to what is behind it.
    package struct Tile: Sendable {
        let number: HTML
        let words: String
        let address: String?

        /// `number`: nothing where it is not known.
        package init(_ number: Int64?, _ words: String, _ address: String?) {
            self.number = Parts.number(number)
            self.words = words
            self.address = address
        }
    }

    package static func tiles(_ tiles: [Tile]) -> HTML {
        let items: HTML = tiles.map { tile in
            let inner: HTML = "<strong>\(tile.number)</strong><span>\(tile.words)</span>"
            guard let address = tile.address else { return "<li><div>\(inner)</div></li>" as HTML }
            return "<li><a href=\"\(address)\">\(inner)</a></li>"
        }.joined()
        return "<ul class=\"tiles\">\(items)</ul>"
    }

    /// Pages that belong together, each a link; `chosen` is the address of the one that is shown.
    package static func tabs(_ label: String, _ links: [Link], chosen: String) -> HTML {
        let items: HTML = links.map { link in
            let current: HTML? = link.address == chosen ? " aria-current=\"page\"" : nil
            return "<li><a href=\"\(link.address)\"\(current)>\(link.words)</a></li>" as HTML
        }.joined()
        return "<nav class=\"tabs\" aria-label=\"\(label)\"><ul>\(items)</ul></nav>"
    }

    /// How much of it is done; without `most` only that it goes on.
    package static func progress(id: String, _ words: String, done: Int, most: Int?) -> HTML {
        let extent: HTML? = most.map { " max=\"\($0)\" value=\"\(min(done, $0))\"" }
        return """
            <p><label for="\(id)">\(words)</label></p><p><progress id="\(id)"\(extent)></progress></p>
            """
    }

    /// Work in steps; `current` counts from 0.
    package static func steps(_ words: [String], current: Int) -> HTML {
        let items: HTML = words.enumerated().map { index, words in
            let mark: HTML? = index == current ? " aria-current=\"step\"" : nil
            return "<li\(mark)>\(words)</li>" as HTML
        }.joined()
        return "<ol class=\"steps\">\(items)</ol>"
    }

    /// One thing that happened.
    package struct Happening: Sendable {
        let moment: Int64
        let who: String?
        let content: HTML

        /// `moment` in microseconds since 1970.
        package init(_ moment: Int64, who: String?, _ content: HTML) {
            self.moment = moment
            self.who = who
            self.content = content
        }
    }

    package static func timeline(_ happenings: [Happening]) -> HTML {
        let items: HTML = happenings.map { happening in
            let who: HTML? = happening.who.map { "<p class=\"who\">\($0)</p>" }
            return "<li>\(moment(happening.moment))<div>\(happening.content)</div>\(who)</li>" as HTML
        }.joined()
        return "<ol class=\"timeline\">\(items)</ol>"
    }

    /// Things side by side, on a phone one below the other.
    package static func compare(_ sides: [(title: String, content: HTML)]) -> HTML {
        let cards: HTML = sides.map { "<div class=\"card\"><h3>\($0.title)</h3>\($0.content)</div>" as HTML }.joined()
        return "<div class=\"compare\">\(cards)</div>"
    }
}
