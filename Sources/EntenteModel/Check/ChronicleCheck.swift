/// What `entente check` looks for beyond what reading finds: facts without source, names and events that may be one, posts and days
/// that do not fit. One function a rule, each over the whole Chronicle.
public struct ChronicleCheck {
    let chronicle: Chronicle
    /// The day that planned and past events are held against; nil where none is given, for no clock is asked.
    let today: CivilDay?
    private(set) var problems: [Problem] = []

    /// Checks a Chronicle. Near-linear in its events and actors.
    public init(_ chronicle: Chronicle, today: CivilDay? = nil) {
        self.chronicle = chronicle
        self.today = today
        checkEvents()
        checkAgreements()
        checkPosts()
        checkMentions()
        checkNearEvents()
        checkNearActors()
    }

    /// All problems of a Chronicle, those found by reading it included, sorted by place.
    public static func problems(of chronicle: Chronicle, today: CivilDay? = nil) -> [Problem] {
        let found = ChronicleCheck(chronicle, today: today).problems
        // A name that may be somebody's is told once, with the line that settles it.
        let told = Set(found.filter { $0.rule == .nearDuplicateActors }.map { Spot(problem: $0) })
        let others = chronicle.problems.filter { $0.rule != .takenForPerson || !told.contains(Spot(problem: $0)) }
        return (others + found).sorted()
    }

    private struct Spot: Hashable {
        var file: String
        var position: TextPosition?

        init(problem: Problem) { (file, position) = (problem.file, problem.position) }
    }

    mutating func note(
        _ severity: Problem.Severity, _ rule: ProblemRule, at origin: Origin?, _ message: String, fix: String? = nil
    ) {
        problems.append(
            Problem(
                severity, rule: rule, file: origin.map { chronicle[$0.file] } ?? "", at: origin?.position, message,
                fix: fix))
    }

    /// Where a record stands, for messages: `people.yaml:3`.
    func place(_ origin: Origin?) -> String {
        origin.map { "\(chronicle[$0.file]):\($0.position.line)" } ?? "ISO 3166-1"
    }
}
