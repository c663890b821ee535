import Actions
import Basics
import Documents
import Domain

/// What points to a record, a section a register; a long one leads to its list.
struct RecordSections: Sendable {
    let story: RecordStory
    let code: RecordCode
    let text: FieldText

    /// The support first, then what came of it, then what is known of the years.
    private static let order: [Register] = [
        .project, .recognition, .trainingClass, .tradeEvent, .learner, .establishmentYear, .surveyReply, .profile,
    ]

    var html: HTML {
        let sections = story.sections.enumerated().sorted { left, right in
            let places = [left, right].map { Self.order.firstIndex(of: $0.element.register) ?? Self.order.count }
            return (places[0], left.offset) < (places[1], right.offset)
        }
        let pointing: HTML = sections.map { section($0.element, of: code) }.joined()
        return "\(pointing)\(otherSupport)"
    }

    /// Before a project is decided people ask what its establishment received already.
    private var otherSupport: HTML? {
        story.otherSupport.map {
            section($0.projects, of: $0.establishment, title: "Hỗ trợ khác của cơ sở thụ hưởng", id: "ho-tro-khac")
        }
    }

    /// `code`: of the record to which the section's records point.
    private func section(_ section: StorySection, of code: RecordCode, title: String? = nil, id: String? = nil) -> HTML
    {
        let screen = RegisterScreen.of(section.register)
        let definitions = screen.definition.fields
        let lead = Self.lead(section, screen)
        // The field that points here is the same in all rows, and no column of a section points elsewhere.
        let columns = screen.columns.filter { column in
            if case .reference = definitions[column.field].kind { return false }
            let isOwnName = definitions[column.field].key == definitions[section.field].key + "_name"
            return column.field != lead && !isOwnName && !Self.isEmpty(column.field, section)
        }
        let table = ListTable(screen: screen, columns: columns, text: text, lead: lead).html(
            section.records, [:], total: section.total, sums: section.register.addsUp(in: nil) ? section.sums : [:])
        let list = ListPage.link(
            screen, RegisterAddress(filter: section.filter(of: code), sort: .usual(section.register)))
        let isLong = section.total > section.records.count
        let more: HTML?
        if isLong {
            let count = ExactNumber(section.total).vietnamese
            more =
                "<p>Mới nhất \(section.records.count) trong \(count): \(Parts.link("xem cả danh sách", to: list))</p>"
        } else {
            more = section.total > 1 ? "<p class=\"no-print\">\(Parts.link("Mở thành danh sách", to: list))</p>" : nil
        }
        return Parts.section(
            "\(title ?? screen.title) (\(ExactNumber(section.total).vietnamese))", id: id ?? screen.slug,
            "\(table)\(more)")
    }

    /// What is named by the record whose page this is, is named by its time here.
    private static func lead(_ section: StorySection, _ screen: RegisterScreen) -> Int? {
        switch section.register {
        case .establishmentYear, .surveyReply, .profile, .collaboratorStanding: return screen.definition.whenField
        case .place, .establishment, .project, .trainingClass, .learner, .recognition, .tradeEvent, .communication,
            .collaborator, .budgetLine, .publishedFigure, .statedFigure, .target, .officer, .reportText:
            return nil
        }
    }

    private static func isEmpty(_ field: Int, _ section: StorySection) -> Bool {
        section.records.allSatisfy { $0.stored.record.values[field] == nil }
    }
}
