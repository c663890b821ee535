import Actions
import Domain

/// What lies outside the places of an account is refused everywhere in the same words, and nothing of it is told.
extension Turned {
    /// `what` begins the sentence: "CS-0004", "Lần nhập số 3".
    static func outside(_ what: String) -> Turned {
        .forbidden(
            "\(what) ngoài địa bàn của tài khoản: hãy nhờ người được giao địa bàn ấy hoặc cả trung tâm, hoặc nhờ người quản trị mở rộng địa bàn."
        )
    }
}

extension Visit {
    /// As `provinces(for:)`, to be looked up.
    func places(for right: Right) -> Set<ProvinceKey>? { provinces(for: right).map(Set.init) }

    /// What the person sees of the centre's records.
    var reach: Reach { Reach(places: places(for: .view), readsPersonal: may(.readPersonal)) }
}
