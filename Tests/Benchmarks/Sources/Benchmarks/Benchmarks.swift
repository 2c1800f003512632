/// Times and memory of the parts that must stay fast; each runs several times and tells its median.
///
///     swift run -c release --package-path Tests/Benchmarks Benchmarks [resolution] [near-names] [merging] [rows]
///     swift run -c release --package-path Tests/Benchmarks Benchmarks rows 1000000 FILE
///
/// Nothing here passes or fails: numbers are for the notes, and for a look before and after a change.
@main
struct Benchmarks {
    static func main() {
        let all: [(name: String, run: () -> Void)] = [
            ("resolution", ResolutionBenchmark.run), ("near-names", NearNamesBenchmark.run),
            ("merging", MergingBenchmark.run), ("rows", RowsBenchmark.run),
        ]
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.count == 3, arguments[0] == "rows", let count = Int(arguments[1]) {
            var rows = GeneratedRows(seed: 1)
            do {
                try rows.write(count, to: arguments[2])
            } catch {
                print("\(arguments[2]) cannot be written: \(error)")
            }
            return
        }
        let wanted = Set(arguments)
        for (name, run) in all where wanted.isEmpty || wanted.contains(name) {
            print("\n\(name)")
            run()
        }
    }
}
