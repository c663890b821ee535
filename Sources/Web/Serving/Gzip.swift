import CZlib

/// Packs what goes to a browser that says that it can unpack it.
enum Gzip {
    /// Below, the packet is one anyway.
    static let least = 1400

    static func packed(_ bytes: [UInt8], level: Int32 = 3) -> [UInt8] {
        var stream = z_stream()
        // 15 bits of window, 16 more for the head of a gzip file.
        guard
            deflateInit2_(
                &stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return bytes }
        defer { deflateEnd(&stream) }
        var source = bytes
        let room = Int(deflateBound(&stream, UInt(bytes.count)))
        return source.withUnsafeMutableBufferPointer { input in
            [UInt8](unsafeUninitializedCapacity: room) { output, count in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(room)
                deflate(&stream, Z_FINISH)
                count = room - Int(stream.avail_out)
            }
        }
    }
}
