import Foundation
import Hummingbird
import NIOCore

/// A file sent in pieces, so that none has to fit into memory.
struct FileBody {
    private let path: String
    private let size: Int
    private let isTemporary: Bool

    init(path: String, isTemporary: Bool) throws {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        self.path = path
        self.isTemporary = isTemporary
        size = (attributes[.size] as? NSNumber)?.intValue ?? 0
    }

    var responseBody: ResponseBody {
        let (path, isTemporary) = (path, isTemporary)
        return ResponseBody(contentLength: size) { writer in
            defer { if isTemporary { try? FileManager.default.removeItem(atPath: path) } }
            guard let handle = FileHandle(forReadingAtPath: path) else { throw CocoaError(.fileNoSuchFile) }
            defer { try? handle.close() }
            while let piece = try handle.read(upToCount: 1 << 18), !piece.isEmpty {
                try await writer.write(ByteBuffer(bytes: piece))
            }
            try await writer.finish(nil)
        }
    }
}
