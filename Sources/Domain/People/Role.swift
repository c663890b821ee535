/// **Vai trò** of an account: the one table of who may do what. Somebody with two roles has the rights of both.
package enum Role: String, Sendable, CaseIterable {
    case administrator, leader, officer, accountant, observer, collaborator

    package var words: String { definition.words }
    package var rights: Set<Right> { definition.rights }

    /// For what: as it is offered where a role is chosen.
    package var meaning: String { definition.meaning }

    private var definition: (words: String, meaning: String, rights: Set<Right>) {
        switch self {
        // In a small centre, and on the first day in any, the one who sets the program up also does the work.
        case .administrator: return ("Quản trị", "quản trị tài khoản, tổ chức và làm mọi việc", Set(Right.allCases))
        case .leader:
            return (
                "Lãnh đạo", "xem mọi sổ, giải thích số công bố, khai đủ, lập và chốt báo cáo",
                [.view, .readPersonal, .explain, .declare, .report, .submitReport, .export]
            )
        case .officer:
            return (
                "Chuyên viên", "nhập tệp, ghi sổ, gộp trùng lặp, lập báo cáo",
                [
                    .view, .write, .readPersonal, .importFiles, .undoImport, .merge, .explain, .declare, .report,
                    .export,
                ]
            )
        case .accountant:
            return ("Kế toán", "ghi mọi sổ trừ dữ liệu cá nhân, lập báo cáo", [.view, .write, .report, .export])
        // Of a department or the ministry: a person's phone or year of birth is nothing that they ask for (Law 91/2025).
        case .observer:
            return ("Người theo dõi (Sở, Bộ)", "chỉ xem sổ, số liệu và báo cáo", [.view, .report, .export])
        // What a collaborator writes would have to wait for an officer, and nothing waits yet.
        case .collaborator: return ("Cộng tác viên", "chỉ xem sổ của nơi mình", [.view])
        }
    }
}
