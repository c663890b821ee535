/// **Vai trò** of an account: the one table of who may do what. Somebody with two roles has the rights of both.
package enum Role: String, Sendable, CaseIterable {
    case administrator, leader, officer, accountant, observer, collaborator

    package var words: String {
        switch self {
        case .administrator: return "Quản trị"
        case .leader: return "Lãnh đạo"
        case .officer: return "Chuyên viên"
        case .accountant: return "Kế toán"
        case .observer: return "Người theo dõi (Sở, Bộ)"
        case .collaborator: return "Cộng tác viên"
        }
    }

    /// What it may do: as it is offered where a role is chosen.
    package var meaning: String {
        if self == .administrator { return "quản trị tài khoản, tổ chức và làm mọi việc" }
        let may = Right.allCases.filter(rights.contains).map(\.words).joined(separator: ", ")
        return rights.contains(.readPersonal) ? may : "\(may); không xem dữ liệu cá nhân"
    }

    package var rights: Set<Right> {
        switch self {
        // In a small centre, and on the first day in any, the one who sets the program up also does the work.
        case .administrator: return Role.all
        case .leader: return Role.ofLeader
        case .officer: return Role.ofOfficer
        case .accountant: return Role.ofAccountant
        // Of a department or the ministry: a person's phone or year of birth is nothing that they ask for (Law 91/2025).
        case .observer: return Role.ofObserver
        // What a collaborator writes would have to wait for an officer, and nothing waits yet.
        case .collaborator: return Role.ofCollaborator
        }
    }

    // Made once: a page asks some sixty times.
    private static let all = Set(Right.allCases)
    private static let ofLeader: Set<Right> = [
        .view, .readPersonal, .explain, .declare, .report, .submitReport, .export,
    ]
    private static let ofOfficer: Set<Right> = [
        .view, .write, .readPersonal, .importFiles, .undoImport, .merge, .explain, .declare, .report, .export,
    ]
    private static let ofAccountant: Set<Right> = [.view, .write, .report, .export]
    private static let ofObserver: Set<Right> = [.view, .report, .export]
    private static let ofCollaborator: Set<Right> = [.view]
}
