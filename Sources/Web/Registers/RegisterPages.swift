import Domain

/// The registers in the browser: a list, the records' pages and the forms of each, at the same kinds of addresses.
enum RegisterPages {
    static func routes(_ registers: [Register]) -> [Route] {
        registers.flatMap { register -> [Route] in
            let screen = RegisterScreen.of(register)
            let forms = FormPages(screen: screen)
            let discard = DiscardPages(screen: screen)
            let noun = screen.definition.noun
            func late(_ deed: String) -> LateForm { .record(deed, of: screen) }
            let record = "\(screen.address)/{code}"
            return [
                .get(screen.address, .may(.view), ListPages(screen: screen).show),
                .get("\(screen.address)/tai", .may(.export), ListFile(screen: screen).send),
                .get("\(screen.address)/goi-y", .may(.view)) { try await Suggestions.answer(screen, $0) },
                .get("\(screen.address)/moi", .may(.write), forms.showNew),
                .post("\(screen.address)/moi", .may(.write), late: late("Thêm \(noun)"), forms.make),
                .get(record, .may(.view), RecordPages(screen: screen).show),
                .get("\(record)/sua", .may(.write), forms.showEdit),
                .post("\(record)/sua", .may(.write), late: late("Sửa \(noun) {code}"), forms.revise),
                .get("\(record)/xoa", .may(.write), discard.show),
                .post("\(record)/xoa", .may(.write), late: DiscardPages.late(noun), discard.discard),
                .post("\(record)/khoi-phuc", .may(.write), late: LateForm("Khôi phục \(noun) {code}"), discard.restore),
            ]
        }
    }

    static let feature = Site.Feature(routes: routes(Register.allCases))
}
