import Glibc

/// The standard output of the program, as a stream of bytes.
public enum StandardOutput {
    /// Writes all bytes, unbuffered; a reader that has gone is the error `closedPipe`, never a signal that ends the
    /// program.
    public static func write(_ bytes: some Collection<UInt8>) throws(FileError) {
        try write(bytes, to: STDOUT_FILENO, named: "standard output")
    }

    /// Writes all bytes to an open descriptor, for which a name stands in the error.
    static func write(_ bytes: some Collection<UInt8>, to descriptor: Int32, named name: String) throws(FileError) {
        do throws(SystemError) {
            try PipeSignal.held { () throws(SystemError) in try ByteStream.write(bytes, to: descriptor) }
        } catch {
            throw FileError(.write, name, error.reason)
        }
    }
}
