import Actions
import Domain
import Logging

/// **Nhật ký truy cập**: who read data of persons, and who took which list out of the house.
enum AccessLog {
    enum Deed: Sendable {
        /// Records of persons, by their code or as a list.
        case readPersonal(what: String)
        /// A list as a file: its address with its filters, and how many records it had.
        case exported(what: String, records: Int)
    }

    static func note(_ visit: Visit, _ deed: Deed) {
        var metadata: Logger.Metadata = [
            "who": "\(visit.office.actor)", "from": "\(visit.address)",
            "organisation": "\(visit.person?.organisation ?? 0)",
        ]
        switch deed {
        case .readPersonal(let what):
            metadata["what"] = "\(what)"
            visit.house.log.notice("read personal data", metadata: metadata)
        case .exported(let what, let records):
            metadata["what"] = "\(what)"
            metadata["records"] = "\(records)"
            visit.house.log.notice("exported", metadata: metadata)
        }
    }
}
