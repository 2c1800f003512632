import CExpat

/// An Expat parser that frees itself, and the session that its callbacks belong to.
@safe
struct XMLParser: ~Copyable {
    private let parser: XML_Parser
    private let session: XMLSession

    /// A parser whose callbacks go to a session; nil where there is no memory for one.
    init?(isUTF8: Bool, session: XMLSession) {
        guard let parser = unsafe XML_ParserCreate(isUTF8 ? "UTF-8" : nil) else { return nil }
        unsafe self.parser = unsafe parser
        self.session = session
        unsafe XML_SetUserData(parser, Unmanaged.passUnretained(session).toOpaque())
        unsafe session.parser = unsafe parser
        setHandlers()
    }

    deinit {
        unsafe session.parser = nil
        unsafe XML_ParserFree(parser)
    }

    /// Parses the whole document; gives what was wrong.
    func run() -> XMLFault? {
        let bytes = session.bytes
        // Expat takes the length of a piece as an Int32.
        let pieceSize = 1 << 30
        var start = 0
        var fault: XMLFault?
        repeat {
            let count = min(pieceSize, bytes.count - start)
            let isLast = start + count == bytes.count
            unsafe bytes.withUnsafeBytes { buffer in
                let piece = unsafe buffer.baseAddress.map { unsafe ($0 + start).assumingMemoryBound(to: CChar.self) }
                let isWell = unsafe XML_Parse(parser, piece, Int32(count), isLast ? 1 : 0) == XML_STATUS_OK
                // Expat counts the lines up to the fault in the piece itself, so it must still be there.
                if !isWell { fault = lastFault }
            }
            start += count
        } while fault == nil && start < bytes.count
        return session.isStopped ? session.fault : fault
    }

    private var lastFault: XMLFault {
        let code = unsafe XML_GetErrorCode(parser)
        let reason: XMLFault.Reason =
            switch code {
            case XML_ERROR_NO_MEMORY: .noMemory
            case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_UNCLOSED_CDATA_SECTION: .endsEarly
            case XML_ERROR_TAG_MISMATCH: .otherTagOpen(session.names.last ?? "")
            case XML_ERROR_UNKNOWN_ENCODING: .unknownEncoding(session.encoding)
            default: .notWellFormed(unsafe XML_ErrorString(code).map { unsafe String(cString: $0) } ?? "unknown error")
            }
        return XMLFault(reason: reason, place: session.place)
    }

    private func setHandlers() {
        unsafe XML_SetElementHandler(
            parser,
            { data, name, attributes in unsafe XMLSession.of(data)?.start(name, attributes) },
            { data, _ in unsafe XMLSession.of(data)?.end() })
        unsafe XML_SetCharacterDataHandler(parser) { data, text, count in
            unsafe XMLSession.of(data)?.text(UnsafeBufferPointer(start: text, count: Int(count)))
        }
        unsafe XML_SetXmlDeclHandler(parser) { data, _, encoding, _ in
            unsafe XMLSession.of(data)?.declare(encoding: encoding)
        }
        unsafe XML_SetStartDoctypeDeclHandler(parser) { data, _, system, _, _ in
            unsafe XMLSession.of(data)?.hasOuterPart = unsafe system != nil
        }
        unsafe XML_SetEntityDeclHandler(parser) { data, name, _, _, _, _, _, _, _ in
            unsafe XMLSession.of(data)?.refuse(.declaredEntity(name.map { unsafe String(cString: $0) } ?? ""))
        }
        // A default of a million characters costs every element that lacks the attribute as many.
        unsafe XML_SetAttlistDeclHandler(parser) { data, _, name, _, value, _ in
            guard unsafe value != nil else { return }
            unsafe XMLSession.of(data)?.refuse(.declaredDefault(name.map { unsafe String(cString: $0) } ?? ""))
        }
        unsafe XML_SetSkippedEntityHandler(parser) { data, name, _ in
            unsafe XMLSession.of(data)?.refuse(.undefinedEntity(name.map { unsafe String(cString: $0) } ?? ""))
        }
    }
}
