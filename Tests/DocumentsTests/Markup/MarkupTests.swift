import Documents
import Testing

@Suite("Markup") struct MarkupTests {
    @Test("Text is escaped, between tags and in attributes") func escaped() {
        let text = "<a href=\"x\" title='y'>&amp;</a>"
        let xml: XML = "<t v=\"\(text)\">\(text)</t>"
        let safe = "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;"
        #expect(xml.text == "<t v=\"\(safe)\">\(safe)</t>")
        let html: HTML = "<p>\(text)</p>"
        #expect(html.text == "<p>\(safe)</p>")
    }

    @Test("Markup is spliced as it is, once; nothing where there is none") func spliced() {
        let inner: XML = "<b>\("<")</b>"
        let missing: XML? = nil
        let outer: XML = "<a n=\"\(12)\">\(inner)\(missing)\([inner, inner].joined())</a>"
        #expect(outer.text == "<a n=\"12\"><b>&lt;</b><b>&lt;</b><b>&lt;</b></a>")
        #expect((inner + inner).text == "<b>&lt;</b><b>&lt;</b>")
    }

    @Test("Characters that XML cannot hold are left out; tabs and line ends stay") func dropped() {
        let all = (0..<32).compactMap(Unicode.Scalar.init).map(Character.init)
        let xml: XML = "\("a" + String(all) + "\u{FFFE}\u{FFFF}\u{7F}ỷ\u{FFFD}\u{EFFF}b")"
        #expect(xml.bytes == Array("a\t\n\r\u{7F}ỷ\u{FFFD}\u{EFFF}b".utf8))
    }

    @Test("Letters of all lengths stay byte for byte") func letters() {
        let text = "aĐắkẩ€\u{EFFE}\u{F900}\u{10FFFF}👍\u{FEFF}e\u{301}"
        let xml: XML = "\(text)"
        #expect(xml.bytes == Array(text.utf8))
    }
}
