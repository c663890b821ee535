import Basics
import Domain

extension RegisterFilter {
    /// What a list shows, as people read it over the list and in a file made of it; nothing for all records.
    package func words(_ register: Register) -> [String] {
        let fields = register.definition.fields
        var said: [String] = []
        if let provinces {
            let names = provinces.sorted { $0.stored < $1.stored }.map { Provinces.find($0)?.name ?? $0.stored }
            said.append(names.isEmpty ? "không địa bàn nào" : names.joined(separator: ", "))
        }
        if let period { said.append(period.vietnamese) }
        if !Folding.words(words).isEmpty { said.append("có “\(words)”") }
        for (field, codes) in choices.sorted(by: { $0.key < $1.key }) {
            let names = codes.sorted().map { RegisterFilter.words($0, of: fields[field]) }
            said.append("\(fields[field].label): \(names.joined(separator: ", "))")
        }
        for (field, code) in references.sorted(by: { $0.key < $1.key }) {
            said.append("\(fields[field].label): \(code.text)")
        }
        if !unknown.isEmpty {
            said.append("chưa rõ \(unknown.sorted().map { "“\(fields[$0].label)”" }.joined(separator: " hoặc "))")
        }
        if let importNumber { said.append("từ lần nhập số \(importNumber)") }
        if showsMerged { said.append("kể cả cơ sở đã gộp") }
        return said
    }

    private static func words(_ code: String, of field: FieldDefinition) -> String {
        switch code {
        case isUnknown: return "chưa rõ"
        case yes: return "có"
        case no: return "không"
        default: return field.words(.text(code))
        }
    }
}
