import Support

/// Changes bytes without knowing what they mean.
enum ByteMutator {
    private static let integers: [UInt64] = [
        0, 1, 2, 0x7F, 0x80, 0xFF, 0x100, 0x7FFF, 0x8000, 0xFFFF, 0x10000, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFE,
        0xFFFF_FFFF, 0x7FFF_FFFF_FFFF_FFFF, .max,
    ]

    /// One to five changes. `other` is another file of the same kind, to take pieces from.
    static func mutate(_ bytes: inout [UInt8], other: [UInt8], _ chance: inout Seeded) {
        for _ in 0...chance.below(5) { change(&bytes, other, &chance) }
    }

    private static func change(_ bytes: inout [UInt8], _ other: [UInt8], _ chance: inout Seeded) {
        guard !bytes.isEmpty else {
            bytes = Array(other[chance.piece(of: other.count)])
            return
        }
        switch chance.below(9) {
        case 0: bytes[chance.below(bytes.count)] ^= 1 << UInt8(chance.below(8))
        case 1: bytes[chance.below(bytes.count)] = UInt8(chance.below(256))
        case 2: bytes.insert(UInt8(chance.below(256)), at: chance.below(bytes.count + 1))
        case 3: bytes.removeSubrange(chance.piece(of: bytes.count))
        case 4: duplicate(&bytes, &chance)
        case 5: bytes.insert(contentsOf: other[chance.piece(of: other.count)], at: chance.below(bytes.count + 1))
        case 6: overwrite(&bytes, with: other[chance.piece(of: other.count)], &chance)
        case 7: overwrite(&bytes, with: integer(&chance), &chance)
        default:
            if chance.once(in: 4) {
                bytes.removeLast(chance.below(bytes.count))
            } else {
                bytes.swapAt(chance.below(bytes.count), chance.below(bytes.count))
            }
        }
    }

    private static func duplicate(_ bytes: inout [UInt8], _ chance: inout Seeded) {
        let piece = Array(bytes[chance.piece(of: bytes.count)])
        let times = min(chance.repetitions(), 1 + (64 << 10) / max(1, piece.count))
        let place = chance.below(bytes.count + 1)
        bytes.insert(contentsOf: Array(repeatElement(piece, count: times).joined()), at: place)
    }

    private static func overwrite(_ bytes: inout [UInt8], with piece: some Collection<UInt8>, _ chance: inout Seeded) {
        let start = chance.below(bytes.count)
        for (offset, byte) in piece.enumerated() where start + offset < bytes.count { bytes[start + offset] = byte }
    }

    /// A number at which sizes and signs turn, of one to eight bytes, in either order.
    private static func integer(_ chance: inout Seeded) -> [UInt8] {
        let number = chance.pick(integers, or: 0)
        let width = 1 << chance.below(4)
        let bytes = (0..<width).map { UInt8(truncatingIfNeeded: number >> UInt64(8 * $0)) }
        return chance.once(in: 3) ? bytes.reversed() : bytes
    }
}
