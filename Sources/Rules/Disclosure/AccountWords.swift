/// What a letter says that accounts to a client for what was disclosed about them (CD-08).
///
/// Our own words, which explain; no quotation of any law.
package enum AccountWords {
    package static func opening(isTherapy: Bool, since: String?, until: String) -> String {
        let time = since.map { "from \($0) until \(until)" } ?? "until \(until)"
        return isTherapy
            ? "You are entitled to know what this practice disclosed about you. This is the account "
                + "of it for the time \(time)."
            : "This is the list of what I passed on to others about you, for the time \(time)."
    }

    package static let nothing = "In this time nothing was disclosed that belongs in this account."

    /// What is left out, and why.
    package static func leftOut(isTherapy: Bool, count: Int) -> String {
        let number = count == 1 ? "1 such disclosure is" : "\(count) such disclosures are"
        let counted = count == 0 ? "" : " In this time \(number) on file."
        return isTherapy
            ? "Some disclosures are not listed, because the law asks for no account of them: those "
                + "for your treatment, for payment and for the work of the practice itself; what "
                + "was given to you; and what you agreed to in writing, or who decides for you."
                + counted
            : "What was given to you is not listed, and neither is advice that was taken without "
                + "your name." + counted
    }

    /// How to go on.
    package static func further(holder: String, isTherapy: Bool) -> String {
        "If you want to know more about one of these, or if you think that one is missing, ask "
            + "\(holder). You may ask for this account again"
            + (isTherapy
                ? ", ask to see your record, and ask to have it corrected."
                : ", and see your notes.")
    }

    package static let heading = "Account of disclosures"

    package static let plainHeading = "What was passed on"

    /// The title of a letter that may fall into other hands (SF-01).
    package static let neutralTitle = "Letter"
}

extension DisclosureRequest.Purpose {
    /// What something went out for, as its client reads it.
    package var told: String {
        switch self {
        case .newTherapist: "for the therapist who goes on"
        case .newCoach: "for the coach who goes on"
        case .coach: "for a coach who works with you"
        case .therapist: "for a therapist who works with you"
        case .clientAccess: "your own copy"
        case .insurer: "for your insurer"
        case .court: "for a court or a lawyer"
        case .sponsor: "for who pays for the coaching"
        case .supervisor: "supervision"
        case .countersignature: "supervision, back to who wrote the notes"
        case .consultation: "advice from a colleague, without your name"
        case .custodian: "for who keeps the records when the practice cannot"
        case .emergency: "help in danger"
        case .abuseReport: "a report of abuse"
        case .mandatedReport: "a report to who sent you"
        case .oversight: "for an authority that oversees the practice"
        case .executor: "for who acts for the estate"
        case .representative: "for who decides with you or for you"
        case .share: "your own sharing"
        }
    }
}

extension DisclosureRequest.Basis {
    /// On what ground something went out, as its client reads it; `nil` where there is none to say.
    package var told: String? {
        switch self {
        case .authorization: "you agreed in writing"
        case .consent: "our agreement"
        case .clientRequest: "you asked for it"
        case .treatment: "treatment"
        case .payment: "payment"
        case .courtOrder: "an order of a court"
        case .part2Order: "an order of a court under 42 CFR part 2"
        case .subpoena: "a subpoena"
        case .attorneyLetter: "a lawyer's letter"
        case .seriousThreat: "danger to somebody"
        case .abuseReport: "a report of abuse"
        case .requiredByLaw: "the law demands it"
        case .emergencyTreatment: "a medical emergency"
        case .oversight: "oversight of the practice"
        case .ownDefence: "the practice's own defence"
        case .coroner: "a coroner's inquiry"
        case .representative: "the word of who decides for you"
        case .ownTraining: "training under supervision"
        case .professionalWill: "the arrangement for the case that the practice cannot go on"
        case .noneGiven: nil
        }
    }
}
