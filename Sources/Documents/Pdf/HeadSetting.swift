import Basics

/// The letter-head and the titles.
extension PaperSetting {
    /// In two columns: who issues the paper at the left, the country at the right, then number and day side by side.
    mutating func set(_ head: LetterHead, abstract: String?) throws(DocumentFault) {
        let bold12 = TextStyle(size: 12, isBold: true)
        let countryWidth = try typesetter.set(LetterHead.stateName, bold12).width + 2
        let right = max(countryWidth, width * 0.54)
        let left = width - right - 10
        let rightX = width - right
        var strip = Strip(height: 0)

        var leftY = 0.0
        if let parent = head.parentBody {
            leftY = strip.stack(try typesetter.balance(parent, TextStyle(size: 12), width: left), y: leftY)
        }
        let issuing = try typesetter.balance(head.issuingBody, bold12, width: left)
        leftY = strip.stack(issuing, y: leftY)
        strip.underline(issuing, share: 0.4, y: leftY + 2)

        var rightY = strip.stack(
            try typesetter.set(LetterHead.stateName, bold12, width: right, .centre), x: rightX, y: 0)
        let motto = try typesetter.set(LetterHead.motto, TextStyle(size: 13, isBold: true), width: right, .centre)
        rightY = strip.stack(motto, x: rightX, y: rightY)
        strip.underline(motto, share: 1, x: rightX, y: rightY + 1)

        let under = max(leftY, rightY) + 8
        leftY = strip.stack(try typesetter.set(head.symbol, TextStyle(size: 13), width: left, .centre), y: under)
        let placed = try typesetter.set(
            head.placeAndDate, TextStyle(size: 13, isItalic: true), width: right, .centre)
        rightY = strip.stack(placed, x: rightX, y: under)
        if let abstract {
            leftY = strip.stack(try typesetter.balance(abstract, TextStyle(size: 12), width: left), y: leftY + 3)
        }
        strip.height = max(leftY, rightY) + (abstract == nil ? 0 : 10)
        strip.staysWithNext = true
        try flow.add(strip)
    }

    /// The type's name over the abstract, with a short rule under them.
    mutating func setTitle(_ typeName: String?, _ abstract: String?) throws(DocumentFault) {
        guard typeName != nil || abstract != nil else { return }
        var strip = Strip(height: 0, gap: 20)
        var y = 0.0
        if let typeName { y = strip.stack(try typesetter.set(typeName, .bodyBold, width: width, .centre), y: y) }
        if let abstract {
            let block = try typesetter.balance(abstract, .bodyBold, width: width * 0.84)
            y = strip.stack(block, x: width * 0.08, y: y)
            strip.underline(block, share: 0.4, x: width * 0.08, y: y + 2)
        }
        strip.height = y + 10
        strip.staysWithNext = true
        try flow.add(strip)
    }

    mutating func setTitle(of appendix: PaperAppendix, attachment: String?) throws(DocumentFault) {
        var strip = Strip(height: 0)
        var y = strip.stack(try typesetter.set(appendix.number, .bodyBold, width: width, .centre), y: 0)
        y = strip.stack(
            try typesetter.balance(appendix.title, .bodyBold, width: width * 0.9), x: width * 0.05, y: y)
        if let attachment {
            y = strip.stack(try typesetter.set(attachment, .remark, width: width, .centre), y: y + 2)
        }
        strip.height = y + 6
        strip.staysWithNext = true
        let title = appendix.title.isEmpty ? appendix.number : "\(appendix.number). \(appendix.title)"
        strip.bookmark = Bookmark(title: title, level: 1)
        try flow.add(strip)
    }
}

extension Strip {
    /// Adds the words at `y` and gives the place under them.
    mutating func stack(_ block: TextBlock, x: Double = 0, y: Double) -> Double {
        place(block, x: x, y: y)
        return y + block.height
    }

    /// A rule under the middle of the words, by their widest line.
    fileprivate mutating func underline(_ block: TextBlock, share: Double, x: Double = 0, y: Double) {
        guard let widest = block.lines.max(by: { $0.width < $1.width }) else { return }
        let length = widest.width * share
        let start = x + widest.x + (widest.width - length) / 2
        rules.append(.level(start...(start + length), y: y, width: 0.75))
    }
}
