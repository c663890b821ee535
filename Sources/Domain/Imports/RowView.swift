import Basics

/// A data row read through its table's columns: each reader gives the value or nothing, and notes what could not be
/// used or was read otherwise than written.
struct RowView {
    let row: GridRow
    let sheet: String
    let province: ProvinceKey
    private var table: FoundTable
    private let notes: NoteTaker

    init(_ found: FoundRow, sheet: String, province: ProvinceKey, notes: NoteTaker) {
        row = found.row
        table = found.table
        self.sheet = sheet
        self.province = province
        self.notes = notes
    }

    /// The row as each year or level of its columns sees it.
    var series: [RowView] {
        layout.series.map { member in
            var view = self
            view.table = table.member(member)
            return view
        }
    }

    var layout: TableLayout { table.layout }
    var context: TableContext { table.context }

    func has(_ concept: ColumnConcept) -> Bool { layout.columns[concept] != nil }

    func cell(_ concept: ColumnConcept) -> Cell {
        guard let column = layout.columns[concept] else { return .empty }
        table.use.use(column)
        return row[column]
    }

    func note(_ kind: ImportNote.Kind, _ concept: ColumnConcept?, _ sentence: @autoclosure () -> String) {
        note(kind, concept, Sentence(sentence()))
    }

    func note(_ kind: ImportNote.Kind, _ concept: ColumnConcept?, _ told: Sentence) {
        let place = CellPlace(sheet: sheet, row: row.number, column: concept.flatMap { layout.columns[$0] })
        notes.add(ImportNote(kind, at: place, told))
    }

    /// The text as people wrote it, in one spelling. Numbers become their digits, since tax codes are kept so.
    func text(_ concept: ColumnConcept) -> String? {
        switch cell(concept) {
        case .empty: return nil
        case .text(let text):
            let normal = Folding.normalise(text)
            if normal.utf8.count > RecordRules.mostLetters, normal.count > RecordRules.mostLetters {
                note(
                    .problem, concept, RecordRules.tooLong(normal.count, most: RecordRules.mostLetters, of: "Ô này"))
                return nil
            }
            return normal.isEmpty || normal == "-" || normal == "–" ? nil : normal
        case .number(let number): return number.plain
        case .day(let day): return day.vietnamese
        case .flag(let flag): return flag ? "x" : nil
        case .fault(let fault):
            note(.problem, concept, "Ô báo lỗi \(fault): hãy sửa công thức hoặc gõ lại giá trị.")
            return nil
        case .uncalculated:
            note(.problem, concept, "Ô có công thức chưa được tính: hãy mở tệp bằng Excel, lưu lại rồi nhập lại.")
            return nil
        }
    }

    /// A code that the file may keep as a number, which has lost the 0 it began with where its length is one of these.
    func digits(_ concept: ColumnConcept, restoring lengths: Set<Int>) -> String? {
        guard let text = text(concept), case .number = cell(concept), lengths.contains(text.count),
            text.allSatisfy(\.isASCIIDigit)
        else { return text(concept) }
        note(.reading, concept, "“\(text)” đọc là 0\(text): ô giữ mã như một số nên mất số 0 đầu.")
        return "0" + text
    }

    /// A telephone number in digits: one that is read otherwise than written is counted with its column.
    func phone() -> String? {
        guard let text = text(.phone), let column = layout.columns[.phone] else { return nil }
        let phone = RowReader.phone(text)
        if phone != text {
            let remark = phone == "0" + text ? ColumnRemarks.Remark.lostZero : .dialled
            table.remarks.add(remark, column: column, row: row.number, written: text, read: phone)
        }
        return phone
    }

    /// The text, folded, abbreviations written out.
    func key(_ concept: ColumnConcept) -> String? {
        text(concept).map { Words.abbreviations.expand(Folding.key($0)) }
    }

    /// Text that many rows share (a commune, a trade): kept once.
    func sharedText(_ concept: ColumnConcept) -> String? { text(concept).map(notes.shared) }

    /// A dash: people write it both for "none" and for "no figure", so alone it is not known.
    func isDash(_ concept: ColumnConcept) -> Bool {
        guard case .text(let text) = cell(concept) else { return false }
        return ["-", "–", "—"].contains(Folding.normalise(text))
    }

