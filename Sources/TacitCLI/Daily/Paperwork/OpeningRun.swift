import Platform
import Practice
import Rules
import Tacit

/// One opening of an engagement, from the first question to the documents that came with it.
struct OpeningRun {
    var opening: EngagementOpening
    var documents: GivenDocuments
    let isSigned: Bool
    /// Whether there is somebody to ask.
    let asks: Bool
    let now: Moment

    mutating func open(in vault: inout UnlockedVault) throws -> OpeningOutcome {
        if !opening.isInquiry { try ConflictNotice.settle(in: &vault, now: now) }
        documents.complete(from: try suggestions(vault))
        opening.documents = documents.notes
        // Whatever refuses it whatever is answered is said before anybody answers.
        if asks { try settleQuestions(in: &vault) }
        guard asks, !opening.isInquiry else {
            return try outcome(of: openNow(in: &vault), in: &vault)
        }
        return vault.role == .coach
            ? try openThroughInquiry(in: &vault)
            : try outcome(of: openNow(in: &vault), in: &vault, walking: true)
    }

    /// Goes on with the paperwork of an engagement that stands.
    mutating func resume(
        _ engagement: Engagement,
        in vault: inout UnlockedVault
    ) throws -> OpeningOutcome {
        documents.complete(from: try suggestions(vault))
        let saved = try documents.notes.map { note in
            try vault.add(
                NewRecord(engagement: engagement.id, note: note),
                now: now,
                vault.gate.permitToSave(kind: note.kind)
            ).id
        }
        let opened = OpenedNow(engagement: engagement, drafts: saved, advice: [], isNew: false)
        return try outcome(of: opened, in: &vault, walking: asks)
    }

    /// An engagement that stands, with the drafts that came with it.
    private struct OpenedNow {
        let engagement: Engagement
        let drafts: [Identifier]
        let advice: [Finding]
        var isNew = true
    }

    private func openNow(in vault: inout UnlockedVault) throws -> OpenedNow {
        do throws(VaultError) {
            return try openIfPermitted(opening, in: &vault)
        } catch {
            guard case .refused(let refusals) = error, !opening.isInquiry,
                opening.inquiry != nil || refusals.contains(where: { $0.rule == "RF-09" })
            else { throw error }
            throw OpeningError.keptAsInquiry(try keep(in: &vault), error)
        }
    }

    private func openIfPermitted(
        _ opening: EngagementOpening,
        in vault: inout UnlockedVault
    ) throws(VaultError) -> OpenedNow {
        let permit = try vault.permitToOpen(opening, now: now)
        let advice = permit.advice
        let opened = try vault.openEngagement(now: now, permit)
        return OpenedNow(engagement: opened.engagement, drafts: opened.drafts, advice: advice)
    }

    /// Keeps a refused opening with its documents as an inquiry (RF-09).
    private func keep(in vault: inout UnlockedVault) throws -> Identifier {
        if let inquiry = opening.inquiry {
            for note in opening.documents {
                let id = try vault.add(
                    NewRecord(engagement: inquiry, note: note),
                    now: now,
                    vault.gate.permitToSave(kind: note.kind)
                ).id
                Passages.tell(on: id, in: vault)
            }
            return inquiry
        }
        var kept = opening
        kept.isInquiry = true
        let opened = try openIfPermitted(kept, in: &vault)
        for id in opened.drafts { Passages.tell(on: id, in: vault) }
        return opened.engagement.id
    }

    /// Asks at the terminal what only the holder knows: whether it is the same person (DR-01).
    private mutating func settleQuestions(in vault: inout UnlockedVault) throws {
        do throws(VaultError) {
            _ = try vault.permitToOpen(opening, now: now)
        } catch {
            guard case .refused(let refusals) = error else { throw error }
            let isQuestion = refusals.allSatisfy { $0.wayOut.contains("--not-the-same-person") }
            guard isQuestion, !opening.isAnotherPerson else {
                // What the answers may still change is decided once they are there.
                if refusals.allSatisfy({ $0.rule == "RF-09" }) { return }
                throw error
            }
            for refusal in refusals { Talk.say(refusal.reason) }
            guard try !Terminal.confirm(prompt: "is it the same person? [y/n] ") else {
                throw error
            }
            opening.isAnotherPerson = true
            _ = try vault.permitToOpen(opening, now: now)
        }
    }

    /// Coaching presumes what only the answers show (RF-09): until they are there, it is an inquiry.
    private mutating func openThroughInquiry(
        in vault: inout UnlockedVault
    ) throws -> OpeningOutcome {
        if opening.inquiry == nil {
            var first = opening
            first.isInquiry = true
            opening.inquiry = try openIfPermitted(first, in: &vault).engagement.id
        }
        guard let inquiry = opening.inquiry else { throw CommandError.clientNeeded }
        let walk = PaperworkWalk(suggestions: try suggestions(vault), now: now)
        var isStopped = try !walk.fill("suitability", in: inquiry, &vault)
        do throws(VaultError) {
            _ = try vault.permitToOpen(opening, now: now)
        } catch {
            guard case .refused(let refusals) = error, !isStopped else {
                throw OpeningError.keptAsInquiry(inquiry, error)
            }
            for refusal in refusals { Talk.say("\(refusal.rule): \(refusal.reason)") }
            // What an answer asks for can be said at once.
            isStopped = try !walk.fill(
                "suitability",
                in: inquiry,
                &vault,
                besides: ["disposition", "dispositionNote"]
            )
        }
        let opened = try openNow(in: &vault)
        return try outcome(of: opened, in: &vault, walking: !isStopped, isStopped: isStopped)
    }

    private func outcome(
        of opened: OpenedNow,
        in vault: inout UnlockedVault,
        walking: Bool = false,
        isStopped: Bool = false
    ) throws -> OpeningOutcome {
        let id = opened.engagement.id
        var outcome = OpeningOutcome(
            engagement: opened.engagement,
            isNew: opened.isNew,
            advice: Advice(opened.advice, of: opened.engagement)
        )
        outcome.isStopped = isStopped
        var signs = isSigned
        if walking {
            let walk = PaperworkWalk(suggestions: try suggestions(vault), now: now)
            outcome.isStopped = try !walk.run(in: id, &vault)
            if !isSigned, !outcome.isStopped {
                signs = try walk.asksToSign(in: id, vault)
            }
        }
        let drafts =
            asks
            ? try Paperwork.standings(of: PaperworkWalk.kinds(of: vault.role), in: id, vault)
                .compactMap(\.record).filter { $0.status == .draft }.map(\.id)
            : opened.drafts
        if signs { try sign(drafts, in: &vault, &outcome) }
        outcome.documents = try drafts.map { try vault.record($0, vault.gate.permitToShow()) }
        if !opening.isInquiry { outcome.missing = try Paperwork.missing(in: id, vault) }
        return outcome
    }

    private func sign(
        _ drafts: [Identifier],
        in vault: inout UnlockedVault,
        _ outcome: inout OpeningOutcome
    ) throws {
        for draft in drafts {
            do throws(VaultError) {
                _ = try Signature.write(on: draft, in: &vault)
            } catch {
                guard error.isRefusal else { throw error }
                outcome.refused.append((draft, Messages.complaint(for: error)))
            }
        }
    }

    private func suggestions(_ vault: borrowing UnlockedVault) throws -> PaperworkSuggestions {
        try .standard(vault, clients: opening.clients, today: now)
    }
}
