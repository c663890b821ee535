import Basics
import Domain

/// **Người đã đăng nhập**: an account in one session.
package struct SignedIn: Sendable {
    package let account: Account
    /// By which a session is listed and ended; not the token.
    package let sessionKey: String
    /// Of this session alone: forms carry what is derived from it.
    package let secret: [UInt8]
    /// The one that the person is working in.
    package let organisation: Int?

    /// `organisation` nothing: in the whole installation. Where at some places only, `provinces` tells which.
    package func may(_ right: Right, in organisation: Int?) -> Bool { account.grants.allow(right, in: organisation) }

    package func may(_ right: Right, in organisation: Int, at province: ProvinceKey) -> Bool {
        guard may(right, in: organisation) else { return false }
        return provinces(in: organisation, for: right)?.contains(province) ?? true
    }

    /// The places whose records the right is for: nothing is all of them.
    package func provinces(in organisation: Int, for right: Right) -> [ProvinceKey]? {
        account.grants.provinces(in: organisation, for: right)
    }

    package func require(_ right: Right, in organisation: Int?) throws(Forbidden) {
        if !may(right, in: organisation) {
            throw Forbidden(right: right, province: nil, isEverywhere: organisation == nil)
        }
    }

    package func require(_ right: Right, in organisation: Int, at province: ProvinceKey) throws(Forbidden) {
        try require(right, in: organisation)
        if !may(right, in: organisation, at: province) { throw Forbidden(right: right, province: province) }
    }
}

/// The person has not the right for it.
package struct Forbidden: Error, Sendable, Hashable {
    package let right: Right
    /// Where it is had, but not for records of this province.
    package let province: ProvinceKey?
    /// Asked for in every centre: it may be had in some.
    package var isEverywhere = false

    package var sentence: String {
        let place = province.map { " với hồ sơ của \(Provinces.find($0)?.name ?? $0.stored)" } ?? ""
        let reach = isEverywhere ? " ở mọi trung tâm" : ""
        return
            "Tài khoản này chưa có quyền \(right.words)\(place)\(reach): hãy nhờ người quản trị cấp quyền ấy hoặc làm thay."
    }
}

/// **Người thực hiện** a change of accounts: somebody with an account, or whoever runs the program beside the database and
/// could change it by hand.
package enum Acting: Sendable {
    /// `from`: the address of the network from which they do it.
    case person(SignedIn, from: String = "")
    case atTheMachine

    package func require(_ right: Right, in organisation: Int?) throws(Forbidden) {
        if let person { try person.require(right, in: organisation) }
    }

    package var person: SignedIn? {
        switch self {
        case .person(let person, _): return person
        case .atTheMachine: return nil
        }
    }

    var address: String {
        switch self {
        case .person(_, let address): return address
        case .atTheMachine: return ""
        }
    }

    /// Everything that the account may do somewhere: else whoever administers one centre could take over the account of
    /// somebody who administers all.
    func requireAdministering(_ grants: some Collection<Grant>) throws(Forbidden) {
        if grants.isEmpty { return try require(.administer, in: nil) }
        for grant in grants { try require(.administer, in: grant.organisation) }
    }
}
