import Basics
import Domain
import Storage

/// What a person says of an organisation's name: `name=…`, `from=1/7/2025`, `citation=…`.
package struct OrganisationNaming: Sendable {
    package enum From: Sendable, Hashable {
        case today
        case day(Day)
        /// The first name was written wrongly.
        case beginning
    }

    package let name: String
    package let from: From
    package let citation: String?

    package init(_ assignments: [String]) throws(Problem) {
        var name = ""
        var from = From.today
        var citation: String?
        for assignment in assignments {
            let parts = assignment.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = parts.count == 2 ? Folding.normalise(String(parts[1])) : ""
            switch Folding.key(String(parts[0])) {
            case "name", "ten": name = value
            case "from", "tu ngay": from = try OrganisationNaming.from(value)
            case "citation", "can cu": citation = value.isEmpty ? nil : value
            default:
                throw Problem(
                    "Tổ chức không có trường “\(parts[0])” để sửa. Các trường: name (Tên), from (Từ ngày), citation (Căn cứ)."
                )
            }
        }
        guard !name.isEmpty else {
            throw Problem(
                "Tên tổ chức không được để trống: hãy ghi name=… (và from=1/7/2025 nếu không phải từ hôm nay).")
        }
        self.name = name
        self.from = from
        self.citation = citation
    }

    private static func from(_ text: String) throws(Problem) -> From {
        if text.isEmpty { return .beginning }
        guard let day = When(written: text), day.first == day.last else {
            throw Problem(
                "“\(text)” không phải là ngày của tên mới: hãy viết như from=1/7/2025; để trống là sửa tên đầu tiên.")
        }
        return .day(day.first)
    }
}

extension Office {
    /// Gives an organisation a name from a day on; the names before it stay in its history. Answers what is to be told.
    package func rename(_ organisation: Organisation, _ naming: OrganisationNaming) async throws -> [String] {
        let today = today
        let lines = try Self.lines(of: naming, today: today, organisation)
        return try await perform(
            "correct_organisation", organisation: organisation.id, summary: lines.joined(separator: "; ")
        ) { work in
            let before = try Organisation.find(organisation.id, work.session)
            try Self.refuseTaken(naming.name, before, work)
            try Self.store(naming, before, today: today, work)
            let after = try Organisation.find(organisation.id, work.session)
            let name = after.name(on: today)
            try work.session.run("UPDATE organisation SET name = \(name) WHERE id = \(organisation.id)")
            try work.recordChange(
                entity: Organisation.word, RecordID(high: 0, low: UInt64(organisation.id)),
                before: Self.json(before.names), after: Self.json(after.names))
            return name == naming.name ? lines : lines + ["tên hôm nay vẫn là “\(name)”"]
        }
    }

    private static func lines(of naming: OrganisationNaming, today: Day, _ organisation: Organisation) throws(Problem)
        -> [String]
    {
        let former: String
        let words: String
        switch naming.from {
        case .today: (former, words) = (organisation.name(on: today), "từ \(today.vietnamese)")
        case .day(let day): (former, words) = (organisation.name(on: day), "từ \(day.vietnamese)")
        case .beginning: (former, words) = (organisation.names.first?.name ?? organisation.name, "tên đầu tiên")
        }
        if former == naming.name, naming.citation == nil {
            throw Problem("\(organisation.code) đã có tên như vậy (\(words)): không có gì để sửa.")
        }
        return ["Tên, \(words): \(former) → \(naming.name)"]
    }

    private static func refuseTaken(_ name: String, _ organisation: Organisation, _ work: Work) throws {
        let others = try Organisation.all(work.session).filter { other in
            other.id != organisation.id && other.kind == organisation.kind && other.province == organisation.province
        }
        guard let taken = others.first(where: { $0.isCalled(name) }) else { return }
        throw Problem("“\(name)” là tên của \(taken.code): hai tổ chức của một tỉnh không mang cùng một tên.")
    }

    /// A name of the beginning has no day: it is stored as an empty one, which sorts before all days.
    private static func store(_ naming: OrganisationNaming, _ before: Organisation, today: Day, _ work: Work) throws {
        let first: String
        switch naming.from {
        case .today: first = today.iso
        case .day(let day): first = day.iso
        case .beginning: first = before.names.first?.from?.iso ?? ""
        }
        try work.session.run(
            """
            INSERT INTO organisation_name (organisation, first_on, name, citation)
            VALUES (\(before.id), \(first), \(naming.name), \(naming.citation))
            ON CONFLICT (organisation, first_on) DO UPDATE SET name = excluded.name, citation = excluded.citation
            """)
    }

    private static func json(_ names: [Organisation.Name]) -> String {
        RecordJSON.object(names.map { ($0.from?.iso ?? "", $0.name) })
    }
}
