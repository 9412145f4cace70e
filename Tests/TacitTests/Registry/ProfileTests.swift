import Practice
import Tacit
import Testing

@Suite struct `The holder's profile` {
    private static let shared = Result {
        try SampleVault(roles: [.therapist, .coach]) { _ in }
    }

    @Test func `is each role's own, and its changes stand in the log`() throws {
        let sample = try Self.shared.get()
        let folder = try sample.folder.copy()
        let now = try SampleVault.moment
        let credential = Credential(
            title: "LMFT\u{202E}",
            number: "1",
            jurisdiction: "CA",
            expires: Moment(iso: "2026-04-01")
        )
        var therapist = try sample.unlock(folder, .therapist)
        #expect(try therapist.profile().holder == "Dr. Holder")
        let profile = try therapist.setProfile(now: now) {
            $0.holder = "Dr. Other"
            $0.credentials.append(credential)
        }
        #expect(profile.credentials == [SampleVault.licence, credential])
        #expect(try therapist.audit().last?.action == .profile)
        #expect(try therapist.verify().isClean)
        try therapist.lock()
        let coach = try sample.unlock(folder, .coach)
        #expect(
            try coach.profile()
                == HolderProfile(
                    holder: "Dr. Holder",
                    credentials: [SampleVault.licence]
                )
        )
        try coach.lock()
        let again = try sample.unlock(folder, .therapist)
        #expect(try again.profile() == profile)
        try again.lock()
    }

    @Test func `needs a holder, and a title for each credential`() throws {
        let sample = try Self.shared.get()
        var open = try sample.unlock(sample.folder.copy(), .therapist)
        let now = try SampleVault.moment
        let before = try open.profile()
        let untitled = Credential(title: " ", number: "1", jurisdiction: "", expires: nil)
        #expect(invalidInput { _ = try open.setProfile(now: now) { $0.holder = "" } } == .emptyName)
        #expect(
            invalidInput { _ = try open.setProfile(now: now) { $0.credentials = [untitled] } }
                == .emptyName
        )
        #expect(try open.profile() == before)
        try open.lock()
    }

    @Test(arguments: [
        ("2026-03-01", Credential.Validity.expired(days: 1)),
        ("2026-03-02", .expiring(days: 0)), ("2026-05-01", .expiring(days: 60)),
        ("2026-05-02", .valid), ("2025-03-02", .expired(days: 365)),
    ])
    func `has credentials whose end is known to the day`(
        expires: String,
        validity: Credential.Validity
    ) throws {
        let today = try SampleVault.moment
        let credential = Credential(
            title: "LMFT",
            number: "",
            jurisdiction: "",
            expires: Moment(iso: expires)
        )
        #expect(credential.validity(on: today) == validity)
        let endless = Credential(title: "MCC", number: "", jurisdiction: "", expires: nil)
        #expect(endless.validity(on: today) == .valid)
    }
}
