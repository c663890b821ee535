import Basics

/// **Phân quyền**: a role, in an organisation or in all, over all places or the records of one province of then.
package struct Grant: Sendable, Hashable {
    /// Nothing: every organisation of this installation, also those that come later.
    package let organisation: Int?
    package let role: Role
    /// Nothing: all places. After a merger an officer may be limited to the records of the old province.
    package let province: ProvinceKey?

    package init(_ role: Role, organisation: Int?, province: ProvinceKey? = nil) throws(Problem) {
        if let province {
            guard Provinces.find(province) != nil else {
                throw Problem(
                    "Không có tỉnh “\(province.stored)”: hãy ghi sơ đồ và mã như 63:77 hoặc 34:79 (\(remedy: .provinces))."
                )
            }
            guard !role.rights.contains(.administer) else {
                throw Problem(
                    "Vai trò “\(role.words)” là của cả đơn vị, không giới hạn theo tỉnh được: hãy bỏ tỉnh hoặc chọn vai trò khác."
                )
            }
        }
        if let organisation, organisation < 1 {
            throw Problem("Không có tổ chức số \(organisation): hãy chọn một tổ chức đang có, hoặc mọi tổ chức.")
        }
        self.organisation = organisation
        self.role = role
        self.province = province
    }

    package func gives(_ right: Right, in organisation: Int) -> Bool {
        role.rights.contains(right) && (self.organisation == nil || self.organisation == organisation)
    }

    /// In every organisation and at every place.
    package func givesEverywhere(_ right: Right) -> Bool {
        role.rights.contains(right) && organisation == nil && province == nil
    }
}

/// What several grants allow together.
extension Sequence<Grant> {
    /// `organisation` nothing: in the whole installation. A right at some places only is one, too: `provinces` tells where.
    package func allow(_ right: Right, in organisation: Int?) -> Bool {
        contains { grant in organisation.map { grant.gives(right, in: $0) } ?? grant.givesEverywhere(right) }
    }

    /// The places whose records the right is for: nothing is all of them, an empty list none.
    package func provinces(in organisation: Int, for right: Right) -> [ProvinceKey]? {
        var provinces: [ProvinceKey] = []
        for grant in self where grant.gives(right, in: organisation) {
            guard let province = grant.province else { return nil }
            if !provinces.contains(province) { provinces.append(province) }
        }
        return provinces
    }
}
