import Actions
import Basics
import Domain
import Support
import Testing

/// Registers of which all reports are made.
enum ReportSource: Sendable, CustomTestStringConvertible {
    case folder(CaseFolder)
    /// What the cases have too little of: hedges, numbers that are missing, stated or 0, names that look like markup.
    case made

    /// The sample year, and cases of one year, of several, with published figures, of provinces of today.
    static let all: [ReportSource] = {
        let names = [
            "sample", "dong-thap-5-nam", "ninh-thuan-2023", "quang-ngai-2018", "dong-thap-2026", "ba-ria-vung-tau-2016",
            "hoa-binh-5-nam",
        ]
        let folders = CaseFolder.all.filter { folder in names.contains { folder.path.hasSuffix("/\($0)") } }
        return folders.map { .folder($0) } + [.made]
    }()

    var testDescription: String {
        switch self {
        case .folder(let folder): return folder.testDescription
        case .made: return "made"
        }
    }

    /// Of one moment, and the desk on which they lie.
    func reports() async throws -> (reports: [Report], desk: Desk) {
        let (desk, code) = try await desk()
        let requests = try ReportKind.allCases.map { try desk.reportRequest($0, code) }
        return (try await desk.office.reports(requests), desk)
    }

    private func desk() async throws -> (Desk, String) {
        switch self {
        case .folder(let folder):
            let (desk, period, _) = try await Desk.of(folder)
            return (desk, period.code)
        case .made: return (try await ReportSource.madeDesk(), "2016")
        }
    }

    private static func madeDesk() async throws -> Desk {
        let desk = try await Desk()
        try await desk.commit(
            OfficePapers.projects(
                2016,
                [
                    ["Hỗ trợ máy móc <b>sấy</b> cá & mực", "KCĐP", "=HTX(Bình Minh)", 100, "Hoàn thành"],
                    ["Hỗ trợ máy móc cơ khí; \"gò\", hàn", "KCQG", "HTX Hừng Đông", "khoảng 120", "Hoàn thành"],
                    ["Đào tạo nghề may công nghiệp", "KCĐP", nil, nil, "Chưa thực hiện"],
                    ["Đào tạo nghề đan lát", "KCĐP", nil, 80, "Hoàn thành"],
                    ["Đào tạo nghề gốm", "KCĐP", nil, 60, "Hoàn thành"],
                    ["Đào tạo nghề mộc", "KCĐP", nil, 50, "Chưa thực hiện"],
                ]),
            OfficePapers.survey(2016, [["=HTX(Bình Minh)", nil, "Nguyễn Văn Đậu", nil, 12, 250]]),
            OfficePapers.classes(
                2016, [["Lớp may", 1, "khoảng 30"], ["Lớp đan", 2, "trên 55"], ["Lớp hàn", 1, nil]]),
            OfficePapers.products(2016, level: "tỉnh", [["Gốm <mỹ nghệ>", "+HTX Gốm"], ["Mắm & muối", "HTX Mắm"]]))
        try await desk.commit(
            TypedSheet(
                "Tổng hợp",
                [
                    ["TỔNG HỢP KẾT QUẢ THỰC HIỆN NĂM 2016"], [], ["Chỉ tiêu", "Đơn vị tính", "Kết quả"],
                    ["Số cộng tác viên khuyến công", "người", 12],
                ]), as: "tong-hop.xlsx")
        try await desk.commit(
            try desk.scratch.csv(
                "cong-bo.csv",
                OfficePapers.published([["Số học viên đào tạo nghề", 2016, 90, "khoảng 90 học viên"]])))
        return desk
    }
}
