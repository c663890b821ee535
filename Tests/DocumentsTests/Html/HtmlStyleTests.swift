import Documents
import Testing

@Suite("HtmlStyle") struct HtmlStyleTests {
    @Test("Each class of a paper has a rule, and each width") func classes() throws {
        let part = try XmlNode(HtmlWriter.part(of: SamplePaper.paper).bytes)
        let style = HtmlWriter.style.text
        // A chart's marks bring their colours along.
        let marks: Set<String> = Set(part.all("svg").flatMap(\.all).compactMap { $0["class"] })
        let used = Set(part.all.compactMap { $0["class"] }.flatMap { $0.split(separator: " ").map(String.init) })
        // What is not known looks like its cell, the parent body like the letter-head.
        for name in used.subtracting(["unknown", "parent-body"]).subtracting(marks) {
            let isKnown = "{ ,)>:".contains { style.contains(".\(name)\($0)") }
            #expect(isKnown, "\(name)")
        }
        #expect(used.contains("w30"))
    }

    @Test("Each rule is for what is in the paper alone") func scope() {
        var text = HtmlWriter.style.text[...]
        var selectors: [Substring] = []
        while let end = text.firstIndex(where: { "{}".contains($0) }) {
            if text[end] == "{" { selectors.append(text[..<end].drop { $0 == "\n" || $0 == ";" }) }
            text = text[text.index(after: end)...]
        }
        let outside = selectors.filter { !$0.hasPrefix(".paper") && !$0.hasPrefix("@") }
        // The page's number at the top of a printed page stands among its margins.
        #expect(outside.filter { !$0.contains("@top-center") && $0 != "@bottom-right" }.isEmpty, "\(outside)")
        #expect(selectors.count > 80)
    }

    @Test("What is opened in the style sheet is closed") func braces() {
        let style = HtmlWriter.style.text
        #expect(style.filter { $0 == "{" }.count == style.filter { $0 == "}" }.count)
        #expect(!style.contains("<"))
    }
}
