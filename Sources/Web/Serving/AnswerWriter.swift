import Documents
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Makes HTTP of an answer: the frame, what the browser may keep, packing, and what a page may do.
struct AnswerWriter {
    let head: VisitHead
    let visit: Visit
    let visitor: Visitor
    let menu: Menu

    func write(_ answer: Answer) throws -> Response {
        switch answer {
        case .page(let page, let status):
            let html = Frame(visit: visit, menu: menu).html(page)
            return text(html.bytes, type: "text/html; charset=utf-8", status: status)
        case .markup(let html): return text(html.bytes, type: "text/html; charset=utf-8", status: .ok)
        case .json(let bytes): return text(bytes, type: "application/json", status: .ok)
        case .seeOther(let address, let notice): return redirect(address, notice)
        case .entered(let token, let address, let notice):
            return redirect(address, notice, session: VisitorCookie.session.setting(token, isSecure: head.isSecure))
        case .left(let address):
            return redirect(address, nil, session: VisitorCookie.session.removing(isSecure: head.isSecure))
        case .file(let download): return try file(download)
        }
    }

    private func text(_ bytes: [UInt8], type: String, status: Answer.Status) -> Response {
        var headers = headers(type)
        if status == .ok {
            let tag = "W/\"\(ContentTag.text(of: bytes))\""
            headers[.eTag] = tag
            // The same page as the browser has. A notice changes the page, so that it is always sent.
            if head.knownTag == tag { return Response(status: .notModified, headers: headers) }
        }
        let body = packed(bytes, &headers)
        return Response(status: HTTPResponse.Status(code: status.rawValue), headers: headers, body: body)
    }

    private func packed(_ bytes: [UInt8], _ headers: inout HTTPFields) -> ResponseBody {
        headers[.vary] = "Accept-Encoding, Cookie"
        guard head.takesGzip, bytes.count >= Gzip.least else {
            return ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        }
        headers[.contentEncoding] = "gzip"
        return ResponseBody(byteBuffer: ByteBuffer(bytes: Gzip.packed(bytes)))
    }

    private func redirect(_ address: String, _ notice: Notice?, session: String? = nil) -> Response {
        var headers = headers(nil)
        headers[.location] = address
        if let session { addCookie(session, to: &headers) }
        if let notice, let text = NoticeSeal(secret: visit.secret).text(notice) {
            addCookie(VisitorCookie.notice.setting(text, lasting: 60, isSecure: head.isSecure), to: &headers)
        }
        return Response(status: .seeOther, headers: headers)
    }

    private func file(_ download: Download) throws -> Response {
        var headers = headers(download.type)
        let plain = UploadedFile.plainName(download.name)
        let ascii = String(plain.unicodeScalars.map { $0.isASCII && $0 != "\"" && $0 != "\\" ? Character($0) : "_" })
        headers[.contentDisposition] =
            "\(download.isShown ? "inline" : "attachment"); filename=\"\(ascii)\"; filename*=UTF-8''\(Fields.encoded(plain))"
        switch download.content {
        case .bytes(let bytes):
            return Response(
                status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        case .file(let path, let isTemporary):
            let body = try FileBody(path: path, isTemporary: isTemporary)
            return Response(status: .ok, headers: headers, body: body.responseBody)
        }
    }

    private func headers(_ type: String?) -> HTTPFields {
        var headers = PageRules.headers(isSecure: head.isSecure)
        if let type { headers[.contentType] = type }
        headers[.cacheControl] = "private, no-cache"
        if visitor.isNew, visit.person == nil {
            let value = FormKey.hexadecimal(visitor.secret)
            addCookie(VisitorCookie.visitor.setting(value, isSecure: head.isSecure), to: &headers)
        }
        if visit.notice != nil {
            addCookie(VisitorCookie.notice.removing(isSecure: head.isSecure), to: &headers)
        }
        return headers
    }

    private func addCookie(_ text: String, to headers: inout HTTPFields) {
        headers.append(HTTPField(name: .setCookie, value: text))
    }

    private func add(_ name: String, _ value: String, to headers: inout HTTPFields) {
        if let name = HTTPField.Name(name) { headers[name] = value }
    }
}
