/// Numbers in the bytes of old Office files, lowest byte first. A place beyond the end is damage.
extension Array<UInt8> {
    func byte(_ place: Int) throws(DocumentFault) -> Int {
        guard indices.contains(place) else { throw .damaged }
        return Int(self[place])
    }

    func word(_ place: Int) throws(DocumentFault) -> Int {
        guard place >= 0, place + 2 <= count else { throw .damaged }
        return Int(self[place]) | Int(self[place + 1]) << 8
    }

    func long(_ place: Int) throws(DocumentFault) -> Int {
        try word(place) | word(place + 2) << 16
    }

    func double(_ place: Int) throws(DocumentFault) -> Double {
        Double(bitPattern: UInt64(try long(place)) | UInt64(try long(place + 4)) << 32)
    }
}
