import Crypto
import Documents

/// The style sheet, scripts and pictures, under names that hold the hash of their content: browsers keep them for good,
/// and ask for another name as soon as the content is another.
package struct Assets: Sendable {
    package struct Asset: Sendable {
        let address: String
        let type: String
        let bytes: [UInt8]
        /// Nothing where packing makes it no smaller.
        let packed: [UInt8]?
    }

    private let byName: [String: Asset]
    private let byAddress: [String: Asset]

    package init() {
        let assets = Assets.files.map { name, type, bytes in
            let hash = FormKey.hexadecimal(Array(SHA256.hash(data: bytes).prefix(5)))
            let dot = name.lastIndex(of: ".") ?? name.endIndex
            let packed = Gzip.packed(bytes, level: 9)
            return (
                name,
                Asset(
                    address: "/static/\(name[..<dot]).\(hash)\(name[dot...])", type: type, bytes: bytes,
                    packed: packed.count < bytes.count ? packed : nil)
            )
        }
        byName = Dictionary(assets) { first, _ in first }
        byAddress = Dictionary(assets.map { ($1.address, $1) }) { first, _ in first }
    }

    /// Where a page finds it.
    package func address(_ name: String) -> String { byName[name]?.address ?? "/static/\(name)" }

    func asset(at address: String) -> Asset? { byAddress[address] }

    private static let files: [(String, String, [UInt8])] = [
        ("khuyencong.css", "text/css; charset=utf-8", PackageResources.khuyencong_css),
        ("paper.css", "text/css; charset=utf-8", HtmlWriter.style.bytes),
        ("khuyencong.js", "text/javascript; charset=utf-8", PackageResources.khuyencong_js),
        ("khuyencong.svg", "image/svg+xml", PackageResources.khuyencong_svg),
    ]
}
