import Basics
import Domain

/// **Yêu cầu nhập**: what a person asks for with an uploaded file, as a job keeps it.
package struct ImportOrder: Sendable, Hashable, Codable {
    package var original: UploadedOriginal
    /// `63:54`.
    package var province: String
    /// `2024`.
    package var period: String
    /// The centre's name, where the province has several.
    package var centre: String?
    package var isNewCentre: Bool
    package var mapping: Mapping?
    package var letters: Letters
    /// The places whose records whoever asks may write, as they are stored; nothing is all of them.
    package private(set) var places: [String]?

    /// What a person says of the file's letters.
    package enum Letters: String, Sendable, Codable, CaseIterable {
        case found, unicode, tcvn3, vni

        package var words: String {
            switch self {
            case .found: return "tự nhận ra"
            case .unicode: return "Unicode"
            case .tcvn3: return LegacyEncoding.tcvn3.name
            case .vni: return LegacyEncoding.vni.name
            }
        }

        var choice: LegacyChoice {
            switch self {
            case .found: return .found
            case .unicode: return .unicode
            case .tcvn3: return .given(.tcvn3)
            case .vni: return .given(.vni)
            }
        }
    }

    package init(
        _ original: UploadedOriginal, province: Province, period: Period, centre: String? = nil,
        isNewCentre: Bool = false, mapping: Mapping? = nil, letters: Letters = .found, places: Set<ProvinceKey>? = nil
    ) {
        self.original = original
        self.province = province.key.stored
        self.period = period.code
        self.centre = centre
        self.isNewCentre = isNewCentre
        self.mapping = mapping
        self.letters = letters
        limit(to: places)
    }

    package mutating func limit(to places: Set<ProvinceKey>?) {
        self.places = places?.map(\.stored).sorted()
    }

    /// Nothing of other places is told or written by what was asked for.
    package func isWithin(_ places: Set<ProvinceKey>?) -> Bool {
        PlacesAsked.isWithin(self.places, places)
    }

    func request(in files: FileStore) throws(Problem) -> ImportRequest {
        guard let province = ProvinceKey(stored: province).flatMap(Provinces.find) else {
            throw Problem("Không có tỉnh mã “\(province)”: hãy chọn lại tỉnh.")
        }
        guard let period = Period(code: period) else {
            throw Problem("Kỳ “\(period)” không đọc được. " + Period.advice)
        }
        guard let path = files.find(original.hash) else {
            throw Problem("Tệp “\(original.name)” không còn được giữ: hãy tải lên lại.")
        }
        return ImportRequest(
            path: path, name: original.name, province: province, period: period, centre: centre,
            isNewCentre: isNewCentre, mapping: mapping, letters: letters.choice,
            places: PlacesAsked.keys(places))
    }
}

/// The places that a job was asked for with, as it keeps them.
enum PlacesAsked {
    static func keys(_ stored: [String]?) -> Set<ProvinceKey>? {
        stored.map { Set($0.compactMap(ProvinceKey.init(stored:))) }
    }

    /// `reach` nothing is everywhere; what was asked for everywhere is only for whoever has it.
    static func isWithin(_ stored: [String]?, _ reach: Set<ProvinceKey>?) -> Bool {
        guard let reach else { return true }
        return keys(stored)?.isSubset(of: reach) ?? false
    }
}
