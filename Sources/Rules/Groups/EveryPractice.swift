import Practice

extension Rulebook {
    /// What a practice cannot do without: exceptions, emergencies, minors, trainees, names.
    static let everyPractice: [Rule] = []
}
