import Basics

/// **Bản thảo bài viết** for the portal and the bulletin, from the same figures: title, lead, body, captions to choose
/// pictures for, byline, tags. A person goes on writing it.
package enum ArticlePaper {
    package static func make(_ material: NarrativeFacts) -> Paper {
        let head = material.facts.head
        let title = "Hoạt động khuyến công \(head.place) \(head.period.vietnamese)"
        var paper = Paper(subject: title, author: head.centre, abstract: title)
        paper.blocks = lead(material) + body(material) + closing(material)
        return paper
    }

    private static func lead(_ material: NarrativeFacts) -> [PaperBlock] {
        let texts = material.texts(.situation) + material.texts(.leading)
        if texts.isEmpty { return [.remark("Mở bài: chưa có nội dung về đặc điểm tình hình của kỳ.")] }
        return texts.map { .paragraph([PaperRun($0.text, isBold: true)]) }
    }

    private static func body(_ material: NarrativeFacts) -> [PaperBlock] {
        let contents = ContentParagraphs.make(material).map { block -> PaperBlock in
            guard case .item(_, let runs) = block else { return block }
            return .paragraph(Array(runs.dropFirst()))
        }
        return contents + material.texts(.effect).map { .paragraph($0.text) }
            + material.texts(.difficulties).map { .paragraph($0.text) }
            + material.texts(.measures).map { .paragraph($0.text) }
    }

    private static func closing(_ material: NarrativeFacts) -> [PaperBlock] {
        let head = material.facts.head
        let captions = material.examples.prefix(3).map {
            PaperBlock.item("Chú thích ảnh: \($0.words).")
        }
        let tags = ["khuyến công", head.place, head.period.vietnamese] + groups(material)
        return captions + [
            .paragraph([PaperRun(head.signing.signer ?? "(Tác giả: chưa ghi)", isBold: true)]),
            .paragraph([PaperRun("Từ khóa: \(tags.joined(separator: ", "))", isItalic: true)]),
        ]
    }

    private static func groups(_ material: NarrativeFacts) -> [String] {
        ContentParagraphs.groups.filter { group in
            Indicators.all.contains { $0.group == group && material.facts.figures.value($0.code) != nil }
        }.map { IndicatorGroups.name($0).loweredFirst }
    }
}
