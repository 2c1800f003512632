import EntenteSystem

/// One table of a source, its rows coded: the file's bytes stay where they are, and a row's texts are read when somebody asks.
struct CodedFile: Sendable {
    /// The name of the file as the user gave it.
    let name: String
    /// Its bytes, in UTF-8 or in an encoding of single bytes.
    let bytes: FileBytes
    /// Its rows, stretch by stretch, in the order of the file.
    let slices: [RowSlice]
    /// How many lines precede the first slice.
    let firstLine: Int

    /// Scans a file from a place on, on all processors. O(bytes).
    ///
    /// Where each stretch begins is a guess, the first line end after so many bytes. It is checked when the stretch before it
    /// has been scanned: a quoted cell can hold line ends, and then the stretch is scanned anew from the right place.
    init(
        _ bytes: FileBytes, name: String, layout: RowLayout, from start: Int, firstLine: Int,
        sliceLength: Int = 1 << 24
    ) {
        self.name = name
        self.bytes = bytes
        self.firstLine = firstLine
        let starts = CodedFile.starts(in: bytes, from: start, every: max(sliceLength, 16))
        let ends = Array(starts.dropFirst()) + [bytes.count]
        var slices = Parallel.map(starts.count) { index in
            CodedFile.slice(bytes, layout, starts[index], ends[index])
        }
        for index in slices.indices.dropFirst() where slices[index - 1].end != slices[index].start {
            let begin = slices[index - 1].end
            slices[index] = CodedFile.slice(bytes, layout, begin, max(begin, ends[index]))
        }
        self.slices = slices
    }

    /// The number of rows that were taken.
    var count: Int { slices.reduce(0) { $0 + $1.count } }

    private static func slice(_ bytes: FileBytes, _ layout: RowLayout, _ start: Int, _ end: Int) -> RowSlice {
        unsafe bytes.withBytes { buffer in
            var scanner = unsafe RowScanner(layout, ByteView(buffer), start: start)
            scanner.scan(until: end)
            return scanner.slice
        }
    }

    private static func starts(in bytes: FileBytes, from start: Int, every length: Int) -> [Int] {
        unsafe bytes.withBytes { buffer in
            let view = unsafe ByteView(buffer)
            var starts = [start]
            var guess = start + length
            while guess < view.count, let end = view.firstIndex(of: 0x0A, from: guess), end + 1 < view.count {
                starts.append(end + 1)
                guess = end + 1 + length
            }
            return starts
        }
    }
}
