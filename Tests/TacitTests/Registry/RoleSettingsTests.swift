import Practice
import Rules
import Tacit
import Testing

@Suite struct `The settings of a role` {
    private static let shared = Result { try SampleVault(roles: [.therapist, .coach]) { _ in } }

    @Test func `are the defaults until somebody sets them, and each role's own`() throws {
        let sample = try Self.shared.get()
        let folder = try sample.folder.copy()
        var vault = try sample.unlock(folder, .coach)
        #expect(try vault.settings() == Settings())
        let set = try vault.setSettings(now: SampleVault.moment) {
            $0.flatSessions = 12
            $0.waitingDays = 3_650
            $0.pastFirst = 2
            $0.planBeforeNote = 5
            $0.reviewDays = 14
            $0.sameLegalEntity = false
            $0.custodian = "Dr. Ñ, tel"
            $0.supervisor = "S"
            $0.showsLicence = true
        }
        #expect(try vault.audit().last?.action == .settings)
        try vault.lock()
        let again = try sample.unlock(folder, .coach)
        #expect(try again.settings() == set && set != Settings())
        #expect(try again.verify().isClean)
        try again.lock()
        let therapist = try sample.unlock(folder, .therapist)
        #expect(try therapist.settings() == Settings())
        try therapist.lock()
    }

    /// A setting that is new has to have a field in the format.
    @Test func `are all written down`() {
        #expect(Mirror(reflecting: Settings()).children.count == 11)
        #expect(NumberSetting.all.count == 5)
    }

    @Test func `stay within their bounds, and name a profile that there is`() throws {
        let sample = try Self.shared.get()
        var vault = try sample.unlock(sample.folder.copy(), .therapist)
        let now = try SampleVault.moment
        for setting in NumberSetting.all {
            for number in [setting.bounds.lowerBound, setting.bounds.upperBound] {
                let set = try vault.setSettings(now: now) { _ = setting.set(number, in: &$0) }
                #expect(setting.value(in: set) == number)
            }
        }
        let before = try vault.settings()
        #expect(
            invalidInput { _ = try vault.setSettings(now: now) { $0.waitingDays = 29 } }
                == .outOfBounds(setting: "waiting-days", 30...3_650)
        )
        #expect(
            invalidInput { _ = try vault.setSettings(now: now) { $0.profile = "nowhere" } }
                == .unknownProfile("nowhere")
        )
        #expect(try vault.settings() == before)
        try vault.lock()
    }
}
