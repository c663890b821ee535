import Basics
import Domain
import Storage

/// “Lời khai sổ đã đủ”: who said when that a register holds all of a period and place.
package struct Declaration: Sendable {
    package let register: Register
    package let province: ProvinceKey
    package let period: Period
    package let at: Int64
    package let actor: String
}

extension Office {
    package func declarations(organisation: Int) async throws -> [Declaration] {
        try await database.read { session in
            let rows = try session.rows(
                """
                SELECT c.register, c.province, c.period, e.at, e.actor FROM register_completeness c
                JOIN event e ON e.organisation = c.organisation AND e.id = c.event
                WHERE c.organisation = \(organisation) ORDER BY c.period DESC, c.register, c.province
                """
            ) { row -> Declaration? in
                guard let register = row.text(0).flatMap(Register.init(rawValue:)),
                    let province = row.text(1).flatMap(ProvinceKey.init(stored:)),
                    let period = row.text(2).flatMap(Period.init(code:))
                else { return nil }
                return Declaration(
                    register: register, province: province, period: period, at: row.integer(3) ?? 0,
                    actor: row.text(4) ?? "")
            }
            return rows.compactMap { $0 }
        }
    }

    /// “Rút lời khai”: what the register holds of the period is open again, and nothing there is not known instead of 0.
    package func withdrawDeclaration(_ register: Register, _ period: Period, _ province: ProvinceKey, organisation: Int)
        async throws
    {
        try await perform(
            "withdraw_declaration", organisation: organisation,
            summary: "Rút lời khai sổ \(register.definition.noun) đã đủ cho \(period.vietnamese)"
        ) { work in
            let changed = try work.session.run(
                """
                DELETE FROM register_completeness WHERE organisation = \(work.organisation) AND register = \(register.rawValue)
                    AND province = \(province.stored) AND period = \(period.code)
                """)
            guard changed > 0 else {
                throw Problem("Sổ \(register.definition.noun) chưa được khai là đã đủ cho \(period.vietnamese).")
            }
            work.touch(register)
        }
    }
}

extension FigureSheet {
    /// The figures that become 0 once the register is declared complete: nothing of them is there, and nothing is missing.
    package func zeroOnceComplete(_ register: Register) -> [Figure] {
        wholes(of: register).filter { absence(of: $0)?.endsByDeclaring ?? false }
    }

    /// The figures that are 0 since the register was declared complete, for no record says so.
    package func zeroSinceComplete(_ register: Register) -> [Figure] {
        wholes(of: register).filter { $0.value?.digits == 0 && $0.basis == .counted && counted[$0.code]?.value == nil }
    }

    /// The figures that no declaration of the register makes known, for its records leave them open; each with why.
    package func openOnceComplete(_ register: Register) -> [(figure: Figure, absence: FigureAbsence)] {
        wholes(of: register).compactMap { figure in
            absence(of: figure).flatMap { $0.endsByDeclaring ? nil : (figure, $0) }
        }
    }

    private func wholes(of register: Register) -> [Figure] {
        figures.filter {
            $0.breakdown == nil && FigureRules.of($0.indicator.code, breakdown: nil)?.register == register
        }
    }

    /// Registers that may be declared: those of which figures are counted.
    package static let declarable: [Register] = Register.allCases.filter { register in
        FigureRules.all.contains { $0.register == register }
    }
}
