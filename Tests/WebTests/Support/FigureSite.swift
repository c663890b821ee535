import Actions
import Basics
import Domain
import Support
import Testing

@testable import Web

/// A site whose centre has a year of its own papers: projects, classes, a survey with two that may be one.
struct FigureSite {
    let site: TestSite
    let browser: Browser
    let province: Province

    static let survey = OfficePapers.survey(
        2016,
        [
            ["Công ty TNHH Hải Đăng", "3500123456", "Lê Văn Hải", "0900 000 001", 12, 900],
            ["Cty Cổ phần Hải Đăng", nil, "Lê Thị Đăng", "0900 000 002", 15, 700],
        ])

    static let classes = OfficePapers.classes(
        2016, [["Đào tạo nghề may công nghiệp", 1, 20], ["Đào tạo nghề đan lát", 1, nil]])

    init(_ sheets: [TypedSheet] = [survey, classes], site pages: Site = Site()) async throws {
        site = try await TestSite(site: pages)
        province = try #require(Provinces.find(ProvinceKey(scheme: .before2025, code: "77")))
        for (index, sheet) in sheets.enumerated() {
            _ = try await site.office.commitImport(
                ImportRequest(
                    path: try site.scratch.workbook("so-\(index).xlsx", [sheet]), province: province,
                    period: try #require(Period(code: "2016"))))
        }
        browser = try await site.signedIn("nguyen.kiem", role: .administrator, in: nil)
    }

    func scope(_ period: String = "2016") throws -> FigureScope {
        FigureScope(organisation: 1, period: try #require(Period(code: period)), provinces: [province.key])
    }
}
