/// **Số tiền bằng chữ**: a whole number read aloud, as payment papers have it after "Bằng chữ:".
///
/// The forms are those of school books and invoices: "linh" for an empty ten (not "lẻ"), "nghìn" (not "ngàn"), "mốt" and
/// "tư" after "mươi" but "một" and "bốn" after "linh" and "mười", "lăm" after any ten. A group of three zeros is skipped;
/// a group that is not the first says its hundreds, so that no nought is lost: 1.005.000 is "một triệu không trăm linh năm
/// nghìn". Beyond 999 tỷ the number of tỷ is read in the same way: "mười hai nghìn ba trăm bốn mươi lăm tỷ".
package enum AmountInWords {
    private static let ones = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
    private static let groups = ["", " nghìn", " triệu"]
    private static let milliard: UInt64 = 1_000_000_000

    /// "âm hai mươi mốt".
    package static func words(_ number: Int64) -> String {
        (number < 0 ? "âm " : "") + words(number.magnitude)
    }

    /// "Âm hai mươi mốt", to begin a line.
    package static func sentence(_ number: Int64) -> String {
        let words = words(number)
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// Nine figures at a time; what stands before them is a number of tỷ.
    private static func words(_ number: UInt64) -> String {
        guard number > 0 else { return ones[0] }
        let (milliards, rest) = number.quotientAndRemainder(dividingBy: milliard)
        var parts: [String] = []
        if milliards > 0 { parts.append(words(milliards) + " tỷ") }
        var power: UInt64 = 1_000_000
        for group in groups.reversed() {
            let triplet = Int(rest / power % 1000)
            if triplet > 0 { parts.append(AmountInWords.triplet(triplet, isFirst: parts.isEmpty) + group) }
            power /= 1000
        }
        return parts.joined(separator: " ")
    }

    private static func triplet(_ number: Int, isFirst: Bool) -> String {
        let (hundred, ten, one) = (number / 100, number / 10 % 10, number % 10)
        var parts: [String] = []
        if hundred > 0 || !isFirst { parts.append(ones[hundred] + " trăm") }
        switch ten {
        case 0: if !parts.isEmpty, one > 0 { parts.append("linh") }
        case 1: parts.append("mười")
        default: parts.append(ones[ten] + " mươi")
        }
        if one > 0 { parts.append(AmountInWords.one(one, afterTen: ten)) }
        return parts.joined(separator: " ")
    }

    private static func one(_ one: Int, afterTen ten: Int) -> String {
        switch (one, ten) {
        case (1, 2...): "mốt"
        case (4, 2...): "tư"
        case (5, 1...): "lăm"
        default: ones[one]
        }
    }
}

extension Dong {
    /// "một triệu không trăm linh năm nghìn đồng".
    package var inWords: String { AmountInWords.words(amount) + " đồng" }

    /// "Một triệu không trăm linh năm nghìn đồng", to begin a line.
    package var inWordsAsSentence: String { AmountInWords.sentence(amount) + " đồng" }
}
