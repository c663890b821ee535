import CZip
import Glibc

/// Packs parts into a ZIP file in memory. The same parts give the same bytes: all have one fixed time.
enum ZipMaker {
    struct Part {
        let name: String
        let bytes: [UInt8]
        /// A picture is packed already.
        var isPacked = false
    }

    /// Throws `.unwritable` when there is no memory for it.
    static func bytes(of parts: [Part]) throws(DocumentFault) -> [UInt8] {
        guard let file = zip_source_buffer_create(nil, 0, 0, nil) else { throw .unwritable }
        defer { zip_source_free(file) }
        zip_source_keep(file)
        guard let archive = zip_open_from_source(file, ZIP_TRUNCATE, nil) else {
            zip_source_free(file)
            throw .unwritable
        }
        // The library reads the parts when it closes the archive, and frees its copies itself.
        for part in parts {
            guard add(part, to: archive) else {
                zip_discard(archive)
                throw .unwritable
            }
        }
        guard zip_close(archive) == 0 else {
            zip_discard(archive)
            throw .unwritable
        }
        return try content(of: file)
    }

    private static func add(_ part: Part, to archive: OpaquePointer) -> Bool {
        guard let copy = malloc(max(1, part.bytes.count)) else { return false }
        part.bytes.withUnsafeBytes { bytes in
            if let start = bytes.baseAddress { memcpy(copy, start, bytes.count) }
        }
        guard let source = zip_source_buffer(archive, copy, UInt64(part.bytes.count), 1) else {
            free(copy)
            return false
        }
        let index = zip_file_add(archive, part.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            return false
        }
        // 1 January 1980, the first day that the format has. Level 1: tables repeat themselves, a higher one takes five times as
        // long for a few per cent.
        zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0)
        let method = part.isPacked ? ZIP_CM_STORE : ZIP_CM_DEFLATE
        return zip_set_file_compression(archive, UInt64(index), method, part.isPacked ? 0 : 1) == 0
    }

    private static func content(of file: OpaquePointer) throws(DocumentFault) -> [UInt8] {
        var stat = zip_stat_t()
        zip_stat_init(&stat)
        guard zip_source_stat(file, &stat) == 0, zip_source_open(file) == 0 else { throw .unwritable }
        defer { zip_source_close(file) }
        let size = Int(stat.size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = max(0, Int(zip_source_read(file, buffer.baseAddress, UInt64(size))))
        }
        guard bytes.count == size else { throw .unwritable }
        return bytes
    }
}
