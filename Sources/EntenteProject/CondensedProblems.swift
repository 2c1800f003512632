import EntenteModel

/// Problems of mapped rows, of which very many may be alike: the first of each kind in each file, and how many more there are.
public enum CondensedProblems {
    /// How many of one kind in one file are told.
    static let most = 10

    /// Some problems in their order; of those of one kind in one of the files the first, then a line that counts the others and says
    /// where all of them are. Problems of other files, and those of a file as a whole, are all kept. O(n).
    public static func of(_ problems: [Problem], in files: Set<String>, allAre place: (Problem) -> String) -> [Problem]
    {
        let kinds = problems.map { files.contains($0.file) && $0.position != nil ? Kind($0) : nil }
        var totals: [Kind: Int] = [:]
        for case let kind? in kinds { totals[kind, default: 0] += 1 }
        var shown: [Kind: Int] = [:]
        var condensed: [Problem] = []
        for (problem, kind) in zip(problems, kinds) {
            guard let kind else {
                condensed.append(problem)
                continue
            }
            let count = shown[kind, default: 0] + 1
            shown[kind] = count
            guard count <= most else { continue }
            condensed.append(problem)
            let rest = (totals[kind] ?? 0) - most
            guard count == most, rest > 0 else { continue }
            condensed.append(
                Problem(
                    problem.severity, rule: problem.rule, file: problem.file, at: nil,
                    "… and \(rest) more like it (\(place(problem)))"))
        }
        return condensed
    }

    private struct Kind: Hashable {
        let file: String
        let rule: ProblemRule
        let severity: Problem.Severity

        init(_ problem: Problem) { (file, rule, severity) = (problem.file, problem.rule, problem.severity) }
    }
}
