import CZip

/// An opened ZIP file: its parts by name, without regard to case and with `/` between folders.
final class ZipArchive {
    private let handle: OpaquePointer
    private let indexes: [String: UInt64]
    let limits: ReadLimits

    /// Throws `.damaged` if it is no sound ZIP file, `.tooManyParts` over the limit.
    init(path: String, limits: ReadLimits) throws(DocumentFault) {
        guard let handle = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, nil) else { throw .damaged }
        let count = zip_get_num_entries(handle, 0)
        guard count <= limits.entries else {
            zip_discard(handle)
            throw .tooManyParts(limit: limits.entries)
        }
        self.handle = handle
        self.limits = limits
        indexes = ZipArchive.indexes(in: handle, count: UInt64(max(0, count)))
    }

    deinit { zip_discard(handle) }

    func contains(_ name: String) -> Bool { indexes[ZipArchive.key(name)] != nil }

    /// Throws `.damaged` if there is none, `.tooLarge` if it owns up to being too large.
    func part(_ name: String, limit: Int? = nil) throws(DocumentFault) -> ZipPart {
        guard let index = indexes[ZipArchive.key(name)] else { throw .damaged }
        var stat = zip_stat_t()
        zip_stat_init(&stat)
        let limit = limit ?? limits.part
        guard zip_stat_index(handle, index, 0, &stat) == 0 else { throw .damaged }
        guard stat.size <= UInt64(limit) else { throw .tooLarge(limit: limit) }
        guard let file = zip_fopen_index(handle, index, 0) else { throw .damaged }
        return ZipPart(
            file: file, of: self, packed: Int(clamping: stat.comp_size), stated: Int(stat.size), limit: limit)
    }

    private static func indexes(in handle: OpaquePointer, count: UInt64) -> [String: UInt64] {
        var indexes: [String: UInt64] = [:]
        for index in 0..<count {
            guard let name = zip_get_name(handle, index, zip_flags_t(ZIP_FL_ENC_RAW)) else { continue }
            let key = key(String(cString: name))
            if indexes[key] == nil { indexes[key] = index }
        }
        return indexes
    }

    private static func key(_ name: String) -> String {
        String(name.lowercased().map { $0 == "\\" ? "/" : $0 }.drop { $0 == "/" })
    }
}
