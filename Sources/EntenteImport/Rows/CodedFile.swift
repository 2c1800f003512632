import EntenteSystem
import Synchronization

/// One table of a source, its rows coded: the file's bytes stay where they are, and a row's texts are read when somebody asks.
struct CodedFile: Sendable {
    /// The name of the file as the user gave it.
    let name: String
    /// Its bytes, in UTF-8.
    let bytes: FileBytes
    /// The columns that its header names; nil where it has none.
    let header: ColumnIndex?
    /// Its rows, stretch by stretch, in the order of the file.
    let slices: [RowSlice]
    private let layout: RowLayout
    /// How many lines end before the first slice, and before each.
    private let lines: [Int]

    /// Scans a file from a place on, on all processors. O(bytes).
    ///
    /// Where each stretch begins is a guess, the first line end after so many bytes. It is checked when the stretch before it
    /// has been scanned: a quoted cell can hold line ends, and then the stretch is scanned anew from the right place.
    init(
        _ bytes: FileBytes, name: String, header: ColumnIndex?, layout: RowLayout, from start: Int, line: Int,
        sliceLength: Int = 1 << 24, progress: (@Sendable (Double) -> Void)? = nil
    ) {
        self.name = name
        self.bytes = bytes
        self.header = header
        self.layout = layout
        let starts = CodedFile.starts(in: bytes, from: start, every: max(sliceLength, 16))
        let ends = Array(starts.dropFirst()) + [bytes.count]
        let done = Atomic(0)
        var slices = Parallel.map(starts.count) { index in
            let slice = CodedFile.slice(bytes, layout, starts[index], ends[index])
            bytes.isDone(with: starts[index]..<ends[index])
            let count = done.wrappingAdd(1, ordering: .relaxed).newValue
            progress?(Double(count) / Double(starts.count))
            return slice
        }
        for index in slices.indices.dropFirst() where slices[index - 1].end != slices[index].start {
            let begin = slices[index - 1].end
            slices[index] = CodedFile.slice(bytes, layout, begin, max(begin, ends[index]))
        }
        self.slices = slices
        lines = slices.reduce(into: [line - 1]) { $0.append($0[$0.count - 1] + $1.lineCount) }
    }

    /// The source's own number of the row that begins at a byte, where that is a plain number. O(log n) in the rows.
    func number(ofRowAt offset: Int) -> UInt64? {
        var (low, high) = (0, slices.count)
        while low < high {
            let middle = (low + high) / 2
            if slices[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? slices[low - 1].number(ofRowAt: offset) : nil
    }

    /// The line in which a slice begins, from 1.
    func line(ofSlice slice: Int) -> Int { lines[slice] + 1 }

    /// The line of a byte in a slice, from 1. O(length of the slice).
    func line(of offset: Int, in slice: Int) -> Int {
        var counter = LineCounter(self, slice: slice)
        return counter.line(of: offset)
    }

    /// The line of a byte, from 1. O(length of a slice).
    func line(of offset: Int) -> Int {
        let slice = slices.lastIndex { $0.start <= offset } ?? 0
        return line(of: offset, in: slice)
    }

    /// The line of a row that was set aside, from 1.
    func line(ofFault fault: RowSlice.Fault, in slice: Int) -> Int { lines[slice] + fault.line + 1 }

    /// The bytes of the row that begins at a place, without its line end.
    func rowRange(at start: Int) -> Range<Int> {
        var end = CodedFile.slice(bytes, layout, start, start + 1).end
        let tail = bytes.bytes(in: max(start, end - 2)..<end)
        for byte in tail.reversed() where byte == 0x0A || byte == 0x0D { end -= 1 }
        return start..<max(start, min(end, bytes.count))
    }

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
