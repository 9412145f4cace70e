import Practice

extension Verdict {
    static func insuredCoaching(_ opening: Opening) -> Verdict {
        let insured = opening.clients.first(where: \.isInsured)?.id.shortText ?? "REF"
        return .refuse(
            "coaching is paid by the client or a sponsor, and an insurer is named as the payer",
            wayOut: "tacit client edit \(insured) --payer self, or --payer 'sponsor;NAME'"
        )
    }

    /// Fields that an insurer asks for have no place in a coaching record; what tells of a crisis
    /// or of something that happened is let through.
    static func insurersFields(
        _ note: Note,
        _ action: Action,
        _ context: Context
    ) -> [Verdict] {
        guard !Rulebook.neverHeldBack.contains(note.kind) else { return [] }
        let receipt = "write a receipt instead: tacit add receipt\(context.engagementOption)"
        if note.kind == "superbill" {
            return [action.holdsBack("coaching has no superbill", wayOut: receipt)]
        }
        return note.insurersFields.map {
            action.holdsBack(
                "the field '\($0)' is one of an insurer's, and coaching is paid privately",
                wayOut: "take the field out, or \(receipt)"
            )
        }
    }

    /// All units are used, and the work goes on.
    static func packageUsedUp(_ context: Context) -> [Verdict] {
        guard let package = PackageUse.all(in: context.records.map(\.note)).last,
            package.left <= 0 || package.hasExpired(on: context.now)
        else { return [] }
        return [
            .advise(
                package.left <= 0
                    ? "the units of the last package are used up" : "the last package has run out",
                wayOut: "tacit add package\(context.engagementOption)",
                episode: package.began.iso
            )
        ]
    }
}

extension ClientFacts {
    var isInsured: Bool { details.payer?.source == .insurance }

    /// Whether somebody said that they pay themselves.
    var paysAlone: Bool {
        details.payer?.source == .own || details.payer?.source == .selfPayRestricted
    }
}

extension Context {
    /// Whether a client pays in full so that no insurer learns of it (PY-02).
    var isSelfPayRestricted: Bool {
        engagement?.clients.contains { $0.details.payer?.source == .selfPayRestricted } ?? false
    }

    var paysAlone: Bool { engagement?.clients.contains(where: \.paysAlone) ?? false }
}

extension Note {
    /// Names of fields that only an insurer asks for, as they stand in the note.
    fileprivate var insurersFields: [String] {
        fields.map(\.name).filter { name in
            let letters = NameFold.fold(name).filter { $0.isLetter || $0.isNumber }
            return Self.insurersNames.contains(letters)
        }
    }

    private static let insurersNames: Set<String> = [
        "insurer", "insurance", "insurancenumber", "insuranceid", "insuranceclaim", "claim",
        "claimnumber", "cpt", "cptcode", "servicecode", "diagnosispointer", "superbill",
        "billingcode",
    ]

    /// What an insurer will miss, in words; the diagnosis counts only as a code.
    var missingOnSuperbill: [String] {
        Self.superbillFields.filter { name, _ in
            name == "diagnosis" ? !hasDiagnosisCode : !says(name)
        }.map(\.1)
    }

    private static let superbillFields = [
        ("diagnosis", "the diagnosis by its code"), ("serviceCode", "the service code"),
        ("start", "the start"), ("stop", "the stop"), ("licence", "the licence number"),
        ("npi", "the provider's number (NPI)"), ("taxId", "the tax id"),
        ("placeOfService", "the place of service"),
    ]

    /// A letter and two digits at the beginning, as codes of the ICD have; `deferred` is no code.
    private var hasDiagnosisCode: Bool {
        let letters = Array((value(of: "diagnosis") ?? "").uppercased().filter { !$0.isWhitespace })
        guard letters.count >= 3 else { return false }
        return ("A"..."Z").contains(letters[0]) && letters[1].isNumber
            && (letters[2].isNumber || ("A"..."Z").contains(letters[2]))
    }
}
