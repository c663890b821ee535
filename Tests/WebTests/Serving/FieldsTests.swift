import Testing

@testable import Web

@Suite("Names and values of a form")
struct FieldsTests {
    @Test("What a browser encodes is read back, in one spelling and without NUL")
    func reading() {
        let fields = Fields(urlEncoded: "ten=C%C3%B4ng+ty+%26+con&trong=&ten=hai&nfd=e%CC%82&nul=a%00b&le")
        #expect(fields["ten"] == "Công ty & con")
        #expect(fields.all("ten") == ["Công ty & con", "hai"])
        #expect(fields["trong"] == "")
        #expect(fields["khong-co"] == nil)
        #expect(Array(fields["nfd"]?.utf8 ?? "".utf8) == Array("ê".utf8))
        #expect(fields["nul"] == "ab")
        #expect(fields["le"] == "")
    }

    @Test("Broken escapes and broken UTF-8 are taken as they come, never a crash")
    func broken() {
        #expect(Fields(urlEncoded: "a=%&b=%4&c=%zz&d=%ff")["a"] == "%")
        #expect(Fields(urlEncoded: "d=%ff")["d"] == "\u{FFFD}")
        #expect(Fields(urlEncoded: "&&=&").pairs.count == 1)
    }

    @Test("An address made of fields is read back as the same fields")
    func roundTrip() {
        let fields = Fields([("tim", "Hòa Bình 100% & \"thật\" + #1"), ("ky", "2016/2020"), ("trống", "")])
        #expect(Fields(urlEncoded: fields.encoded) == fields)
    }

    @Test("Changing one value keeps the others and their order")
    func changing() {
        let fields = Fields([("a", "1"), ("b", "2"), ("c", "3")])
        #expect(fields.setting("b", "9").encoded == "a=1&b=9&c=3")
        #expect(fields.setting("b", nil).encoded == "a=1&c=3")
        #expect(fields.setting("d", "4").encoded == "a=1&b=2&c=3&d=4")
    }
}
