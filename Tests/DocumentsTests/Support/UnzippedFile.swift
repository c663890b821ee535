import CZip

/// The parts of a ZIP file in memory, as libzip reads them.
struct UnzippedFile {
    struct NotReadable: Error {}

    private(set) var names: [String] = []
    private(set) var parts: [String: [UInt8]] = [:]

    init(_ bytes: [UInt8]) throws {
        guard
            let source = bytes.withUnsafeBytes({ zip_source_buffer_create($0.baseAddress, UInt64($0.count), 0, nil) }),
            let archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nil)
        else { throw NotReadable() }
        defer { zip_discard(archive) }
        for index in 0..<UInt64(zip_get_num_entries(archive, 0)) {
            var stat = zip_stat_t()
            guard zip_stat_index(archive, index, 0, &stat) == 0, let file = zip_fopen_index(archive, index, 0) else {
                throw NotReadable()
            }
            defer { zip_fclose(file) }
            var content = [UInt8](repeating: 0, count: Int(stat.size))
            guard zip_fread(file, &content, stat.size) == Int64(stat.size) else { throw NotReadable() }
            let name = String(cString: stat.name)
            names.append(name)
            parts[name] = content
        }
    }

    func part(_ name: String) throws -> [UInt8] {
        guard let part = parts[name] else { throw NotReadable() }
        return part
    }

    func tree(_ name: String) throws -> XmlNode { try XmlNode(part(name)) }
}
