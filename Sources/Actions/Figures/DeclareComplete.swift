import Basics
import Domain
import Storage

extension Office {
    /// **Khai đã đủ**: an officer says that a register holds all of a period, so that nothing there means 0.
    package func declareComplete(_ register: Register, _ scope: FigureScope, province: Province) async throws {
        let period = scope.period.code
        try await perform(
            "declare_complete", organisation: scope.organisation,
            summary: "Khai sổ \(register.definition.noun) đã đủ cho \(scope.period.vietnamese)"
        ) { work in
            try work.session.run(
                """
                INSERT INTO register_completeness (organisation, register, province, period, event)
                VALUES (\(work.organisation), \(register.rawValue), \(province.key.stored), \(period), \(work.event))
                ON CONFLICT (organisation, register, province, period) DO NOTHING
                """)
            // Nothing in the register has changed, but what it says has.
            work.touch(register)
        }
    }
}
