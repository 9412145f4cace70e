import Practice
import Rules
import Testing

/// CD-09: what goes for which purpose, written out apart from the tables that it checks.
@Suite struct `No more than the purpose needs` {
    /// A kind alone goes whole; behind a colon stand the fields that go of it.
    static let golden: [String: [String]] = [
        "therapist new-therapist": clinical,
        "therapist therapist": [
            "treatment-plan", "risk-assessment", "safety-plan", "discharge-summary",
            "crisis-contact", "handover",
        ],
        "therapist new-coach": toCoach, "therapist coach": toCoach,
        "therapist supervisor": clinical,
        "therapist consultation without the person": ["consultation: question"] + planAndRisk,
        "therapist supervisor without the person": withoutThePerson,
        "therapist insurer": [
            "treatment-plan: diagnosis goals frequency modality reviewDate", "superbill",
            "progress-note: start stop sessionNumber modality serviceCode",
            "soap-note: start stop sessionNumber modality serviceCode",
            "dap-note: start stop sessionNumber modality serviceCode",
            "birp-note: start stop sessionNumber modality serviceCode",
            "girp-note: start stop sessionNumber modality serviceCode",
            "pirp-note: start stop sessionNumber modality serviceCode",
            "session: start stop modality attendance",
        ],
        "therapist court": [], "therapist emergency": [], "therapist abuse-report": [],
        "therapist oversight": [],
        "therapist mandated-report": ["session: start stop modality attendance"],
        "coach new-coach": [
            "coaching-agreement", "coaching-session", "goal", "action-plan", "commitment",
            "check-in", "completion", "renewal", "session", "win", "handover",
        ],
        "coach coach": ["coaching-agreement", "goal", "action-plan", "renewal", "win", "handover"],
        "coach new-therapist": ["referral", "crisis-contact", "handover"],
        "coach therapist": ["referral", "crisis-contact", "handover"],
        "coach supervisor": ["coaching-session", "goal", "action-plan", "session", "consultation"],
        "coach supervisor without the person": [
            "coaching-session: goal reality options nextStep orientation obstacles strengths values "
                + "capacity stretch saboteur saboteurTrigger saboteurCounterAction saboteurStatus insight wins skillsUsed referralTriggers "
                + "outsideCompetence text",
            "goal: statement measure why horizon status progress text",
            "action-plan: actions text", "win: what strength text",
            "consultation: question advice action text",
        ],
        "coach consultation without the person": [
            "coaching-session: goal reality options obstacles", "goal: statement measure",
            "consultation: question",
        ],
        "coach sponsor": ["goal: statement status progress", "session: attendance unitsCharged"],
        "coach court": [], "coach emergency": [], "coach abuse-report": [], "coach oversight": [],
        "coach mandated-report": ["session: start stop modality attendance"],
        "client share": [],
    ]

    static let clinical = [
        "intake", "treatment-plan", "risk-assessment", "safety-plan", "discharge-summary",
        "informed-consent", "telehealth-consent", "progress-note", "soap-note", "dap-note",
        "birp-note", "girp-note", "pirp-note", "session", "contact", "crisis-contact", "closure",
        "care-team", "disposition", "group-note", "handover",
    ]

    static let planAndRisk = [
        "treatment-plan: diagnosis problems goals objectives interventions frequency modality "
            + "dischargeCriteria text",
        "risk-assessment: reason ideation behaviour means riskFactors protectiveFactors formulation "
            + "actions text",
    ]

    private static let about = "sessionNumber modality riskStatement homework orientation text"

    /// What a supervisor works with whom nobody named to the client.
    static let withoutThePerson =
        planAndRisk + [
            "intake: presentingProblem problemHistory treatmentHistory medical substanceUse social "
                + "riskScreen mentalStatus strengths diagnosis recommendation coreBelief "
                + "coreBeliefOrigin coreBeliefHistory coreBeliefEvidence text",
            "progress-note: subjective objective assessment intervention plan \(about)",
            "soap-note: subjective objective assessment plan intervention \(about)",
            "dap-note: data assessment plan intervention \(about)",
            "birp-note: behaviour intervention response plan \(about)",
            "girp-note: goal intervention response plan \(about)",
            "pirp-note: problem intervention response plan \(about)",
            "safety-plan: warningSigns coping environment text",
            "crisis-contact: purpose said riskCheck action followUp text",
            "consultation: question advice action text",
            "discharge-summary: reason course finalDiagnosis goalsOutcome riskAtLastContact "
                + "medications recommendations pretermination text",
        ]

