import Rules

/// Docs/Rules.md: the rulebook to read.
enum RulesDocument {
    static let path = "Docs/Rules.md"
    static let monthBegins = "<!-- month -->"
    static let monthEnds = "<!-- /month -->"

    /// - Parameter month: what stands between the two marks, line breaks included.
    static func text(month: String) -> String {
        let parts =
            [introduction] + Rule.Group.allCases.compactMap(section)
            + [settings, profiles, monthHeading + monthBegins + month + monthEnds]
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// What stands between the two marks of a document; a line that says so where there is nothing.
    static func month(of text: String) -> String {
        guard let begin = text.firstRange(of: monthBegins),
            let end = text[begin.upperBound...].firstRange(of: monthEnds)
        else { return "\nnot measured yet\n" }
        return String(text[begin.upperBound..<end.lowerBound])
    }

    private static let introduction = """
        # Rules

        \(Markdown.wrapped("""
            What Tacit asks of a therapist's and a coach's records, and why. The rulebook is in the \
            program: `tacit rules` lists it, `tacit rules SC-02` shows one rule, and each refusal names \
            its rule with a way out. `make rules` writes this page; a test fails where the two differ. \
            Which statement of which source text led to which rule, and which tests hold it, is in \
            [Trace.md](Trace.md).
            """))

        ## How to read it

        \(list([
            """
            **What a rule does.** *Refuses*: it is not done. *Requires*: it waits for a document or an \
            answer. *Advises*: one quiet line, once, which can be dismissed with a reason. *Informs*: \
            something good to know. *Allows*: it keeps other rules from being read too narrowly.
            """,
            """
            **A draft is always kept.** Only SC-01 refuses to save. What a rule requires, it requires \
            of the signature.
            """,
            """
            **No rule stands between a person and help, or between a professional and the truth.** A \
            crisis contact, a risk assessment, a referral, a disclosure, an exception can be signed \
            whatever else is missing.
            """,
            """
            **Law, ethics, policy.** Grounds name laws and codes of ethics. What is this project's own \
            decision is said to be *policy of this project*. *(not confirmed)* means that nobody has \
            found the passage in its source yet: look it up before you rely on it.
            """,
            """
            **This is not legal advice.** What the law asks depends on where you and your client are. \
            Tacit never infers a duty; where one may exist, it shows what the profile of the place \
            says, and keeps what you decided.
            """,
        ]))
        """

    private static let monthHeading = """
        ## A month of a practice

        \(Markdown.wrapped("""
            How often the rules spoke up in a simulated month, and what a note costs. The test that \
            plays the month fills this part.
            """))


        """

    private static func list(_ items: [String]) -> String {
        items.map { Markdown.wrapped("- " + $0, indent: "  ") }.joined(separator: "\n")
    }

    // MARK: Rules

    private static func section(_ group: Rule.Group) -> String? {
        let rules = Rulebook.rules.filter { $0.group == group }
        guard !rules.isEmpty else { return nil }
        let title = group.rawValue.prefix(1).uppercased() + group.rawValue.dropFirst()
        return "## \(title)\n\n" + rules.map(paragraph).joined(separator: "\n\n")
    }

    private static func paragraph(_ rule: Rule) -> String {
        let text = Markdown.wrapped("*\(verb(rule.decision))* " + rule.text)
        return "### \(rule.id): \(rule.title)\n\n\(text)\n\n" + list(details(rule))
    }

    private static func verb(_ decision: Rule.Decision) -> String {
        switch decision {
        case .allow: "Allows."
        case .refuse: "Refuses."
        case .require: "Requires."
        case .advise: "Advises."
        case .inform: "Informs."
        }
    }

    private static func details(_ rule: Rule) -> [String] {
        var details: [String] = []
        if !rule.wayOut.isEmpty { details.append("Way out: \(rule.wayOut)") }
        if Rulebook.exceptable.contains(rule.id) {
            details.append("A signed exception is as good until its day (EX-01)")
        }
        details += NumberSetting.all.filter { $0.rule == rule.id }.map { "Setting: `\($0.name)`" }
        if !rule.sources.isEmpty { details.append("From " + rule.sources.joined(separator: ", ")) }
        if !rule.leads.isEmpty {
            details.append("Derived from " + rule.leads.joined(separator: ", "))
        }
        if !rule.grounds.isEmpty {
            details.append("Grounds: " + rule.grounds.map(ground).joined(separator: "; "))
        }
        return details
    }

    private static func ground(_ ground: Ground) -> String {
        ground.isConfirmed ? ground.text : ground.text + " (not confirmed)"
    }

    // MARK: Data

    private static let settings =
        "## Settings\n\n"
        + Markdown.wrapped(
            "Numbers that each role of a vault may set, within bounds; all of them are policy."
        ) + "\n\n"
        + Markdown.table(
            ["setting", "what it counts", "from", "to", "unless set", "rule"],
            NumberSetting.all.map { setting in
                [
                    "`\(setting.name)`", setting.title, "\(setting.bounds.lowerBound)",
                    "\(setting.bounds.upperBound)", "\(setting.value(in: Settings()))",
                    setting.rule,
                ]
            }
        )

    private static let profiles =
        "## Profiles of places\n\n"
        + Markdown.wrapped(
            """
            What depends on a place is data with a version and a date, and may have changed since: \
            years that records are kept, and days to answer a request.
            """
        ) + "\n\n"
        + Markdown.table(
            [
                "profile", "place", "version", "dated", "therapy, years", "coaching, years",
                "access, days",
            ],
            JurisdictionProfile.all.map { profile in
                [
                    "`\(profile.id)`", profile.title, "\(profile.version)", profile.dated,
                    "\(profile.retention.therapyYears)", "\(profile.retention.coachingYears)",
                    "\(profile.clocks.accessDays)",
                ]
            }
        )
}
