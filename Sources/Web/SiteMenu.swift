import Domain

extension Menu {
    /// In the order of the work; what a person may not use is not shown to them.
    package static let site = Menu([
        Entry("Việc hôm nay", "/", .signedIn),
        registers("Kế hoạch & đề án", [.project, .budgetLine, .target]),
        registers(
            "Cơ sở", [.establishment, .establishmentYear, .profile],
            [Entry("Cặp có thể trùng", DuplicatePages.address, .may(.merge))]),
        registers("Đào tạo", [.trainingClass, .learner]),
        registers("Bình chọn", [.recognition]),
        registers("Xúc tiến & tư vấn", [.tradeEvent]),
        registers("Truyền thông", [.communication]),
        registers("Cộng tác viên & khảo sát", [.collaborator, .collaboratorStanding, .surveyReply]),
        Entry(
            "Số liệu & báo cáo", "/so-lieu",
            inner: [
                Entry("Số liệu", "/so-lieu"), Entry("Báo cáo", "/bao-cao", .may(.report)),
                Entry("Báo cáo đã chốt", "/bao-cao/da-chot", .may(.report)),
                Entry("Khai sổ đã đủ", "/so-lieu/khai-du", .may(.declare)),
            ] + lists([.publishedFigure, .statedFigure, .reportText])),
        Entry(
            "Nhập số liệu", ImportAddresses.start, .may(.importFiles),
            inner: [
                Entry("Nhập tệp", ImportAddresses.start, .may(.importFiles)),
                Entry("Các việc gần đây", "/viec", .signedIn),
            ]),
        registers("Cán bộ & địa bàn", [.officer, .place]),
        Entry(
            "Quản trị", "/quan-tri", .may(.administer),
            inner: [
                Entry("Tài khoản", "/quan-tri/tai-khoan", .may(.administer)),
                Entry("Nhật ký truy cập", "/quan-tri/nhat-ky", .may(.administer)),
            ]),
    ])

    private static func registers(_ words: String, _ registers: [Register], _ more: [Entry] = []) -> Entry {
        let entries = lists(registers) + more
        return Entry(words, entries.first?.address ?? "/", inner: entries.count > 1 ? entries : [])
    }

    private static func lists(_ registers: [Register]) -> [Entry] {
        registers.map { Entry(RegisterScreen.of($0).title, $0.address) }
    }
}