    /// A mark in a column that asks yes or no: "x" says yes, "không" and 0 say no, a blank says nothing.
    func mark(_ concept: ColumnConcept) -> Bool? {
        if case .flag(let flag) = cell(concept) { return flag }
        return key(concept).map { !["khong", "0", "k", "ko", "khong co", "no"].contains($0) }
    }

    func choice(_ concept: ColumnConcept, _ list: ChoiceList) -> String? {
        guard let text = text(concept) else { return nil }
        if let code = Words.classify(text: text, as: list) { return code }
        note(.problem, concept, "Chưa hiểu “\(text)”: \(sentence(of: list)).")
        return nil
    }

    private func sentence(of list: ChoiceList) -> String {
        "hãy dùng một trong " + list.codes.map { "“\($0.words)”" }.joined(separator: ", ")
    }
}

/// Numbers, money and days.
extension RowView {
    /// A thousand tỷ: more than any programme gives, and what đồng under "triệu đồng" come to.
    private static let hardlyBelievable = 1_000_000_000_000
    private static let believable: ClosedRange<Int64> = 0...Measure.mostBelievable

    /// A whole number; a fraction is a problem, never rounded.
    func count(_ concept: ColumnConcept) -> Measure? {
        guard let (number, hedge) = number(concept) else { return nil }
        guard let whole = number.whole, RowView.believable.contains(Int64(whole)) else {
            let fault = NumberFault(number.vietnamese, number, power: 0)
            note(
                .problem, concept,
                fault.sentence(number.vietnamese, of: "số đếm")
                    ?? "“\(number.vietnamese)” không phải là số đếm: hãy ghi số nguyên, không âm.")
            return nil
        }
        return Measure(Int64(whole), hedge: hedge)
    }

    /// Thousandths.
    func quantity(_ concept: ColumnConcept) -> Measure? {
        guard let (number, hedge) = number(concept) else { return nil }
        guard let thousandths = number.shifted(by: 3)?.whole, Measure.isBelievable(thousandths) else {
            note(
                .problem, concept,
                "“\(number.vietnamese)” quá lớn hoặc có quá ba chữ số thập phân: hãy kiểm tra và ghi gọn lại.")
            return nil
        }
        return Measure(Int64(thousandths), hedge: hedge)
    }

    /// Whole đồng: the cell's own unit beats the row's unit column, that beats the heading, that beats the title.
    func money(_ concept: ColumnConcept) -> Measure? {
        guard let reading = numberReading(concept) else { return nil }
        let own = reading.unit.isEmpty ? nil : NumberReading.moneyPower(ofUnit: reading.unit)
        guard let power = own ?? moneyPower(of: concept) ?? (reading.value.digits == 0 ? 0 : nil) else {
            note(
                .problem, concept,
                "Chưa rõ đơn vị tiền của “\(reading.value.vietnamese)”: hãy ghi đơn vị (đồng, triệu đồng, tỷ đồng) trong tiêu đề cột."
            )
            return nil
        }
        guard let dong = reading.value.shifted(by: power)?.whole, RowView.believable.contains(Int64(dong)) else {
            let fault = NumberFault(reading.value.vietnamese, reading.value, power: power)
            note(
                .problem, concept,
                fault.sentence(reading.value.vietnamese, of: "số tiền (tính ra đồng)")
                    ?? "“\(reading.value.vietnamese)” không thành số đồng nguyên: hãy ghi số tiền rõ hơn.")
            return nil
        }
        if dong > RowView.hardlyBelievable {
            note(
                .warning, concept,
                "“\(reading.value.vietnamese)” đọc là \(ExactNumber(dong).vietnamese) đồng: hãy kiểm tra đơn vị tiền của cột."
            )
        }
        return Measure(Int64(dong), hedge: reading.hedge)
    }

    private func moneyPower(of concept: ColumnConcept) -> Int? {
        if concept != .unit, let unit = text(.unit),
            let power = Heading.moneyPower(unit) ?? NumberReading.moneyPower(ofUnit: Folding.fold(unit))
        {
            return power
        }
        return layout.columns[concept].flatMap { layout.moneyPowers[$0] } ?? context.moneyPower
    }

    private func number(_ concept: ColumnConcept) -> (ExactNumber, Hedge?)? {
        numberReading(concept).map { ($0.value, $0.hedge) }
    }

