import Actions
import Basics
import Documents
import Domain

/// What a person says of the files that they give.
struct UploadForm {
    var year: String
    var part: String
    var province: String
    var letters: String
    var problems: [(field: String?, sentence: String)] = []

    /// As it is likely to be: figures are imported when a year is over, or of the year that is told last.
    init(_ desk: ImportDesk) {
        year = String(desk.today.month <= 6 ? desk.today.year - 1 : desk.today.year)
        part = ""
        let last = desk.entries.first.flatMap { ProvinceKey(stored: $0.province) }
        let known = desk.provinces.first { $0.key == last }
        province = (known ?? desk.provinces.first)?.key.stored ?? ""
        letters = ImportOrder.Letters.found.rawValue
    }

    init(_ form: Fields, _ desk: ImportDesk) {
        self.init(desk)
        year = form["nam"] ?? year
        part = form["phan"] ?? part
        province = form["tinh"] ?? province
        letters = form["chu"] ?? letters
    }

    /// The year or years, and which part of it.
    var period: Period? {
        let years = year.split { !$0.isNumber }.map(String.init)
        if years.count == 2, part.isEmpty { return Period(code: "\(years[0])/\(years[1])") }
        guard years.count == 1, let year = years.first else { return nil }
        return Period(code: part.isEmpty ? year : "\(year)-\(part)")
    }

    static let parts = [("", "Cả năm, hoặc cả giai đoạn")] + PeriodChoice.partsOfYear

    /// What the files are asked for with; fills in the problems where that cannot be.
    mutating func context(_ desk: ImportDesk) -> ImportContext? {
        let period = period
        if period == nil {
            problems.append(
                ("nam", "Năm “\(year)” không đọc được: hãy ghi một năm (2024) hoặc một giai đoạn (2021-2025)."))
        }
        let key = ProvinceKey(stored: province)
        let chosen = desk.provinces.first { $0.key == key }
        if chosen == nil { problems.append(("tinh", "Hãy chọn tỉnh của số liệu trong danh sách.")) }
        guard let period, let chosen else { return nil }
        return ImportContext(
            province: chosen, period: period, centre: desk.centre.name,
            letters: ImportOrder.Letters(rawValue: letters) ?? .found, places: desk.places)
    }
}

/// All of an order but its file.
struct ImportContext: Sendable {
    let province: Province
    let period: Period
    let centre: String
    let letters: ImportOrder.Letters
    let places: Set<ProvinceKey>?

    func order(_ original: UploadedOriginal) -> ImportOrder {
        ImportOrder(
            original, province: province, period: period, centre: centre, letters: letters, places: places)
    }
}
