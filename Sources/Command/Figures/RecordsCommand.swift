import Actions
import ArgumentParser
import Basics
import Domain

struct RecordsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "records", abstract: "Những bản ghi đứng sau một số liệu, và tệp, trang, dòng của chúng.")

    @OptionGroup var place: PlaceOptions
    @OptionGroup var units: UnitOptions
    @OptionGroup var options: OfficeOptions

    @Option(name: .long, help: "Mã hoặc tên chỉ tiêu (khuyencong indicators).")
    var indicator: String

    func run() async throws {
        let period = try place.parsedPeriod()
        let province = try place.parsedProvince(period)
        let office = try await options.open(.reading)
        let scope = try await units.scope(office, place: place, period: period, province: province)
        let behind = try await office.records(behind: indicator, scope, province: province)
        let figure = behind.figure
        print(
            "\(figure.name), \(period.vietnamese): \(figure.value?.vietnamese ?? "—") \(figure.indicator.unit)\(figure.isIncomplete ? " (chưa đủ)" : "")\n"
        )
        show(behind.records, heading: "Được tính")
        if !behind.missing.isEmpty {
            print("\nChưa có số liệu (\(behind.missing.count)): những dòng này làm cho số trên chưa đủ.")
            show(behind.missing, heading: "Số")
        }
    }

    private func show(_ records: [CountedRecord], heading: String) {
        let rows = records.map { record in
            [
                record.listed.code, record.contribution?.vietnamese ?? "—", record.listed.stored.record.name ?? "",
                record.listed.origin?.words ?? "nhập tay",
            ]
        }
        if rows.isEmpty {
            print("Không có bản ghi nào.")
        } else {
            Printing.table(["Mã", heading, "Tên", "Từ"], rows, right: [1])
        }
    }
}

struct DeclareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "declare", abstract: "Khai rằng một sổ đã đủ cho một kỳ: khi ấy không có bản ghi nghĩa là 0.")

    @Argument(help: "Tên sổ (các sổ: \(Register.allCases.map(\.rawValue).joined(separator: ", "))).")
    var register: String

    @OptionGroup var place: PlaceOptions
    @OptionGroup var options: OfficeOptions

    func run() async throws {
        let register = try RegisterArgument.parse(register)
        let period = try place.parsedPeriod()
        let province = try place.parsedProvince(period)
        let office = try await options.open(.changing)
        let centre = try await office.centre(of: province, named: place.centre, creating: false)
        let scope = FigureScope(organisation: centre.organisation, period: period, provinces: [province.key])
        try await office.declareComplete(register, scope, province: province)
        print("Đã ghi: sổ \(register.definition.noun) của \(province.name) đã đủ cho \(period.vietnamese).")
        let sheet = try await office.figures(scope, province: province)
        for figure in sheet.zeroSinceComplete(register) { print("  • Là 0 theo lời khai: \(figure.indicator.name)") }
        for open in sheet.openOnceComplete(register) {
            print("  • Vẫn chưa có số: \(open.figure.indicator.name). \(open.absence.sentence)")
        }
        guard register == .recognition, let when = When(first: period.first, last: period.last) else { return }
        if let remark = ContestLevels.remark(on: when) { print("  • \(remark)") }
    }
}

struct IndicatorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "indicators", abstract: "Danh mục chỉ tiêu và phân tổ.")

    func run() throws {
        Printing.table(["Mã", "Tên", "Đơn vị"], Indicators.all.map { [$0.code, $0.name, $0.unit] })
        print("\nPhân tổ (thêm vào sau mã, như training.vocational.learners.female):\n")
        Printing.table(["Mã", "Tên"], Indicators.breakdowns.map { [$0.code, $0.name] })
    }
}
