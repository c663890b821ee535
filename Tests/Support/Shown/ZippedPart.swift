import CZip

/// A part of a ZIP file as libzip reads it, without the program's own reader.
package func zippedPart(_ name: String, of path: String) throws -> [UInt8] {
    struct NotReadable: Error {
        let part: String
    }
    guard let archive = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, nil) else { throw NotReadable(part: path) }
    defer { zip_discard(archive) }
    var stat = zip_stat_t()
    guard zip_stat(archive, name, 0, &stat) == 0, let file = zip_fopen(archive, name, 0) else {
        throw NotReadable(part: name)
    }
    defer { zip_fclose(file) }
    var content = [UInt8](repeating: 0, count: Int(stat.size))
    guard zip_fread(file, &content, stat.size) == Int64(stat.size) else { throw NotReadable(part: name) }
    return content
}
