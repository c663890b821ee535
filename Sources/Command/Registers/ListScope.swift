import Actions
import ArgumentParser
import Basics
import Domain

/// What narrows a list: a province, a period, or both. A code alone may be a province of then and another of today.
struct ListScopeOptions: ParsableArguments {
    @Option(name: .long, help: "Mã tỉnh (vào ngày cuối của kỳ, nếu có --period).")
    var province: String?

    @Option(name: .long, help: "Kỳ: 2016, 2016-H1, 2016-9M, 2016-Q3, 2016-07 hoặc 2011/2015.")
    var period: String?

    @Option(name: .long, help: "Sơ đồ tỉnh của mã: 63 (đến 30/6/2025) hoặc 34.")
    var scheme: String?

    func filter(_ register: Register, _ office: Office, _ centre: CentreOptions) async throws -> (Int, ListFilter) {
        let parsed = try parsedPeriod(register)
        guard let province else {
            let organisation = try await centre.find(in: office).organisation
            return (organisation, ListFilter(provinces: [], period: parsed))
        }
        let found = try provinces(province, parsed)
        guard let newest = found.last else {
            throw Problem("Không có tỉnh mã “\(province)”: xem các mã bằng khuyencong places.")
        }
        let holder = try await office.centre(of: newest, named: centre.centre, creating: false)
        return (holder.organisation, ListFilter(provinces: found.map(\.key), period: parsed))
    }

    private func parsedPeriod(_ register: Register) throws(Problem) -> Period? {
        guard let period else { return nil }
        guard let parsed = Period(written: period) else {
            throw Problem("Kỳ “\(period)” không đọc được. " + Period.advice)
        }
        if province == nil, register.definition.whenField == nil {
            throw Problem(
                "Sổ \(register.definition.noun) không ghi thời gian: hãy bỏ --period, hoặc lọc bằng --province.")
        }
        return parsed
    }

    private func provinces(_ code: String, _ period: Period?) throws(Problem) -> [Province] {
        if let scheme {
            guard let chosen = ProvinceScheme(rawValue: scheme) else { throw Problem("Sơ đồ tỉnh là 63 hoặc 34.") }
            return [Provinces.find(ProvinceKey(scheme: chosen, code: code))].compactMap { $0 }
        }
        if let period {
            guard let found = Provinces.find(code: code, on: period.last) else {
                throw Provinces.unknownCode(code, on: period.last)
            }
            return [found]
        }
        let found = ProvinceScheme.allCases.compactMap { Provinces.find(ProvinceKey(scheme: $0, code: code)) }
        guard Set(found.map(\.name)).count > 1 else { return found }
        let names = found.map { "\($0.name) (--scheme \($0.key.scheme.rawValue))" }.joined(separator: " hay ")
        throw Problem("Mã “\(code)” là \(names)? Hãy thêm --scheme hoặc --period.")
    }
}
