/// **Quyền**: what an account may do, in the words of its refusals. A role is a set of them.
package enum Right: String, Sendable, CaseIterable {
    case view, write, readPersonal, importFiles, undoImport, merge, explain, declare, report, submitReport, export
    case administer

    package var words: String {
        switch self {
        case .view: return "xem sổ"
        case .write: return "ghi sổ"
        case .readPersonal: return "xem dữ liệu cá nhân"
        case .importFiles: return "nhập tệp"
        case .undoImport: return "hoàn tác lần nhập"
        case .merge: return "gộp trùng lặp"
        case .explain: return "giải trình số công bố"
        case .declare: return "khai đủ"
        case .report: return "lập báo cáo"
        case .submitReport: return "chốt báo cáo"
        case .export: return "xuất tệp"
        case .administer: return "quản trị tài khoản, tổ chức"
        }
    }
}
