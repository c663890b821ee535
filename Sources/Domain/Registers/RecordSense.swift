import Basics

/// What cannot be, and what hardly is. No law is guessed at: a part is no more than its whole, nobody is born tomorrow.
extension RecordRules {
    /// Letters of a text of one line, and of one with paragraphs: beyond every name and every section of a report.
    package static let mostLetters = 1_000
    package static let mostLettersOfParagraphs = 100_000

    /// What no record can hold, at the fields that were written. `today`: as of which nobody is born yet.
    static func impossible(_ record: Record, writing fields: Set<Int>, on today: Day?) -> [FieldProblem] {
        tooLong(record, writing: fields) + parts(record, writing: fields) + nothing(record, writing: fields)
            + birth(record, writing: fields, on: today)
    }

    /// What is written all the same, and a person may look at again: field and sentence.
    package static func doubts(_ record: Record, writing fields: Set<Int>) -> [(field: Int, sentence: String)] {
        fields.sorted().compactMap { index in
            guard record.values.indices.contains(index), let value = record.values[index] else { return nil }
            return doubt(record.register.definition.fields[index], value).map { (index, $0) }
        }
    }

    private static func doubt(_ field: FieldDefinition, _ value: FieldValue) -> String? {
        switch (field.key, value) {
        case ("phone", .text(let text)) where text.count(where: \.isASCIIDigit) < 8:
            return "Điện thoại “\(text)” có ít hơn 8 chữ số: vẫn ghi, hãy kiểm tra lại."
        case ("email", .text(let text)) where !isAddress(text):
            return "Thư điện tử “\(text)” không có dạng tên@nơi.vn: vẫn ghi, hãy kiểm tra lại."
        case ("id_number", .text(let text)) where ![9, 12].contains(text.count) || !text.allSatisfy(\.isASCIIDigit):
            return "Số CCCD “\(text)” không phải 12 chữ số (CMND cũ: 9 chữ số): vẫn ghi, hãy kiểm tra lại."
        case ("score", .measure(let score)) where score.amount > 100_000:
            return "Điểm \(field.words(value)) cao hơn thang 100: vẫn ghi, hãy kiểm tra lại."
        case ("born", .when(let when)) where when.last.components.year < 1910:
            return "Ngày sinh \(when.vietnamese) đã quá xa: vẫn ghi, hãy kiểm tra lại."
        default: return nil
        }
    }

    /// Money that a person wrote with no unit and that is too little to be given or owned: it was meant in triệu đồng. A file
    /// says its unit over the column.
    package static func smallMoney(_ record: Record, writing fields: Set<Int>) -> [String] {
        fields.sorted().compactMap { index in
            guard record.values.indices.contains(index), let money = record.values[index]?.measure,
                record.register.definition.fields[index].kind == .money, (1..<leastMoney).contains(money.amount)
            else { return nil }
            let words = ExactNumber(digits: money.amount).vietnamese
            let label = record.register.definition.fields[index].label
            return
                "“\(label)” đọc là \(words) đồng, quá nhỏ: vẫn ghi; nếu là \(words) triệu đồng, hãy sửa thành “\(words) triệu”."
        }
    }

    /// In đồng.
    private static let leastMoney: Int64 = 100_000

    private static func isAddress(_ text: String) -> Bool {
        let sides = text.split(separator: "@", omittingEmptySubsequences: false)
        return sides.count == 2 && !sides[0].isEmpty && sides[1].contains(".") && !text.contains(" ")
    }

    private static func tooLong(_ record: Record, writing fields: Set<Int>) -> [FieldProblem] {
        fields.sorted().compactMap { index in
            guard record.values.indices.contains(index), let text = record.values[index]?.text else { return nil }
            let field = record.register.definition.fields[index]
            let most = field.hasParagraphs ? mostLettersOfParagraphs : mostLetters
            // Letters are at most as many as bytes, and counting letters is slow.
            guard text.utf8.count > most, text.count > most else { return nil }
            return FieldProblem(field: index, tooLong(text.count, most: most, of: "“\(field.label)”"))
        }
    }

