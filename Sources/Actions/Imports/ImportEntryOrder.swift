import Basics
import Domain
import Foundation

extension Office {
    /// What to ask for to read a past import's file again, as it was given: its columns as they are remembered now.
    package func order(
        of entry: ImportEntry, centre: Centre, within places: Set<ProvinceKey>? = nil
    ) throws(Problem) -> ImportOrder {
        let gone = Problem("Tệp “\(entry.fileName)” của lần nhập số \(entry.number) không còn được giữ.")
        guard let path = files.find(entry.fileHash), let period = Period(code: entry.period),
            let province = ProvinceKey(stored: entry.province).flatMap(Provinces.find)
        else { throw gone }
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let size = (attributes?[.size] as? NSNumber)?.intValue else { throw gone }
        let original = UploadedOriginal(hash: entry.fileHash, name: entry.fileName, size: size)
        return ImportOrder(original, province: province, period: period, centre: centre.name, places: places)
    }
}
