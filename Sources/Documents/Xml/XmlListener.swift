/// What takes the elements of an XML part as they come. A fault that it throws ends the reading.
protocol XmlListener: AnyObject {
    func start(_ name: XmlName, _ attributes: XmlAttributes) throws(DocumentFault)
    func end(_ name: XmlName) throws(DocumentFault)
    /// A piece of the text between tags.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(DocumentFault)
}

extension XmlListener {
    func end(_ name: XmlName) throws(DocumentFault) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(DocumentFault) {}
}
