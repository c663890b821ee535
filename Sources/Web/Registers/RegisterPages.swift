import Domain

/// The registers in the browser: a list, the records' pages and the forms of each, at the same kinds of addresses.
enum RegisterPages {
    static func routes(_ registers: [Register]) -> [Route] {
        registers.flatMap { register -> [Route] in
            let screen = RegisterScreen.of(register)
            let forms = FormPages(screen: screen)
            let record = "\(screen.address)/{code}"
            return [
                .get(screen.address, .may(.view), ListPages(screen: screen).show),
                .get("\(screen.address)/tai", .may(.export), ListFile(screen: screen).send),
                .get("\(screen.address)/goi-y", .may(.view)) { try await Suggestions.answer(screen, $0) },
                .get("\(screen.address)/moi", .may(.write), forms.showNew),
                .post("\(screen.address)/moi", .may(.write), forms.make),
                .get(record, .may(.view), RecordPages(screen: screen).show),
                .get("\(record)/sua", .may(.write), forms.showEdit),
                .post("\(record)/sua", .may(.write), forms.revise),
            ]
        }
    }

    static func feature(_ words: String, _ registers: [Register]) -> Site.Feature {
        let screens = registers.map(RegisterScreen.of)
        let inner = screens.count > 1 ? screens.map { Menu.Entry($0.title, $0.address) } : []
        let address = screens.first?.address ?? "/"
        return Site.Feature(Menu.Entry(words, address, inner: inner), routes: routes(registers))
    }

    /// In the order of the work.
    static let features: [Site.Feature] = [
        feature("Kế hoạch & đề án", [.project, .budgetLine, .target]),
        feature("Cơ sở", [.establishment, .establishmentYear, .profile]),
        feature("Đào tạo", [.trainingClass, .learner]),
        feature("Bình chọn", [.recognition]),
        feature("Xúc tiến & tư vấn", [.tradeEvent]),
        feature("Truyền thông", [.communication]),
        feature("Cộng tác viên & khảo sát", [.collaborator, .collaboratorStanding, .surveyReply]),
        feature("Số liệu & báo cáo", [.publishedFigure, .statedFigure, .reportText]),
        feature("Quản trị", [.officer, .place]),
    ]
}
