import Actions
import Basics
import Documents
import Domain

/// The forms of a register: shown, read, written. What was typed stays where something has to be mended.
struct FormPages: Sendable {
    let screen: RegisterScreen

    private var noun: String { screen.definition.noun }

    // A new record.

    func showNew(_ visit: Visit) async throws -> Answer {
        try refusePersons(visit)
        let places = try await writablePlaces(visit)
        var texts: [Int: String] = [:]
        for (index, field) in screen.definition.fields.enumerated() { texts[index] = visit.query[field.key] }
        let form = RecordForm(
            screen: screen, texts: texts, province: places.first?.key, places: places, requestKey: RequestKey.new(),
            text: FieldText(visit))
        return .page(newPage(form, visit))
    }

    func make(_ visit: Visit) async throws -> Answer {
        try refusePersons(visit)
        let places = try await writablePlaces(visit)
        let text = FieldText(visit)
        var form = RecordForm(
            screen: screen, texts: RecordForm.texts(visit.form, screen, text),
            province: visit.form[RecordForm.provinceField].flatMap(ProvinceKey.init(stored:)), places: places,
            requestKey: RequestKey.read(visit.form), text: text)
        guard let chosen = form.province, places.contains(where: { $0.key == chosen }) else {
            form.province = places.first?.key
            form.problems.general = ["Hãy chọn tỉnh của hồ sơ trong danh sách."]
            return .page(newPage(form, visit), .unusable)
        }
        do throws(Problem) {
            form.province = try HandPlace.of(chosen, writtenAt: form.texts, screen)
        } catch {
            form.problems.general = [error.sentence]
            return .page(newPage(form, visit), .unusable)
        }
        guard let province = form.province, visit.reaches(province, for: .write) else {
            form.problems.general = [HandPlace.outside(form.province, chosen: chosen)]
            form.province = chosen
            return .page(newPage(form, visit), .unusable)
        }
        return try await make(form, province, visit)
    }

    private func make(_ form: RecordForm, _ province: ProvinceKey, _ visit: Visit) async throws -> Answer {
        var form = form
        do {
            let made = try await visit.office.register(
                screen.register, values: form.texts, province: province, organisation: try visit.organisation(),
                requestKey: RequestKey.ofContent(form.requestKey, visit.form), for: visit.reach)
            let done = made.isRepeated ? "Biểu mẫu này đã được ghi trước đó" : "Đã thêm \(noun)"
            return .seeOther(
                screen.address(of: made.code.text), FormPages.notice("\(done) \(made.code.text).", made.remarks))
        } catch let problems as FieldProblems {
            form.problems = FormProblems(fields: problems.fields, general: problems.general)
        } catch let problem as Problem {
            form.problems = FormProblems(general: [problem.sentence])
        }
        form.suggestions = try await Suggestions.of(form, visit)
        return .page(newPage(form, visit), .unusable)
    }

    private func newPage(_ form: RecordForm, _ visit: Visit) -> Page {
        Page(
            "Thêm \(noun)", trail: [Link("Việc hôm nay", "/"), Link(screen.title, screen.address)],
            content: form.html(visit, to: "\(screen.address)/moi", submit: "Ghi \(noun)", back: screen.address))
    }

    /// Where the person may write: the province of the centre today, and those that became it.
    private func writablePlaces(_ visit: Visit) async throws -> [Province] {
        let places = try await CentrePlaces.of(try visit.organisation(), visit).filter {
            visit.reaches($0.key, for: .write)
        }
        guard !places.isEmpty else {
            throw Turned.forbidden("Bạn chưa được giao địa bàn nào để ghi: hãy nhờ người quản trị.")
        }
        return places
    }

    /// Persons are written by those who may read them.
    private func refusePersons(_ visit: Visit) throws(Turned) {
        guard screen.isOfPersons, !visit.may(.readPersonal) else { return }
        throw .forbidden("Sổ \(noun) là dữ liệu cá nhân: ghi vào sổ này cần quyền xem dữ liệu cá nhân.")
    }

    // A record that is there.

    func showEdit(_ visit: Visit) async throws -> Answer {
        let biography = try await written(visit)
        let text = FieldText(visit)
        let stored = biography.listed.stored
        if RecordPages.isOfPersons(stored.record), text.showsPersonal {
            AccessLog.noteReading(visit, of: stored.code)
        }
        let form = RecordForm(
            screen: screen, texts: RecordForm.texts(stored.record, biography.references, text),
            requestKey: RequestKey.new(), seen: stored.version, text: text)
        return .page(editPage(form, stored.code, visit))
    }

