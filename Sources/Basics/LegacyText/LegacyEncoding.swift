/// **Bộ mã chữ cũ**: how Vietnamese was typed before Unicode. Its text comes as letters of Western Europe, which only
/// a font of the same encoding shows as Vietnamese: `Céng hoµ`, `Coäng hoøa`.
package enum LegacyEncoding: String, Sendable, CaseIterable {
    case tcvn3, vni

    /// As people call it.
    package var name: String {
        switch self {
        case .tcvn3: return "TCVN3 (ABC)"
        case .vni: return "VNI"
        }
    }

    /// The text in Unicode, composed. Characters that the encoding does not use stay.
    package func unicode(_ text: String) -> String {
        switch self {
        case .tcvn3: return Tcvn3.unicode(text)
        case .vni: return Vni.unicode(text)
        }
    }

    /// Whether the text has a Vietnamese letter that only Unicode has, so that it cannot be of an old encoding.
    package static func isModern(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.value {
            // The letters of Windows-1252 that stand outside Latin-1 can be what is left of a byte.
            case 0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E, 0x192: return false
            case 0x100...0x24F, 0x300...0x36F, 0x1E00...0x1EFF: return true
            default: return false
            }
        }
    }
}

/// What a person says of the letters of a file: nothing, that they are Unicode, or in which old encoding they are.
package enum LegacyChoice: Hashable, Sendable {
    case found, unicode
    case given(LegacyEncoding)
}
