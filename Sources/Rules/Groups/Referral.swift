import Practice

extension Rulebook {
    /// RF-01 to RF-11: when somebody else should help, and how that is documented.
    static let referral: [Rule] = []
}
