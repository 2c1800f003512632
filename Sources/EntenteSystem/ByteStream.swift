import Glibc

/// Reading from and writing to an open descriptor, to the end.
enum ByteStream {
    /// Kept below what Linux moves in one call (0x7FFFF000).
    private static let largestPiece = 1 << 30

    /// Reads until the end or until the limit is passed; nil if it was.
    static func bytes(from descriptor: Int32, expecting size: Int, limit: Int) throws(SystemError) -> [UInt8]? {
        // One byte more than expected shows the end without another allocation.
        var asked = min(max(size, 4096), limit) &+ 1
        var bytes = try piece(from: descriptor, of: asked)
        while bytes.count == asked && bytes.count <= limit {
            let more = min(max(bytes.count, 65536), limit &- bytes.count &+ 1)
            bytes += try piece(from: descriptor, of: more)
            asked += more
        }
        return bytes.count > limit ? nil : bytes
    }

    /// Reads until as many bytes have come or the end is reached.
    static func piece(from descriptor: Int32, of size: Int) throws(SystemError) -> [UInt8] {
        // An error cannot leave the closure with its type, so it is carried out.
        var failure: SystemError?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let rest = unsafe buffer.baseAddress.map { unsafe UnsafeMutableRawPointer($0 + count) }
                let got = unsafe read(descriptor, rest, min(size - count, largestPiece))
                if got > 0 {
                    count += got
                } else if got == 0 {
                    return
                } else if errno == EAGAIN {
                    wait(for: descriptor, POLLIN)
                } else if errno != EINTR {
                    failure = .last
                    return
                }
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Writes all bytes.
    static func write(_ bytes: some Collection<UInt8>, to descriptor: Int32) throws(SystemError) {
        let written: Result<Void, SystemError>? = bytes.withContiguousStorageIfAvailable { buffer in
            unsafe write(UnsafeRawBufferPointer(buffer), to: descriptor)
        }
        if let written { return try written.get() }
        try unsafe Array(bytes).withUnsafeBytes { buffer in unsafe write(buffer, to: descriptor) }.get()
    }

    private static func write(_ buffer: UnsafeRawBufferPointer, to descriptor: Int32) -> Result<Void, SystemError> {
        var done = 0
        while done < buffer.count {
            let rest = unsafe buffer.baseAddress.map { unsafe $0 + done }
            let count = unsafe Glibc.write(descriptor, rest, min(buffer.count - done, largestPiece))
            if count >= 0 {
                done += count
            } else if errno == EAGAIN {
                wait(for: descriptor, POLLOUT)
            } else if errno != EINTR {
                return .failure(.last)
            }
        }
        return .success(())
    }

    /// Sleeps until a stream that somebody else has set not to wait is ready again.
    private static func wait(for descriptor: Int32, _ events: Int32) {
        var request = pollfd(fd: descriptor, events: Int16(truncatingIfNeeded: events), revents: 0)
        _ = unsafe poll(&request, 1, -1)
    }
}
