import Domain

/// **Phạm vi của tài khoản**: what an account sees of a centre's records.
package struct Reach: Sendable, Hashable {
    /// Nothing is everywhere.
    package let places: Set<ProvinceKey>?
    package let readsPersonal: Bool

    package init(places: Set<ProvinceKey>?, readsPersonal: Bool) {
        self.places = places
        self.readsPersonal = readsPersonal
    }

    /// Whoever runs the program beside the database.
    package static let all = Reach(places: nil, readsPersonal: true)

    /// Stands for the code and name of a record that lies elsewhere.
    package static let outside = "ngoài địa bàn của tài khoản"

    func sees(_ province: ProvinceKey) -> Bool { places?.contains(province) ?? true }
}
