import Testing

/// The tests that start processes: one after another, so that each may count the children of this one.
@Suite("Processes", .serialized, .enabled(if: WorkerExecutable.path != nil, "no worker lies beside the tests"))
enum WorkerTests {}
