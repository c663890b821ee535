import Foundation
import FoundationXML

/// An element of a part, as another reader than ours sees it: names with their prefixes.
final class XmlNode {
    struct NotWellFormed: Error {}

    let name: String
    let attributes: [String: String]
    fileprivate(set) var children: [XmlNode] = []
    fileprivate var pieces: [Piece] = []

    fileprivate enum Piece {
        case text(String)
        case element(XmlNode)
    }

    fileprivate init(_ name: String, _ attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    /// Throws if the part is not well-formed.
    convenience init(_ bytes: [UInt8]) throws {
        let builder = TreeBuilder()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = builder
        guard parser.parse(), let root = builder.root else { throw NotWellFormed() }
        self.init(root.name, root.attributes)
        children = root.children
        pieces = root.pieces
    }

    /// The text between its tags and those within.
    var text: String { text { _ in true } }

    /// The text between its tags and those within, but for elements that are not `counting`.
    func text(counting: (XmlNode) -> Bool) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): return text
            case .element(let node): return counting(node) ? node.text(counting: counting) : ""
            }
        }
        .joined()
    }

    func child(_ name: String) -> XmlNode? { children.first { $0.name == name } }
    func children(_ name: String) -> [XmlNode] { children.filter { $0.name == name } }
    func has(_ name: String) -> Bool { child(name) != nil }

    /// All within it, itself first.
    var all: [XmlNode] { [self] + children.flatMap(\.all) }
    func all(_ name: String) -> [XmlNode] { all.filter { $0.name == name } }

    subscript(attribute: String) -> String? { attributes[attribute] }
    func number(_ attribute: String) -> Int { attributes[attribute].flatMap { Int($0) } ?? -1 }
}

private final class TreeBuilder: NSObject, XMLParserDelegate {
    var root: XmlNode?
    private var open: [XmlNode] = []

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        let node = XmlNode(name, attributes)
        open.last?.children.append(node)
        open.last?.pieces.append(.element(node))
        if root == nil { root = node }
        open.append(node)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.pieces.append(.text(text)) }
}
