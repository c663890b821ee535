/// A number as a spreadsheet stores it, taken apart: at most 15 significant digits × 10^−`scale`.
struct StoredDigits {
    private var digits: Int64 = 0
    private var significant = 0
    private var scale = 0
    private var roundUp: Bool?
    private let isNegative: Bool

    /// Nothing if the bytes are no `[-]digits[.digits][E±n]`.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        isNegative = bytes.first == UInt8(ascii: "-")
        var seenPoint = false
        var seenDigit = false
        var index = isNegative ? 1 : 0
        while index < bytes.count {
            let byte = bytes[index]
            if case UInt8(ascii: "0")...UInt8(ascii: "9") = byte {
                seenDigit = true
                take(Int64(byte - UInt8(ascii: "0")), isFraction: seenPoint)
            } else if byte == UInt8(ascii: "."), !seenPoint {
                seenPoint = true
            } else if byte | 0x20 == UInt8(ascii: "e") {
                guard let power = StoredDigits.power(bytes[(index + 1)...]) else { return nil }
                scale -= power
                break
            } else {
                return nil
            }
            index += 1
        }
        guard seenDigit else { return nil }
        if roundUp == true { digits += 1 }
    }

    /// Nothing if it does not fit.
    var number: ExactNumber? {
        if digits == 0 { return ExactNumber(0) }
        var digits = digits
        var scale = scale
        while scale < 0 {
            let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            digits = product
            scale += 1
        }
        while scale > 18 {
            if digits == 0 { return ExactNumber(0) }
            digits /= 10
            scale -= 1
        }
        return ExactNumber(digits: isNegative ? -digits : digits, scale: scale)
    }

    private mutating func take(_ digit: Int64, isFraction: Bool) {
        if significant < 15 {
            digits = digits * 10 + digit
            if digits != 0 { significant += 1 }
            if isFraction { scale += 1 }
        } else {
            if roundUp == nil { roundUp = digit >= 5 }
            if !isFraction { scale -= 1 }
        }
    }

    /// `7`, `+7` or `-7`, within ±40.
    private static func power(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        let isNegative = bytes.first == UInt8(ascii: "-")
        let figures = isNegative || bytes.first == UInt8(ascii: "+") ? bytes.dropFirst() : bytes
        guard (1...3).contains(figures.count) else { return nil }
        var power = 0
        for byte in figures {
            guard case UInt8(ascii: "0")...UInt8(ascii: "9") = byte else { return nil }
            power = power * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return power <= 40 ? (isNegative ? -power : power) : nil
    }
}
