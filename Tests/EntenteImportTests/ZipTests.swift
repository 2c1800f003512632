import EntenteImport
import TestSupport
import Testing

@Suite("Zip")
struct ZipTests {
    func contents(_ bytes: [UInt8], limits: ExpansionLimits = ExpansionLimits()) throws(ArchiveFault) -> [String:
        String]
    {
        var texts: [String: String] = [:]
        for member in try CompressedFile.contents(of: bytes, named: "a.zip", limits: limits) {
            texts[member.name] = String(decoding: member.bytes, as: UTF8.self)
        }
        return texts
    }

    func fault(_ bytes: [UInt8], limits: ExpansionLimits = ExpansionLimits()) -> ArchiveFault.Reason? {
        do throws(ArchiveFault) {
            _ = try contents(bytes, limits: limits)
            return nil
        } catch {
            #expect(error.message.contains("; "), "\(error.message)")
            return error.reason
        }
    }

    func fault(_ change: (inout ZipMaker.Entry) -> Void) -> ArchiveFault.Reason? {
        var maker = ZipMaker([("a.csv", "title,date\n"), ("b.csv", "title,date\nTalks,2025\n")])
        change(&maker.entries[1])
        return fault(maker.bytes)
    }

    @Test("Members come in the order of their names; folders, hidden files and what macOS adds do not")
    func readsMembers() throws {
        var maker = ZipMaker([
            ("z.csv", "z"), ("data/", ""), ("data/é.csv", "e"), ("data/.hidden", "h"), ("__MACOSX/data/é.csv", "m"),
            (".git/config", "g"), ("A.csv", ""),
        ])
        maker.entries[0].method = 0
        maker.comment = Array("made by hand PK".utf8)
        let members = try CompressedFile.contents(of: maker.bytes, named: "a.zip")
        #expect(members.map(\.name) == ["A.csv", "data/é.csv", "z.csv"])
        #expect(members.map(\.bytes) == [[], [0x65], [0x7A]])
        #expect(try CompressedFile.contents(of: ZipMaker().bytes, named: "a.zip").isEmpty)
    }

    @Test("Archives and members of zip64 are read")
    func readsWideArchives() throws {
        var maker = ZipMaker([("a.csv", "one"), ("b.csv", "two")])
        maker.isWide = true
        maker.entries[1].isWide = true
        #expect(try contents(maker.bytes) == ["a.csv": "one", "b.csv": "two"])
    }

    @Test("An archive made by another program, with sizes behind the content, is read")
    func readsStreamedArchive() throws {
        // Python's zipfile, to a stream that cannot seek: one member with Deflate, one stored with the fields of zip64.
        let digits = """
            504b030414000800080000002100000000000000000000000000050000006f2e6373762bc92cc949d549492c49e52ac1
            ca0400504b070844f70b1a1000000021000000504b03042d00080000000000210000000000ffffffffffffffff050014
            00772e6373760100100000000000000000000000000000000000776964650a504b07084b667f7c050000000000000005
            00000000000000504b010214031400080008000000210044f70b1a100000002100000005000000000000000000000080
            01000000006f2e637376504b01022d032d0008000000000021004b667f7c050000000500000005000000000000000000
            0000800143000000772e637376504b0506000000000200020066000000970000000000
            """.filter { !$0.isWhitespace }.map { UInt8($0.hexDigitValue ?? 0) }
        let bytes = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
        #expect(try contents(bytes) == ["o.csv": "title,date\ntitle,date\ntitle,date\n", "w.csv": "wide\n"])
    }

    @Test("Names without the mark of UTF-8 are UTF-8 where they can be, else code page 437")
    func readsNames() throws {
        var maker = ZipMaker([("石.csv", ""), ("x", ""), ("folder\\b.csv", "")])
        maker.entries[0].flags = 0
        maker.entries[1].flags = 0
        maker.entries[1].name = [0x82, 0x2E, 0x63, 0x73, 0x76]
        #expect(try contents(maker.bytes).keys.sorted() == ["folder/b.csv", "é.csv", "石.csv"])
    }

