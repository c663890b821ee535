import Basics

extension RowReader {
    static func collaboratorDrafts(_ row: RowView) -> [Draft] {
        guard let name = row.text(.personName) else { return [] }
        var record = row.record(.collaborator)
        record[CollaboratorField.name] = .text(name)
        record[CollaboratorField.phone] = .text(optional: row.phone())
        record[CollaboratorField.commune] = .text(optional: row.text(anyOf: .commune, .place, .address))
        record[CollaboratorField.district] = .text(optional: row.text(.district))
        var identity = row.identity(.collaborator, nil)
        identity.add(Folding.key(name))
        identity.add(Folding.key(record.text(CollaboratorField.commune) ?? ""))
        identity.add(Folding.key(record.text(CollaboratorField.district) ?? ""))
        return [Draft(record, identity: identity), standing(row, name: name)]
    }

    /// Listed means active, unless a column says otherwise.
    private static func standing(_ row: RowView, name: String) -> Draft {
        var record = row.record(.collaboratorStanding)
        let when = row.context.asOf.map(When.init(day:)) ?? row.context.when
        record[CollaboratorStandingField.when] = .when(when)
        record[CollaboratorStandingField.name] = .text(name)
        record[CollaboratorStandingField.active] = isActive(row).map { .flag($0) }
        var identity = row.identity(.collaboratorStanding, when)
        identity.add(when)
        return Draft(
            record, identity: identity,
            link: .sameRow(
                draft: 0, field: Int8(CollaboratorStandingField.collaborator.rawValue), isPartOfIdentity: true)
        )
    }

    /// Nothing where a column asks and the cell is blank.
    private static func isActive(_ row: RowView) -> Bool? {
        if row.has(.end), let end = row.when(.end) {
            let day = row.context.asOf ?? row.context.when.last
            if end.last <= day { return false }
        }
        let concept: ColumnConcept = row.has(.active) ? .active : .state
        guard row.has(concept) else { return true }
        guard let key = row.key(concept) else { return concept == .state ? true : nil }
        let stopped = [
            "khong", "nghi", "da nghi", "thoi", "da thoi", "ngung", "ngung hoat dong", "dung", "0", "tam nghi",
            "tam dung", "het han",
        ]
        return !stopped.contains { key == $0 || key.hasPrefix($0 + " ") }
    }

    static func officerDrafts(_ row: RowView) -> [Draft] {
        guard let name = row.text(.personName) else { return [] }
        var record = row.record(.officer)
        record[OfficerField.name] = .text(name)
        record[OfficerField.title] = .text(optional: row.text(.title))
        record[OfficerField.division] = .text(optional: row.text(.division))
        record[OfficerField.phone] = .text(optional: row.phone())
        record[OfficerField.email] = .text(optional: row.text(.email))
        record[OfficerField.serving] = .when(row.context.when)
        var identity = row.identity(.officer, row.context.when)
        identity.add(Folding.key(name))
        return [Draft(record, identity: identity)]
    }
}
