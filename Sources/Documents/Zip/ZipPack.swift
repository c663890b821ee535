/// Several files in one, for people to keep.
package enum ZipPack {
    /// Names as people read them, with marks. Office files are packed already.
    package static func bytes(of files: [(name: String, bytes: [UInt8])]) throws(DocumentFault) -> [UInt8] {
        try ZipMaker.bytes(of: files.map { ZipMaker.Part(name: $0.name, bytes: $0.bytes, isPacked: true) })
    }
}
