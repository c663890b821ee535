import Actions
import Basics
import Domain
import Foundation

/// A line of the access log as people read it. The log itself keeps what was asked for to the letter: addresses, codes.
struct AccessWords {
    let organisations: [Organisation]

    func text(_ detail: String) -> String {
        if detail.hasPrefix("Mozilla/") { return DeviceWords.text(detail) }
        guard detail.hasPrefix("/") else { return named(detail) }
        // "/de-an/tai?ky=2024 (35 bản ghi)".
        let parts = detail.split(separator: " ", maxSplits: 1)
        let count = parts.dropFirst().first.map { " \($0)" } ?? ""
        let address = parts[0].split(separator: "?", maxSplits: 1)
        let fields = Fields(urlEncoded: address.dropFirst().first.map(String.init) ?? "")
        return (Self.report(String(address[0]), fields) ?? Self.list(String(address[0]), fields) ?? String(parts[0]))
            + count
    }

    /// "Danh sách “Học viên”, lọc theo lớp LH-0002, dạng CSV".
    private static func list(_ path: String, _ fields: Fields) -> String? {
        let (path, format) = path.hasSuffix("/tai") ? (String(path.dropLast(4)), fields["dang"]) : (path, nil)
        guard let register = Register.allCases.first(where: { $0.address == path }) else { return nil }
        let reading = RegisterAddressReading(
            fields.pairs.map { (key: $0.name, value: $0.value) }, of: register, beside: [ListFile.formatField])
        let filters = reading.address.filter.words(register)
        let parts = [
            "danh sách “\(RegisterScreen.of(register).title)”",
            filters.isEmpty ? nil : "lọc theo \(filters.joined(separator: "; "))",
            format.map { "dạng \($0.uppercased())" },
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }

    /// "Báo cáo “Kết quả …”, năm 2024, Phú Yên".
    private static func report(_ path: String, _ fields: Fields) -> String? {
        let pieces = path.split(separator: "/")
        guard pieces.first == "bao-cao", pieces.count > 1 else { return nil }
        let kind = ReportKind.allCases.first { $0.slug == pieces[1] }
        guard kind != nil || pieces[1] == "bo" else { return nil }
        let place = fields[FigureAsked.unitsKey].map { code in
            Provinces.all.first { FigureAsked.code($0.key) == code }?.name ?? "theo địa giới hiện nay"
        }
        let parts = [
            kind.map { "báo cáo “\($0.title)”" } ?? "cả bộ báo cáo",
            fields[FigureAsked.periodKey].map { Period(code: $0)?.vietnamese ?? $0 }, place,
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }

    /// Codes of indicators, centres and provinces by their names.
    private func named(_ detail: String) -> String {
        detail.replacing(/[a-z]+(?:\.[a-z_]+)+/) { match in
            let code = String(match.output)
            // Names of accounts look like codes.
            guard let found = Indicators.match(code, unit: nil) else { return code }
            let figure = Figure(found.indicator, breakdown: found.breakdown)
            return figure.code == code ? "“\(FigureWords.name(figure))”" : code
        }
        .replacing(/TC-\d+/) { match in
            organisations.first { $0.code == match.output }?.name ?? String(match.output)
        }
        .replacing(#/ \(\d\d?:\d+\)/#, with: "").replacing("mọi tổ chức", with: "mọi trung tâm")
    }
}
