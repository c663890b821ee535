import Basics

/// **Bản thảo bài viết** for the portal and the bulletin, from the same figures: title, lead, body, captions to choose
/// pictures for, byline, tags. A person goes on writing it.
package enum ArticlePaper {
    package static func make(_ material: NarrativeFacts) -> Paper {
        let head = material.facts.head
        let title = headline(material)
        var paper = Paper(subject: title, author: head.centre, abstract: title)
        paper.blocks = lead(material) + body(material) + closing(material)
        return paper
    }

    /// With what was most: completed projects and their money, where they are known.
    private static func headline(_ material: NarrativeFacts) -> String {
        let head = material.facts.head
        let when = head.period.vietnamese.capitalisedFirst
        guard let done = material.facts.figures.value("project.completed"), done.digits > 0 else {
            return "Hoạt động khuyến công \(head.place) \(head.period.vietnamese)"
        }
        return "\(when), khuyến công \(head.place) hoàn thành \(done.paperCount) đề án, nhiệm vụ"
    }

    private static func lead(_ material: NarrativeFacts) -> [PaperBlock] {
        let texts = material.texts(.situation) + material.texts(.leading)
        if !texts.isEmpty { return texts.flatMap(\.paragraphs).map { .paragraph([PaperRun($0, isBold: true)]) } }
        let opening = ContentParagraphs.make(material, groups: ["projects", "money"]).map(paragraph)
        return opening.isEmpty ? [.remark("Mở bài: chưa có nội dung.")] : opening
    }

    private static func body(_ material: NarrativeFacts) -> [PaperBlock] {
        let opened = material.texts(.situation).isEmpty && material.texts(.leading).isEmpty
        let groups = ContentParagraphs.groups.filter { !opened || ($0 != "projects" && $0 != "money") }
        return ContentParagraphs.make(material, groups: groups).map(paragraph)
            + written([.strengths, .effect], "Các hoạt động đã mang lại hiệu quả:", material)
            + written([.difficulties, .causes], "Bên cạnh đó vẫn còn khó khăn, hạn chế:", material)
            + written([.tasks, .measures], "Thời gian tới, Trung tâm tập trung:", material)
    }

    /// A paragraph of the report without its name before it.
    private static func paragraph(_ block: PaperBlock) -> PaperBlock {
        guard case .item(_, let runs) = block else { return block }
        return .paragraph(Array(runs.dropFirst()))
    }

    private static func written(_ sections: [ReportSection], _ lead: String, _ material: NarrativeFacts)
        -> [PaperBlock]
    {
        let lines = sections.flatMap { material.texts($0) }.flatMap(\.paragraphs)
        return lines.isEmpty ? [] : [.paragraph(lead)] + lines.map { .item($0) }
    }

    private static func closing(_ material: NarrativeFacts) -> [PaperBlock] {
        let head = material.facts.head
        let captions = NarrativeExample.some(material.examples, at: 3).map {
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
