import Basics
import Testing

@testable import Actions

@Suite("Funding years") struct FundingYearTests {
    @Test("Money of projects and lines that no number holds together is not known, and never a wrong sum") func beyond()
    {
        var year = FundingYear()
        year.projects = KnownSum(value: .max, missing: 1)
        year.projectsBySource = ["KCDP": .max]
        year.lines = ["KCQG": KnownSum(value: 1)]
        #expect(year.sum == KnownSum(missing: 1) + .beyond)
        #expect(year.bySource.mapValues(\.value) == ["KCDP": .max, "KCQG": 1])
    }

    @Test("Parts that fit are added") func within() {
        var year = FundingYear()
        year.projects = KnownSum(value: 5)
        year.projectsBySource = ["KCDP": 5]
        year.lines = ["KCQG": KnownSum(value: 7)]
        #expect(year.sum == KnownSum(value: 12))
        #expect(year.bySource.mapValues(\.value) == ["KCDP": 5, "KCQG": 7])
    }

    @Test("Money of several activities that no number holds together is not known, and nothing traps") func activities()
    {
        let key = FundingKey(year: "2016", province: "63:77")
        let rows = ["machinery", "fair"].map { activity in
            FundingRow(
                key: key, activity: activity, isHedged: false,
                teller: .projects(source: "KCQG", amounts: [Int64.max - 1, nil, nil], missing: 0))
        }
        #expect(FundingYear.all(of: rows)[key]?.sum.value == nil)
    }
}
