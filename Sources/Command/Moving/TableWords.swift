import Domain

/// What the tables are called for people: registers by their own word, the others here.
enum TableWords {
    static func name(of table: String) -> String {
        Register(rawValue: table)?.definition.noun ?? others[table] ?? table
    }

    private static let others = [
        "organisation": "đơn vị", "organisation_name": "tên đơn vị qua các thời kỳ", "counter": "số thứ tự tiếp theo",
        "register_version": "phiên bản của sổ", "register_completeness": "kê khai đủ", "event": "nhật ký",
        "change": "thay đổi", "import": "lần nhập", "import_sheet": "trang đã nhập", "import_row": "dòng đã nhập lại",
        "header_mapping": "cách hiểu cột đã nhớ", "duplicate_pair": "cặp có thể trùng",
        "establishment_name": "tên cũ của cơ sở", "search_text": "chữ để tìm kiếm",
        "account": "tài khoản", "account_grant": "phân quyền", "access_entry": "nhật ký truy cập",
    ]
}
