import Documents

/// Pieces of forms: labels above, hints under them, what is wrong beside the field and in a list on top.
package enum FormParts {
    /// A form that is posted, with its key. `hasFiles` for forms that send files.
    package static func form(
        _ visit: Visit, to address: String, hasFiles: Bool = false, isInline: Bool = false, _ content: HTML
    ) -> HTML {
        let coding: HTML? = hasFiles ? " enctype=\"multipart/form-data\"" : nil
        let kind: HTML = isInline ? "inline" : "form"
        return
            "<form method=\"post\" action=\"\(address)\"\(coding) class=\"\(kind)\" novalidate>\(visit.formKey)\(content)</form>"
    }

    /// What has to be mended, each line leading to its field.
    package static func problems(_ problems: [(field: String?, sentence: String)]) -> HTML? {
        guard !problems.isEmpty else { return nil }
        let items: HTML = problems.map { problem in
            guard let field = problem.field else { return "<li>\(problem.sentence)</li>" }
            return "<li><a href=\"#\(field)\">\(problem.sentence)</a></li>"
        }.joined()
        return """
            <div class="notice refused" role="alert" tabindex="-1" id="can-sua"><p><strong>Chưa ghi được, cần sửa:</strong></p><ul>\(items)</ul></div>
            """
    }

    /// A labelled field. `control` makes the input, given its id and what describes it. `sharedHint`: the id of a hint
    /// that stands elsewhere, for several fields.
    package static func field(
        _ name: String, _ label: String, hint: String? = nil, sharedHint: String? = nil, problem: String? = nil,
        isRequired: Bool = false, _ control: (_ attributes: HTML) -> HTML
    ) -> HTML {
        let described = [sharedHint, hint.map { _ in "\(name)-goi-y" }, problem.map { _ in "\(name)-loi" }]
            .compactMap { $0 }
        let pointer: HTML? = described.isEmpty ? nil : " aria-describedby=\"\(described.joined(separator: " "))\""
        let wrong: HTML? = problem == nil ? nil : " aria-invalid=\"true\""
        let required: HTML? = isRequired ? " aria-required=\"true\"" : nil
        let attributes: HTML = "id=\"\(name)\" name=\"\(name)\"\(pointer)\(wrong)\(required)"
        let mark: HTML? = isRequired ? " <span class=\"needed\">(bắt buộc)</span>" : nil
        return """
            <div class="field\(problem == nil ? "" : " wrong" as HTML)"><label for="\(name)">\(label)\(mark)</label>
            \(hint.map { "<p class=\"hint\" id=\"\(name)-goi-y\">\($0)</p>" as HTML })\(problem.map { "<p class=\"problem\" id=\"\(name)-loi\">\($0)</p>" as HTML })
            \(control(attributes))</div>
            """
    }

    package static func text(
        _ name: String, _ label: String, value: String = "", type: String = "text", hint: String? = nil,
        problem: String? = nil, isRequired: Bool = false, autocomplete: String = "off"
    ) -> HTML {
        field(name, label, hint: hint, problem: problem, isRequired: isRequired) { attributes in
            "<input \(attributes) type=\"\(type)\" value=\"\(value)\" autocomplete=\"\(autocomplete)\">"
        }
    }

    package static func area(
        _ name: String, _ label: String, value: String = "", rows: Int = 4, hint: String? = nil, problem: String? = nil
    ) -> HTML {
        field(name, label, hint: hint, problem: problem) { attributes in
            "<textarea \(attributes) rows=\"\(rows)\">\n\(value)</textarea>"
        }
    }

    /// `none`: the words of the empty choice; nothing where one has to be chosen.
    package static func choice(
        _ name: String, _ label: String, _ choices: [(value: String, words: String)], chosen: String?,
        none: String? = "", hint: String? = nil, problem: String? = nil, isRequired: Bool = false
    ) -> HTML {
        field(name, label, hint: hint, problem: problem, isRequired: isRequired) { attributes in
            "<select \(attributes)>\(options(choices, chosen: chosen, none: none))</select>"
        }
    }

    package static func options(_ choices: [(value: String, words: String)], chosen: String?, none: String?) -> HTML {
        let empty: HTML? = none.map { "<option value=\"\">\($0)</option>" }
        let rest: HTML = choices.map { choice in
            let mark: HTML? = choice.value == chosen ? " selected" : nil
            return "<option value=\"\(choice.value)\"\(mark)>\(choice.words)</option>"
        }.joined()
        return "\(empty)\(rest)"
    }

    package static func hidden(_ name: String, _ value: String) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
    }

    package static func submit(_ words: String, isMain: Bool = true) -> HTML {
        "<button\(isMain ? "" : " class=\"quiet-button\"" as HTML)>\(words)</button>"
    }
}
