import Basics
import Domain

/// Reads a text with all that read texts, and holds what came out against what was written.
enum WordReader {
    static func isRead(_ bytes: [UInt8]) throws(FuzzFinding) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        let isNumber = try readNumber(bytes, text)
        let isTime = try readTime(text)
        try fold(text)
        try understand(text)
        return isNumber || isTime
    }

    private static func readNumber(_ bytes: [UInt8], _ text: String) throws(FuzzFinding) -> Bool {
        let stored = ExactNumber(stored: bytes)
        if let stored { try hold(stored, text) }
        let readings = [
            NumberReading(written: text), NumberReading(written: text, style: .english),
            NumberReading(written: Folding.normalise(text)),
        ]
        for reading in readings {
            guard let reading else { continue }
            try hold(reading.value, text)
            if let power = NumberReading.moneyPower(ofUnit: reading.unit) { _ = reading.value.shifted(by: power) }
        }
        return stored != nil || readings.contains { $0 != nil }
    }

    /// A number comes out of its own writing, in both styles: as long as it has no more digits than a sheet keeps.
    private static func hold(_ number: ExactNumber, _ text: String) throws(FuzzFinding) {
        let (plain, vietnamese) = (number.plain, number.vietnamese)
        for power in [-20, -3, 0, 3, 9, 18] {
            guard let shifted = number.shifted(by: power), let back = shifted.shifted(by: -power) else { continue }
            guard back == number else {
                throw FuzzFinding("“\(text)”: \(plain) × 10^\(power) and back is \(back.plain)")
            }
        }
        guard number.digits.magnitude < 1_000_000_000_000_000 else { return }
        guard ExactNumber(stored: plain.utf8) == number else {
            throw FuzzFinding("“\(text)”: \(plain) is read as \(ExactNumber(stored: plain.utf8)?.plain ?? "nothing")")
        }
        let again = NumberReading(written: vietnamese)?.value
        guard again == number else {
            throw FuzzFinding("“\(text)”: \(vietnamese) is read as \(again?.vietnamese ?? "nothing")")
        }
    }

    private static func readTime(_ text: String) throws(FuzzFinding) -> Bool {
        let when = When(written: text)
        if let when {
            let again = When(written: when.vietnamese)
            guard again == when else {
                throw FuzzFinding("“\(text)”: \(when.vietnamese) is read as \(again?.vietnamese ?? "nothing")")
            }
        }
        let day = Day(iso: text)
        if let day, day.iso != text { throw FuzzFinding("“\(text)” is stored as \(day.iso)") }
        let period = Period(code: text)
        if let period {
            guard period.code == text, period.first <= period.last, !period.vietnamese.isEmpty else {
                throw FuzzFinding("“\(text)” is the period \(period.code)")
            }
        }
        return when != nil || day != nil || period != nil
    }

    private static func fold(_ text: String) throws(FuzzFinding) {
        let once = Folding.normalise(text)
        guard Folding.normalise(once).hasSameBytes(as: once) else {
            throw FuzzFinding("“\(text)”: “\(once)” is normalised once more")
        }
        let key = Folding.key(text)
        guard Folding.key(key).hasSameBytes(as: key) else { throw FuzzFinding("“\(text)”: “\(key)” has another key") }
        guard !key.hasPrefix(" "), !key.hasSuffix(" "), !key.containsBytes(of: "  ") else {
            throw FuzzFinding("“\(text)”: “\(key)” has spaces too many")
        }
        _ = (Folding.fold(text), Folding.marked(text), Folding.words(text), Folding.sortKey(text), text.isBlank)
    }

    /// One field of each kind that is read.
    private static let fields: [FieldDefinition] = {
        var fields: [String: FieldDefinition] = [:]
        for field in Register.allCases.flatMap(\.definition.fields) {
            switch field.kind {
            case .text, .choice, .reference: break
            case .taxCode: fields["taxCode"] = field
            case .count: fields["count"] = field
            case .quantity: fields["quantity"] = field
            case .money: fields["money"] = field
            case .when: fields["when"] = field
            case .flag: fields["flag"] = field
            }
        }
        return fields.sorted { $0.key < $1.key }.map(\.value)
    }()

    /// A person's writing into each kind of field is a value that can be shown, or a problem with a sentence.
    private static func understand(_ text: String) throws(FuzzFinding) {
        for field in fields {
            do throws(Problem) {
                if let value = try field.value(written: text) { _ = field.words(value) }
            } catch {
                guard !error.sentence.isEmpty else { throw FuzzFinding("“\(text)”: no sentence for \(field.key)") }
            }
        }
        _ = (EstablishmentName(text), TaxCode(text), Words.classify(text: text, as: .activity), RecordID(hex: text))
        _ = (Indicators.match(text, unit: "lớp"), ProvinceKey(stored: text))
    }
}
