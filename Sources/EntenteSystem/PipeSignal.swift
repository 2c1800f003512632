import Glibc

/// Keeps a closed pipe from ending the program: the write fails with an error instead, on this thread alone.
enum PipeSignal {
    /// Runs a write with SIGPIPE held back, and takes back the signal that it raised.
    static func held(during write: () throws(SystemError) -> Void) throws(SystemError) {
        var pipe = sigset_t()
        var before = sigset_t()
        unsafe sigemptyset(&pipe)
        unsafe sigaddset(&pipe, SIGPIPE)
        guard unsafe pthread_sigmask(SIG_BLOCK, &pipe, &before) == 0 else { return try write() }
        let failure: SystemError?
        do throws(SystemError) {
            try write()
            failure = nil
        } catch {
            failure = error
        }
        if failure?.number == EPIPE {
            var noTime = timespec()
            while unsafe sigtimedwait(&pipe, nil, &noTime) == -1 && errno == EINTR {}
        }
        _ = unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
        if let failure { throw failure }
    }
}
