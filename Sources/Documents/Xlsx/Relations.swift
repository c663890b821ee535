/// Reads a `.rels` part: where the parts that belong to another are.
final class Relations: XmlListener {
    struct Target {
        /// The last word of the relation's type: `worksheet`, `sharedStrings` …
        let kind: Substring
        let part: String
    }

    private(set) var byID: [String: Target] = [:]
    private let folder: [Substring]

    /// `source` is the part that they belong to, empty for the file itself.
    init(of source: String) {
        folder = source.split(separator: "/").dropLast()
    }

    func start(_ name: XmlName, _ attributes: XmlAttributes) throws(DocumentFault) {
        guard name == "Relationship", attributes["TargetMode"].map({ $0 == "External" }) != true,
            let id = attributes["Id"]?.string, let type = attributes["Type"]?.string,
            let target = attributes["Target"]?.string
        else { return }
        byID[id] = Target(kind: type.split(separator: "/").last ?? "", part: resolve(target))
        guard byID.count <= 20_000 else { throw .unsafeMarkup }
    }

    func first(_ kind: String) -> String? { byID.values.first { $0.kind == kind }?.part }

    private func resolve(_ target: String) -> String {
        var path = target.hasPrefix("/") ? [] : folder
        for step in target.split(separator: "/") {
            switch step {
            case ".": break
            case "..": _ = path.popLast()
            default: path.append(step)
            }
        }
        return path.joined(separator: "/")
    }

    /// The name of the part that holds the relations of `source`.
    static func part(of source: String) -> String {
        var steps = source.split(separator: "/")
        let name = steps.popLast() ?? ""
        return (steps + ["_rels", "\(name).rels"]).joined(separator: "/")
    }
}