    struct CellNumber {
        let value: ExactNumber
        let hedge: Hedge?
        let unit: String
    }

    func numberReading(_ concept: ColumnConcept) -> CellNumber? {
        switch cell(concept) {
        case .number(let number): return CellNumber(value: number, hedge: nil, unit: "")
        case .text(let raw):
            guard let text = text(concept) else { return nil }
            return typedNumber(text, raw: raw, concept)
        case .day(let day):
            note(.problem, concept, "Ô này là ngày \(day.vietnamese), không phải số: hãy đổi định dạng ô về số.")
            return nil
        case .empty: return nil
        case .flag(let flag):
            note(.problem, concept, "Ô này là \(flag ? "TRUE" : "FALSE"), không phải số: hãy gõ lại con số.")
            return nil
        case .fault, .uncalculated:
            _ = text(concept)
            return nil
        }
    }

    private func typedNumber(_ text: String, raw: String, _ concept: ColumnConcept) -> CellNumber? {
        if ["chua co", "khong ro", "chua ro", "x", "chua co so lieu", "khong co so lieu", "dang cap nhat"].contains(
            Folding.key(text))
        {
            note(.reading, concept, "“\(text)” đọc là chưa có số liệu.")
            return nil
        }
        guard let reading = styled(text, concept) else {
            note(
                .problem, concept,
                NumberFault(text, NumberReading(written: text)?.value, power: 0).sentence(text, of: "số ở ô này")
                    ?? "“\(text)” không phải là số: hãy ghi như 20, 1.250,5 hoặc khoảng 20.")
            return nil
        }
        if reading.hedge != nil || reading.isAmbiguous || !reading.unit.isEmpty || reading.value.vietnamese != text {
            let hedge = reading.hedge.map { ", giữ chữ “\($0.rawValue)”" } ?? ""
            let meant = RowView.meant(reading, in: text)
            // "85.000.000 đ" is read as it stands.
            if reading.hedge != nil || reading.isAmbiguous || NumberReading.moneyPower(ofUnit: reading.unit) != 0
                || !text.hasPrefix(reading.value.vietnamese)
            {
                note(.reading, concept, "“\(raw)” đọc là \(meant)\(hedge).")
            }
        }
        return CellNumber(value: reading.value, hedge: reading.hedge, unit: reading.unit)
    }

    /// An amount of money in đồng, any other number with what stands behind it.
    private static func meant(_ reading: NumberReading, in text: String) -> String {
        if reading.unit.isEmpty { return reading.value.vietnamese }
        if let dong = NumberReading.moneyPower(ofUnit: reading.unit).flatMap(reading.value.shifted) {
            return "\(dong.vietnamese) đồng"
        }
        return "\(reading.value.vietnamese) \(tail(of: text))"
    }

    /// In the style of the other numbers of its column, where the number itself could be of either.
    private func styled(_ text: String, _ concept: ColumnConcept) -> NumberReading? {
        guard let reading = NumberReading(written: text), let column = layout.columns[concept] else { return nil }
        if let style = reading.style { table.styles.add(style, column: column) }
        guard reading.isAmbiguous else { return reading }
        switch table.styles.style(of: column) {
        case .english?: return NumberReading(written: text, style: .english)
        case .vietnamese?: return reading
        case nil:
            table.styles.addUnsettled(column, isWarned: text.contains(","))
            if text.contains(",") {
                note(
                    .warning, concept,
                    "“\(text)” đọc là \(reading.value.vietnamese) (dấu phẩy là dấu thập phân): nếu dấu phẩy ngăn hàng nghìn, hãy ghi lại bằng dấu chấm."
                )
            }
            return reading
        }
    }

    /// What stands behind the number, as written.
    private static func tail(of text: String) -> String {
        let end = text.lastIndex(where: \.isASCIIDigit).map { text.index(after: $0) } ?? text.startIndex
        return Folding.normalise(String(text[end...]))
    }

