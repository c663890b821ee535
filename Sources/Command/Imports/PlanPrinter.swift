import Actions
import Basics
import Domain

/// The plan for people: what was understood, what would happen, what has to be looked at.
enum PlanPrinter {
    private static let most = 20

    static func show(_ plan: PrintedPlan) {
        print("\n\(plan.file)")
        print(String(repeating: "═", count: plan.file.count))
        if let earlier = plan.earlierImport {
            print("Chính tệp này đã nhập ở lần số \(earlier.number), lúc \(earlier.at), bởi \(earlier.actor).")
        }
        print("Bảng nhận ra: \(plan.tables.count)")
        for table in plan.tables {
            print(
                "  • trang “\(table.sheet)”, dòng \(table.headerRow): \(table.kindName), \(table.when), \(table.rows) dòng"
            )
        }
        show(plan.letters, .letters, of: plan)
        showCounts(plan)
        showUpdates(plan)
        showDuplicates(plan)
        show(plan.problems, .problem, of: plan)
        show(plan.warnings, .warning, of: plan)
        show(plan.unclassified, .unclassified, of: plan)
        show(plan.doubts, .doubt, of: plan)
        show(plan.skipped, .skipped, of: plan)
        show(plan.readings, .reading, of: plan)
        close(plan)
    }

    private static func showCounts(_ plan: PrintedPlan) {
        print(plan.committed == nil ? "\nSẽ ghi:" : "\nĐã ghi:")
        if plan.counts.isEmpty { print("  (không có gì)") }
        for count in plan.counts {
            print("  • \(count.name): \(count.created) mới, \(count.updated) cập nhật, \(count.unchanged) không đổi")
        }
    }

    private static func showUpdates(_ plan: PrintedPlan) {
        guard !plan.updates.isEmpty else { return }
        print("\nCập nhật từng trường (\(plan.updates.count)):")
        for update in plan.updates.prefix(most) {
            print("  • \(update.code) “\(update.name)” – \(update.place)")
            for change in update.changes { print("      \(change.field): \(change.before) → \(change.after)") }
        }
        if plan.updates.count > most { print("  … và \(plan.updates.count - most) bản ghi nữa (--json để xem hết)") }
    }

    private static func showDuplicates(_ plan: PrintedPlan) {
        guard plan.duplicateCount > 0 else { return }
        print("\nCó thể trùng, cần người quyết định (\(plan.duplicateCount)); cho tới lúc đó được đếm riêng:")
        for pair in plan.duplicates.prefix(most / 2) {
            print("  • “\(pair.name)” ~ “\(pair.other)” (\(pair.score) điểm: \(pair.grounds)) – \(pair.place)")
        }
        if plan.duplicateCount > most / 2 {
            print("  … và \(plan.duplicateCount - most / 2) cặp nữa (khuyencong candidates)")
        }
    }

    private static func show(_ notes: [PrintedPlan.Note], _ kind: ImportNote.Kind, of plan: PrintedPlan) {
        let count = plan.noteCounts[kind.rawValue] ?? 0
        guard count > 0 else { return }
        print("\n\(kind.heading.onCommandLine) (\(count)):")
        for note in notes.prefix(most) {
            let cell = note.column.map { ", cột \($0)" } ?? ""
            let row = note.row == 0 ? "" : ", dòng \(note.row)"
            print("  • trang “\(note.sheet)”\(row)\(cell): \(note.sentence)")
        }
        if count > most { print("  … và \(count - most) chỗ nữa (--json để xem)") }
    }

    private static func close(_ plan: PrintedPlan) {
        if let number = plan.committed {
            print("\nĐã nhập thành lần nhập số \(number) (kế hoạch \(plan.plan)). Hoàn tác: khuyencong undo \(number)")
        } else {
            print("\nMới là kế hoạch \(plan.plan), chưa ghi gì. Thêm --commit để ghi.")
        }
    }
}