    static let toCoach = [
        "intake: strengths", "treatment-plan: goals",
        "handover: goals strengths insights accommodations coordination clientApproval",
    ]

    /// Countersignatures go back to whoever sent the notes: here nobody did.
    static let toTrainees: [String: [String]] = [
        "therapist countersignature": [], "coach countersignature": [],
    ]

    /// What the client or who stands for the client gets, and a custodian: all but these.
    static let allBut: [String: Set<String>] = [
        "therapist client-access": ["psychotherapy-note", "group-log", "legal-demand"],
        "therapist representative": ["psychotherapy-note", "group-log", "legal-demand"],
        "therapist executor": ["psychotherapy-note", "group-log", "legal-demand"],
        "therapist custodian": ["psychotherapy-note"],
        "coach client-access": ["group-log", "legal-demand"],
        "coach representative": ["group-log", "legal-demand"],
        "coach executor": ["group-log", "legal-demand"],
        "coach custodian": [], "client client-access": [],
    ]

    static func scene(_ role: Role) -> DisclosureScene {
        DisclosureScene(role).havingEveryKind()
            .with { context in
                // The attendance is all that this mandate names; other records of a kind go once.
                context.records = context.records.map { record in
                    guard record.note.kind == "mandate" else { return record }
                    var note = record.note
                    note.set("reportScope", "attendance")
                    return DatedRecord(
                        id: record.id,
                        engagement: record.engagement,
                        note: note,
                        status: record.status,
                        written: record.written
                    )
                }
            }
    }

    static func told(_ scene: DisclosureScene, _ selection: DisclosureSelection) -> [String] {
        selection.items.map { item in
            let whole = item.includesBody && item.includesTitle && item.withheldFields == 0
            let parts = item.fields + (item.includesBody ? ["text"] : [])
            return whole ? item.kind : "\(item.kind): \(parts.joined(separator: " "))"
        }
    }

