import Basics
import Domain
import Foundation

/// **Kết quả nhập**: how a commit that was asked for with a preview ended.
package struct ImportOutcome: Sendable, Codable {
    package let organisation: Int
    /// Of the import; nothing where nothing was written, since the registers have changed since the preview.
    package let number: Int?
    /// What was written; where nothing was, what would be now. Nothing where the job was begun again after it had written.
    package let plan: StoredPlan?

    package var isChanged: Bool { number == nil }
}

/// What a person confirms: a preview's order and its digest.
package struct ImportConfirmation: Sendable, Codable {
    package let order: ImportOrder
    package let digest: String

    package init(order: ImportOrder, digest: String) {
        self.order = order
        self.digest = digest
    }
}

/// **Yêu cầu hoàn tác**: which import, and the places of whoever asks; nothing is everywhere.
package struct UndoOrder: Sendable, Codable {
    package let number: Int
    private let places: [String]?

    package init(number: Int, places: Set<ProvinceKey>? = nil) {
        self.number = number
        self.places = places?.map(\.stored).sorted()
    }

    /// A job of before places were kept has the number alone.
    package init(from decoder: any Decoder) throws {
        if let number = try? decoder.singleValueContainer().decode(Int.self) {
            self.init(number: number)
            return
        }
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            number: try values.decode(Int.self, forKey: .number),
            places: PlacesAsked.keys(try values.decodeIfPresent([String].self, forKey: .places)))
    }

    var keys: Set<ProvinceKey>? { PlacesAsked.keys(places) }

    package func isWithin(_ places: Set<ProvinceKey>?) -> Bool { PlacesAsked.isWithin(self.places, places) }
}

/// **Kết quả hoàn tác**: the first of what was left, and how much it was. Numbers are nothing where the job was begun again
/// after it had undone.
package struct UndoOutcome: Sendable, Codable {
    package let number: Int
    package let removed: Int?
    package let restored: Int?
    package let left: [String]
    package let leftCount: Int?
}

extension UndoOutcome {
    fileprivate init(number: Int, _ undone: UndoneImport) {
        self.init(
            number: number, removed: undone.removed, restored: undone.restored, left: Array(undone.left.prefix(500)),
            leftCount: undone.left.count)
    }
}

extension JobVerb {
    /// `ImportOrder` → `StoredPlan`.
    package static let previewImport = JobVerb("previewImport", of: ImportOrder.self) { order, context in
        let office = context.office
        let request = try order.request(in: office.files)
        let plan = try await office.previewImport(request, progress: context.importProgress)
        let centre = try await office.existingCentre(
            of: request.province, named: request.centre, isNew: request.isNewCentre)
        return StoredPlan(plan, order: order, organisation: centre?.organisation)
    }

    /// `ImportConfirmation` → `ImportOutcome`.
    package static let commitImport = JobVerb("commitImport", of: ImportConfirmation.self) { asked, context in
        let office = context.office
        let end = try await office.writeImport(
            try asked.order.request(in: office.files), expecting: asked.digest, requestKey: context.requestKey,
            progress: context.importProgress)
        switch end {
        case .written(let done):
            let organisation = done.centre.organisation
            return ImportOutcome(
                organisation: organisation, number: done.number,
                plan: StoredPlan(done.plan, order: asked.order, organisation: organisation))
        case .changed(let plan, let centre):
            return ImportOutcome(
                organisation: centre.organisation, number: nil,
                plan: StoredPlan(plan, order: asked.order, organisation: centre.organisation))
        case .known(let number, let centre):
            return ImportOutcome(organisation: centre.organisation, number: number, plan: nil)
        }
    }

    /// `UndoOrder` → `UndoOutcome` as it would be.
    package static let previewUndo = JobVerb("previewUndo", of: UndoOrder.self) { order, context in
        await context.tell(stage: "Xem những gì sẽ được hoàn tác")
        let undone = try await context.office.previewUndo(
            order.number, organisation: context.organisation, within: order.keys)
        return UndoOutcome(number: order.number, undone)
    }

    /// `UndoOrder` → `UndoOutcome`.
    package static let undoImport = JobVerb("undoImport", of: UndoOrder.self) { order, context in
        let key = context.requestKey
        if try await context.office.isDone(key, organisation: context.organisation) {
            return UndoOutcome(number: order.number, removed: nil, restored: nil, left: [], leftCount: nil)
        }
        await context.tell(stage: "Hoàn tác")
        let undone = try await context.office.undoImport(
            order.number, organisation: context.organisation, within: order.keys, requestKey: key)
        return UndoOutcome(number: order.number, undone)
    }
}
