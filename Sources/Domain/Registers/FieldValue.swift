import Basics

/// What stands in a field of a record. A field without a value is not known.
package enum FieldValue: Hashable, Sendable {
    /// Text, or the code of a choice.
    case text(String)
    case measure(Measure)
    case when(When)
    case flag(Bool)
    case reference(RecordID)

    package var text: String? { if case .text(let text) = self { return text } else { return nil } }
    package var measure: Measure? { if case .measure(let measure) = self { return measure } else { return nil } }
    package var when: When? { if case .when(let when) = self { return when } else { return nil } }
    package var flag: Bool? { if case .flag(let flag) = self { return flag } else { return nil } }
    package var reference: RecordID? { if case .reference(let id) = self { return id } else { return nil } }
}

extension FieldDefinition {
    /// As people read it; "—" where it is not known.
    package func words(_ value: FieldValue?) -> String {
        switch value {
        case nil: return "—"
        case .text(let text): return choiceWords(text)
        case .measure(let measure): return words(measure)
        case .when(let when): return when.vietnamese
        case .flag(let flag): return flag ? "có" : "không"
        case .reference: return "một hồ sơ khác"
        }
    }

    private func choiceWords(_ code: String) -> String {
        if case .choice(let list) = kind { return list.words(code) }
        return code
    }

    private func words(_ measure: Measure) -> String {
        let hedge = measure.hedge.map { $0.rawValue + " " } ?? ""
        switch kind {
        case .quantity(let unit):
            let number = ExactNumber(digits: measure.amount, scale: 3).vietnamese
            return hedge + number + (unit.isEmpty ? "" : " \(unit)")
        case .money: return hedge + Dong(measure.amount).vietnamese + " đồng"
        case .count(let unit):
            return hedge + ExactNumber(digits: measure.amount).vietnamese + (unit.isEmpty ? "" : " \(unit)")
        case .text, .taxCode, .choice, .when, .flag, .reference: return hedge + "\(measure.amount)"
        }
    }
}

extension FieldDefinition {
    /// As a form shows it to be changed: what `value(written:)` reads as the same. A choice by its code, a reference by what
    /// is looked up elsewhere.
    package func written(_ value: FieldValue?) -> String {
        switch value {
        case nil, .reference: return ""
        case .text(let text): return text
        case .when(let when): return when.vietnamese
        case .flag(let flag): return flag ? "có" : "không"
        case .measure(let measure):
            let scale: Int
            if case .quantity = kind { scale = 3 } else { scale = 0 }
            let hedge = measure.hedge.map { $0.rawValue + " " } ?? ""
            return hedge + ExactNumber(digits: measure.amount, scale: scale).vietnamese
        }
    }
}

/// The field as a person types it in a correction: `learners=khoảng 20`, `when=7/2016`, `state=completed`.
extension FieldDefinition {
    /// Nothing for an empty text: the field becomes not known.
    package func value(written text: String) throws(Problem) -> FieldValue? {
        let written = text
        let text = Folding.normalise(text)
        if text.isEmpty { return nil }
        switch kind {
        case .text where hasParagraphs:
            let lines = written.split(whereSeparator: \.isNewline).map { Folding.normalise(String($0)) }
            return .text(lines.filter { !$0.isEmpty }.joined(separator: "\n"))
        case .text: return .text(text)
        case .taxCode: return .text(try taxCode(text))
        case .choice(let list): return .text(try list.code(written: text))
        case .count: return .measure(try measure(text, power: 0, least: 0))
        case .quantity: return .measure(try measure(text, power: 3, least: -Int(Measure.mostBelievable)))
        case .money: return .measure(try money(text))
        case .when: return .when(try when(text))
        case .flag: return .flag(try flag(text))
        case .reference: throw Problem("Trường “\(label)” trỏ tới hồ sơ khác: hãy ghi mã của hồ sơ ấy.")
        }
    }

    private func measure(_ text: String, power: Int, least: Int) throws(Problem) -> Measure {
        guard let reading = NumberReading(written: text), let number = reading.value.shifted(by: power)?.whole,
            number >= least, number <= Measure.mostBelievable
        else {
            let fault = NumberFault(text, NumberReading(written: text)?.value, power: power)
            throw Problem(
                fault.sentence(text, of: "trường “\(label)”")
                    ?? "“\(text)” không phải là số cho trường “\(label)”: hãy viết như 20 hoặc khoảng 20.")
        }
        return Measure(Int64(number), hedge: reading.hedge)
    }

    private func money(_ text: String) throws(Problem) -> Measure {
        guard let reading = NumberReading(written: text),
            let power = reading.unit.isEmpty ? 0 : NumberReading.moneyPower(ofUnit: reading.unit),
            let amount = reading.value.shifted(by: power)?.whole, (0...Int(Measure.mostBelievable)).contains(amount)
        else {
            throw Problem(
                moneyFault(text)
                    ?? "“\(text)” không phải là số tiền cho trường “\(label)”: hãy viết như 210.000.000 hoặc 1,5 tỷ.")
        }
        return Measure(Int64(amount), hedge: reading.hedge)
    }

    private func moneyFault(_ text: String) -> String? {
        let reading = NumberReading(written: text)
        let unit = reading.map(\.unit) ?? ""
        guard let power = unit.isEmpty ? 0 : NumberReading.moneyPower(ofUnit: unit) else { return nil }
        return NumberFault(text, reading?.value, power: power).sentence(text, of: "trường “\(label)” (đồng)")
    }

    private func when(_ text: String) throws(Problem) -> When {
        guard let when = When(written: text) else { throw Problem(When.refusal(of: text, field: label)) }
        return when
    }

    private func taxCode(_ text: String) throws(Problem) -> String {
        guard let code = TaxCode(text) else {
            throw Problem(
                "“\(text)” không phải là mã số thuế: cần 10 chữ số, 13 chữ số của chi nhánh (như 3500123456-001), hoặc 12 chữ số của hộ kinh doanh."
            )
        }
        return code.digits
    }

    private func flag(_ text: String) throws(Problem) -> Bool {
        switch Folding.key(text) {
        case "co", "x", "dung", "1": return true
        case "khong", "0", "sai": return false
        default: throw Problem("Trường “\(label)” nhận “có” hoặc “không”.")
        }
    }
}
