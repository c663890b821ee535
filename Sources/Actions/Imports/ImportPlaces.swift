import Basics
import Domain

/// **Địa bàn được nhập**: the places for whose records a file may be imported; nothing is all of them. A row that would
/// write elsewhere, or change what lies elsewhere, is not taken, and nothing of the record there is told.
struct ImportPlaces: Sendable {
    let allowed: Set<ProvinceKey>?

    func allows(_ province: ProvinceKey) -> Bool { allowed?.contains(province) ?? true }

    /// Why a row whose own record would lie there is not taken. After a merger the place is another one than the file's.
    func refusal(of record: Record, in file: Province) -> String {
        let name = Provinces.find(record.province)?.name ?? record.province.stored
        let why =
            record.province == file.key
            ? "Dòng này thuộc \(name)"
            : "Số liệu này là của thời gian \(file.name) đã nhập vào \(name), nên thuộc \(name)"
        return "\(why), ngoài địa bàn của tài khoản, và không được ghi: \(ImportPlaces.advice)"
    }

    static let refusalOfMatch =
        "Dòng này nói về một hồ sơ đã có ở ngoài địa bàn của tài khoản nên không được ghi: \(advice)"

    private static let advice = "hãy nhờ người được giao địa bàn ấy hoặc cả trung tâm nhập dòng này."
}
