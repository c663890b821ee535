import Glibc

/// A file opened for reading, closed when it goes.
struct ByteFile: ~Copyable {
    private let descriptor: Int32

    /// Throws `.unreadable` if there is no such file or it may not be read.
    init(path: String) throws(DocumentFault) {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// The next bytes, 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(DocumentFault) -> Int {
        while true {
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count >= 0 { return count }
            guard errno == EINTR else { throw .unreadable }
        }
    }

    /// In bytes.
    func size() throws(DocumentFault) -> Int {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable }
        return Int(status.st_size)
    }

    /// Up to `count` bytes from `offset` on, fewer at the end; the place of `read(into:)` stays.
    func bytes(at offset: Int, count: Int) throws(DocumentFault) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let start = filled
            let got = bytes.withUnsafeMutableBytes { buffer in
                pread(descriptor, buffer.baseAddress?.advanced(by: start), count - start, off_t(offset + start))
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw .unreadable }
            if got == 0 { break }
            filled += got
        }
        bytes.removeLast(count - filled)
        return bytes
    }

    /// Hands on the file from its present place in chunks of 64 KiB.
    func chunks(_ take: (UnsafeRawBufferPointer) throws -> Void) throws {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = try read(into: buffer)
            if count == 0 { return }
            try take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }
}
