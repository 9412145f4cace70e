import Foundation
import Practice
import Rules
import Tacit
import TestSupport
import Testing

/// One role's month: who comes when, what is written, and what people forget.
///
/// Each call that a person would make as a command is counted as one.
struct MonthPractice {
    /// What somebody forgets or meets; the number of the client says who.
    enum Slip: Equatable {
        case forgottenConsent, forgottenIntake, forgottenPlan, walkIn, videoWithoutConsent, crisis
        case forgottenAgreement, homeworkNotReviewed, expiredTerm, noMovement, pastFirst
    }

    struct Person {
        let number: Int
        let slip: Slip?
        let engagement: Identifier
        var plan: Identifier?
        var goal: Identifier?
    }

    static let therapySlips: [Int: Slip] = [
        3: .forgottenConsent, 5: .videoWithoutConsent, 7: .walkIn, 9: .forgottenIntake,
        13: .forgottenPlan, 15: .crisis,
    ]
    static let coachingSlips: [Int: Slip] = [
        1: .pastFirst, 2: .forgottenAgreement, 4: .homeworkNotReviewed, 6: .expiredTerm,
        8: .noMovement,
    ]

    let texts: MonthTexts
    var tally = MonthTally()
    var people: [Person] = []

    static func day(_ week: Int, _ number: Int) throws -> Moment {
        let first = try #require(Moment(year: 2026, month: 3, day: 2))
        return try #require(
            Moment(
                dayNumber: first.dayNumber + 7 * week + number % 5,
                clock: .init(second: 36_000, offset: 60)
            )
        )
    }

    // MARK: Commands

    /// `tacit add`.
    mutating func write(
        _ kind: String,
        _ fields: [(String, String)],
        body: String = "",
        for person: Person,
        now: Moment,
        in vault: inout UnlockedVault
    ) throws -> Identifier {
        tally.commands += 1
        let note = Note(
            kind: kind,
            at: now,
            fields: fields.map { Note.Field(name: $0.0, value: $0.1) },
            body: body
        )
        return try vault.add(
            NewRecord(engagement: person.engagement, note: note),
            now: now,
            vault.gate.permitToSave(kind: kind)
        ).id
    }

    /// `tacit sign`; `false` where rules say no.
    mutating func sign(
        _ id: Identifier,
        now: Moment,
        in vault: inout UnlockedVault
    ) throws -> (isSigned: Bool, advice: Int) {
        tally.commands += 1
        do throws(VaultError) {
            let permit = try vault.permitToSign(id, now: now)
            let advice = permit.advice.filter { $0.level == .advise }
            _ = try vault.sign(now: now, permit)
            tally.count(advice)
            return (true, advice.count)
        } catch {
            guard case .refused = error else { throw error }
            tally.count(try vault.ruling(onSigning: id, now: now).blocking)
            #expect(try vault.shown(id).status == .draft, "the text is still there")
            return (false, 0)
        }
    }

    /// `tacit add --sign`.
    mutating func file(
        _ kind: String,
        _ fields: [(String, String)],
        for person: Person,
        now: Moment,
        in vault: inout UnlockedVault
    ) throws -> Identifier {
        let id = try write(kind, fields, for: person, now: now, in: &vault)
        let signed = try sign(id, now: now, in: &vault)
        tally.commands -= 1
        #expect(signed.isSigned, "a '\(kind)' was refused")
        return id
    }
}
