import Practice

extension Rulebook {
    /// CD-01 to CD-10: what may leave, to whom, on what ground.
    static let consentAndDisclosure: [Rule] = []
}
