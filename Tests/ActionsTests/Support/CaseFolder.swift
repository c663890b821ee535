import Basics
import Domain
import Foundation
import Testing

/// A folder with workbooks and the figures that they must give.
struct CaseFolder: Sendable, CustomTestStringConvertible {
    let path: String

    var testDescription: String { path.split(separator: "/").suffix(2).joined(separator: "/") }

    /// The project's own cases, the sample year, and those beside the project or named by KHUYENCONG_CASES.
    static let all: [CaseFolder] = {
        let root = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).joined(separator: "/").dropFirst()
        let places = ["\(root)/Tests/Cases", "\(root)/sample", "\(root)/../shared/cases"]
        let named = ProcessInfo.processInfo.environment["KHUYENCONG_CASES"].map { [$0] } ?? []
        return (places + named).flatMap(folders).sorted().map { CaseFolder(path: $0) }
    }()

    private static func folders(under place: String) -> [String] {
        let below = FileManager.default.enumerator(atPath: place)?.compactMap { $0 as? String } ?? []
        return below.filter { $0 == "expected.json" || $0.hasSuffix("/expected.json") }.map {
            String("\(place)/\($0)".dropLast("/expected.json".count))
        }
    }

    /// Workbooks first, as a person would give them; the published figures come as text.
    var files: [String] {
        get throws {
            let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
            return [".xlsx", ".csv"].flatMap { ending in names.filter { $0.hasSuffix(ending) } }.map { "\(path)/\($0)" }
        }
    }

    var expectation: CaseExpectation {
        get throws {
            let text = try Data(contentsOf: URL(fileURLWithPath: "\(path)/expected.json"))
            return try JSONDecoder().decode(CaseExpectation.self, from: text)
        }
    }
}

/// An .xls that holds all that the .xlsx of its folder does.
struct OldCase: Sendable, CustomTestStringConvertible {
    let folder: CaseFolder
    let path: String

    var testDescription: String { path.split(separator: "/").suffix(2).joined(separator: "/") }

    static let all: [OldCase] = CaseFolder.all.flatMap { folder in
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []
        return names.filter { $0.hasSuffix(".xls") }.map { OldCase(folder: folder, path: "\(folder.path)/\($0)") }
    }
}

/// `expected.json`.
struct CaseExpectation: Decodable {
    struct Expected: Decodable {
        let indicator: String
        let period: Loose?
        let value: Decimal?
        let incomplete: Bool?
        let bySource: [String: Decimal]?
        let published: Decimal?
        let qualifier: String?
        let difference: Decimal?
        let target: Aim?
        /// What the folder says anything about; the rest is not compared.
        let told: Set<String>

        struct Aim: Decodable, Equatable {
            let year: Int
            let value: Decimal
        }

        private enum Key: String, CodingKey, CaseIterable {
            case indicator, period, value, incomplete, published, difference, target
            case bySource = "by_source", qualifier = "published_qualifier"
        }

        init(from decoder: any Decoder) throws {
            let box = try decoder.container(keyedBy: Key.self)
            indicator = try box.decode(String.self, forKey: .indicator)
            period = try box.decodeIfPresent(Loose.self, forKey: .period)
            value = try box.decodeIfPresent(Decimal.self, forKey: .value)
            incomplete = try box.decodeIfPresent(Bool.self, forKey: .incomplete)
            bySource = try box.decodeIfPresent([String: Decimal].self, forKey: .bySource)
            published = try box.decodeIfPresent(Decimal.self, forKey: .published)
            qualifier = try box.decodeIfPresent(String.self, forKey: .qualifier)
            difference = try box.decodeIfPresent(Decimal.self, forKey: .difference)
            target = try box.decodeIfPresent(Aim.self, forKey: .target)
            told = Set(box.allKeys.map(\.stringValue))
        }
    }

    let period: Loose
    let scheme: String?
    let until2025: String?
    let plain: String?
    let since2025: String?
    let figures: [Expected]

    private enum CodingKeys: String, CodingKey {
        case period, scheme, figures
        case until2025 = "province_code_until_2025", plain = "province_code", since2025 = "province_code_since_2025"
    }

    func province(_ period: Period) throws -> Province {
        let code = try #require(until2025 ?? plain ?? since2025)
        let chosen = scheme.flatMap(ProvinceScheme.init(rawValue:)) ?? ProvinceScheme.on(period.last)
        return try #require(Provinces.find(ProvinceKey(scheme: chosen, code: code)))
    }
}

/// A year that may stand as a number or as a text.
struct Loose: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        if let number = try? box.decode(Int.self) { text = "\(number)" } else { text = try box.decode(String.self) }
    }
}
