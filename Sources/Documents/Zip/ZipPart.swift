import CZip

/// A part of a ZIP file being unpacked. What counts is what comes out, not what the file's headers claim.
struct ZipPart: ~Copyable {
    private let file: OpaquePointer
    private let archive: ZipArchive
    private let packed: Int
    private let limit: Int
    /// What the header says of its size; not to be trusted.
    let stated: Int
    private(set) var unpacked = 0

    init(file: OpaquePointer, of archive: ZipArchive, packed: Int, stated: Int, limit: Int) {
        self.file = file
        self.archive = archive
        self.packed = max(1, packed)
        self.stated = stated
        self.limit = limit
    }

    deinit { zip_fclose(file) }

    /// Unpacks the next bytes, 0 at the end. Throws `.damaged` (also for a wrong checksum), `.tooLarge` or `.bomb`.
    mutating func read(into buffer: UnsafeMutableRawPointer, count: Int) throws(DocumentFault) -> Int {
        let got = Int(zip_fread(file, buffer, UInt64(count)))
        guard got >= 0 else { throw .damaged }
        unpacked += got
        guard unpacked <= limit else { throw .tooLarge(limit: limit) }
        let limits = archive.limits
        guard unpacked <= limits.ratioFrom || unpacked / packed <= limits.ratio else { throw .bomb }
        return got
    }
}
