import Practice

extension Rulebook {
    /// CL-03: what goes along when somebody else goes on.
    static let handingOver: [Rule] = [.carryOver]
}

extension Rule {
    static let carryOver = Rule(
        "CL-03",
        .closureAndTransfer,
        .require,
        "Coaching picks up where therapy leaves off",
        """
        A coach who goes on after therapy gets goals, strengths and the insights that the client wants \
        to take along; diagnosis, symptoms and history only where the client's release names them. A \
        therapist who goes on after coaching gets the referral and a summary that both agreed on. \
        Somebody of the same profession gets the whole record without psychotherapy notes. That a \
        coach needs the client's release is a policy of this project.
        """,
        sources: ["002:L37", "003:L60", "004:L16a", "004:L16b"],
        grounds: [
            .policy("a coach gets records on the client's release only"),
            .unconfirmed("45 CFR 164.508(a)(1)"),
            .unconfirmed("45 CFR 164.506(c)"),
            .unconfirmed("APA 6.02"),
        ],
        wayOut: "write what goes along with the client: tacit add handover"
    ) { action, context in
        guard let request = action.request else { return [] }
        if request.isTherapyToCoach(context) {
            return Disclosures.toCoachVerdicts(request, context)
        }
        if request.isHandover, request.basis == .treatment {
            return [
                .inform(
                    "the law may let treating professionals share without a release; a written one "
                        + "is the custom of this project",
                    wayOut: context.add("release-of-information"),
                    episode: "treatment"
                )
            ]
        }
        guard request.isHandover, [.newTherapist, .therapist].contains(request.purpose),
            context.final("handover").isEmpty, context.role.discipline == .coaching
        else { return [] }
        return [
            .inform(
                "no agreed summary is on file",
                wayOut: "write one with the client: \(context.add("handover"))",
                episode: "handover"
            )
        ]
    }
}

extension DisclosureRequest {
    /// To a professional who goes on, or works alongside.
    var isHandover: Bool { [.newTherapist, .therapist, .newCoach, .coach].contains(purpose) }

    func isTherapyToCoach(_ context: Context) -> Bool {
        context.role.discipline == .therapy && [.newCoach, .coach].contains(purpose)
    }
}

extension Disclosures {
    static func toCoachVerdicts(_ request: DisclosureRequest, _ context: Context) -> [Verdict] {
        guard let profile = PurposeProfile.of(request, in: .therapy) else { return [] }
        let release = context.release(of: request)
        let usual = Set(
            profile.shares.flatMap { share -> [String] in
                if case .only(let fields) = share.parts { fields } else { [] }
            }
        )
        var verdicts: [Verdict] = request.extraFields.subtracting(usual).sorted().compactMap {
            guard release?.covers(field: $0) != true else { return nil }
            return .refuse(
                "a coach learns '\($0)' only where the client's release names it",
                wayOut: "ask the client for a release with it: "
                    + context.add("release-of-information") + " --field covers=\($0)"
            )
        }
        if request.basis == .treatment {
            verdicts.append(
                .refuse(
                    "a coach treats nobody, so that treatment is no ground",
                    wayOut: "\(context.add("release-of-information")), then --basis with its id"
                )
            )
        }
        if context.settings.sameLegalEntity == nil {
            verdicts.append(
                .inform(
                    "whether coaching and therapy here are one practice is not answered",
                    wayOut: "tacit settings same-legal-entity=yes, or =no",
                    episode: "same-legal-entity"
                )
            )
        }
        return verdicts
    }
}
