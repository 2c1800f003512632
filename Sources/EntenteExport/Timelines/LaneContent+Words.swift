import EntenteModel

extension LaneContent {
    private static let orderOfWords =
        "by stated importance, then by agreements made, then by those who took part; of equal ones those that lie furthest apart in time"

    /// What is drawn is called.
    func noun(_ count: Int, _ crowd: EventCrowd?) -> String {
        if let crowd { return count == 1 ? crowd.noun.one : crowd.noun.many }
        let (hasEvents, hasAgreements) = kinds
        if hasEvents, hasAgreements { return count == 1 ? "event or agreement" : "events and agreements" }
        if hasAgreements { return count == 1 ? "agreement" : "agreements" }
        let noun = request.words.noun(request.selection.events)
        return count == 1 ? noun.one : noun.many
    }

    private var kinds: (hasEvents: Bool, hasAgreements: Bool) {
        var kinds = (hasEvents: false, hasAgreements: false)
        for item in items {
            switch item {
            case .event: kinds.hasEvents = true
            case .agreement: kinds.hasAgreements = true
            }
        }
        return kinds
    }

    /// "38 events, 11 agreements"; "659 events, 60 with words" where not all are drawn one by one.
    func counts(_ shown: Lanes, _ crowd: EventCrowd?) -> String {
        let (all, words) = (request.chronicle.agreements.count, request.words)
        let events =
            crowd.map { FigureWords.count($0.count, $0.noun.one, $0.noun.many) }
            ?? words.count(request.selection.events)
        let drawn =
            isDense
            ? shown.countedAgreements.count
            : shown.agreements.count + shown.lone.count { !shown.agreements.contains($0) }
        let labelled = items.count - shown.wordless
        return [
            request.selection.events.isEmpty && crowd == nil ? "" : events,
            drawn == 0 ? "" : FigureWords.count(drawn, of: all, "agreement", "agreements"),
            isDense ? "\(labelled) with words" : "",
        ].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// What was left out or gathered, and by which rule.
    func statements(_ shown: Lanes, _ crowd: EventCrowd?) -> [String] {
        var statements: [String] = []
        if isDense {
            let labelled = items.count - shown.wordless
            let all = crowd?.count ?? items.count
            let most = "\(ranked.count) most important of \(FigureWords.number(all)) \(noun(all, crowd))"
            let what = labelled == ranked.count ? most : "\(labelled) of the \(most), as far as the page has room"
            let place = crowd == nil ? "the bars count all" : "the strip above counts all"
            let but =
                uncounted == 0 ? "" : " but \(FigureWords.number(uncounted)) whose date leaves more than a month open"
            if labelled < all {
                statements.append(
                    "Words are given to \(labelled == ranked.count ? "the " : "")\(what), \(LaneContent.orderOfWords); \(place)\(but), and the table has them."
                )
            }
        } else if shown.wordless > 0 {
            statements.append(
                "\(shown.wordless) of \(items.count) \(noun(items.count, crowd)) are drawn without words, for want of room on this page; the table has their rows. Words go \(LaneContent.orderOfWords), each where there is still room."
            )
        }
        let shownEvents = Set(request.selection.events)
        let selected = request.selection.agreements.count {
            request.chronicle[$0].events.contains(where: shownEvents.contains)
        }
        let elsewhere = selected - shown.agreements.count { !request.chronicle[$0].events.isEmpty }
        if elsewhere > 0 {
            statements.append(
                "\(FigureWords.count(elsewhere, "agreement", "agreements")) of events without words \(elsewhere == 1 ? "is" : "are") not named here."
            )
        }
        if shown.isGathered {
            statements.append(
                "On this page there is no room for the \(shown.gathered) lanes \(choice.words); everything stands in one."
            )
        } else if shown.gathered > 0 {
            statements.append("The \(shown.gathered) lanes with the fewest entries are gathered under Others.")
        }
        if choice.repeats { statements.append("An event of several \(choice.several) stands in the lane of each.") }
        return statements
    }
}
