import Foundation

/// A form of a page that is sent again as it stands: its address and hidden fields, in their order.
struct HiddenForm {
    let action: String
    let fields: [(String, String)]

    /// The form whose button has these words; nothing where the page has none.
    init?(_ page: Browser.Reply, button: String) {
        let forms = page.text.components(separatedBy: "<form ").dropFirst().map {
            $0.components(separatedBy: "</form>")[0]
        }
        guard let form = forms.first(where: { $0.contains(">\(button)</button>") }),
            let action = form.firstMatch(of: /action="([^"]*)"/)
        else { return nil }
        self.action = HiddenForm.plain(action.output.1)
        // As browsers read a page and send a form: line breaks are one letter there, two here.
        fields = form.matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/).map {
            let value = HiddenForm.plain($0.output.2).replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
            return (HiddenForm.plain($0.output.1), value)
        }
    }

    private static func plain(_ text: Substring) -> String {
        String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
