/// Why an installed program did not give what it was asked for.
public struct ProgramFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What happened.
    public enum Reason: Hashable, Sendable {
        /// The program is not installed.
        case missing
        /// It was ended when its time was up.
        case timedOut(seconds: Double)
        /// It ended with an error, or by a signal; in words.
        case failed(String)
        /// It wrote more than may be kept.
        case outputTooLarge(bytes: Int)
        /// The task that asked for it was cancelled.
        case cancelled
    }

    /// The name of the program.
    public let program: String
    /// The Debian package that holds it.
    public let package: String
    /// What happened.
    public let reason: Reason

    /// A failure of a program, or of another part that a package holds.
    public init(program: String, package: String, reason: Reason) {
        self.program = program
        self.package = package
        self.reason = reason
    }

    /// What is wrong; what would be right.
    public var description: String {
        switch reason {
        case .missing: "\(program) is not installed; install the package \(package)"
        case .timedOut(let seconds):
            "\(program) had not ended after \(seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)") seconds and was stopped"
        case .failed(let words): "\(program) \(words)"
        case .outputTooLarge(let bytes): "\(program) wrote more than \(bytes >> 20) MB and was stopped"
        case .cancelled: "\(program) was stopped, as nobody waits for it any more"
        }
    }
}
