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

/// A part of a ZIP file.
func unzipped(_ name: String, at path: String) throws -> [UInt8] {
    struct NotThere: Error {}
    guard let archive = zip_open(path, ZIP_RDONLY, nil) else { throw NotThere() }
    defer { zip_discard(archive) }
    guard let file = zip_fopen(archive, name, 0) else { throw NotThere() }
    defer { zip_fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = zip_fread(file, &buffer, UInt64(buffer.count)), count > 0 {
        bytes.append(contentsOf: buffer.prefix(Int(count)))
    }
    return bytes
}
