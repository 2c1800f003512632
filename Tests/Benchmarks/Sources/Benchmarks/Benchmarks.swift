/// Times and memory of the parts that must stay fast; each runs several times and tells its median.
///
///     swift run -c release --package-path Tests/Benchmarks Benchmarks [resolution] [near-names] [merging]
///
/// Nothing here passes or fails: numbers are for the notes, and for a look before and after a change.
@main
struct Benchmarks {
    static func main() {
        let all: [(name: String, run: () -> Void)] = [
            ("resolution", ResolutionBenchmark.run), ("near-names", NearNamesBenchmark.run),
            ("merging", MergingBenchmark.run),
        ]
        let wanted = Set(CommandLine.arguments.dropFirst())
        for (name, run) in all where wanted.isEmpty || wanted.contains(name) {
            print("\n\(name)")
            run()
        }
    }
}
