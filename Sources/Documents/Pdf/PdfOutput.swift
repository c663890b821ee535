import CPango

/// The bytes that Cairo writes, as they come.
final class PdfOutput {
    private(set) var bytes: [UInt8] = []

    /// Takes a piece of the file; `closure` is the output itself, unretained.
    static let write: cairo_write_func_t = { closure, data, length in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        let output = Unmanaged<PdfOutput>.fromOpaque(closure).takeUnretainedValue()
        output.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
    }

    /// Valid as long as the output is held elsewhere.
    var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }
}