    func revise(_ visit: Visit) async throws -> Answer {
        let biography = try await written(visit)
        let code = RecordCode(screen.register, biography.listed.stored.number)
        let text = FieldText(visit)
        var form = RecordForm(
            screen: screen, texts: RecordForm.texts(visit.form, screen, text),
            requestKey: RequestKey.read(visit.form),
            seen: visit.form[RecordForm.seenField].flatMap { Int64($0) } ?? biography.listed.stored.version, text: text)
        do {
            let revised = try await Reconciled(form, code: code, visit).write()
            return .seeOther(screen.address(of: code.text), revised.notice)
        } catch let conflict as EditConflict {
            let page = ConflictPage(form: form, conflict: conflict, current: biography.listed.stored.record)
            return .page(page.page(visit), .conflict)
        } catch let problems as FieldProblems {
            form.problems = FormProblems(fields: problems.fields, general: problems.general)
        } catch let problem as Problem {
            form.problems = FormProblems(general: [problem.sentence])
        }
        form.suggestions = try await Suggestions.of(form, visit)
        return .page(editPage(form, code.text, visit), .unusable)
    }

    private func editPage(_ form: RecordForm, _ code: String, _ visit: Visit) -> Page {
        let address = screen.address(of: code)
        return Page(
            "Sửa \(noun) \(code)",
            trail: [Link("Việc hôm nay", "/"), Link(screen.title, screen.address), Link(code, address)],
            content: form.html(visit, to: "\(address)/sua", submit: "Ghi thay đổi", back: address))
    }

    /// The record of the address, if the person may write it.
    func written(_ visit: Visit) async throws -> RecordBiography {
        try refusePersons(visit)
        let pages = RecordPages(screen: screen)
        let code = try pages.code(visit.parameter("code"))
        guard code.register == screen.register else {
            throw Turned.notFound("\(code.text) là mã của một \(code.register.definition.noun), không phải \(noun).")
        }
        let story: RecordStory
        do {
            story = try await pages.story(of: code, visit)
        } catch Turned.notFound(let sentence) {
            let removed = try await pages.removed(code, else: sentence, visit)
            throw Turned.notFound(
                "\(code.text) đã bị xóa, vì: \(removed.reason). Mở lại hồ sơ theo mã \(code.text) thì khôi phục được, rồi sửa lại."
            )
        }
        guard try RecordPages.mayWrite(story, visit) else {
            throw Turned.outside("\(code.text) nằm")
        }
        return story.biography
    }

    /// What was done, and what is to be looked at.
    static func notice(_ done: String, _ remarks: [String]) -> Notice {
        remarks.isEmpty ? .done(done) : .warning(([done] + remarks).joined(separator: " "))
    }
}

/// Known before a form is sent, so that the same form sent twice does its work once.
enum RequestKey {
    static func new() -> String { FormKey.hexadecimal(SecretBytes.random(16)) }

    /// Of what was sent with it: a browser's way back shows a form as it was sent, and with other words in it it is
    /// another one.
    static func ofContent(_ key: String, _ form: Fields) -> String {
        "\(key)-\(ContentTag.text(of: Array(form.setting(FormKey.field, nil).encoded.utf8)))"
    }

    /// One that we made, or a new one.
    static func read(_ form: Fields) -> String {
        guard let text = form[RecordForm.requestField], FormKey.bytes(text)?.count == 16 else { return new() }
        return text
    }
}

/// The place of a record that a person writes, as of the record's own time.
enum HandPlace {
    /// The year puts the record where the account may not write.
    static func outside(_ province: ProvinceKey?, chosen: ProvinceKey) -> String {
        let (own, then) = (Provinces.find(chosen)?.name, province.flatMap(Provinces.find)?.name)
        return
            "Vào thời gian của hồ sơ, \(own ?? chosen.stored) đã nhập vào \(then ?? "tỉnh khác"), ngoài địa bàn của tài khoản: hãy xem lại thời gian, hoặc nhờ người được giao địa bàn ấy hoặc cả trung tâm."
    }

    static func of(_ chosen: ProvinceKey, writtenAt texts: [Int: String], _ screen: RegisterScreen) throws(Problem)
        -> ProvinceKey
    {
        guard let field = screen.definition.whenField, screen.register != .officer,
            let when = (try? screen.definition.fields[field].value(written: texts[field] ?? ""))?.when
        else { return chosen }
        return try Provinces.key(chosen: chosen, at: when)
    }
}
