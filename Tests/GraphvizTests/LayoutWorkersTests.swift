import Glibc
import Graphviz
import Testing

extension WorkerTests {
    @Suite("Workers")
    struct LayoutWorkersTests {
        private let executable = WorkerExecutable.path ?? ""

        private func workers(_ limits: LayoutLimits = LayoutLimits()) -> LayoutWorkers {
            LayoutWorkers(executable: executable, limits: limits)
        }

        @Test("A worker's layout is the one made in process", arguments: LayoutGraph.Engine.allCases)
        func sameAsInProcess(engine: LayoutGraph.Engine) async throws {
            let layout = try await workers().layout(SampleGraphs.summit(engine))
            #expect(layout.nodes.count == 5 && layout.edges.count == 5)
            // fdp repeats itself in a fresh process only.
            if engine != .fdp { #expect(try InProcessLayout.layout(SampleGraphs.summit(engine)) == layout) }
        }

        @Test("Alone, after others and beside others the layout is the same", arguments: LayoutGraph.Engine.allCases)
        func sameAlways(engine: LayoutGraph.Engine) async throws {
            let attributes: [LayoutGraph.Attribute] = [.init("overlap", "prism")]
            let graph = SampleGraphs.random(engine, nodes: 40, edges: 60, seed: 7, attributes: attributes)
            let workers = workers()
            let alone = try await workers.layout(graph)
            try await withThrowingTaskGroup(of: GraphLayout.self) { group in
                for seed in 0..<6 as Range<UInt64> {
                    group.addTask { try await workers.layout(SampleGraphs.shuffled(graph, seed: seed)).sorted }
                }
                for try await layout in group { #expect(layout == alone.sorted) }
            }
        }

        @Test("Ids of any text come back from a worker")
        func hostileIdentifiers() async throws {
            let graph = LayoutGraph(nodes: HostileGraphTests.ids.map { .init(id: $0, width: 10, height: 10) })
            #expect(try await workers().layout(graph).nodes.map(\.id) == HostileGraphTests.ids)
        }

        @Test("What Graphviz refuses is refused by the worker too")
        func refused() async {
            let graph = SampleGraphs.summit(.dot, attributes: [.init("ranksep", "1e309")])
            let inProcess = Result { () throws(LayoutFailure) in try InProcessLayout.layout(graph) }
            #expect(await outcome(of: graph, workers()) == inProcess)
        }

        @Test("A graph that takes too long is stopped in time")
        func timedOut() async {
            let graph = SampleGraphs.random(.dot, nodes: 2000, edges: 20_000, seed: 1)
            let start = ContinuousClock.now
            #expect(
                await outcome(of: graph, workers(LayoutLimits(seconds: 1)))
                    == .failure(LayoutFailure(.timedOut(seconds: 1))))
            #expect(ContinuousClock.now - start < .seconds(20))
        }

        @Test("A graph that needs too much memory is told apart from a crash")
        func outOfMemory() async {
            // neato keeps the distance between any two nodes: here, 1.6 GB.
            let graph = SampleGraphs.chain(.neato, nodes: 20_000)
            let limits = LayoutLimits(seconds: 30, memoryBytes: 192 << 20)
            #expect(
                await outcome(of: graph, workers(limits)) == .failure(LayoutFailure(.outOfMemory(bytes: 192 << 20))))
        }

        @Test("Where Graphviz's plug-ins are missing, the failure says so")
        func pluginsMissing() async {
            let bare = LayoutWorkers(
                executable: "/usr/bin/env", arguments: ["GVBINDIR=/nonexistent", executable, "layout-worker"])
            guard case .failure(let failure) = await outcome(of: SampleGraphs.summit(.dot), bare),
                case .graphvizMissing(let message) = failure.reason
            else {
                Issue.record("not noticed")
                return
            }
            #expect(message.contains("dot -c"))
        }

