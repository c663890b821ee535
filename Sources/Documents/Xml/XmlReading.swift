import CExpat

/// One reading of an XML part: expat in steps of 64 KiB, within the limits, without DOCTYPE. A struct behind a plain
/// pointer, since expat calls back millions of times.
struct XmlReading {
    private let parser: OpaquePointer
    private let listener: any XmlListener
    private let limits: ReadLimits
    private var names = NameCensus()
    private var depth = 0
    private var fault: DocumentFault?

    /// Reads the part to its end. Throws the listener's fault, `.damaged` if it is no sound XML, `.unsafeMarkup`, or
    /// what the part throws.
    static func read(_ part: consuming ZipPart, by listener: any XmlListener, limits: ReadLimits)
        throws(DocumentFault)
    {
        guard let parser = XML_ParserCreate(nil) else { throw .damaged }
        defer { XML_ParserFree(parser) }
        let reading = UnsafeMutablePointer<XmlReading>.allocate(capacity: 1)
        reading.initialize(to: XmlReading(parser: parser, listener: listener, limits: limits))
        defer {
            reading.deinitialize(count: 1)
            reading.deallocate()
        }
        listen(parser, reading)
        try run(parser, &part, reading)
    }

    private init(parser: OpaquePointer, listener: any XmlListener, limits: ReadLimits) {
        self.parser = parser
        self.listener = listener
        self.limits = limits
    }

    private static func run(
        _ parser: OpaquePointer, _ part: inout ZipPart, _ reading: UnsafeMutablePointer<XmlReading>
    ) throws(DocumentFault) {
        let chunk = 1 << 16
        while true {
            guard let buffer = XML_GetBuffer(parser, Int32(chunk)) else { throw .damaged }
            let count = try part.read(into: buffer, count: chunk)
            let status = XML_ParseBuffer(parser, Int32(count), count == 0 ? 1 : 0)
            if let fault = reading.pointee.fault { throw fault }
            guard status == XML_STATUS_OK else { throw .damaged }
            if count == 0 { return }
            let unfinished = part.unpacked - Int(XML_GetCurrentByteIndex(parser))
            guard unfinished <= reading.pointee.limits.tag + chunk else { throw .unsafeMarkup }
        }
    }

    private static func listen(_ parser: OpaquePointer, _ reading: UnsafeMutablePointer<XmlReading>) {
        XML_SetUserData(parser, reading)
        XML_SetElementHandler(
            parser,
            { data, name, pairs in
                guard let name, let pairs else { return }
                data?.assumingMemoryBound(to: XmlReading.self).pointee.start(name, XmlAttributes(pairs))
            },
            { data, name in
                guard let name else { return }
                data?.assumingMemoryBound(to: XmlReading.self).pointee.end(name)
            })
        XML_SetCharacterDataHandler(parser) { data, text, count in
            guard let text else { return }
            let bytes = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
            data?.assumingMemoryBound(to: XmlReading.self).pointee
                .text(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
            data?.assumingMemoryBound(to: XmlReading.self).pointee.stop(.unsafeMarkup)
        }
    }

    private mutating func start(_ name: UnsafePointer<CChar>, _ attributes: XmlAttributes) {
        guard fault == nil else { return }
        depth += 1
        names.count(name)
        for (attribute, _) in attributes { names.count(attribute) }
        guard depth <= limits.depth, !names.isExcessive else { return stop(.unsafeMarkup) }
        do throws(DocumentFault) { try listener.start(XmlName(name), attributes) } catch { stop(error) }
    }

    private mutating func end(_ name: UnsafePointer<CChar>) {
        guard fault == nil else { return }
        depth -= 1
        do throws(DocumentFault) { try listener.end(XmlName(name)) } catch { stop(error) }
    }

    private mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard fault == nil else { return }
        do throws(DocumentFault) { try listener.text(bytes) } catch { stop(error) }
    }

    private mutating func stop(_ fault: DocumentFault) {
        if self.fault == nil { self.fault = fault }
        XML_StopParser(parser, XML_Bool(XML_FALSE))
    }
}
