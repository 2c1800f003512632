import EntenteSystem
import Glibc
import Synchronization

/// How far long work has come, on a terminal only, and only where it takes longer than a second.
enum ProgressBar {
    /// A function that draws the bar for a share from 0 to 1, from whatever processor; nil where standard error is no terminal.
    static func onTerminal(_ words: String) -> (@Sendable (Double) -> Void)? {
        guard isatty(STDERR_FILENO) == 1 else { return nil }
        let clock = ContinuousClock()
        let start = clock.now
        let last = Drawn()
        return { share in
            let percent = Int(min(max(share, 0), 1) * 100)
            guard clock.now - start > .seconds(1) else { return }
            let filled = percent * 30 / 100
            let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: 30 - filled)
            // The line is cleared at the end, so that what follows begins on a clean one.
            let text = percent < 100 ? "\r\(words) [\(bar)] \(percent) %" : "\r\u{1B}[K"
            last.rise(to: percent) { try? StandardError.write(Array(text.utf8)) }
        }
    }

    /// What the bar shows.
    private final class Drawn: Sendable {
        private let percent = Mutex(-1)

        /// Draws a share that is greater than the last; one after the other, whatever processor it comes from.
        func rise(to new: Int, _ draw: () -> Void) {
            percent.withLock { percent in
                guard new > percent else { return }
                percent = new
                draw()
            }
        }
    }
}
