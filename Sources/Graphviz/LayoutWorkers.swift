import CGraphviz
import Glibc
import Subprocess
import SystemPackage

/// Layout in processes of their own, each for one graph, with limits on time and memory: the safe way.
///
/// One value may be used from many tasks at once; it runs as many workers as the machine has processors, and the other
/// layouts wait. A worker that loops, crashes, fills memory or answers nonsense costs its own layout only.
public struct LayoutWorkers: Sendable {
    /// The path of the executable that serves as worker.
    public let executable: String
    /// The arguments with which it does.
    public let arguments: [String]
    /// What one layout may use up.
    public let limits: LayoutLimits
    private let slots: LayoutSlots

    /// Makes workers of an executable that calls ``LayoutWorker/run()`` when given these arguments.
    ///
    /// - Parameter simultaneous: how many may run at once; the number of processors where not given.
    public init(
        executable: String, arguments: [String] = ["layout-worker"], limits: LayoutLimits = LayoutLimits(),
        simultaneous: Int? = nil
    ) {
        self.executable = executable
        self.arguments = arguments
        self.limits = limits
        slots = LayoutSlots(count: simultaneous ?? sysconf(CInt(_SC_NPROCESSORS_ONLN)))
    }

    /// Lays out a graph in a worker; cancelling the task ends the worker.
    ///
    /// - Throws: ``LayoutFailure``, within the limit of time (which starts with the worker, not while it waits its
    ///   turn)
    ///   and a moment more.
    public func layout(_ graph: LayoutGraph) async throws(LayoutFailure) -> GraphLayout {
        let document = LayoutDocument(graph)
        try document.check()
        let request = LayoutRequest(
            seconds: limits.seconds, memoryBytes: limits.memoryBytes, engine: graph.engine, dot: document.dot)
        guard await slots.take() else { throw LayoutFailure(.cancelled) }
        let result = await self.result(of: request)
        await slots.give()
        return try result.get().layout().named(after: document)
    }

    /// The worker's reply, or the end of its time, whichever comes first; either way no process is left behind.
    private func result(of request: LayoutRequest) async -> Result<LayoutReply, LayoutFailure> {
        let seconds = limits.seconds
        return await withTaskGroup(of: Result<LayoutReply, LayoutFailure>.self) { group in
            group.addTask {
                do throws(LayoutFailure) {
                    return .success(try await self.reply(to: request))
                } catch {
                    return .failure(error)
                }
            }
            group.addTask {
                try? await Task.sleep(for: .seconds(seconds))
                return .failure(LayoutFailure(Task.isCancelled ? .cancelled : .timedOut(seconds: seconds)))
            }
            let first = await group.next() ?? .failure(LayoutFailure(.cancelled))
            group.cancelAll()
            await group.waitForAll()
            return first
        }
    }

    private func reply(to request: LayoutRequest) async throws(LayoutFailure) -> LayoutReply {
        let input = try Self.file(holding: request.frame)
        var options = PlatformOptions()
        // A group of its own, so that whatever the executable has started goes with it.
        options.processGroupID = 0
        options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)]
        do {
            let run = try await Subprocess.run(
                .path(FilePath(executable)), arguments: Arguments(arguments), environment: Self.environment,
                platformOptions: options,
                input: .fileDescriptor(input, closeAfterSpawningProcess: true),
                output: .bytes(limit: limits.outputBytes), error: .discarded)
            return try reply(run.standardOutput, run.terminationStatus)
        } catch let failure as LayoutFailure {
            throw failure
        } catch let error as SubprocessError {
            throw failure(for: error)
        } catch {
            throw LayoutFailure(Task.isCancelled ? .cancelled : .workerFailed("\(error)"))
        }
    }

    private func reply(_ output: [UInt8], _ status: TerminationStatus) throws(LayoutFailure) -> LayoutReply {
        switch status {
        case .signaled(SIGXCPU): throw LayoutFailure(.timedOut(seconds: limits.seconds))
        case .signaled(let signal): throw LayoutFailure(.crashed(signal: signal))
        case .exited(LayoutWorker.outOfMemoryStatus): throw LayoutFailure(.outOfMemory(bytes: limits.memoryBytes))
        case .exited(0): break
        case .exited(let code): throw LayoutFailure(.workerFailed("it exited with status \(code)"))
        }
        do {
            return try LayoutReply(frame: output)
        } catch {
            throw LayoutFailure(.garbage("its \(output.count) bytes are not a layout"))
        }
    }

    private func failure(for error: SubprocessError) -> LayoutFailure {
        switch error.code {
        case _ where Task.isCancelled: LayoutFailure(.cancelled)
        case .executableNotFound: LayoutFailure(.workerMissing(executable))
        case .outputLimitExceeded: LayoutFailure(.outputTooLarge(bytes: limits.outputBytes))
        default: LayoutFailure(.workerFailed(error.description))
        }
    }

    /// Nothing but where libraries and plug-ins lie: a layout must not depend on the rest.
    private static var environment: Environment {
        var kept: [Environment.Key: String] = [:]
        for name in ["LD_LIBRARY_PATH", "GVBINDIR"] {
            guard let value = unsafe getenv(name), let key = Environment.Key(rawValue: name) else { continue }
            kept[key] = unsafe String(cString: value)
        }
        return .custom(kept)
    }

    /// A file without a name that holds these bytes, read from the start.
    ///
    /// Not a pipe: a worker that dies before it has read everything would break the pipe, and the signal for that ends
    /// the process that writes.
    private static func file(holding bytes: [UInt8]) throws(LayoutFailure) -> FileDescriptor {
        let descriptor = anonymous_file()
        guard descriptor >= 0, LayoutWorker.write(bytes, to: descriptor), lseek(descriptor, 0, SEEK_SET) == 0 else {
            if descriptor >= 0 { close(descriptor) }
            throw LayoutFailure(.workerFailed("the request cannot be written (error \(errno))"))
        }
        return FileDescriptor(rawValue: descriptor)
    }
}
