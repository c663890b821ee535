import Actions
import Documents
import Domain
import Foundation

/// What a new installation offers on its first page: a year to look at, and the unit's own figures.
package enum StartOffers {
    package static func html(_ visit: Visit) -> HTML {
        "<div class=\"columns\">\(own(visit))\(sample(visit))</div>"
    }

    /// The sample year; nothing where its workbooks are not at hand or the person may not.
    package static func sample(_ visit: Visit) -> HTML? {
        guard visit.house.settings.samples != nil, visit.person?.may(.administer, in: nil) == true else { return nil }
        return Parts.section(
            "Xem thử", note: "Một năm số liệu của một trung tâm, ghi rõ là dữ liệu mẫu, đứng riêng với sổ của đơn vị.",
            FormParts.form(
                visit, to: ImportAddresses.sample,
                "\(FormParts.hidden("ma", UUID().uuidString))\(FormParts.submit("Nạp dữ liệu mẫu", isMain: false))"))
    }

    /// To the upload, or first the centre's name and province.
    package static func own(_ visit: Visit) -> HTML? {
        if visit.may(.importFiles) {
            return Parts.section(
                "Nhập số liệu của đơn vị", note: "Từ bảng tính đang dùng, không cần theo mẫu.",
                Parts.button("Nhập số liệu của đơn vị", to: ImportAddresses.start))
        }
        guard visit.person?.may(.administer, in: nil) == true else { return nil }
        return Parts.section(
            "Nhập số liệu của đơn vị", note: "Trước hết cho biết đơn vị là trung tâm nào.", NewCentrePages.form(visit))
    }
}
