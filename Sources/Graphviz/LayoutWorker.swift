import CGraphviz
import Glibc

/// The inside of a worker process: one request in, one reply out, and the process ends.
///
/// One process for one graph: whatever Graphviz keeps from a layout cannot reach the next, so a layout is the same
/// alone and after others, even one of fdp; starting up costs a few milliseconds.
public enum LayoutWorker {
    /// The exit status of a worker that ran out of memory.
    static let outOfMemoryStatus: CInt = 112
    /// Deep graphs are walked by recursion; the kernel leaves at least 128 MiB for the first thread's stack to grow
    /// into.
    private static let stackBytes: UInt64 = 96 << 20

    /// Serves one request: reads it from standard input, lays out, writes the reply to standard output.
    ///
    /// It limits its own time, memory and core dumps as the request says, and dies with its parent. Call it first
    /// thing and on the first thread, in a process that does nothing else.
    /// - Returns: the status to exit with: 0 if a reply was written, 64 if there was no request, 74 if nobody took
    ///   the reply.
    public static func run() -> CInt {
        _ = process_dies_with_parent()
        _ = process_limit_core_dump()
        guard let request = try? LayoutRequest(frame: readAll(from: STDIN_FILENO)) else {
            write(
                Array("This command serves layout requests; it is not meant to be run by hand.\n".utf8),
                to: STDERR_FILENO)
            return EX_USAGE
        }
        limit(to: request)
        // Whatever Graphviz prints must not mix with the reply.
        let output = dup(STDOUT_FILENO)
        let nowhere = unsafe open("/dev/null", O_WRONLY)
        if nowhere >= 0 { dup2(nowhere, STDOUT_FILENO) }
        let result = Result { () throws(LayoutFailure) in
            try InProcessLayout.layout(dot: request.dot, engine: request.engine)
        }
        return write(LayoutReply(result).frame, to: output) ? EX_OK : EX_IOERR
    }

    private static func limit(to request: LayoutRequest) {
        _ = process_raise_stack(stackBytes)
        if request.seconds > 0 { _ = process_limit_processor_time(UInt64(request.seconds)) }
        guard request.memoryBytes > 0 else { return }
        _ = process_limit_address_space(UInt64(request.memoryBytes))
        // Graphviz does not survive a failed allocation: it aborts, or follows the null pointer. What failed last tells
        // that apart from any other crash.
        for fatal in [SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE] {
            signal(fatal) { number in
                if errno == ENOMEM { _exit(LayoutWorker.outOfMemoryStatus) }
                signal(number, SIG_DFL)
                raise(number)
            }
        }
        errno = 0
    }

    private static func readAll(from descriptor: CInt) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return bytes }
            bytes.append(contentsOf: buffer[..<count])
        }
    }

    /// Writes all bytes, or returns false.
    @discardableResult
    static func write(_ bytes: [UInt8], to descriptor: CInt) -> Bool {
        unsafe bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
                let count = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                written += count
            }
            return true
        }
    }
}
