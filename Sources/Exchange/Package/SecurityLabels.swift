package import Practice

/// What makes a record more sensitive than its kind already is (RULES.md, section 7.3).
package enum SecurityMark: String, CaseIterable, Sendable {
    /// It comes from a programme that treats substance use (42 CFR part 2).
    case part2
    /// In a part 2 record: what it is about, where that is known.
    case alcohol
    case opioids
    /// The client paid for it, so that no insurer may learn of it (45 CFR 164.522).
    case selfPayRestricted = "self-pay-restricted"
    /// Sexual assault, abuse or domestic violence.
    case abuse
    case violence
    /// In coaching: what a client said of their own health.
    case clientReportedHealth = "client-reported-health"
}

/// How a receiver is told to handle something: one confidentiality and any number of codes.
///
/// Labels inform; what keeps others out is encryption.
package struct SecurityLabels: Hashable, Sendable {
    /// HL7 v3 Confidentiality, the lowest first.
    package enum Confidentiality: String, CaseIterable, Comparable, Sendable {
        case unrestricted = "U"
        case low = "L"
        case moderate = "M"
        case normal = "N"
        case restricted = "R"
        case veryRestricted = "V"

        package static func < (one: Self, other: Self) -> Bool {
            one.rank < other.rank
        }

        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// HL7 v3 ActCode: sensitivity, law, and what a receiver must not do.
    package enum Code: String, CaseIterable, Sendable {
        case mentalHealth = "MH"
        case psychiatricDisorder = "PSY"
        case psychotherapyNote = "PSYTHPN"
        case substanceUse = "SUD"
        /// For receivers that know no ``substanceUse``.
        case substanceAbuse = "ETH"
        case alcoholUse = "ETHUD"
        case opioidUse = "OPIOIDUD"
        case abuse = "SDV"
        case violence = "VIO"
        /// What a patient asked for themselves.
        case patientRequested = "PRS"
        case part2Law = "42CFRPart2"
        case psychotherapyNotesLaw = "HIPAAPsyNotes"
        case selfPayLaw = "HIPAASelfPay"
        case noAuthorization = "NOAUTH"
        case noRedisclosure = "NORDSCLCD"
    }

    package var confidentiality: Confidentiality
    package var codes: Set<Code>

    package init(_ confidentiality: Confidentiality = .unrestricted, _ codes: Set<Code> = []) {
        self.confidentiality = confidentiality
        self.codes = codes
    }
}

extension SecurityLabels {
    /// The labels of a record: those of its kind, and those of every mark on it.
    package init(
        kind: String,
        in discipline: Discipline,
        marks: Set<SecurityMark> = [],
        hasDiagnosis: Bool = false
    ) {
        switch discipline {
        case .therapy where Kind.named(kind)?.realm(in: .therapy) == .psychotherapyNotes:
            self.init(
                .veryRestricted,
                [.psychotherapyNote, .psychotherapyNotesLaw, .noAuthorization, .noRedisclosure]
            )
        case .therapy:
            self.init(.restricted, [hasDiagnosis ? .psychiatricDisorder : .mentalHealth])
        // Nothing of coaching claims to be health care.
        case .coaching: self.init(.restricted)
        case .journal: self.init(.restricted, [.patientRequested])
        }
        for mark in SecurityMark.allCases where marks.contains(mark) { add(mark) }
    }

    /// The high-water mark: the higher confidentiality, and the codes of both.
    package func union(_ other: Self) -> Self {
        Self(max(confidentiality, other.confidentiality), codes.union(other.codes))
    }

    private mutating func add(_ mark: SecurityMark) {
        switch mark {
        case .part2:
            codes.formUnion([.substanceUse, .substanceAbuse, .part2Law, .noRedisclosure])
        case .alcohol: codes.insert(.alcoholUse)
        case .opioids: codes.insert(.opioidUse)
        case .selfPayRestricted: codes.insert(.selfPayLaw)
        case .abuse: codes.insert(.abuse)
        case .violence: codes.insert(.violence)
        case .clientReportedHealth: codes.insert(.mentalHealth)
        }
    }
}

extension SecurityLabels {
    package static let confidentialitySystem =
        "http://terminology.hl7.org/CodeSystem/v3-Confidentiality"
    package static let codeSystem = "http://terminology.hl7.org/CodeSystem/v3-ActCode"

    /// System and code of each, the confidentiality first, in a fixed order.
    package var codings: [(system: String, code: String)] {
        [(Self.confidentialitySystem, confidentiality.rawValue)]
            + Code.allCases.filter(codes.contains).map { (Self.codeSystem, $0.rawValue) }
    }
}
