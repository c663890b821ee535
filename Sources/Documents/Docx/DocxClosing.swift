import Basics

/// Recipients at the left, signature at the right, in one row that does not break. What stands before keeps with it.
struct DocxClosing {
    let closing: PaperClosing
    let page: DocxPage

    var table: XML {
        let left = page.textWidth / 2
        let right = page.textWidth - left
        let row = DocxFrame.row([(left, recipients), (right, signature)])
        return DocxText.paragraph(.gap, "" as XML, keepsNext: true) + DocxFrame.table(widths: [left, right], rows: row)
    }

    private var recipients: XML {
        if closing.recipients.isEmpty { return DocxText.paragraph(.recipient, "" as XML) }
        let lines: [XML] = closing.recipientLines.map { DocxText.paragraph(.recipient, $0) }
        return DocxText.paragraph(.recipientsTitle, "Nơi nhận:") + lines.joined()
    }

    /// Room for hand and seal stands before the name, also where nobody is named yet.
    private var signature: XML {
        let titles: [XML] = closing.signerTitle.map { DocxText.paragraph(.signerTitle, $0) }
        return titles.joined() + DocxText.paragraph(.signer, closing.signer ?? "")
    }
}