    /// A day, a month or a year, as written.
    func when(_ concept: ColumnConcept) -> When? {
        switch cell(concept) {
        case .empty: return nil
        case .day(let day): return When(day: day)
        case .number(let number):
            if let year = number.whole, let when = When(year: year), (1900...2100).contains(year) { return when }
            if let serial = number.whole, let day = serialDay(serial, concept) { return day }
            note(.problem, concept, When.refusal(of: number.plain))
            return nil
        case .text:
            guard let text = text(concept) else { return nil }
            return writtenWhen(text, concept)
        case .flag, .fault, .uncalculated:
            _ = text(concept)
            return nil
        }
    }

    /// The number by which a spreadsheet keeps a day, where the cell has lost its format or became text.
    private func serialDay(_ serial: Int, _ concept: ColumnConcept) -> When? {
        guard (20_000...80_000).contains(serial) else { return nil }
        let day = Day(daysSince1970: Int32(serial - 25_569))
        note(.reading, concept, "“\(serial)” đọc là ngày \(day.vietnamese) (số ngày của Excel).")
        return When(day: day)
    }

    private func writtenWhen(_ text: String, _ concept: ColumnConcept) -> When? {
        if text.utf8.count == 5, let serial = Int(text), let day = serialDay(serial, concept) { return day }
        guard let when = When(written: text) ?? monthOfContextYear(text) else {
            if RowView.isDuration(text) {
                note(
                    .reading, concept,
                    "“\(text)” là khoảng thời gian kéo dài, không phải ngày tháng: lấy thời gian của bảng.")
                return nil
            }
            let year = context.when.year.map { "/\($0)" } ?? ""
            note(.problem, concept, When.refusal(of: When.readings(of: text + year) == nil ? text : text + year))
            return nil
        }
        if !RowView.isSame(when.vietnamese, text) { note(.reading, concept, "“\(text)” đọc là \(when.vietnamese).") }
        return when
    }

    /// Whether a day or month differs from what is written by nothing but zeros before its numbers.
    private static func isSame(_ read: String, _ written: String) -> Bool {
        func plain(_ text: String) -> [Substring] {
            text.split(separator: "/", omittingEmptySubsequences: false).map { $0.drop { $0 == "0" } }
        }
        return read == written || plain(read) == plain(written)
    }

    /// "3 tháng", "2,5 tháng", "10 ngày".
    private static func isDuration(_ text: String) -> Bool {
        let words = Folding.key(text.replacing(",", with: "").replacing(".", with: "")).split(separator: " ")
        guard words.count == 2, words[0].allSatisfy(\.isASCIIDigit) else { return false }
        return ["thang", "ngay", "tuan", "buoi", "gio", "tiet", "nam"].contains(words[1])
    }

    /// "Tháng 7", "Quý II" under a title that names the year.
    private func monthOfContextYear(_ text: String) -> When? {
        guard let year = context.when.year else { return nil }
        let key = Folding.key(text)
        if key.hasPrefix("thang ") || key.hasPrefix("quy "), let when = When(written: "\(key)/\(year)") { return when }
        if text.contains("-"), When.readings(of: "\(text)/\(year)") != nil { return nil }
        let parts = text.split { $0 == "/" || $0 == "-" }
        if parts.count > 2 { return When(written: "\(text)/\(year)") }
        guard parts.count == 2, let day = Int(parts[0]), let month = Int(parts[1]) else { return nil }
        return Day(year: year, month: month, day: day).map(When.init(day:))
    }
}

/// Gathers notes while rows are read.
final class NoteTaker {
    private(set) var notes: ImportNotes
    /// By the hash of their bytes: a dictionary of texts would compare letters, not bytes, at ten times the cost.
    private var texts: [UInt64: String] = [:]
    /// Of the row being read: a cell that is asked twice is spoken of once.
    private var current: [ImportNote] = []

    init(limit: Int = ImportNotes.usualLimit) { notes = ImportNotes(limit: limit) }

    func shared(_ text: String) -> String {
        var hash = Identity()
        hash.add(text)
        if let known = texts[hash.hash] { return known.hasSameBytes(as: text) ? known : text }
        if texts.count < 10_000 { texts[hash.hash] = text }
        return text
    }

    /// Before a row is read again: what was said of its cells.
    func forget(row: Int) {
        notes.remove { $0.place.row == row && ($0.place.column != nil) }
        current = []
    }

    func add(_ note: ImportNote) {
        if current.first?.place.row != note.place.row { current = [] }
        if current.contains(note) { return }
        current.append(note)
        notes.add(note)
    }
}
