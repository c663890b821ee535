import Basics

/// Recipients at the left, the signature at the right.
extension PaperSetting {
    /// As one strip, with room to sign in.
    func strip(of closing: PaperClosing) throws(DocumentFault) -> Strip {
        var strip = Strip(height: 0, gap: 14)
        let left = width * 0.46
        let rightX = width * 0.48
        let right = width - rightX

        var leftY = 0.0
        if !closing.recipients.isEmpty {
            let style = TextStyle(size: 12, isBold: true, isItalic: true)
            leftY = strip.stack(try typesetter.set("Nơi nhận:", style, width: left), y: leftY)
            for line in closing.recipientLines {
                leftY = strip.stack(try typesetter.set(line, TextStyle(size: 11), width: left), y: leftY)
            }
        }
        var rightY = 0.0
        for title in closing.signerTitle {
            rightY = strip.stack(try typesetter.set(title, .bodyBold, width: right, .centre), x: rightX, y: rightY)
        }
        rightY += PaperSetting.roomToSign
        if let signer = closing.signer {
            rightY = strip.stack(try typesetter.set(signer, .bodyBold, width: right, .centre), x: rightX, y: rightY)
        }
        strip.height = max(leftY, rightY)
        return strip
    }
}

extension PaperSetting {
    /// About 26 mm: a signature and the edge of a seal.
    fileprivate static let roomToSign = 74.0
}
