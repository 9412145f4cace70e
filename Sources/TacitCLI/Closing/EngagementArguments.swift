import ArgumentParser
import Practice
import Tacit

/// Which one engagement is meant, by its own reference or by its client's.
struct EngagementArguments: ParsableArguments {
    @Option(help: ArgumentHelp("Whose engagement, where there is one.", valueName: "ref"))
    var client: String?

    @Option(help: ArgumentHelp("The engagement.", valueName: "ref"))
    var engagement: String?

    func validate() throws {
        if client != nil, engagement != nil {
            throw ValidationError("--client or --engagement, not both")
        }
    }
}

extension EngagementArguments {
    /// - Throws: ``CommandError/ambiguousEngagement(_:_:)`` for a client with several: what cannot be
    ///   undone is not done on a guess.
    func one(in roster: Roster) throws(CommandError) -> Engagement {
        if let engagement { return try roster.engagement(engagement) }
        if roster.role == .client {
            return try roster.engagementToSave(client: client, engagement: nil)
        }
        guard let client else { throw .clientNeeded }
        let all = roster.engagements(of: try roster.client(client))
        guard let only = all.first else { throw .noSuchEngagement(client) }
        guard all.count == 1 else { throw .ambiguousEngagement(client, all) }
        return only
    }
}
