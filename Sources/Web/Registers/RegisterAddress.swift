import Domain

/// Where the records of each register are shown: addresses are kept for good.
extension Register {
    var address: String {
        switch self {
        case .project: return "/de-an"
        case .establishment: return "/co-so"
        case .establishmentYear: return "/so-lieu-co-so"
        case .surveyReply: return "/khao-sat"
        case .profile: return "/bai-gioi-thieu"
        case .trainingClass: return "/lop-dao-tao"
        case .learner: return "/hoc-vien"
        case .recognition: return "/san-pham"
        case .tradeEvent: return "/su-kien"
        case .communication: return "/truyen-thong"
        case .collaborator: return "/cong-tac-vien"
        case .collaboratorStanding: return "/danh-sach-cong-tac-vien"
        case .budgetLine: return "/kinh-phi"
        case .publishedFigure: return "/so-cong-bo"
        case .statedFigure: return "/so-tu-ke"
        case .target: return "/chi-tieu"
        case .officer: return "/can-bo"
        case .place: return "/dia-ban"
        case .reportText: return "/bao-cao-loi-van"
        }
    }

    /// "/de-an/DA-0017".
    func recordAddress(_ code: String) -> String { "\(address)/\(code)" }
}
