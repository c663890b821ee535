import Actions
import Basics
import Documents
import Domain

/// What a person says of the files that they give.
struct UploadForm {
    static let late = LateForm("Nhập tệp", ["nam": "Năm của số liệu", "phan": "Phần của năm", "tinh": "Tỉnh"])

    var year: String
    var part: String
    var province: String
    var letters: String
    var problems: [(field: String?, sentence: String)] = []

    /// As it is likely to be: figures are imported when a year is over, or of the year that is told last.
    init(_ desk: ImportDesk) {
        year = String(desk.today.month <= 6 ? desk.today.year - 1 : desk.today.year)
        part = ""
        province = ""
        letters = ImportOrder.Letters.found.rawValue
        province = likelyPlace(desk)?.key.stored ?? ""
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
        guard let whole = Period(written: year), whole.isWholeYears else { return nil }
        if part.isEmpty { return whole }
        return whole.isTerm ? nil : Period(code: "\(whole.code)-\(part)")
    }

    /// Of the year's own time; among several the one that was imported last.
    private func likelyPlace(_ desk: ImportDesk) -> Province? {
        let scheme = period.map { ProvinceScheme.on($0.first) }
        let fitting = desk.provinces.filter { $0.key.scheme == scheme }
        let choices = fitting.isEmpty ? desk.provinces : fitting
        let last = desk.entries.first { entry in choices.contains { $0.key.stored == entry.province } }
        return choices.first { $0.key.stored == last?.province } ?? choices.first
    }

    /// What the rows without a year of their own would be put into has to be known.
    private static func refusal(_ chosen: Province, _ period: Period) -> String? {
        guard let when = When(first: period.first, last: period.last) else { return nil }
        do throws(Problem) {
            _ = try Provinces.key(chosen: chosen.key, at: when)
            return nil
        } catch {
            return error.sentence
        }
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
        if let chosen, let period, let refusal = Self.refusal(chosen, period) {
            problems.append(("tinh", refusal))
            return nil
        }
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
