import Glibc

/// The standard error of the program, as a stream of bytes.
public enum StandardError {
    /// Writes all bytes, unbuffered; a reader that has gone is the error `closedPipe`, never a signal that ends the
    /// program.
    public static func write(_ bytes: some Collection<UInt8>) throws(FileError) {
        try StandardOutput.write(bytes, to: STDERR_FILENO, named: "standard error")
    }
}
