import Actions
import Basics
import Domain
import Foundation
import Storage

/// What `bin/bench --web` needs beside the servers: a database with 100,000 establishments and 100,000 projects, and a person
/// who is signed in.
enum WebBench {
    /// Fills an empty database and prints the session's token.
    static func fill(_ address: String, files: String) async throws {
        let office = try await Office.open(try DatabaseAddress(address), actor: "bench", files: files)
        guard let province = Provinces.find(ProvinceKey(scheme: .before2025, code: "77")) else { return }
        let organisation = try await office.centre(of: province, named: nil, creating: true).organisation
        try await EstablishmentRows.fill(office, organisation: organisation, province: province.key)
        try await ProjectRows.fill(office, organisation: organisation, province: province.key)
        try await EstablishmentRows.link(office, organisation: organisation)
        // The rows were put in past the importer: the next opening makes the texts that are searched.
        _ = try await office.database.write { try $0.run("DELETE FROM search_layout") }
        _ = try await Office.open(try DatabaseAddress(address), actor: "bench", files: files)
        let door = Door()
        let password = UUID().uuidString
        let made = try await office.createAccount(
            username: "bench", name: "Người đo", grants: [try Grant(.administrator, organisation: organisation)],
            by: .atTheMachine)
        _ = try await office.useLink(made.token, password: password, address: "127.0.0.1", door: door)
        let entered = try await office.signIn(
            username: "bench", password: password, address: "127.0.0.1", userAgent: "bench", door: door)
        print(entered.token)
    }
}
