import Domain
import Foundation
import Storage
import Support
import Testing

@Suite("khuyencong figures") struct FiguresCommandTests {
    private let keys: Set = [
        "indicator", "value", "basis", "unit", "incomplete", "by_source", "target", "published",
        "published_qualifier", "difference", "printed",
    ]

    private func figures(_ program: Program, _ arguments: [String]) async throws -> [String: Any] {
        let ended = try await program.run(["figures", "--json"] + arguments)
        #expect(ended.status == 0, "\(ended.errors)")
        return try #require(try JSONSerialization.jsonObject(with: Data(ended.output.utf8)) as? [String: Any])
    }

    @Test("Every indicator is printed with all its keys; what is not known is null and not missing") func everyKey()
        async throws
    {
        let program = try await Program()
        #expect(try await program.run(["import", try program.projects(), "--commit"] + atVungTau2016).status == 0)
        let printed = try await figures(program, atVungTau2016)
        #expect(Set(printed.keys) == ["period", "province", "figures"])
        #expect(printed["period"] as? String == "2016")
        let province = try #require(printed["province"] as? [String: String])
        #expect(province == ["code": "77", "name": "Bà Rịa–Vũng Tàu"])
        let list = try #require(printed["figures"] as? [[String: Any]])
        let codes = list.compactMap { $0["indicator"] as? String }
        #expect(Indicators.all.count == 86)
        #expect(Set(codes).isSuperset(of: Indicators.all.map(\.code)))
        #expect(Set(codes).count == list.count)
        for figure in list { #expect(Set(figure.keys).isSuperset(of: keys), "\(figure)") }
        let assigned = try #require(list.first { $0["indicator"] as? String == "funding.assigned" })
        #expect(assigned["value"] as? Int == 550_000_000)
        #expect(assigned["by_source"] as? [String: Int] == ["KCQG": 350_000_000, "KCDP": 200_000_000])
        #expect(assigned["incomplete"] as? Bool == false)
        let unknown = try #require(list.first { $0["indicator"] as? String == "study_tour.trips" })
        for key in ["value", "basis", "target", "published", "published_qualifier", "difference", "printed"] {
            #expect(unknown[key] is NSNull, "\(key)")
        }
    }

    @Test("--units then counts a province as of then, now counts what it is today") func units() async throws {
        let program = try await Program()
        for code in ["77", "79", "74"] {
            let file = try program.projects("\(code).xlsx")
            let ended = try await program.run("import", file, "--commit", "--province", code, "--period", "2016")
            #expect(ended.status == 0, "\(ended.errors)")
        }
        for (units, value) in [("then", 2), ("now", 6)] {
            let printed = try await figures(program, ["--province", "79", "--period", "2016", "--units", units])
            let list = try #require(printed["figures"] as? [[String: Any]])
            #expect(list.first { $0["indicator"] as? String == "project.assigned" }?["value"] as? Int == value)
        }
    }

    @Test("The records behind a figure name their file, sheet and row") func records() async throws {
        let program = try await Program()
        #expect(try await program.run(["import", try program.projects(), "--commit"] + atVungTau2016).status == 0)
        let ended = try await program.run(["records", "--indicator", "project.completed"] + atVungTau2016)
        #expect(ended.status == 0)
        #expect(ended.output.contains("DA-0001"))
        #expect(!ended.output.contains("DA-0002"))
        #expect(ended.output.contains("de-an.xlsx, trang “Đề án”, dòng 4"))
    }
}
