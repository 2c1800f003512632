// What drafts say, without regard to where it stands: so that files and their order are of no account.

extension EventDraft {
    /// Every source that the record names or writes out.
    var allSources: [SourceDraft] {
        sources + participants.flatMap(\.sources) + claims.compactMap(\.source) + outcomes.flatMap(\.allSources)
    }

    /// What sets events of one date and title apart, beside their participants.
    var content: [String] {
        var content = [label, stated, place, summary, quote, after?.text, before?.text].map { $0 ?? "" }
        content += [type, title, date?.edtf ?? "", status.rawValue, evidence.rawValue]
        content += [
            importance.map { "\($0)" } ?? "", weight.map { "\($0)" } ?? "", isWithin ? "within" : "",
            isCoded ? "coded" : "",
        ]
        content += links.map { "\($0.kind.rawValue) \($0.target.text)" } + subjects.map(\.text) + topics
        content += same.map { "same \($0.text)" } + others.map { "other \($0.text)" }
        content += [number.map { "number \($0)" } ?? "", statesStatus ? "stated" : ""]
        content += participants.flatMap(\.content) + outcomes.flatMap(\.content)
        content += claims.flatMap { [$0.field, $0.value] + ($0.source?.words ?? []) }
        return content + sources.flatMap(\.words)
    }
}

extension ParticipantDraft {
    /// All that is told of it.
    var content: [String] {
        [
            actor.name.text, actor.kind?.rawValue ?? "", role.rawValue, isDelegation ? "delegation" : "", unnamed ?? "",
            post ?? "", status?.rawValue ?? "", evidence?.rawValue ?? "", note ?? "",
        ] + sources.flatMap(\.words)
    }
}

extension AgreementDraft {
    /// Every source that the record names or writes out.
    var allSources: [SourceDraft] {
        sources + steps.flatMap(\.sources) + parties.flatMap(\.sources) + claims.compactMap(\.source)
    }

    /// All that is told of it.
    var content: [String] {
        var content = [title, label, kind, stated, place, summary, id?.text].map { $0 ?? "" }
        content += [status?.rawValue ?? "", date?.edtf ?? "", evidence?.rawValue ?? ""]
        for party in parties {
            content += [party.actor.name.text, party.actor.kind?.rawValue ?? "", party.role.rawValue, party.note ?? ""]
            content += [party.status?.rawValue ?? "", party.from?.edtf ?? "", party.to?.edtf ?? ""]
            content += [party.evidence?.rawValue ?? ""] + party.sources.flatMap(\.words)
        }
        for step in steps {
            content += [step.status.rawValue, step.date?.edtf ?? "", step.stated ?? "", step.event?.text ?? ""]
            content += [step.note ?? ""] + step.sources.flatMap(\.words)
        }
        content += links.map { "\($0.kind.rawValue) \($0.target.text)" } + events.map(\.text) + topics
        content += same.map { "same \($0.text)" }
        content += claims.flatMap { [$0.field, $0.value] + ($0.source?.words ?? []) }
        return content + sources.flatMap(\.words)
    }
}

extension ActorDraft {
    /// Every source that the record names or writes out.
    var allSources: [SourceDraft] {
        sources + posts.flatMap(\.sources) + claims.compactMap(\.source)
    }
}

extension SourceDraft {
    /// All that is told of it, be it a mention or a description.
    var words: [String] { [mention?.text ?? "", id?.text ?? ""] + content }
}
