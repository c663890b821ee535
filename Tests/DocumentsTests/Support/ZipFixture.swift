import CZip

/// Makes a ZIP file of the parts.
func zip(_ parts: [(String, [UInt8])], at path: String) throws -> String {
    struct NotMade: Error {}
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, nil) else { throw NotMade() }
    var kept: [UnsafeMutableRawPointer] = []
    defer { kept.forEach { $0.deallocate() } }
    for (name, bytes) in parts {
        let copy = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
        copy.copyMemory(from: bytes, byteCount: bytes.count)
        kept.append(copy)
        let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 0)
        guard zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8)) >= 0 else { throw NotMade() }
    }
    guard zip_close(archive) == 0 else { throw NotMade() }
    return path
}
