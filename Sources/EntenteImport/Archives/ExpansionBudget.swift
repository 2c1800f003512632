import EntenteSystem

/// Expands the members of one compressed file, and books what of the limits they use up.
struct ExpansionBudget {
    /// The file, in faults.
    let file: String
    private let limits: ExpansionLimits
    private var consumed = 0
    private var produced = 0

    init(_ limits: ExpansionLimits, file: String) {
        self.limits = limits
        self.file = file
    }

    /// What expands data, ready to begin.
    func inflater(_ wrapping: Inflater.Wrapping) throws(ArchiveFault) -> Inflater {
        do throws(InflationFault) {
            return try Inflater(wrapping)
        } catch {
            throw ArchiveFault(expanding: error, file: file, member: nil)
        }
    }

    /// Appends what compressed data at the start of some input expands to, and gives how many bytes it took.
    ///
    /// `size` is how much it should be, where that is known; to expand to more is a fault.
    mutating func expand(
        _ input: ArraySlice<UInt8>, with inflater: inout Inflater, appendingTo output: inout [UInt8],
        member: String? = nil, size: Int? = nil
    ) throws(ArchiveFault) -> Int {
        let start = output.count
        var rest = input
        var refusal: ArchiveFault.Reason?
        do throws(InflationFault) {
            inflater.restart()
            var isFinished = false
            while !isFinished && refusal == nil {
                let before = output.count
                let step = try inflater.step(rest, appendingTo: &output)
                rest = rest.dropFirst(step.consumed)
                isFinished = step.isFinished
                refusal = spend(consumed: step.consumed, produced: output.count - before)
                if let size, output.count - start > size { refusal = .broken("it is larger than stated") }
            }
        } catch {
            throw ArchiveFault(expanding: error, file: file, member: member)
        }
        if let refusal { throw ArchiveFault(refusal, file: file, member: member) }
        return input.count - rest.count
    }

    /// Books bytes that were read and what came of them; says which limit has been passed, if one has.
    mutating func spend(consumed: Int, produced: Int) -> ArchiveFault.Reason? {
        self.consumed += consumed
        self.produced += produced
        if self.produced > limits.bytes { return .expandsBeyond(limits.bytes) }
        let (allowed, overflows) = self.consumed.multipliedReportingOverflow(by: limits.ratio)
        if self.produced > limits.freeBytes, !overflows, self.produced > allowed {
            return .expandsAtRatio(limits.ratio)
        }
        return nil
    }

    /// The limit that so many bytes more would pass, if they would.
    func refusal(of bytes: Int) -> ArchiveFault.Reason? {
        bytes > limits.bytes - produced ? .expandsBeyond(limits.bytes) : nil
    }
}
