import Actions
import Basics
import Documents
import Domain

/// The lists of the registers: read the address, ask, show.
struct ListPages: Sendable {
    let screen: RegisterScreen

    static let pageSize = 50

    func show(_ visit: Visit) async throws -> Answer {
        let reading = RegisterAddressReading(
            visit.query.pairs.map { (key: $0.name, value: $0.value) }, of: screen.register)
        let may = FieldText(visit)
        let address = permitted(reading.address, may)
        let organisation = try visit.organisation()
        let page = try await visit.office.page(
            screen.register, organisation: organisation, filter: ListPages.within(address.filter, visit),
            sort: address.sort, page: address.page, size: ListPages.pageSize, caches: visit.house.lists)
        if screen.isOfPersons, may.showsPersonal, !page.records.isEmpty {
            AccessLog.noteReading(visit, of: visit.addressWithQuery)
        }
        let places = try await CentrePlaces.of(organisation, visit)
        var shown = address
        shown.page = page.page
        let list = ListPage(
            screen: screen, address: shown, problems: reading.problems + withheld(reading.address, address),
            typedPeriod: visit.query[RegisterAddress.Key.period.rawValue] ?? "",
            typedWords: visit.query[RegisterAddress.Key.words.rawValue] ?? "", part: page, places: places, text: may,
            mayWrite: visit.may(.write), mayExport: visit.may(.export), mayImport: visit.may(.importFiles))
        return .page(list.page())
    }

    /// Only the places that the person may see.
    static func within(_ filter: RegisterFilter, _ visit: Visit) -> RegisterFilter {
        filter.within(visit.provinces(for: .view).map(Set.init))
    }

    /// What was asked and may not be: a list without it would be taken for what was asked.
    private func withheld(_ asked: RegisterAddress, _ permitted: RegisterAddress) -> [String] {
        guard asked.filter.words != permitted.filter.words || asked.filter.choices != permitted.filter.choices else {
            return []
        }
        return [
            "Tài khoản của bạn chưa có quyền xem dữ liệu cá nhân nên không lọc được theo dữ liệu ấy: hãy bỏ điều kiện ấy."
        ]
    }

    /// Who may not read what is of persons may not ask by it either: an answer of one record would tell it.
    func permitted(_ address: RegisterAddress, _ text: FieldText) -> RegisterAddress {
        var permitted = address
        let fields = screen.definition.fields
        permitted.filter.withholdsPersonal = !text.showsPersonal
        if screen.isOfPersons, !text.showsPersonal { permitted.filter.words = "" }
        permitted.filter.choices = address.filter.choices.filter { !text.isWithheld(fields[$0.key]) }
        if case .field(let field) = address.sort.key, text.isWithheld(fields[field]) {
            permitted.sort = RegisterSort(.number)
        }
        return permitted
    }
}

/// The places of a centre, for a choice: its province of today and those that became it.
enum CentrePlaces {
    static func of(_ organisation: Int, _ visit: Visit) async throws -> [Province] {
        guard let key = try await visit.house.centreNames.province(of: organisation, visit.office),
            let province = Provinces.find(key)
        else { return [] }
        let all = [province] + Provinces.predecessors(of: key)
        return all.filter { visit.reaches($0.key, for: .view) }
    }
}
