import Basics

/// **Báo cáo kết quả hoạt động khuyến công** in its seven sections. What nobody wrote and no register knows is said to be
/// missing; nothing is invented.
package struct NarrativePaper {
    private let material: NarrativeFacts

    package static func make(_ material: NarrativeFacts, appendix: [Sheet]) -> Paper {
        let making = NarrativePaper(material: material)
        var paper = PaperFrame.paper(of: .narrative, material.facts.head)
        paper.blocks = making.blocks
        paper.appendices = [
            PaperAppendix(
                number: "PHỤ LỤC", title: "Số liệu hoạt động khuyến công \(material.facts.head.periodWords)",
                blocks: appendix.flatMap { [.heading(level: 2, $0.name), .sheet($0)] },
                isLandscape: appendix.contains(where: \.isLandscape))
        ]
        return paper
    }

    private init(material: NarrativeFacts) {
        self.material = material
    }

    private var blocks: [PaperBlock] {
        let units = material.facts.head.unitsRemark.map { [PaperBlock.remark($0)] } ?? []
        return units + sections
    }

    private var sections: [PaperBlock] { situation + results + assessment + next + targets + measures + proposals }

    private var situation: [PaperBlock] {
        [.heading(level: 1, "I. ĐẶC ĐIỂM TÌNH HÌNH, CÔNG TÁC CHỈ ĐẠO ĐIỀU HÀNH")]
            + written([.situation, .leading], missing: "đặc điểm tình hình và công tác chỉ đạo điều hành")
    }

    private var results: [PaperBlock] {
        var blocks: [PaperBlock] = [.heading(level: 1, "II. KẾT QUẢ HOẠT ĐỘNG KHUYẾN CÔNG")]
        blocks.append(.heading(level: 2, "1. Khuyến công quốc gia"))
        blocks += SourceSection.make("KCQG", material)
        blocks.append(.heading(level: 2, "2. Khuyến công địa phương"))
        blocks += SourceSection.make("KCDP", material)
        blocks.append(.heading(level: 2, "3. Các chương trình khác"))
        blocks += otherProgrammes
        blocks.append(.heading(level: 2, "4. Kết quả chung theo nội dung hoạt động"))
        let unsourced = ["unknown", "mixed"].flatMap { SourceSection.activities($0, material) }
        if !unsourced.isEmpty {
            blocks += [.heading(level: 3, "a) Chưa tách theo nguồn kinh phí")] + unsourced
            blocks.append(.heading(level: 3, "b) Theo nội dung"))
        }
        let contents = ContentParagraphs.make(material)
        blocks += contents.isEmpty ? [.remark("Chưa có số liệu nào của kỳ báo cáo.")] : contents
        blocks += material.texts(.results).filter { $0.source == nil }.flatMap(\.paragraphs).map { .paragraph($0) }
        if let chart = MoneySheet.chart(material.facts) { blocks.append(.chart(chart)) }
        if material.facts.head.hasRemarks { blocks += material.facts.omissions.map { .remark($0) } }
        return blocks
    }

    private var otherProgrammes: [PaperBlock] {
        let items = ChoiceList.programme.codes.compactMap { programme -> PaperBlock? in
            guard programme.code != "khuyen_cong" else { return nil }
            return programmeItem(programme.code, programme.words)
        }
        let sources = ["counterpart", "integrated", "mixed", "unknown"].flatMap { source -> [PaperBlock] in
            let isThere =
                material.facts.money.contains { $0.source == source && $0.assigned.value != nil }
                && source == "integrated"
            return isThere ? SourceSection.make(source, material) : []
        }
        return items.isEmpty && sources.isEmpty
            ? [.remark("Không có bản ghi của chương trình khác trong kỳ.")]
            : (items.isEmpty ? [] : [.paragraph("Trong các đề án, nhiệm vụ nêu trên có:")]) + items + sources
    }

    private func programmeItem(_ code: String, _ words: String) -> PaperBlock? {
        let planned = material.facts.plan["project.assigned.\(code)"]?.value
        let completed = material.facts.figures["project.completed.\(code)"]?.value
        guard (planned?.digits ?? 0) > 0 || (completed?.digits ?? 0) > 0 else { return nil }
        var parts: [String] = []
        if let planned { parts.append("\(planned.paperCount) đề án, nhiệm vụ được giao") }
        if let completed { parts.append(DoneWords.of(completed)) }
        return .item("\(words.capitalisedFirst): \(parts.joined(separator: ", ")).")
    }

    private var assessment: [PaperBlock] {
        [.heading(level: 1, "III. ĐÁNH GIÁ CHUNG"), .heading(level: 2, "1. Ưu điểm, hiệu quả")]
            + written([.strengths, .effect], missing: "ưu điểm, hiệu quả")
            + [.heading(level: 2, "2. So với kế hoạch và kỳ trước")] + Comparison.make(material.facts)
            + [.heading(level: 2, "3. Khó khăn, hạn chế")]
            + written([.difficulties], missing: "khó khăn, hạn chế")
            + [.heading(level: 2, "4. Nguyên nhân")] + written([.causes], missing: "nguyên nhân")
    }

    private var next: [PaperBlock] {
        let following = material.facts.head.period.following?.vietnamese ?? "kỳ sau"
        let plans = material.next.map(NextPlanWords.make) ?? []
        let tasks = material.texts(.tasks).flatMap(\.paragraphs).map { PaperBlock.item($0) }
        let all = plans + tasks
        return [.heading(level: 1, "IV. NHIỆM VỤ, KẾ HOẠCH \(following.uppercased())")]
            + (all.isEmpty ? [.remark("Chưa có kế hoạch của \(following).")] : all)
    }

    private var targets: [PaperBlock] {
        let aims = Indicators.all.flatMap { indicator in
            ([Figure(indicator)] + Indicators.breakdowns.map { Figure(indicator, breakdown: $0.code) }).compactMap {
                figure in material.aims[figure.code].map { aimItem(figure, $0) }
            }
        }
        let texts = material.texts(.targets).flatMap(\.paragraphs).map { PaperBlock.item($0) }
        let all = aims + texts
        return [.heading(level: 1, "V. CHỈ TIÊU PHẤN ĐẤU")]
            + (all.isEmpty ? [.remark("Chưa có chỉ tiêu phấn đấu.")] : all)
    }

    private func aimItem(_ figure: Figure, _ aim: Figure.Aim) -> PaperBlock {
        let value = FigureWords.full(aim.value, of: figure.indicator)
        let growth = aim.growthPercent.map { ", tăng bình quân \($0.vietnamese)%/năm" } ?? ""
        return .item(
            level: 1,
            [
                PaperRun("Đến năm \(aim.year): \(FigureWords.name(figure).loweredFirst) đạt "),
                PaperRun(value, figure: figure.code), PaperRun("\(growth)."),
            ])
    }

    private var measures: [PaperBlock] {
        [.heading(level: 1, "VI. GIẢI PHÁP THỰC HIỆN")] + written([.measures], missing: "giải pháp")
    }

    private var proposals: [PaperBlock] {
        [.heading(level: 1, "VII. KIẾN NGHỊ, ĐỀ XUẤT")] + written([.proposals], missing: "kiến nghị, đề xuất")
    }

    /// One text is a paragraph, several are items.
    private func written(_ sections: [ReportSection], missing: String) -> [PaperBlock] {
        let texts = sections.flatMap { material.texts($0) }
        if texts.isEmpty { return [.remark("Chưa có nội dung về \(missing).")] }
        let isList = texts.count > 1
        return texts.flatMap(\.paragraphs).map { isList ? .item($0) : .paragraph($0) }
    }
}
