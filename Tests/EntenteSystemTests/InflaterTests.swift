import EntenteSystem
import TestSupport
import Testing

@Suite("Expanding")
struct InflaterTests {
    @Test("A long content comes in pieces of bounded size")
    func expandsInPieces() throws {
        let content = [UInt8](repeating: 0x61, count: 1_000_000)
        var rest = GzipMaker.deflated(content)[...]
        var output: [UInt8] = []
        var inflater = try Inflater(.none)
        var isFinished = false
        while !isFinished {
            let before = output.count
            let step = try inflater.step(rest, appendingTo: &output)
            #expect(output.count - before <= Inflater.pieceSize)
            rest = rest.dropFirst(step.consumed)
            isFinished = step.isFinished
        }
        #expect(output == content && rest.isEmpty)
    }

    @Test("Data that is none, or ends early, is a fault")
    func tellsFaults() throws {
        var output: [UInt8] = []
        #expect(throws: InflationFault.endsEarly) {
            var inflater = try Inflater(.none)
            _ = try inflater.step([], appendingTo: &output)
        }
        #expect(throws: InflationFault.broken("incorrect header check")) {
            var inflater = try Inflater(.gzip)
            _ = try inflater.step([1, 2, 3], appendingTo: &output)
        }
    }

    @Test("The checksum is that of the standard")
    func sums() {
        #expect(Checksum.crc32(of: Array("123456789".utf8)) == 0xCBF4_3926)
        #expect(Checksum.crc32(of: []) == 0)
    }
}
