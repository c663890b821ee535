import Actions
import Basics
import Domain
import Foundation
import Support
import Testing

@testable import Web

/// A centre with a few records, and people who may do more or less there.
final class RegisterSite {
    enum Person: String {
        case lan
        /// A second officer.
        case minh
        /// Sees no data of persons and writes nothing.
        case observer
        /// Writes, and sees no data of persons.
        case accountant
        /// Has only another province.
        case elsewhere

        fileprivate var name: String {
            switch self {
            case .lan: return "Trần Thị Lan"
            case .minh: return "Lê Văn Minh"
            case .observer, .accountant, .elsewhere: return "Người thử"
            }
        }

        fileprivate var role: Role {
            switch self {
            case .lan, .minh, .elsewhere: return .officer
            case .observer: return .observer
            case .accountant: return .accountant
            }
        }
    }

    let site: TestSite
    static let province = ProvinceKey(scheme: .before2025, code: "77")
    /// The only one of the person who has only another province.
    static let elsewhere = ProvinceKey(scheme: .before2025, code: "79")
    private var browsers: [Person: Browser] = [:]

    init() async throws {
        site = try await TestSite()
        let place = try #require(Provinces.find(Self.province))
        _ = try await site.office.centre(of: place, named: nil, creating: true)
    }

    /// Each person has one browser, signed in once.
    func browser(_ person: Person = .lan) async throws -> Browser {
        if let browser = browsers[person] { return browser }
        let only = person == .elsewhere ? Self.elsewhere : nil
        let browser = try await site.signedIn(
            person.rawValue, role: person.role, in: 1, province: only, name: person.name)
        browsers[person] = browser
        return browser
    }

    /// `field=value` as on the command line.
    @discardableResult
    func make(
        _ register: Register, _ assignments: String..., province: ProvinceKey = RegisterSite.province
    ) async throws -> String {
        try await site.office.create(
            register, assignments: assignments, province: province, period: Period(code: "2016"), organisation: 1
        ).code.text
    }

    /// Three projects: two known amounts and one that is not known.
    func makeProjects() async throws {
        try await make(
            .project, "name=Máy sấy", "performed=2016", "source=KCDP", "assigned_kcdp=100.000.000", "state=completed")
        try await make(.project, "name=Đá mỹ nghệ", "performed=2016", "source=KCQG", "assigned_kcdp=khoảng 50 triệu")
        try await make(.project, "name=Ân cần", "performed=2017", "source=KCDP")
    }
}

extension Browser.Reply {
    /// The first place where a text stands, for order.
    func place(of text: String) -> String.Index? { self.text.range(of: text)?.lowerBound }
}
