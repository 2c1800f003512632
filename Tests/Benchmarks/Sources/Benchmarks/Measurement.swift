import Foundation

/// The median time of several runs of one task, and the memory that the process holds after it.
struct Measurement {
    let median: Duration
    let residentMegabytes: Int

    /// Runs a task so many times; what it gives is kept alive until it has been timed.
    init<Result>(runs: Int, _ task: () -> Result) {
        let clock = ContinuousClock()
        var times: [Duration] = []
        var resident = 0
        for _ in 0..<runs {
            let start = clock.now
            let result = task()
            times.append(clock.now - start)
            resident = max(resident, Measurement.anonymousMegabytes)
            withExtendedLifetime(result) {}
        }
        median = times.sorted()[times.count / 2]
        residentMegabytes = resident
    }

    /// Seconds with three decimals.
    var seconds: String {
        let parts = median.components
        let thousandths = parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000
        let rest = "\(thousandths % 1000)"
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
    }

    /// The anonymous memory of the process (RssAnon of proc_pid_status(5)), in megabytes; 0 where it is not told.
    private static var anonymousMegabytes: Int {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return 0 }
        let line = status.split(separator: "\n").first { $0.hasPrefix("RssAnon:") }
        return (line?.split { !$0.isNumber }.first.flatMap { Int($0) } ?? 0) / 1024
    }
}
