import Practice
import Testing

/// RULES.md, section 5, written out apart from the tables that it checks.
@Suite struct `The fields of kinds` {
    /// What has to be said before a record of the kind is signed.
    static let required: [String: String] = [
        "intake": """
        presentingProblem problemHistory treatmentHistory medical substanceUse social \
        riskScreen diagnosis recommendation emergencyContact
        """,
        "treatment-plan": """
        diagnosis problems goals objectives interventions frequency modality responsible \
        reviewDate clientAcknowledgment
        """,
        "progress-note": "start stop sessionNumber modality riskStatement",
        "soap-note":
            "subjective objective assessment plan start stop sessionNumber modality riskStatement",
        "dap-note": "data assessment plan start stop sessionNumber modality riskStatement",
        "birp-note": """
        behaviour intervention response plan start stop sessionNumber modality riskStatement
        """,
        "girp-note": """
        goal intervention response plan start stop sessionNumber modality riskStatement
        """,
        "pirp-note": """
        problem intervention response plan start stop sessionNumber modality riskStatement
        """,
        "psychotherapy-note": "",
        "risk-assessment": """
        reason ideation behaviour means riskFactors protectiveFactors formulation actions \
        nextContact
        """,
        "safety-plan": """
        warningSigns coping distraction help professionals environment reviewDate copyGiven
        """,
        "crisis-contact": "purpose said riskCheck action followUp",
        "discharge-summary": """
        reason dates course finalDiagnosis goalsOutcome riskAtLastContact recommendations \
        recordsLocation
        """,
        "release-of-information": """
        type description discloser recipient purpose expiry rightToRevoke conditioning \
        redisclosure signature
        """,
        "informed-consent": "service fees limitsOfConfidentiality emergencyProcedure signature",
        "coaching-agreement": """
        parties purpose notTherapy limitsOfConfidentiality clientWishes coachRequests roles \
        term contactTerms fees records ending emergencyPlan clientConfirmation \
        coachConfirmation
        """,
        "suitability": """
        imminentDanger stability currentTreatment referralTriggers canSetGoals perspective \
        emergencyContact
        """,
        "coaching-session": "goal nextStep orientation focus mode locus",
        "goal": "statement measure horizon owner status",
        "action-plan": "goal actions coAuthor version",
        "commitment": "what byWhen status",
        "package": "units price",
        "check-in": "purpose",
        "referral": """
        triggers reason recipientType optionsOffered clientResponse followUp coachingStatus
        """,
        "completion": "goalsOutcome clientWords nextSteps",
        "session": "modality attendance",
        "inquiry": "reason", "consultation": "with basis question", "contact": "purpose",
        "addendum": "amends reason", "closure": "reason", "care-team": "name profession",
        "win": "what", "entry": "", "mood": "rating", "gratitude": "items",
        "prompt": "prompt answer", "thought-record": "", "goal-check": "",
        "group-note": "member participation plan", "group-log": "topic process",
        "exception": "rules reason whatWasDone fixBy",
        "relationship": "relation analysis clientInformed",
        "disposition": "triggers disposition action",
        "disclosure": "recipient description purpose basis means",
        "legal-demand": "demand from received deadline assurance privilege",
        "access-request": "received requester scope decision",
        "amendment-request": "received wanted decision", "receipt": "paidOn amount service",
        "mandate": "referrer reportTo reportScope limitsExplainedOn",
        "countersignature": "record supervisor signedOn evidence",
        "telehealth-consent": "given terms emergencyProcedure signature",
        "superbill": """
        diagnosis serviceCode start stop licence npi taxId placeOfService
        """,
        "good-faith-estimate": "givenOn estimate", "renewal": "term clientConfirmation",
        "handover": "clientApproval", "revocation": "release revokedOn how",
    ]

    @Test func `that are required are those of the rulebook, for every kind`() {
        #expect(Set(Self.required.keys) == Set(Kind.all.map(\.id)))
        for kind in Kind.all {
            let names = kind.fields.filter(\.required).map(\.name).joined(separator: " ")
            #expect(names == Self.required[kind.id], "\(kind.id)")
        }
    }

