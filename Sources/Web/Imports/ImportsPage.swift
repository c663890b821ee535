import Actions
import Basics
import Documents
import Domain
import Foundation

/// Where importing begins: the form for files, what is being done, what was imported.
struct ImportsPage {
    let desk: ImportDesk
    let form: UploadForm
    /// Of the history, from 1.
    let page: Int
    /// Of imports, the newest first.
    let jobs: [Job]

    func page(_ visit: Visit) -> Page {
        Page(
            "Nhập tệp",
            content: """
                \(FormParts.problems(form.problems))\(running)
                <section class="upload"><h2>Nhập bảng tính</h2>\(upload(visit))</section>
                \(ImportHistory(entries: desk.entries, page: page, people: visit.people).html)
                """)
    }

    private func upload(_ visit: Visit) -> HTML {
        FormParts.form(
            visit, to: ImportAddresses.start, hasFiles: true,
            """
            <p class="quiet">Tệp được đọc và đối chiếu với sổ trước; chưa có gì được ghi cho đến khi bạn xem kế hoạch và bấm “Ghi vào sổ”. Lần nhập nào cũng hoàn tác được.</p>
            \(FormParts.hidden("ma", UUID().uuidString))\(files)
            <div class="columns tight">\(year)\(part)</div>\(province)\(letters)
            <p class="buttons">\(FormParts.submit("Đọc tệp và xem kế hoạch"))
            \(Parts.link("Các cột đã nhớ", to: ImportAddresses.remembered))</p>
            """)
    }

    private func problem(_ field: String) -> String? {
        let own = form.problems.filter { $0.field == field }.map(\.sentence)
        return own.isEmpty ? nil : own.joined(separator: " ")
    }

    private var files: HTML {
        FormParts.field(
            "tep", "Bảng tính",
            hint:
                "Excel (.xlsx, .xls) hoặc CSV, như đơn vị vẫn dùng: không cần theo mẫu. Chọn được nhiều tệp, tối đa 64 MB.",
            problem: problem("tep"), isRequired: true
        ) { attributes in
            // Without a script the browser's own control stands here, since only that one shows what was chosen then.
            """
            <div class="file"><input \(attributes) type="file" multiple accept=".xlsx,.xlsm,.xls,.csv,.tsv,.txt">\
            <span class="button quiet-button" aria-hidden="true">Chọn tệp</span> <span class="file-names" aria-hidden="true">chưa chọn tệp nào</span></div>
            """
        }
    }

    private var year: HTML {
        FormParts.text(
            "nam", "Năm của số liệu", value: form.year,
            hint: "Dùng cho dòng nào không tự ghi năm. Giai đoạn ghi 2021-2025.", problem: problem("nam"),
            isRequired: true)
    }

    private var part: HTML {
        FormParts.choice("phan", "Phần của năm", UploadForm.parts, chosen: form.part, none: nil)
    }

    /// A centre of one province has nothing to choose.
    private var province: HTML {
        guard desk.provinces.count > 1 else { return FormParts.hidden("tinh", form.province) }
        return FormParts.choice(
            "tinh", "Tỉnh của số liệu", desk.provinces.map { ($0.key.stored, $0.dated) },
            chosen: form.province, none: nil,
            hint: "Tỉnh vào lúc có số liệu: số liệu năm 2024 là của tỉnh trước sắp xếp.",
            problem: problem("tinh"))
    }

    private var letters: HTML {
        """
        <details\(form.letters == ImportOrder.Letters.found.rawValue ? nil : " open" as HTML)><summary>Chữ trong tệp hiện sai dấu?</summary>
        \(FormParts.choice(
            "chu", "Bộ mã chữ", ImportOrder.Letters.allCases.map { ($0.rawValue, $0.words) }, chosen: form.letters,
            none: nil, hint: "Tệp cũ gõ bằng TCVN3 (.VnTime) hoặc VNI thường được tự nhận ra; chỉ chọn khi kế hoạch cho thấy đọc sai."))
        </details>
        """
    }

    private var running: HTML? {
        let open = jobs.filter { !$0.state.isEnded && $0.isOfImports }
        guard !open.isEmpty else { return nil }
        let items: HTML = open.map {
            "<li>\(Parts.link($0.words, to: JobAddresses.progress($0))) – \($0.subject ?? "") <span class=\"quiet\">(\($0.state.words))</span></li>"
        }.joined()
        return Parts.section("Đang làm", "<ul>\(items)</ul>")
    }
}
