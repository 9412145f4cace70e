/// What listed wording is about (RULES.md, section 6.3).
///
/// The raw value is what a sealed record holds: it is never renamed or used again.
public enum Category: String, CaseIterable, Sendable {
    case passiveWish = "S1"
    case ideation = "S2"
    case plan = "S3"
    case attempt = "S4"
    case selfHarm = "S5"
    case abuseOfClient = "A1"
    case abuseOfDependant = "A2"
    case threatToOthers = "A3"
    case substance = "U1"
    case illness = "I1"
    case sign = "I2"
    case competence = "C1"
    case code = "D1"
    case diagnosis = "D2"
    case disorder = "D3"
    case treatment = "T1"
    case therapyRelation = "T2"
    case clinicalTitle = "P1"
    /// What belongs in the record proper and not in a psychotherapy note (CD-03).
    case recordProper = "R1"
    /// A phrase that a person gave to try the engine.
    case target = "target"

    /// The rule that asks for a look at it.
    public var rule: String? {
        switch self {
        case .passiveWish, .ideation, .plan, .attempt, .selfHarm: "RF-04"
        case .abuseOfClient, .abuseOfDependant, .threatToOthers: "RF-03"
        case .substance: "RF-02"
        case .illness, .sign: "RF-01"
        case .competence: "RF-05"
        case .code, .diagnosis, .disorder, .treatment, .therapyRelation: "SC-06"
        case .clinicalTitle: "SC-06"
        case .recordProper: "CD-03"
        case .target: nil
        }
    }
}