    /// Fields that are more than text: the type, its words and bounds.
    static let typed: [String: String] = [
        "riskStatement": "choice none-noted see-assessment",
        "ideation": "choice none wish thoughts method intent plan",
        "clientAcknowledgment": "choice given declined not-yet",
        "attendance":
            "choice attended late no-show cancelled-by-client cancelled-by-practitioner",
        "horizon": "choice short middle long", "stability": "choice stable in-recovery not-stable",
        "coachingStatus": "choice continue pause end",
        "healthSource": "choice client treating-professional",
        "saboteurStatus": "choice active quieted", "noSecrets": "choice none limited kept",
        "orientation": "several past present future 1...3", "focus": "choice solution problem",
        "mode": "choice action insight", "locus": "choice external internal",
        "imminentDanger": "yesNo yes no", "canSetGoals": "yesNo yes no",
        "outsideCompetence": "yesNo yes no", "consentToContact": "yesNo yes no",
        "reviewDate": "date", "byWhen": "date", "due": "date", "followUp": "date",
        "validUntil": "date", "start": "time", "stop": "time",
        "sessionNumber": "number 1...99999", "feeling": "number 0...100",
        "problems": "list 1...50", "goals": "list 1...50", "objectives": "list 1...50",
        "optionsOffered": "list 1...50", "linkedGoal": "reference treatment-plan",
        "amends": "reference", "session": "reference session", "units": "number 1...9999",
        "unitsCharged": "number 0...99", "attendees": "list 1...50",
        "plannedBy": "reference treatment-plan", "reviewedOn": "date",
        "timesCarried": "number 0...999",
        "direction": "choice client-is-harmed client-harms third-person child-or-dependent-adult",
        "fixBy": "date",
    ]

    @Test func `that are more than text have the type that their name promises`() {
        for (name, expected) in Self.typed {
            let types = Set(Kind.all.compactMap { $0.field(named: name)?.type })
            let words = types.map { type in
                ([type.word] + type.choices + type.kinds
                    + (type.bounds.map { ["\($0)"] } ?? [])).joined(separator: " ")
            }
            #expect(words == [expected], "\(name)")
        }
        #expect(
            Kind.named("consultation")?.field(named: "basis")?.type
                == .choice(["release", "treatment", "emergency", "anonymised"])
        )
        #expect(Kind.named("gratitude")?.field(named: "items")?.type == .list(1...3))
        #expect(Kind.named("mood")?.field(named: "rating")?.type == .number(1...10))
        #expect(Kind.named("goal")?.field(named: "progress")?.type == .number(0...10))
        #expect(Kind.named("action-plan")?.field(named: "actions")?.type == .list(1...100))
        #expect(Kind.named("treatment-plan")?.field(named: "modality")?.type == .text)
    }

    @Test func `of a referral offer every recipient of the rulebook`() {
        let recipients = Kind.named("referral")?.field(named: "recipientType")?.type.choices ?? []
        #expect(
            Set(recipients)
                == [
                    "psychiatrist", "psychologist", "counselor", "social-worker", "MFT",
                    "emergency", "other", "physician", "domestic-violence-service", "crisis-line",
                    "SUD-programme", "legal-service", "social-service",
                ]
        )
    }

    @Test func `say what a session was turned to as coaching usually is`() {
        let presets = Kind.named("coaching-session")?.newNote().fields.map {
            "\($0.name) \($0.value)"
        }
        #expect(
            presets
                == [
                    "orientation present\nfuture", "focus solution", "mode action",
                    "locus external",
                ]
        )
        // Nothing clinical, and no answer to a question of safety, is ever filled in.
        let requests: Set = ["access-request", "amendment-request"]
        for kind in Kind.kinds(of: .therapy) {
            // A request begins undecided.
            let undecided = requests.contains(kind.id) ? ["decision pending"] : []
            #expect(kind.newNote().fields.map { "\($0.name) \($0.value)" } == undecided)
        }
        #expect(Kind.named("suitability")?.newNote().fields.isEmpty == true)
    }

    @Test func `of a negative belief are an obstacle in coaching and a history in therapy`() {
        func names(_ discipline: Discipline) -> Set<String> {
            Set(Kind.kinds(of: discipline).flatMap { $0.fields.map(\.name) })
        }
        let origin: Set = ["coreBelief", "coreBeliefOrigin", "coreBeliefHistory"]
        #expect(names(.therapy).isSuperset(of: origin))
        #expect(names(.coaching).isDisjoint(with: origin))
        #expect(names(.coaching).isSuperset(of: ["saboteur", "saboteurCounterAction"]))
        #expect(names(.therapy).isDisjoint(with: ["saboteur", "saboteurCounterAction"]))
    }

    @Test func `link a record to its session, but not where there is none`() {
        let without: Set = [
            "release-of-information", "informed-consent", "crisis-contact", "coaching-agreement",
            "suitability", "package", "check-in", "session", "inquiry", "contact", "addendum",
            "closure", "care-team", "win", "exception", "relationship", "disposition", "disclosure",
            "legal-demand", "access-request", "amendment-request", "receipt", "mandate",
            "countersignature", "telehealth-consent", "good-faith-estimate", "renewal", "handover",
            "revocation",
        ]
        for kind in Kind.all where kind.disciplines != [.journal] {
            let hasSession = kind.field(named: "session") != nil
            #expect(hasSession == !without.contains(kind.id), "\(kind.id)")
            #expect(kind.field(named: "session")?.required != true)
        }
    }
}