    @Test("What cannot be read is refused with its reason")
    func refuses() {
        #expect(fault { $0.flags |= 1 } == .encrypted)
        #expect(fault { $0.method = 9 } == .otherMethod(9))
        #expect(fault { $0.checksum = 7 } == .wrongChecksum)
        #expect(fault { $0.size = 5 } == .broken("it is larger than stated"))
        #expect(fault { $0.size = 50 } == .broken("it is not as large as stated"))
        #expect(fault { ($0.method, $0.size) = (0, 50) } == .broken("it is not as large as stated"))
        #expect(fault { ($0.size, $0.isWide) = (1 << 62, true) } == .expandsBeyond(4 << 30))
        #expect(fault { ($0.size, $0.isWide) = (.max, true) } == .broken("entry 2 of its directory"))
        #expect(fault { $0.offset = 3 } == .broken("its header is not what the directory says"))
        #expect(
            fault { ($0.offset, $0.isWide) = (1 << 62, true) } == .broken("its header is not what the directory says"))
        #expect(fault { $0.name = Array("a.csv".utf8) } == .repeatedName)
        #expect(fault(Array("no archive at all, and long enough".utf8)) == .otherFormat(.zip))
        #expect(fault([]) == .otherFormat(.zip))
        var disks = ZipMaker([("a", "a")]).bytes
        disks[disks.count - 18] = 1
        #expect(fault(disks) == .severalDisks)
    }

    @Test("Two members of the same bytes are refused")
    func refusesOverlaps() {
        var maker = ZipMaker([("a", "the same"), ("a", "the same")])
        maker.entries[1].offset = 0
        #expect(fault(maker.bytes) == .overlapping)
        // One local header within the content of another, as the archive of Fifield has them.
        let inner = ZipMaker([("b", "inner")]).bytes
        var nested = ZipMaker([("a", ""), ("b", "inner")])
        (nested.entries[0].content, nested.entries[0].method) = (inner, 0)
        nested.entries[1].offset = 31
        #expect(fault(nested.bytes) == .overlapping)
    }

    @Test("What expands without end is refused early")
    func refusesBombs() {
        var maker = ZipMaker()
        for index in 0..<4 { maker.entries.append(.init("\(index)", [UInt8](repeating: 0, count: 1 << 20))) }
        #expect(fault(maker.bytes) == nil)
        #expect(fault(maker.bytes, limits: ExpansionLimits(bytes: 3 << 20)) == .expandsBeyond(3 << 20))
        #expect(fault(maker.bytes, limits: ExpansionLimits(freeBytes: 2 << 20)) == .expandsAtRatio(1000))
        // One that understates its size comes no further than that.
        maker.entries[3].size = 10
        #expect(fault(maker.bytes) == .broken("it is larger than stated"))
    }

    @Test("An archive cut short anywhere is refused")
    func tellsCuts() {
        let bytes = ZipMaker([("a.csv", "title,date\n"), ("b.csv", "x")]).bytes
        for count in 0..<bytes.count { #expect(fault(Array(bytes[..<count])) != nil, "\(count) bytes") }
        #expect(fault(Array(bytes.dropLast())) == .endsEarly)
        #expect(fault(bytes + [0]) == .endsEarly)
    }

    @Test("Bits turned over never give another content")
    func survivesBitFlips() throws {
        var maker = ZipMaker([("a.csv", "title,date\n"), ("b.csv", "Talks,2025-04-28\n")])
        (maker.isWide, maker.entries[0].isWide) = (true, true)
        let bytes = maker.bytes
        let texts = Set(try contents(bytes).values)
        let seed: UInt64 = 20_250_428
        var generator = SplitMix64(seed: seed)
        for round in 0..<20_000 {
            var wrong = bytes
            for _ in 0...round % 3 {
                let bit = Int.random(in: 0..<bytes.count * 8, using: &generator)
                wrong[bit / 8] ^= 1 << (bit % 8)
            }
            if let found = try? contents(wrong) {
                #expect(texts.isSuperset(of: found.values), "seed \(seed), round \(round)")
            }
        }
    }
}
