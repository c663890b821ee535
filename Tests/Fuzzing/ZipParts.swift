import CZip

/// The parts of a ZIP file in memory.
struct ZipParts {
    var parts: [(name: String, bytes: [UInt8])] = []

    /// Nothing if the bytes are no ZIP file.
    init?(_ bytes: [UInt8]) {
        var bytes = bytes
        let read: [(String, [UInt8])]? = bytes.withUnsafeMutableBytes { buffer in
            guard let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, nil) else {
                return nil
            }
            guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
                zip_source_free(source)
                return nil
            }
            defer { zip_discard(archive) }
            return (0..<UInt64(max(0, zip_get_num_entries(archive, 0)))).compactMap { ZipParts.part($0, of: archive) }
        }
        guard let read else { return nil }
        parts = read
    }

    private static func part(_ index: UInt64, of archive: OpaquePointer) -> (String, [UInt8])? {
        var stat = zip_stat_t()
        guard zip_stat_index(archive, index, 0, &stat) == 0, let name = stat.name, stat.size <= 4 << 20,
            let file = zip_fopen_index(archive, index, 0)
        else { return nil }
        defer { zip_fclose(file) }
        var bytes = [UInt8](repeating: 0, count: Int(stat.size))
        guard zip_fread(file, &bytes, stat.size) == Int64(stat.size) else { return nil }
        return (String(cString: name), bytes)
    }

    /// As a ZIP file; `isPacked` as programs write it, else with the parts as they are. Empty if libzip refuses.
    func zipped(isPacked: Bool) -> [UInt8] {
        guard let target = zip_source_buffer_create(nil, 0, 0, nil) else { return [] }
        zip_source_keep(target)
        defer { zip_source_free(target) }
        guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nil) else { return [] }
        var kept: [UnsafeMutableRawPointer] = []
        defer { for copy in kept { copy.deallocate() } }
        for (name, bytes) in parts {
            let copy = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
            copy.copyMemory(from: bytes, byteCount: bytes.count)
            kept.append(copy)
            let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 0)
            let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8 | ZIP_FL_OVERWRITE))
            let method = isPacked ? ZIP_CM_DEFLATE : ZIP_CM_STORE
            if index >= 0 { zip_set_file_compression(archive, UInt64(index), method, 1) }
        }
        guard zip_close(archive) == 0 else {
            zip_discard(archive)
            return []
        }
        return ZipParts.bytes(of: target)
    }

    private static func bytes(of source: OpaquePointer) -> [UInt8] {
        var stat = zip_stat_t()
        zip_stat_init(&stat)
        guard zip_source_stat(source, &stat) == 0, zip_source_open(source) == 0 else { return [] }
        defer { zip_source_close(source) }
        var bytes = [UInt8](repeating: 0, count: Int(stat.size))
        let got = zip_source_read(source, &bytes, stat.size)
        return got == Int64(stat.size) ? bytes : []
    }
}
