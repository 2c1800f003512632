import EntenteImport
import EntenteModel
import TestSupport
import Testing

@Suite("Gzip")
struct GzipTests {
    let text = Array("title,date\nTalks,2025-04-28\n".utf8)

    func fault(_ bytes: [UInt8], limits: ExpansionLimits = ExpansionLimits()) -> ArchiveFault.Reason? {
        do throws(ArchiveFault) {
            _ = try CompressedFile.contents(of: bytes, named: "a.csv.gz", limits: limits)
            return nil
        } catch {
            #expect(error.message.contains("; "), "\(error.message)")
            return error.reason
        }
    }

    @Test("A file is told by its first bytes, and else by its name")
    func tellsKind() {
        #expect(CompressedFile.kind(of: [0x1F, 0x8B, 8], named: "a.csv") == .gzip)
        #expect(CompressedFile.kind(of: [], named: "folder/A.CSV.GZ") == .gzip)
        #expect(CompressedFile.kind(of: [0x50, 0x4B, 3, 4], named: "a") == .zip)
        #expect(CompressedFile.kind(of: [0x50, 0x4B, 3, 4], named: "a.xlsx") == nil)
        #expect(CompressedFile.kind(of: [], named: "a.zip") == .zip)
        #expect(CompressedFile.kind(of: text, named: "a.csv") == nil)
    }

    @Test("Members one after another are one content, and zeros may fill the end")
    func joinsMembers() throws {
        let bytes = GzipMaker.member(text) + GzipMaker.member([]) + GzipMaker.member(text) + [0, 0, 0]
        let members = try CompressedFile.contents(of: bytes, named: "data/a.csv.gz")
        #expect(members == [ArchiveMember(name: "data/a.csv", bytes: text + text)])
        #expect(
            try CompressedFile.contents(of: GzipMaker.member([]), named: "a")[0] == ArchiveMember(name: "a", bytes: []))
    }

    @Test("Headers may hold a name, a comment, an extra field and a checksum of their own")
    func readsHeaders() throws {
        for (flags, fields) in [
            (4, [3, 0, 1, 2, 3]), (8, [0x61, 0]), (16, [0x62, 0]), (2, []), (1, []),
            (31, [1, 0, 9, 0x61, 0, 0x62, 0x63, 0]),
        ] as [(UInt8, [UInt8])] {
            let bytes = GzipMaker.member(text, flags: flags, fields: fields)
            #expect(try CompressedFile.contents(of: bytes, named: "a.gz")[0].bytes == text, "flags \(flags)")
        }
        var wrong = GzipMaker.member(text, flags: 2)
        wrong[10] ^= 1
        #expect(fault(wrong) == .broken("header crc mismatch"))
    }

    @Test("A file cut short anywhere is told as such")
    func tellsCuts() {
        let bytes = GzipMaker.member(text, flags: 8, fields: [0x61, 0])
        for count in 1..<bytes.count { #expect(fault(Array(bytes[..<count])) == .endsEarly, "\(count) bytes") }
        for count in 1..<bytes.count { #expect(fault(bytes + bytes[..<count]) == .endsEarly, "\(count) bytes more") }
        #expect(fault([]) == .otherFormat(.gzip))
    }

    @Test("Wrong checksums and sizes, and what follows the end, are told")
    func tellsDamage() {
        let bytes = GzipMaker.member(text)
        for index in bytes.count - 8..<bytes.count {
            var wrong = bytes
            wrong[index] ^= 0x10
            #expect(fault(wrong) == .wrongChecksum)
        }
        #expect(fault(bytes + [0, 7]) == .trailingBytes(offset: bytes.count))
        #expect(fault(text) == .otherFormat(.gzip))
    }

    @Test("One bit turned over never gives another content")
    func survivesBitFlips() {
        let bytes = GzipMaker.member(text, flags: 8, fields: [0x61, 0])
        for bit in 0..<bytes.count * 8 {
            var wrong = bytes
            wrong[bit / 8] ^= 1 << (bit % 8)
            let content = try? CompressedFile.contents(of: wrong, named: "a.gz")
            #expect(content == nil || content?[0].bytes == text, "bit \(bit)")
        }
    }

    @Test("Hundreds of thousands of empty members take no time", .timeLimit(.minutes(1)))
    func survivesManyMembers() throws {
        let bytes = Array(repeatElement(GzipMaker.member([]), count: 300_000).joined())
        #expect(try CompressedFile.contents(of: bytes, named: "a.gz")[0].bytes.isEmpty)
    }

    @Test("What expands without end is refused early")
    func refusesBombs() {
        let zeros = GzipMaker.member([UInt8](repeating: 0, count: 4 << 20))
        #expect(fault(zeros) == nil)
        #expect(fault(zeros, limits: ExpansionLimits(bytes: 1 << 20)) == .expandsBeyond(1 << 20))
        #expect(fault(zeros, limits: ExpansionLimits(freeBytes: 1 << 20)) == .expandsAtRatio(1000))
        let many = Array((0..<32).map { _ in zeros }.joined())
        #expect(fault(many) == .expandsAtRatio(1000))
        #expect(ArchiveFault(.expandsAtRatio(1000), file: "a").problem.rule == .expandsTooFar)
    }
}
