import Actions
import Basics
import Documents
import Domain

/// A record's page: found by its code, shown to those whose places it lies in.
struct RecordPages: Sendable {
    let screen: RegisterScreen

    func show(_ visit: Visit) async throws -> Answer {
        let code = try self.code(visit.parameter("code"))
        if code.register != screen.register { return .seeOther(FieldText.address(of: code)) }
        let story: RecordStory
        do {
            story = try await self.story(of: code, visit)
        } catch Turned.notFound(let sentence) {
            // Only of what is not there, so that a page of what is there asks the database once.
            let removed = try await removed(code, else: sentence, visit)
            return .page(DiscardPages.removed(removed, screen, visit), .notFound)
        }
        let text = FieldText(visit)
        if text.showsPersonal, RecordPages.tellsOfPersons(story) {
            AccessLog.noteReading(visit, of: code.text)
        }
        let record = RecordPage(
            screen: screen, story: story, text: text, visit: visit, mayWrite: try Self.mayWrite(story, visit),
            mayMerge: visit.may(.merge))
        return .page(record.page())
    }

    /// The code of an address, as people type it.
    func code(_ written: String) throws(Turned) -> RecordCode {
        if let code = try? RecordCode(written), code.number > 0 { return code }
        throw .notFound(
            "“\(FieldText.clipped(written, to: 40))” không phải là mã hồ sơ: mã \(screen.definition.noun) có dạng \(screen.definition.code(1)). Hãy tìm theo tên trong danh sách “\(screen.title)”."
        )
    }

    /// All that is kept about a record that the person may see.
    func story(of code: RecordCode, _ visit: Visit) async throws -> RecordStory {
        let story: RecordStory
        do {
            story = try await visit.office.story(
                code, organisation: try visit.organisation(), most: 20,
                within: visit.provinces(for: .view).map(Set.init))
        } catch is Problem {
            throw Turned.notFound(
                "Không có \(screen.definition.noun) nào mang mã \(code.text): có thể mã bị gõ nhầm, hoặc lần nhập làm ra hồ sơ đã được hoàn tác. Hãy tìm theo tên trong danh sách “\(screen.title)”."
            )
        }
        let province = story.biography.listed.stored.record.province
        guard visit.reaches(province, for: .view) else {
            throw Turned.outside("\(code.text) nằm")
        }
        return story
    }

    /// What was removed under a code that no record has, where it lies in the person's places; else there is no such record.
    func removed(_ code: RecordCode, else sentence: String, _ visit: Visit) async throws -> DiscardedRecord {
        guard let removed = try await visit.office.discarded(code, organisation: try visit.organisation()),
            visit.reaches(removed.province, for: .view)
        else { throw Turned.notFound(sentence) }
        return removed
    }

    static func mayWrite(_ story: RecordStory, _ visit: Visit) throws -> Bool {
        visit.may(.write) && visit.reaches(story.biography.listed.stored.record.province, for: .write)
    }

    /// Whether anything of a person is known on the page.
    private static func tellsOfPersons(_ story: RecordStory) -> Bool {
        isOfPersons(story.biography.listed.stored.record)
            || story.sections.contains { RegisterScreen.of($0.register).isOfPersons }
    }

    /// Whether the record itself has anything of a person.
    static func isOfPersons(_ record: Record) -> Bool {
        zip(record.register.definition.fields, record.values).contains { $0.isPersonal && $1 != nil }
    }
}
