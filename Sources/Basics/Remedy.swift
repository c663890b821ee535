/// **Cách làm**: with what a person does what a sentence asks for. A noun, so that a sentence reads well with either: the
/// command or flag on the command line, the page, button or field of the web application.
package enum Remedy: Hashable, Sendable {
    // What there is to choose from.
    case accounts, indicators, imports, provinces, submittedReports
    /// The register's word and its noun.
    case list(String, String)
    case organisations

    // What can be done with a record.
    /// `change`: "activity=…".
    case correct(String? = nil, change: String = "…")
    case seen(Int64)
    /// A field by its key and value, or by its label.
    case give(String, String)
    case decide(kept: String, other: String)
    case link(record: String, establishment: String)
    case unmerge

    // Imports.
    case importing(province: String)
    case undo(Int)
    case mapping
    /// Nothing where one is still to be chosen.
    case letters(String?)

    // Reports.
    case symbol
    case corrigendum(String)

    // Accounts, centres and the installation.
    case passwordLink
    case centre, newCentre, province
    case migrate
    /// The flag that names the database.
    case database(flag: String)
}

extension Remedy {
    package var onCommandLine: String {
        switch self {
        case .accounts: return "khuyencong user list"
        case .indicators: return "khuyencong indicators"
        case .imports: return "khuyencong imports"
        case .provinces: return "khuyencong places"
        case .submittedReports: return "khuyencong report list"
        case .list(let word, _): return "khuyencong list \(word)"
        case .organisations: return "khuyencong list organisation"
        case .correct(let code, let change): return "khuyencong correct \(code.map { "\($0) " } ?? "")\(change)"
        case .seen(let version): return "--seen \(version)"
        case .give(let field, let value): return "\(field)=\(value)"
        case .decide(let kept, let other):
            return "khuyencong merge \(kept) \(other) nếu là một, khuyencong distinct \(other) \(kept) nếu khác nhau"
        case .link(let record, let establishment):
            return "khuyencong merge \(record) \(establishment), bỏ nối bằng khuyencong unmerge \(record)"
        case .unmerge: return "khuyencong unmerge"
        case .importing(let province): return "khuyencong import … --province \(province) --period KỲ --commit"
        case .undo(let number): return "khuyencong undo \(number)"
        case .mapping: return "--map"
        case .letters(let encoding): return "--text \(encoding ?? "unicode, tcvn3 hoặc vni")"
        case .symbol: return "--symbol"
        case .corrigendum(let code): return "khuyencong report corrigendum \(code)"
        case .passwordLink: return "khuyencong user link"
        case .centre: return "--centre"
        case .newCentre: return "--new-centre"
        case .province: return "--province"
        case .migrate: return "khuyencong migrate"
        case .database(let flag): return flag
        }
    }

    package var onPage: String {
        switch self {
        case .accounts: return "trang “Tài khoản”"
        case .indicators: return "trang “Số liệu”"
        case .imports: return "trang “Nhập tệp”"
        case .provinces: return "danh sách tỉnh của biểu mẫu"
        case .submittedReports: return "trang “Báo cáo đã chốt”"
        case .list(_, let noun): return "danh sách \(noun)"
        case .organisations: return "danh sách tổ chức"
        case .correct(let code, _): return "nút “Sửa” ở hồ sơ\(code.map { " \($0)" } ?? "")"
        case .seen: return "nút “Sửa” ở bản mới của hồ sơ"
        case .give(let field, _): return "trường “\(field)” của biểu mẫu"
        case .decide: return "cách xem hai hồ sơ cạnh nhau ở trang “Cặp có thể trùng”"
        case .link: return "trang “Cặp có thể trùng”"
        case .unmerge: return "nút “Tách lại” ở hồ sơ"
        case .importing: return "cách tải tệp lên ở trang “Nhập tệp”"
        case .undo(let number): return "nút “Hoàn tác lần nhập này” ở lần nhập số \(number)"
        case .mapping: return "nút “Khai các cột” hoặc “Khai lại các cột”"
        case .letters(nil): return "mục “Bộ mã chữ” của trang “Nhập tệp”"
        case .letters: return "bộ mã ấy ở mục “Bộ mã chữ” của trang “Nhập tệp”"
        case .symbol: return "ô “Số, ký hiệu”"
        case .corrigendum(let code): return "nút “Lập bản đính chính” ở trang khác biệt của \(code)"
        case .passwordLink: return "nút “Cấp đường dẫn đặt mật khẩu” ở trang “Tài khoản”"
        case .centre: return "tên của trung tâm"
        case .newCentre: return "việc lập sổ của đơn vị mới"
        case .province: return "mục “Tỉnh của số liệu”"
        case .migrate: return "việc nâng cấp chương trình ở máy chủ"
        case .database: return "nơi giữ cơ sở dữ liệu của máy chủ"
        }
    }
}
