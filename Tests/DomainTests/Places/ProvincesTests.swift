import Basics
import Domain
import Testing

@Suite("Provinces") struct ProvincesTests {
    private let before = Day(iso: "2025-06-30")
    private let after = Day(iso: "2025-07-01")

    private func name(_ code: String, on day: Day?) throws -> String? {
        Provinces.find(code: code, on: try #require(day))?.name
    }

    @Test("There are 63 provinces until 30 June 2025 and 34 from 1 July 2025, each code once") func counts() {
        for (scheme, count) in [(ProvinceScheme.before2025, 63), (.from2025, 34)] {
            let provinces = Provinces.all.filter { $0.key.scheme == scheme }
            #expect(provinces.count == count)
            #expect(Set(provinces.map(\.key.code)).count == count)
            #expect(Set(provinces.map(\.name)).count == count)
            #expect(provinces.allSatisfy { $0.key.code.count == 2 })
        }
    }

    @Test("Six cities and 28 provinces stood on 1 July 2025; five cities before") func kinds() throws {
        let first = try #require(after)
        let last = try #require(before)
        let new = Provinces.all.filter { $0.key.scheme == .from2025 }
        let old = Provinces.all.filter { $0.key.scheme == .before2025 }
        #expect(new.filter { $0.kind(on: first) == "thành phố" }.count == 6)
        #expect(old.filter { $0.kind(on: Day(year: 2016, month: 1, day: 1) ?? last) == "thành phố" }.count == 5)
    }

    @Test("Every older province has a successor of today, and each of today at least one predecessor") func successors()
    {
        for province in Provinces.all where province.key.scheme == .before2025 {
            #expect(Provinces.current(of: province).key.scheme == .from2025, "\(province.name)")
        }
        for province in Provinces.all where province.key.scheme == .from2025 {
            #expect(province.successor == nil)
            #expect(Provinces.current(of: province).key == province.key)
            #expect(!Provinces.predecessors(of: province.key).isEmpty, "\(province.name)")
        }
    }

    @Test(
        "The provinces of the cases lie where the resolution put them",
        arguments: [
            ("77", "Bà Rịa–Vũng Tàu", "Hồ Chí Minh"), ("60", "Bình Thuận", "Lâm Đồng"), ("83", "Bến Tre", "Vĩnh Long"),
            ("17", "Hòa Bình", "Phú Thọ"), ("74", "Bình Dương", "Hồ Chí Minh"), ("56", "Khánh Hòa", "Khánh Hòa"),
            ("91", "Kiên Giang", "An Giang"), ("48", "Đà Nẵng", "Đà Nẵng"),
        ])
    func merged(code: String, then: String, now: String) throws {
        let day = try #require(before)
        let province = try #require(Provinces.find(code: code, on: day))
        #expect(province.name == then)
        #expect(Provinces.current(of: province).name == now)
    }

    @Test("Hồ Chí Minh of today was three provinces") func predecessors() {
        let names = Provinces.predecessors(of: ProvinceKey(scheme: .from2025, code: "79")).map(\.name)
        #expect(Set(names) == ["Hồ Chí Minh", "Bình Dương", "Bà Rịa–Vũng Tàu"])
    }

    @Test("A code alone says nothing: the day decides which province it is") func collisions() throws {
        #expect(try name("15", on: before) == "Yên Bái")
        #expect(try name("15", on: after) == "Lào Cai")
        #expect(try name("91", on: before) == "Kiên Giang")
        #expect(try name("91", on: after) == "An Giang")
        #expect(try name("77", on: after) == nil)
    }

    @Test("Đồng Nai is a province until 29 April 2026 and a city from the 30th") func kindAsOfDay() throws {
        let key = ProvinceKey(scheme: .from2025, code: "75")
        let province = try #require(Provinces.find(key))
        #expect(province.kind(on: try #require(Day(iso: "2025-07-01"))) == "tỉnh")
        #expect(province.kind(on: try #require(Day(iso: "2026-04-29"))) == "tỉnh")
        #expect(province.kind(on: try #require(Day(iso: "2026-04-30"))) == "thành phố")
    }

    @Test("An unknown code is told with its day, and with what the code is on other days") func unknownCode() throws {
        let sentence = Provinces.unknownCode("77", on: try #require(after)).sentence
        #expect(sentence.contains("“77”") && sentence.contains("01/07/2025") && sentence.contains("34 mã tỉnh"))
        #expect(sentence.contains("mã này là Bà Rịa–Vũng Tàu trước 01/7/2025"))
        let none = Provinces.unknownCode("99", on: try #require(before)).sentence
        #expect(none.contains("63 mã tỉnh") && !none.contains("mã này là"))
    }

    @Test("A key comes back from its storage, and other writings are none") func stored() {
        for province in Provinces.all { #expect(ProvinceKey(stored: province.key.stored) == province.key) }
        for text in ["", "77", "62:77", "63:77:1", ":77"] { #expect(ProvinceKey(stored: text) == nil) }
    }

    @Test("What happened after a province was taken over happened in the one of today; before, never") func atTime()
        throws
    {
        let old = ProvinceKey(scheme: .before2025, code: "77")
        let new = ProvinceKey(scheme: .from2025, code: "79")
        func key(_ key: ProvinceKey, _ when: String) throws -> ProvinceKey {
            Provinces.key(key, at: try #require(When(written: when)))
        }
        #expect(try key(old, "2024") == old)
        #expect(try key(old, "2025") == old)
        #expect(try key(old, "7/2025") == new)
        #expect(try key(old, "2026") == new)
        #expect(try key(new, "2024") == new)
        let province = try #require(Provinces.find(new))
        func codes(_ period: String) throws -> [String] {
            Provinces.keys(of: province, in: try #require(Period(code: period))).map(\.stored)
        }
        #expect(try codes("2025") == ["34:79", "63:74", "63:77", "63:79"])
        #expect(try codes("2025-H2") == ["34:79"])
        #expect(try codes("2026") == ["34:79"])
    }

    @Test("The scheme changes with 1 July 2025") func schemes() throws {
        #expect(ProvinceScheme.on(try #require(before)) == .before2025)
        #expect(ProvinceScheme.on(try #require(after)) == .from2025)
    }

    @Test("What a person puts into a province lies in the one of its time, or they are asked which") func chosen()
        throws
    {
        let old = ProvinceKey(scheme: .before2025, code: "54")
        let new = ProvinceKey(scheme: .from2025, code: "66")
        let before = try #require(When(year: 2016))
        let during = try #require(When(year: 2025))
        let after = try #require(When(year: 2026))
        #expect(try Provinces.key(chosen: old, at: before) == old)
        #expect(try Provinces.key(chosen: old, at: during) == old)
        #expect(try Provinces.key(chosen: old, at: after) == new)
        #expect(try Provinces.key(chosen: new, at: after) == new)
        #expect(try Provinces.key(chosen: new, at: during) == new)
        #expect(throws: Problem.self) { try Provinces.key(chosen: new, at: before) }
        let whole = ProvinceKey(scheme: .from2025, code: "01")
        #expect(try Provinces.key(chosen: whole, at: before) == ProvinceKey(scheme: .before2025, code: "01"))
    }
}
