@testable import EntenteImport
import EntenteModel
import TestSupport
import Testing

@Suite("Scanner of delimited rows")
struct RowScannerTests {
    private static let lengths = [64, 100, 1000]

    @Test("Rows, cells, faults and lines are those of the plain reading, wherever stretches begin", arguments: 0..<8)
    func sameAsPlain(batch: Int) {
        for number in 0..<250 {
            let seed = UInt64(batch * 10_000 + number)
            let columns = 1 + number % 5
            let text = GeneratedText(seed: seed, columns: columns)
            let whole = ScannedRows.whole(text, columns: columns)
            for length in [16, 17, RowScannerTests.lengths[number % 3]] {
                let coded = ScannedRows.coded(text, columns: columns, sliceLength: length)
                guard coded == whole else {
                    let first = zip(coded, whole).first { $0 != $1 }
                    Issue.record(
                        "seed \(seed), slices of \(length): \(first.map { "\($0)" } ?? "\(coded.count) rows, not \(whole.count)"), mark \(text.dialect.quote ?? 0), longest \(text.dialect.longestRow): \(String(decoding: text.bytes, as: UTF8.self).debugDescription)"
                    )
                    return
                }
            }
        }
    }
}
