import Practice

extension Rulebook {
    /// JC-02: what belongs to several people.
    static let jointRelease: [Rule] = [.everyParticipantSigns]
}

extension Rule {
    static let everyParticipantSigns = Rule(
        "JC-02",
        .jointClients,
        .refuse,
        "What belongs to several people leaves on the word of each",
        """
        The record of a couple or a family is given to others only when every adult who takes part has \
        signed a release for it. A note about one person alone goes with that person's word. Whoever \
        asks for their own part gets the notes about them alone; their own words out of joint notes \
        are copied out by hand. Danger, reports and orders are not held up by this; of a group, each \
        member's record goes alone.
        """,
        sources: ["000:L68"],
        grounds: [.confirmed("AAMFT 2.2")],
        wayOut:
            "get a release from each of them: tacit add release-of-information --field person=NAME"
    ) { action, context in
        guard let request = action.request, request.isVoluntary,
            !request.isDeidentified,
            context.engagement?.isJoint == true, !context.isGroup
        else { return [] }
        return Disclosures.jointVerdicts(request, context)
    }
}

extension Disclosures {
    static func jointVerdicts(_ request: DisclosureRequest, _ context: Context) -> [Verdict] {
        let getRelease = context.add("release-of-information") + " --field person=NAME"
        if let person = request.person {
            // Their own copy rests on their own word; for others their release is named.
            guard request.basis == .authorization, let release = context.release(of: request),
                context.person(of: release.record.note) != person
            else { return [] }
            return [
                .refuse(
                    "the release is not that of the person whose notes are asked for",
                    wayOut: getRelease
                )
            ]
        }
        let participants = context.competentParticipants
        let signed = participants.filter { hasSigned($0, request, context) }.count
        guard signed < participants.count else { return [] }
        return [
            .refuse(
                "the record belongs to \(participants.count) people, and \(signed) of them signed "
                    + "for this",
                wayOut: "\(getRelease) for each; for one person's own notes: --person NAME"
            )
        ]
    }

    private static func hasSigned(
        _ client: ClientFacts,
        _ request: DisclosureRequest,
        _ context: Context
    ) -> Bool {
        context.final(Release.kind).map(Release.init).contains { release in
            context.person(of: release.record.note) == client.id
                && release.defects(for: request, context).isEmpty
        }
    }
}
