import Basics

/// **Sơ đồ tỉnh**: which set of provinces a code belongs to. Old and new codes collide, so a code alone says nothing.
package enum ProvinceScheme: String, Sendable, CaseIterable {
    /// 63 provinces, until 2025-06-30.
    case before2025 = "63"
    /// 34 provinces, from 2025-07-01 (Nghị quyết 202/2025/QH15).
    case from2025 = "34"

    /// The scheme in force on a day.
    package static func on(_ day: Day) -> ProvinceScheme {
        day.iso < "2025-07-01" ? .before2025 : .from2025
    }
}

/// A province of one scheme, as it is stored: `63:77`. Two bytes, since every record holds one.
package struct ProvinceKey: Hashable, Sendable {
    package let scheme: ProvinceScheme
    private let number: UInt8

    /// Codes are two digits; any other text is a province that does not exist (`00`).
    package init(scheme: ProvinceScheme, code: String) {
        self.scheme = scheme
        number = code.utf8.count == 2 ? UInt8(code) ?? 0 : 0
    }

    package init?(stored text: String) {
        // By bytes: every record that is read has one.
        let bytes = text.utf8
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
            let scheme = ProvinceScheme(rawValue: String(text[..<colon]))
        else { return nil }
        let code = text[bytes.index(after: colon)...]
        guard !code.isEmpty, !code.utf8.contains(UInt8(ascii: ":")) else { return nil }
        self.init(scheme: scheme, code: String(code))
    }

    package var code: String { number < 10 ? "0\(number)" : "\(number)" }
    package var stored: String { scheme.rawValue + ":" + code }
}

/// **Tỉnh, thành phố trực thuộc trung ương** with its kind, its days and its successor.
package struct Province: Sendable {
    package let key: ProvinceKey
    package let name: String
    /// "tỉnh" or "thành phố" as of its first day; Đồng Nai changes on 2026-04-30.
    package let kinds: [(from: Day?, kind: String)]
    /// The province of 2025-07-01 that took it over (only for the older scheme).
    package let successor: ProvinceKey?

    /// With its days, wherever provinces of both schemes may be meant: in a choice, over a record, in what was understood.
    /// In a sentence that tells of the time anyway the name alone stands.
    package var dated: String {
        switch key.scheme {
        case .before2025: return "\(name) (đến 30/6/2025)"
        case .from2025: return "\(name) (từ 01/7/2025)"
        }
    }

    package func kind(on day: Day) -> String {
        kinds.last { $0.from.map { $0 <= day } ?? true }?.kind ?? "tỉnh"
    }
}