        @Test(
            "A worker gone wrong is one failure, told in time",
            arguments: [
                ("kill -KILL $$", LayoutFailure.Reason.crashed(signal: SIGKILL)),
                ("kill -SEGV $$", .crashed(signal: SIGSEGV)),
                ("sleep 600", .timedOut(seconds: 1)), ("sleep 600 & sleep 600; wait", .timedOut(seconds: 1)),
                ("while :; do :; done", .timedOut(seconds: 1)), ("trap '' TERM INT; sleep 600", .timedOut(seconds: 1)),
                ("kill -STOP $$", .timedOut(seconds: 1)), ("exec 0<&-; exec 1>&-; sleep 600", .timedOut(seconds: 1)),
                ("exit 3", .workerFailed("it exited with status 3")),
                ("true", .garbage("its 0 bytes are not a layout")),
                ("echo nonsense", .garbage("its 9 bytes are not a layout")),
                ("cat", .garbage("its 1208 bytes are not a layout")),
                ("yes", .outputTooLarge(bytes: 1 << 20)), ("kill -XCPU $$", .timedOut(seconds: 1)),
                ("sleep 2 & exit 0", .garbage("its 0 bytes are not a layout")),
            ])
        func goneWrong(script: String, reason: LayoutFailure.Reason) async {
            // What goes wrong in another way than by time has time enough on a busy machine.
            let isTimed = if case .timedOut = reason { true } else { false }
            let fakes = LayoutWorkers(
                executable: "/bin/sh", arguments: ["-c", script],
                limits: LayoutLimits(seconds: isTimed ? 1 : 120, outputBytes: 1 << 20))
            let start = ContinuousClock.now
            let outcome = await outcome(of: SampleGraphs.summit(.dot), fakes)
            if case .garbage = reason, case .failure(let failure) = outcome, case .garbage = failure.reason {
                #expect(script == "cat" || failure.reason == reason)
            } else {
                #expect(outcome == .failure(LayoutFailure(reason)))
            }
            #expect(ContinuousClock.now - start < .seconds(100))
        }

        @Test("A worker that never reads a large request does not hold its parent")
        func unread() async {
            let graph = SampleGraphs.random(.dot, nodes: 20_000, edges: 10, seed: 1)
            let fakes = LayoutWorkers(executable: "/bin/sh", arguments: ["-c", "exec 0<&-; exit 0"])
            #expect(
                await outcome(of: graph, fakes) == .failure(LayoutFailure(.garbage("its 0 bytes are not a layout"))))
        }

        @Test("A missing worker is named")
        func missing() async {
            let nowhere = LayoutWorkers(executable: "/nonexistent/worker")
            #expect(
                await outcome(of: SampleGraphs.summit(.dot), nowhere)
                    == .failure(LayoutFailure(.workerMissing("/nonexistent/worker"))))
        }

        @Test("Cancelling ends the worker at once, and those who wait for a slot")
        func cancelled() async {
            let slow = LayoutWorkers(executable: "/bin/sh", arguments: ["-c", "sleep 600"], simultaneous: 1)
            let start = ContinuousClock.now
            await withTaskGroup(of: Result<GraphLayout, LayoutFailure>.self) { group in
                for _ in 0..<3 { group.addTask { await self.outcome(of: SampleGraphs.summit(.dot), slow) } }
                try? await Task.sleep(for: .milliseconds(300))
                group.cancelAll()
                for await outcome in group { #expect(outcome == .failure(LayoutFailure(.cancelled))) }
            }
            #expect(ContinuousClock.now - start < .seconds(20))
        }

        @Test("No more workers run at once than may")
        func simultaneous() async {
            let slow = LayoutWorkers(executable: "/bin/sh", arguments: ["-c", "sleep 0.3"], simultaneous: 2)
            let start = ContinuousClock.now
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<6 { group.addTask { _ = await self.outcome(of: SampleGraphs.summit(.dot), slow) } }
            }
            #expect(ContinuousClock.now - start > .milliseconds(890))
        }

        @Test("A chain of 5000 nodes does not exhaust the stack")
        func deepChain() async throws {
            let layout = try await workers().layout(SampleGraphs.chain(.dot, nodes: 5000))
            #expect(layout.nodes.count == 5000)
        }

        @Test("Layouts in process give their memory back")
        func memory() throws {
            // Engine dot itself, in Graphviz 2.42, loses some 40 kB with each layout that has groups; neato loses
            // nothing.
            let graph = SampleGraphs.summit(.neato)
            for _ in 0..<100 { _ = try InProcessLayout.layout(graph) }
            let before = WorkerExecutable.residentKilobytes
            for _ in 0..<1500 { _ = try InProcessLayout.layout(graph) }
            #expect(WorkerExecutable.residentKilobytes - before < 8000)
        }

        @Test("No zombie is left, and no child")
        func noZombie() async throws {
            for script in ["kill -SEGV $$", "yes", "exit 0"] {
                let fakes = LayoutWorkers(
                    executable: "/bin/sh", arguments: ["-c", script],
                    limits: LayoutLimits(seconds: 1, outputBytes: 1000))
                _ = await outcome(of: SampleGraphs.summit(.dot), fakes)
            }
            _ = try await workers().layout(SampleGraphs.summit(.dot))
            #expect(WorkerExecutable.children.isEmpty)
        }

        private func outcome(of graph: LayoutGraph, _ workers: LayoutWorkers) async -> Result<
            GraphLayout, LayoutFailure
        > {
            do throws(LayoutFailure) {
                return .success(try await workers.layout(graph))
            } catch {
                return .failure(error)
            }
        }
    }
}
