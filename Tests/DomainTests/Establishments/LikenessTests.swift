import Domain
import Testing

@Suite("Likeness") struct LikenessTests {
    private func establishment(_ fields: [EstablishmentField: String]) -> Record {
        var record = Record(.establishment, province: ProvinceKey(scheme: .before2025, code: "77"))
        for (field, text) in fields { record[field] = .text(text) }
        return record
    }

    private func likeness(_ left: [EstablishmentField: String], _ right: [EstablishmentField: String]) -> Likeness? {
        Likeness(establishment(left), establishment(right))
    }

    @Test("Nothing is alike that shares neither a name nor a tax code") func nothing() {
        #expect(
            likeness(
                [.name: "HTX An", .phone: "0913000111", .representative: "Lê Tám"],
                [.name: "HTX Bình", .phone: "0913000111", .representative: "Lê Tám"]) == nil)
        #expect(
            likeness([.name: "HTX An", .taxCode: "3500101107"], [.name: "HTX Bình", .taxCode: "3500101114"]) == nil)
    }

    @Test("The grounds say what is shared and what speaks against it") func grounds() {
        #expect(
            likeness([.name: "Công ty TNHH Hải Đăng", .phone: "1"], [.name: "CTY TNHH HẢI ĐĂNG", .phone: "1"])?.grounds
                == "cùng tên; cùng điện thoại")
        #expect(
            likeness([.name: "Công ty TNHH Hải Đăng"], [.name: "HTX Hải Đăng"])?.grounds == "cùng tên, khác loại hình")
        #expect(
            likeness([.name: "HTX An", .taxCode: "3500101107"], [.name: "HTX An", .taxCode: "3500101114"])?.grounds
                == "cùng tên; khác mã số thuế")
        #expect(
            likeness([.name: "HTX An", .taxCode: "3500101107"], [.name: "HTX Bình", .taxCode: "3500101107"])?.grounds
                == "cùng mã số thuế")
    }

    @Test("More shared is more alike, a different tax code less") func order() throws {
        let base: [EstablishmentField: String] = [.name: "HTX An", .taxCode: "3500101107", .phone: "0913000111"]
        let same = try #require(likeness(base, base)).score
        let sameCode = try #require(likeness(base, [.name: "HTX Bình", .taxCode: "3500101107"])).score
        let sameName = try #require(likeness(base, [.name: "HTX An"])).score
        let otherForm = try #require(likeness(base, [.name: "Cơ sở An"])).score
        let otherCode = try #require(likeness(base, [.name: "HTX An", .taxCode: "3500101114"])).score
        #expect(
            [same, sameCode, sameName, otherForm, otherCode]
                == [same, sameCode, sameName, otherForm, otherCode].sorted(by: >))
        #expect(Set([same, sameCode, sameName, otherForm, otherCode]).count == 5)
        #expect((1...100).contains(same) && (1...100).contains(otherCode))
    }

    @Test("Likeness is the same from both sides") func symmetric() {
        let left: [EstablishmentField: String] = [.name: "HTX An", .taxCode: "3500101107", .commune: "Phước Tỉnh"]
        let right: [EstablishmentField: String] = [.name: "Cơ sở An", .commune: "phước tỉnh"]
        #expect(likeness(left, right) == likeness(right, left))
        #expect(likeness(left, right)?.grounds.contains("cùng xã") == true)
    }

    @Test("Two that do not know a field do not share it") func unknown() {
        #expect(likeness([.name: "HTX An"], [.name: "HTX An"])?.grounds == "cùng tên")
    }

    @Test("Who may not read of persons is told the other grounds alone")
    func withoutPersonal() {
        #expect(
            Likeness.withoutPersonal("cùng tên; cùng người đại diện; cùng điện thoại; cùng xã") == "cùng tên; cùng xã")
        #expect(Likeness.withoutPersonal("cùng mã số thuế") == "cùng mã số thuế")
    }
}
