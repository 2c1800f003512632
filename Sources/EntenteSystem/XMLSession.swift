import CExpat

/// What the callbacks of one parser share: where it stands, and whom to tell.
@safe
final class XMLSession {
    let bytes: ArraySlice<UInt8>
    let depthLimit: Int
    let handle: (XMLEvent) -> Bool
    /// The parser, as long as there is one.
    var parser: XML_Parser?
    /// The elements that are open, without their prefixes.
    private(set) var names: [String] = []
    /// The encoding that the document states.
    private(set) var encoding = ""
    /// Whether a part of the document type lies outside the document, where entities may be declared.
    var hasOuterPart = false
    /// What is wrong, once something is.
    private(set) var fault: XMLFault?
    /// Whether the one who is told has had enough.
    private(set) var isStopped = false

    init(_ bytes: ArraySlice<UInt8>, depthLimit: Int, handle: @escaping (XMLEvent) -> Bool) {
        self.bytes = bytes
        self.depthLimit = depthLimit
        self.handle = handle
    }

    /// The session that a callback belongs to.
    static func of(_ data: UnsafeMutableRawPointer?) -> XMLSession? {
        unsafe data.map { unsafe Unmanaged<XMLSession>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Where the parser stands.
    var place: XMLPlace {
        guard let parser = unsafe parser else { return XMLPlace(line: 1, column: 1) }
        let line = unsafe XML_GetCurrentLineNumber(parser)
        let column = unsafe XML_GetCurrentColumnNumber(parser)
        return XMLPlace(line: Int(line), column: Int(column) + 1)
    }

    func start(_ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
        guard !isStopped else { return }
        guard names.count < depthLimit else { return refuse(.nestedTooDeep(depthLimit)) }
        if hasOuterPart, let entity = entityInTag() { return refuse(.undefinedEntity(entity)) }
        let local = unsafe localName(name) ?? ""
        names.append(local)
        var pairs: [XMLStart.Attribute] = []
        var next = unsafe attributes
        while let pair = unsafe next, let name = unsafe pair[0], let value = unsafe pair[1] {
            if let local = unsafe localName(name) {
                pairs.append(XMLStart.Attribute(name: local, value: unsafe String(cString: value)))
            }
            unsafe next = unsafe pair + 2
        }
        tell(.start(XMLStart(name: local, attributes: pairs, place: place)))
    }

    func text(_ characters: UnsafeBufferPointer<CChar>) {
        guard !isStopped else { return }
        let text = unsafe characters.withMemoryRebound(to: UInt8.self) { unsafe String(decoding: $0, as: UTF8.self) }
        tell(.text(text, at: place))
    }

    func end() {
        guard !isStopped, let name = names.popLast() else { return }
        tell(.end(name))
    }

    func declare(encoding: UnsafePointer<CChar>?) {
        if let encoding = unsafe encoding { self.encoding = unsafe String(cString: encoding) }
    }

    /// Ends the reading with a fault at the place where the parser stands.
    func refuse(_ reason: XMLFault.Reason) {
        guard !isStopped else { return }
        fault = XMLFault(reason: reason, place: place)
        stop()
    }

    private func tell(_ event: XMLEvent) {
        if !handle(event) { stop() }
    }

    private func stop() {
        isStopped = true
        if let parser = unsafe parser { _ = unsafe XML_StopParser(parser, 0) }
    }

    /// A name without its prefix; nil for one that declares a namespace.
    private func localName(_ name: UnsafePointer<CChar>?) -> String? {
        guard let name = unsafe name else { return nil }
        let whole = unsafe String(cString: name)
        guard let colon = whole.utf8.lastIndex(of: UInt8(ascii: ":")) else { return whole == "xmlns" ? nil : whole }
        return whole.utf8.starts(with: "xmlns:".utf8) ? nil : String(whole[whole.index(after: colon)...])
    }

    /// An entity in the attributes of the tag where the parser stands, other than the five of XML.
    ///
    /// Where it may be declared outside the document, Expat passes over it without a word.
    private func entityInTag() -> String? {
        guard let parser = unsafe parser else { return nil }
        let start = bytes.startIndex + Int(unsafe XML_GetCurrentByteIndex(parser))
        let end = start + Int(unsafe XML_GetCurrentByteCount(parser))
        guard start >= bytes.startIndex, end <= bytes.endIndex, start <= end else { return nil }
        for part in bytes[start..<end].split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false).dropFirst()
        {
            let name = String(decoding: part.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self)
            if name.first != "#" && !["amp", "lt", "gt", "apos", "quot"].contains(name) { return name }
        }
        return nil
    }
}