    package static func tooLong(_ count: Int, most: Int, of what: String) -> String {
        let words = [count, most].map { ExactNumber($0).vietnamese }
        return "\(what) dài \(words[0]) ký tự: nhiều nhất là \(words[1]), hãy viết gọn lại."
    }

    /// Learners of a kind are among the learners; a hedged number is no bound.
    private static func parts(_ record: Record, writing fields: Set<Int>) -> [FieldProblem] {
        let whole = TrainingClassField.learners.rawValue
        guard record.register == .trainingClass, let all = record.values[whole]?.measure, all.hedge == nil else {
            return []
        }
        let parts: [TrainingClassField] = [.female, .minority, .poor, .nearPoor, .disabled, .employed, .interned]
        let over = parts.compactMap { part -> FieldProblem? in
            guard let amount = record[part]?.measure, amount.hedge == nil, amount.amount > all.amount,
                fields.contains(part.rawValue) || fields.contains(whole)
            else { return nil }
            return FieldProblem(
                field: part.rawValue,
                "“\(part.definition.label)” (\(amount.amount)) lớn hơn “Số học viên” (\(all.amount)): hãy sửa một trong hai số."
            )
        }
        let (poor, near) = (record[TrainingClassField.poor]?.measure, record[TrainingClassField.nearPoor]?.measure)
        guard over.isEmpty, let poor, let near, poor.hedge == nil, near.hedge == nil,
            poor.amount + near.amount > all.amount,
            !fields.isDisjoint(with: [whole, TrainingClassField.poor.rawValue, TrainingClassField.nearPoor.rawValue])
        else { return over }
        return [
            FieldProblem(
                field: TrainingClassField.nearPoor.rawValue,
                "Hộ nghèo và hộ cận nghèo cộng lại (\(poor.amount + near.amount)) lớn hơn “Số học viên” (\(all.amount)): hãy sửa một trong các số."
            )
        ]
    }

    /// How many classes, fairs or products a record stands for: one that stands for none is none.
    private static func nothing(_ record: Record, writing fields: Set<Int>) -> [FieldProblem] {
        let definitions = record.register.definition.fields
        return fields.sorted().compactMap { index in
            guard definitions.indices.contains(index), let measure = record.values[index]?.measure else { return nil }
            let field = definitions[index]
            let stands = field.key == "quantity" || record.register == .trainingClass && field.key == "classes"
            if stands, measure.amount <= 0 {
                return FieldProblem(
                    field: index,
                    "“\(field.label)” phải từ 1 trở lên: hãy để trống nếu chưa rõ, hoặc bỏ hồ sơ nếu không có.")
            }
            guard field.key == "score", measure.amount < 0 else { return nil }
            return FieldProblem(field: index, "“\(field.label)” không âm: hãy ghi số từ 0 trở lên.")
        }
    }

    private static func birth(_ record: Record, writing fields: Set<Int>, on today: Day?) -> [FieldProblem] {
        let field = LearnerField.born.rawValue
        guard record.register == .learner, fields.contains(field), let born = record.when(LearnerField.born),
            let today, born.first > today
        else { return [] }
        return [
            FieldProblem(
                field: field, "Ngày sinh \(born.vietnamese) sau ngày \(today.vietnamese): hãy ghi ngày sinh đã qua.")
        ]
    }
}

extension RecordRules {
    /// Takes from a record of a file what cannot be, and tells it; a count of none stays, since lists count what there was
    /// none of.
    static func sift(_ record: inout Record, asOf day: Day, _ tell: (ImportNote.Kind, String) -> Void) {
        let fields = Set(record.values.indices)
        let none = Set(nothing(record, writing: fields).map(\.field))
        for problem in impossible(record, writing: fields, on: day) {
            if none.contains(problem.field), record.values[problem.field]?.measure?.amount == 0 {
                tell(.warning, problem.sentence)
                continue
            }
            tell(.problem, problem.sentence + " Số ấy không được nhập.")
            record.values[problem.field] = nil
        }
        for doubt in doubts(record, writing: fields) { tell(.warning, doubt.sentence) }
    }
}

extension FieldProblem {
    fileprivate init(field: Int, _ sentence: String) { self.init(field: field, Sentence(sentence)) }
}