    @Test(arguments: PurposeProfile.all)
    func `each purpose lets through what its list says, and nothing else`(profile: PurposeProfile) {
        guard let role = Role.allCases.first(where: { $0.discipline == profile.discipline }) else {
            return
        }
        let scene = Self.scene(role)
        let request = DisclosureRequest(
            purpose: profile.purpose,
            basis: profile.bases[0],
            recipient: "somebody"
        )
        let told = Self.told(scene, scene.selection(request))
        let name = Self.name(of: profile)
        if let left = Self.allBut[name] {
            let all = Set(scene.context.records.map(\.note.kind))
            #expect(Set(told) == all.subtracting(left), "\(name)")
        } else {
            let expected = (Self.golden[name] ?? Self.toTrainees[name]).map {
                Set($0.map(Self.sorted))
            }
            #expect(Set(told.map(Self.sorted)) == expected, "\(name)")
        }
        #expect(
            scene.selection(request).withheldCount + told.count == scene.context.records.count
        )
    }

    /// The order of fields is that of the form.
    static func sorted(_ line: String) -> String {
        let parts = line.split(separator: ":")
        guard parts.count == 2 else { return line }
        return parts[0] + ": " + parts[1].split(separator: " ").sorted().joined(separator: " ")
    }

    @Test(arguments: [Role.therapist, .coach])
    func `a countersignature goes back to who sent the note, and nothing else does`(role: Role) {
        var scene = Self.scene(role)
        scene = scene.having(
            Countersignature.kind,
            ["record": scene.latest.text, "signedContent": "digest"]
        )
        let note = scene.context.records.dropLast().last?.id ?? scene.latest
        scene = scene.with { context in
            context.traineeNotes[note] = TraineeNote(
                id: note.text,
                senders: ["Tina Trainee"],
                isForSupervision: true
            )
        }
        func asking(_ name: String) -> DisclosureRequest {
            DisclosureRequest(purpose: .countersignature, basis: .ownTraining, recipient: name)
        }
        #expect(scene.blocking(asking("tina trainee")).isEmpty)
        #expect(scene.selection(asking("tina trainee")).items.map(\.record) == [scene.latest])
        #expect(!scene.selection(asking("tina trainee")).namesClient)
        #expect(scene.blocking(asking("somebody")) == ["CD-09"])
        #expect(scene.selection(asking("somebody")).items.isEmpty)
    }

    private static func name(of profile: PurposeProfile) -> String {
        let role = Role.allCases.first { $0.discipline == profile.discipline }
        return "\(role?.rawValue ?? "") \(profile.purpose.rawValue)"
            + (profile.isIdentified ? "" : " without the person")
    }

    @Test func `each list is written out here`() {
        let names = PurposeProfile.all.map(Self.name)
        #expect(Set(names).count == names.count)
        #expect(
            Set(names)
                == Set(Self.golden.keys).union(Self.allBut.keys)
                .union(Self.toTrainees.keys)
        )
    }

    @Test(arguments: PurposeProfile.all)
    func `what a list names exists`(profile: PurposeProfile) {
        for share in profile.shares {
            let kind = Kind.named(share.kind)
            #expect(kind?.disciplines.contains(profile.discipline) == true, "\(share.kind)")
            let fields: [String]
            switch share.parts {
            case .everything: continue
            case .only(let named), .words(let named): fields = named
            }
            for field in fields {
                #expect(kind?.field(named: field) != nil, "\(share.kind).\(field)")
            }
        }
        #expect(!profile.bases.isEmpty && !profile.title.isEmpty)
    }

    @Test func `what is no signed record stays, and what is kept up to date goes`() {
        let scene = DisclosureScene(.therapist).having("progress-note", status: .draft)
            .having("session", status: .draft).having("intake", status: .imported)
        let request = DisclosureRequest(purpose: .clientAccess, basis: .clientRequest)
        #expect(scene.selection(request).items.map(\.kind) == ["session", "intake"])
        #expect(scene.selection(request).withheld == [.draft: 1])
    }

    @Test func `a field beyond the list is refused, and goes where the release names it`() {
        let plain = Self.scene(.therapist).havingRelease()
        func asking(_ scene: DisclosureScene) -> DisclosureRequest {
            .onRelease(scene.latest) {
                $0.purpose = .insurer
                $0.extraFields = ["interventions"]
            }
        }
        #expect(plain.blocking(asking(plain)) == ["CD-09"])
        let named = Self.scene(.therapist).havingRelease(["covers": "Interventions"])
        #expect(named.blocking(asking(named)).isEmpty)
        let plan = named.selection(asking(named)).items.first { $0.kind == "treatment-plan" }
        #expect(plan?.fields.contains("interventions") == true)
    }

    @Test func `a kind beyond the list is refused, and goes where the release names it`() {
        let plain = Self.scene(.therapist).havingRelease()
        func asking(_ scene: DisclosureScene) -> DisclosureRequest {
            .onRelease(scene.latest) {
                $0.purpose = .therapist
                $0.kinds = ["intake"]
            }
        }
        #expect(plain.blocking(asking(plain)) == ["CD-09"])
        let named = Self.scene(.therapist).havingRelease(["covers": "intake"])
        #expect(named.blocking(asking(named)).isEmpty)
        #expect(named.selection(asking(named)).items.map(\.kind) == ["intake"])
    }

    @Test func `a sponsor learns no word of a session, whatever a release says`() {
        let scene = Self.scene(.coach).havingRelease(["covers": "coaching-session\nwins\ntext"])
        let request = DisclosureRequest.onRelease(scene.latest) {
            $0.purpose = .sponsor
            $0.extraFields = ["wins"]
            $0.kinds = ["coaching-session"]
        }
        #expect(scene.blocking(request) == ["CD-09"])
        let plain = Self.scene(.coach).selection(
            DisclosureRequest(purpose: .sponsor, basis: .consent, recipient: "the employer")
        )
        #expect(plain.items.allSatisfy { !$0.includesBody && !$0.includesTitle })
    }

    @Test func `a sponsor learns nothing before the agreement says what`() {
        func asking(_ terms: String) -> Set<String> {
            let scene = DisclosureScene(.coach).having(
                "coaching-agreement",
                ["sponsorTerms": terms]
            )
            return scene.blocking(
                DisclosureRequest(
                    purpose: .sponsor,
                    basis: .consent,
                    document: scene.latest,
                    recipient: "the employer"
                )
            )
        }
        #expect(asking("") == ["CD-09"])
        #expect(asking("attendance only").isEmpty)
    }

    @Test func `an agreement that was taken back carries nothing`() {
        let agreed = DisclosureScene(.coach).having("coaching-agreement", ["sponsorTerms": "x"])
        let revoked = agreed.having(
            "revocation",
            ["release": agreed.latest.text, "revokedOn": "2026-03-09"]
        )
        let request = DisclosureRequest(
            purpose: .sponsor,
            basis: .consent,
            document: agreed.latest,
            recipient: "the employer"
        )
        #expect(revoked.blocking(request) == ["CD-01"])
    }

    @Test func `a supervisor of record is on file and named to the client`() {
        func asking(_ supervisor: String, _ service: String) -> Set<String> {
            DisclosureScene(.therapist)
                .having("informed-consent", ["service": service])
                .with { $0.settings.supervisor = supervisor }
                .blocking(
                    DisclosureRequest(
                        purpose: .supervisor,
                        basis: .ownTraining,
                        recipient: "Lea Frei"
                    )
                )
        }
        #expect(asking("", "therapy, supervised by Lea Frei") == ["CD-09"])
        #expect(asking("Lea Frei", "therapy") == ["CD-09"])
        #expect(asking("Lea Frei", "therapy, supervised by Lea Frei").isEmpty)
    }

    @Test func `a colleague is asked without the person`() {
        let scene = DisclosureScene(.therapist)
            .having("consultation", ["question": "how to end well"])
            .having("consultation", ["question": "what to make of Ána's silence"])
        let request = DisclosureRequest(
            purpose: .consultation,
            basis: .noneGiven,
            recipient: "a colleague"
        )
        #expect(scene.blocking(request).isEmpty)
        let selection = scene.selection(request)
        #expect(selection.items.count == 2 && !selection.isIdentified)
        #expect(scene.says("CD-09", to: request).map(\.level) == [.inform])
    }

    @Test(arguments: PurposeProfile.coaching)
    func `whatever leaves coaching says that it is no therapy`(profile: PurposeProfile) {
        let request = DisclosureRequest(purpose: profile.purpose, basis: profile.bases[0])
        #expect(DisclosureScene(.coach).selection(request).notices.contains(.notTherapy))
    }

    @Test func `every plain copy says that anybody can read it, and no text promises too much`() {
        for profile in PurposeProfile.all {
            guard let role = Role.allCases.first(where: { $0.discipline == profile.discipline })
            else { continue }
            let request = DisclosureRequest(purpose: profile.purpose, basis: profile.bases[0])
            #expect(DisclosureScene(role).selection(request).notices.last == .unencrypted)
        }
        #expect(Set(DisclosureNotice.allCases.map(\.id)).count == DisclosureNotice.allCases.count)
        for text in DisclosureNotice.allCases.compactMap(\.text) {
            for word in [" safe", "at risk", "cleared", "low risk", "no risk"] {
                #expect(!text.lowercased().contains(word), "\(text)")
            }
        }
    }

    @Test func `addenda go where their record goes whole`() {
        let scene = DisclosureScene(.therapist).having("intake", body: "Text")
        let amended = scene.having("addendum", ["amends": scene.latest.text], body: "More")
        let access = DisclosureRequest(purpose: .clientAccess, basis: .clientRequest)
        #expect(amended.selection(access).items.map(\.kind) == ["intake", "addendum"])
        let coach = DisclosureRequest(purpose: .coach, basis: .authorization, recipient: "x")
        #expect(!amended.selection(coach).items.contains { $0.kind == "addendum" })
    }
}

@Suite struct `What went out can be accounted for` {
    @Test(arguments: DisclosureRequest.Basis.allCases)
    func `in therapy as the law lists it, in coaching all of it`(basis: DisclosureRequest.Basis) {
        let skipped: Set<DisclosureRequest.Basis> = [
            .authorization, .consent, .clientRequest, .treatment, .payment, .representative,
            .ownTraining, .noneGiven,
        ]
        let therapy = DisclosureScene(.therapist)
        let coaching = DisclosureScene(.coach)
        let request = DisclosureRequest(purpose: .court, basis: basis, recipient: "x")
        #expect(therapy.says("CD-08", to: request).isEmpty == skipped.contains(basis))
        let own: Set<DisclosureRequest.Basis> = [.clientRequest, .noneGiven]
        #expect(coaching.says("CD-08", to: request).isEmpty == own.contains(basis))
    }

    @Test func `it only says so`() {
        let scene = DisclosureScene(.therapist).having("crisis-contact")
        #expect(
            scene.says("CD-08", to: .inDanger([scene.latest])).map(\.level) == [.inform]
        )
    }
}
