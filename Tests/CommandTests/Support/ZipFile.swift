import CZip
import Support

extension Scratch {
    /// A ZIP file of these parts, for workbooks that no writer would make.
    func zip(_ name: String, _ parts: [(String, String)]) throws -> String {
        struct NotMade: Error {}
        guard let archive = zip_open(path(name), ZIP_CREATE | ZIP_TRUNCATE, nil) else { throw NotMade() }
        var kept: [UnsafeMutableRawPointer] = []
        defer { kept.forEach { $0.deallocate() } }
        for (part, text) in parts {
            let bytes = Array(text.utf8)
            let copy = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
            copy.copyMemory(from: bytes, byteCount: bytes.count)
            kept.append(copy)
            let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 0)
            guard zip_file_add(archive, part, source, zip_flags_t(ZIP_FL_ENC_UTF_8)) >= 0 else { throw NotMade() }
        }
        guard zip_close(archive) == 0 else { throw NotMade() }
        return path(name)
    }
}
