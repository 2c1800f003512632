import EntenteSystem

/// Tells the lines of places in one slice that are asked for in the order of the file, reading no byte twice.
struct LineCounter {
    private let bytes: FileBytes
    private var offset: Int
    private var number: Int

    init(_ file: CodedFile, slice: Int) {
        bytes = file.bytes
        offset = file.slices[slice].start
        number = file.line(ofSlice: slice)
    }

    /// The line of a place, from 1. O(bytes since the last one).
    mutating func line(of place: Int) -> Int {
        let before = bytes.bytes(in: offset..<max(offset, place))
        for (index, byte) in before.enumerated() where byte == 0x0A || byte == 0x0D {
            let isPair = byte == 0x0D && index + 1 < before.count && before[index + 1] == 0x0A
            if !isPair { number += 1 }
        }
        offset = max(offset, place)
        return number
    }
}
