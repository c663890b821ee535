import Basics
import Domain
import Testing

@Suite("Figure") struct FigureTests {
    private func figure(_ code: String = "training.vocational.learners", breakdown: String? = nil) throws -> Figure {
        Figure(try #require(Indicators.find(code)), breakdown: breakdown)
    }

    private func published(_ value: Int?) -> Figure.Published {
        Figure.Published(value: value.map { ExactNumber($0) }, hedge: nil, printed: "792 học viên", explanation: nil)
    }

    @Test(
        "How much of a target is reached is told in percent, half up",
        arguments: [
            (ExactNumber(45), ExactNumber(60), "75"), (ExactNumber(digits: 25, scale: 1), ExactNumber(40), "6.3"),
        ])
    func reached(value: ExactNumber, aim: ExactNumber, percent: String) throws {
        var figure = Figure(try #require(Indicators.all.first))
        #expect(figure.percentOfAim == nil)
        figure.aim = Figure.Aim(year: 2020, value: aim, growthPercent: nil, printed: nil)
        #expect(figure.percentOfAim == nil)
        figure.value = value
        #expect(figure.percentOfAim?.plain == percent)
        figure.aim = Figure.Aim(year: 2020, value: ExactNumber(0), growthPercent: nil, printed: nil)
        #expect(figure.percentOfAim == nil)
    }

    @Test("The difference is counted minus published, and needs both") func difference() throws {
        var figure = try figure()
        figure.published = published(792)
        #expect(figure.difference == nil)
        figure.value = ExactNumber(772)
        figure.basis = .counted
        #expect(figure.difference == ExactNumber(-20))
        figure.published = published(nil)
        #expect(figure.difference == nil)
    }

    @Test("Where the value and the published number differ the difference is told, be the value counted or stated")
    func stated() throws {
        var figure = try figure()
        figure.published = published(792)
        figure.value = ExactNumber(772)
        figure.basis = .stated
        #expect(figure.difference == ExactNumber(-20))
    }

    @Test("A part of an indicator has its own code and name") func parts() throws {
        let part = try figure(breakdown: "ethnic_minority")
        #expect(part.code == "training.vocational.learners.ethnic_minority")
        #expect(part.name == "Số học viên đào tạo nghề – người dân tộc thiểu số")
        #expect(try figure().code == "training.vocational.learners")
    }

    @Test("What the report printed beats what the target's document printed") func printed() throws {
        var figure = try figure()
        #expect(figure.printed == nil)
        figure.aim = Figure.Aim(year: 2015, value: ExactNumber(800), growthPercent: nil, printed: "800")
        #expect(figure.printed == "800")
        figure.published = published(792)
        #expect(figure.printed == "792 học viên")
    }

    @Test("A difference of fractions is exact") func fractions() {
        #expect(ExactNumber(digits: 195_797, scale: 1).minus(ExactNumber(digits: 5, scale: 3))?.plain == "19579.695")
        #expect(ExactNumber(digits: .max).minus(ExactNumber(digits: 1, scale: 1)) == nil)
        #expect(ExactNumber(digits: .max).minus(ExactNumber(-1)) == nil)
    }

    @Test("Only indicators of money count in đồng") func money() throws {
        #expect(Indicators.find("funding.assigned")?.moneyPower == 0)
        #expect(Indicators.find("outcome.production_value")?.moneyPower == 9)
        #expect(Indicators.find("outcome.income")?.moneyPower == 0)
        #expect(Indicators.find("training.vocational.learners")?.moneyPower == nil)
        #expect(Indicators.find("project.completion_rate")?.decimals == 1)
        #expect(Indicators.find("project.assigned")?.decimals == 0)
    }
}
