import Basics
import Foundation
import Storage

/// The steps of the schema, found by listing the folder: there is no list to edit.
package enum Migrations {
    package static func all() throws -> [Migration] {
        guard let folder = Bundle.module.url(forResource: "Migrations", withExtension: nil) else {
            throw Problem("Thiếu thư mục Migrations cạnh chương trình: hãy cài lại chương trình.")
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".sql") }
            .sorted()
        return try files.map { file in
            let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
            return Migration(name: String(file.dropLast(4)), text: text)
        }
    }
}
