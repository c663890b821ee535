import Actions
import ArgumentParser
import Basics
import Domain

/// A role and where it counts.
struct GrantOptions: ParsableArguments {
    @Option(
        name: .long,
        help:
            "Vai trò: administrator (quản trị), leader (lãnh đạo), officer (chuyên viên), accountant (kế toán), observer (Sở, Bộ: chỉ xem), collaborator (cộng tác viên)."
    )
    var role: String

    @Option(name: .long, help: "Chỉ ở tổ chức này, như TC-0001 (khuyencong organisations); không ghi là mọi tổ chức.")
    var organisation: String?

    @Option(
        name: .long, help: "Chỉ hồ sơ của tỉnh này vào lúc ấy, như 63:77 (khuyencong places); không ghi là mọi nơi.")
    var province: String?

    func find(in office: Office) async throws -> Grant {
        guard
            let meant = Role(rawValue: role)
                ?? Role.allCases.first(where: { Folding.key($0.words) == Folding.key(role) })
        else {
            let known = Role.allCases.map { "\($0.rawValue) (\($0.words))" }.joined(separator: ", ")
            throw Problem("Không có vai trò “\(role)”: hãy chọn một trong \(known).")
        }
        let place = try province.map { text throws(Problem) in
            guard let key = ProvinceKey(stored: text) else {
                throw Problem(
                    "Tỉnh “\(text)” không đọc được: hãy ghi sơ đồ và mã như 63:77 hoặc 34:79 (khuyencong places).")
            }
            return key
        }
        var found: Int?
        if let organisation { found = try await office.organisation(written: organisation).id }
        return try Grant(meant, organisation: found, province: place)
    }
}
