import Actions
import ArgumentParser
import Basics
import Domain

struct FiguresCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures", abstract: "Số liệu của một kỳ: số đếm được, số kê khai, số đã công bố và chênh lệch.")

    @OptionGroup var place: PlaceOptions
    @OptionGroup var units: UnitOptions
    @OptionGroup var options: OfficeOptions

    @Flag(name: .long, help: "In JSON: mọi chỉ tiêu, và phân tổ nào có số.")
    var json = false

    func run() async throws {
        let period = try place.parsedPeriod()
        let province = try place.parsedProvince(period)
        let office = try await options.open(.reading)
        let scope = try await units.scope(office, place: place, period: period, province: province)
        let sheet = try await office.figures(scope, province: province)
        if json { try Printing.json(PrintedFigures(sheet)) } else { FigurePrinter.show(sheet) }
    }
}

/// `--units then|now`: a record counts for its place as of then, or for what that place is today.
struct UnitOptions: ParsableArguments {
    @Option(name: .long, help: "then: theo tỉnh lúc ấy; now: cộng cả các tỉnh cũ đã nhập vào tỉnh nay.")
    var units = UnitsOf.then

    func scope(_ office: Office, place: PlaceOptions, period: Period, province: Province) async throws -> FigureScope {
        let centre = try await office.centre(of: province, named: place.centre, creating: false)
        return FigureScope(
            organisation: centre.organisation, period: period, provinces: units.provinces(of: province, in: period))
    }
}

extension UnitsOf: ExpressibleByArgument {}
