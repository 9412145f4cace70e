import Practice

/// The codes that a bundle uses, each with its system.
///
/// Of LOINC only codes of its mental-health documents and of consents (RULES.md, section 7.2, and the
/// value sets of FHIR R4); a kind without one is named in words.
enum FHIRCodes {
    struct Coding: Hashable {
        let system: String
        let code: String
        /// The name in the code's own system; `nil` where the code says it.
        var display: String?

        var element: JSONValue {
            ["system": .text(system), "code": .text(code), "display": FHIRText.string(display)]
        }
    }

    static let loincSystem = "http://loinc.org"
    private static let reasonSystem = "http://terminology.hl7.org/CodeSystem/v3-ActReason"

    private static func loinc(_ code: String, _ display: String) -> Coding {
        Coding(system: loincSystem, code: code, display: display)
    }

    static let medicalRecords = loinc("11503-0", "Medical records")
    static let patientConsent = loinc("59284-0", "Patient Consent")
    static let releaseConsent = loinc("64292-6", "Release of information consent")

    static let privacyScope = Coding(
        system: "http://terminology.hl7.org/CodeSystem/consentscope",
        code: "patient-privacy"
    )
    static let informationRecipient = Coding(
        system: "http://terminology.hl7.org/CodeSystem/v3-ParticipationType",
        code: "IRCP"
    )
    static let author = Coding(
        system: "http://terminology.hl7.org/CodeSystem/provenance-participant-type",
        code: "author"
    )
    static let verifier = Coding(
        system: "http://terminology.hl7.org/CodeSystem/provenance-participant-type",
        code: "verifier"
    )

    /// The type of document that a record of a kind is; `nil` where LOINC has none that is sure.
    static func document(_ kind: String) -> Coding? {
        switch kind {
        case "progress-note", "soap-note", "dap-note", "birp-note", "girp-note", "pirp-note":
            loinc("34904-3", "Mental health Progress note")
        case "consultation": loinc("34785-6", "Mental health Consult note")
        case "discharge-summary": loinc("78263-1", "Mental health Discharge summary")
        case "intake": loinc("78306-8", "Mental health History and physical note")
        case "release-of-information": releaseConsent
        case "informed-consent", "telehealth-consent": patientConsent
        default: nil
        }
    }

    /// What the sharing is for, in HL7's words; `nil` for a purpose that those do not have.
    static func reason(_ purpose: String) -> Coding? {
        let code: String? =
            switch purpose {
            case "new-therapist", "therapist": "TREAT"
            case "insurer": "HPAYMT"
            case "court": "HLEGAL"
            case "emergency": "ETREAT"
            case "client-access", "representative", "executor", "share": "PATRQT"
            case "custodian": "COC"
            default: nil
            }
        return code.map { Coding(system: reasonSystem, code: $0) }
    }

    /// All that there are, for the test that looks each of them up.
    static var all: [Coding] {
        let purposes = [
            "new-therapist", "insurer", "court", "emergency", "client-access", "custodian",
        ]
        let labels = SecurityLabels.Confidentiality.allCases.map {
            Coding(system: SecurityLabels.confidentialitySystem, code: $0.rawValue)
        }
        let codes = SecurityLabels.Code.allCases.map {
            Coding(system: SecurityLabels.codeSystem, code: $0.rawValue)
        }
        return Kind.all.compactMap { document($0.id) } + purposes.compactMap(reason) + labels
            + codes
            + [
                medicalRecords, patientConsent, releaseConsent, privacyScope, informationRecipient,
                author, verifier,
            ]
    }
}

extension JSONValue {
    /// A concept in words, with its code where there is one.
    static func concept(_ coding: FHIRCodes.Coding?, _ text: String? = nil) -> JSONValue {
        ["coding": coding.map { .list([$0.element]) }, "text": FHIRText.string(text)]
    }

    /// The labels of a resource, for its `meta`.
    static func meta(_ labels: SecurityLabels) -> JSONValue {
        ["security": .list(labels.codings.map { FHIRCodes.Coding($0).element })]
    }
}

extension FHIRCodes.Coding {
    init(_ label: (system: String, code: String)) {
        self.init(system: label.system, code: label.code)
    }
}
