import Actions
import Basics
import Documents
import Domain

/// One request, read once, with who asks.
package struct Visit: Sendable {
    package let house: House
    package let path: String
    package let query: Fields
    /// The pieces of the path that the route leaves open.
    package let parameters: [String: String]
    package let form: Fields
    package let files: [UploadedFile]
    package let person: SignedIn?
    /// Of the centre in which the person works.
    let centre: CentreLabel?
    /// How people are called who did something: `people.shown(event.actor)`.
    let people: PersonNames
    /// Jobs of the person that have ended and were not looked at.
    let endedJobs: Int
    /// Where the request came from.
    package let address: String
    package let userAgent: String
    let token: String?
    let secret: [UInt8]
    let isSecure: Bool
    /// "https://so.example.vn": how the person's browser calls the server; empty where it did not say.
    let origin: String
    /// The page of ours from which the person came.
    let cameFrom: String?
    /// Of the page before; shown once.
    let notice: Notice?

    /// Acts in the person's name.
    package var office: Office {
        house.office.acting(as: person?.account.username ?? house.office.actor)
    }

    /// The centre in which the person works. Routes with a right are only reached with one.
    package func organisation() throws(Turned) -> Int {
        guard let organisation = person?.organisation else { throw .noCentre }
        return organisation
    }

    package func signedIn() throws(Turned) -> SignedIn {
        guard let person else { throw .forbidden("Hãy đăng nhập để xem trang này.") }
        return person
    }

    /// For what is done with accounts: who does it, and from where.
    package func acting() throws(Turned) -> Acting { .person(try signedIn(), from: address) }

    /// In the centre in which the person works; without one there is nothing to do anything with.
    package func may(_ right: Right) -> Bool {
        guard let person, let organisation = person.organisation else { return false }
        return person.may(right, in: organisation)
    }

    /// The places whose records the person may see or use with a right; nothing where there is no such limit.
    package func provinces(for right: Right) -> [ProvinceKey]? {
        guard let person, let organisation = person.organisation else { return [] }
        return person.provinces(in: organisation, for: right)
    }

    /// Whether a record of this place is within the person's reach.
    package func reaches(_ province: ProvinceKey, for right: Right) -> Bool {
        provinces(for: right).map { $0.contains(province) } ?? true
    }

    package func parameter(_ name: String) -> String { parameters[name] ?? "" }

    /// Stands in every form that is posted.
    package var formKey: HTML {
        "<input type=\"hidden\" name=\"\(FormKey.field)\" value=\"\(FormKey(secret: secret).text(for: addressWithQuery))\">"
    }

    package var addressWithQuery: String { query.isEmpty ? path : "\(path)?\(query.encoded)" }
}
