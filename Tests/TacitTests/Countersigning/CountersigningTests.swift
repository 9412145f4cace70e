import Age
import Exchange
import Foundation
import Practice
import Rules
import Tacit
import Testing

@Suite struct `A countersignature of a trainee's note` {
    @Test(arguments: [Role.therapist, .coach])
    func `goes there and back in packages, and completes the note`(role: Role) throws {
        try CountersigningScene.run(role) { here, there, note in
            #expect(try here.countersigning(note)?.state == .awaited)
            #expect(
                try here.dueOfSupervision()
                    == ["2 signed notes wait for your supervisor's countersignature"]
            )
            let sent = try here.forSupervisor([note], there.identity().recipient)
            #expect(try there.receive(sent).toCountersign == 1)
            #expect(
                try there.dueOfSupervision() == ["a trainee's note waits for your countersignature"]
            )
            let now = try SampleVault.moment
            let waiting = try there.notesToCountersign(now: now, there.gate.permitToSearch())
            #expect(waiting.map(\.note.title) == ["first"])
            #expect(try there.countersigning(waiting[0].id)?.state == .toBeGiven)
            let given = try there.countersign(waiting.map(\.id))
            #expect(try there.dueOfSupervision().isEmpty)
            #expect(try there.countersigning(waiting[0].id)?.state == .given)
            let record = try there.record(given[0].id, there.gate.permitToShow())
            #expect(record.status == .signed && record.signature != nil)
            #expect(record.note.value(of: "supervisor") == "Dr Sol")
            let credential = role == .therapist ? "Psychologist 12345, DE" : nil
            #expect(record.note.value(of: "credential") == credential)

            let report = try here.take(there.sendBack(to: here.identity().recipient))
            #expect(report.imported == 1 && report.countersignatures.count == 1)
            let countersigning = try #require(try here.countersigning(note))
            #expect(countersigning.state == .complete && !countersigning.isOnPaper)
            #expect(countersigning.by == "Dr Sol" && countersigning.on == "2026-03-02")
            #expect(
                try here.dueOfSupervision()
                    == ["a signed note waits for your supervisor's countersignature"]
            )
            #expect(try here.verify().isClean && there.verify().isClean)
        }
    }

    @Test func `lies beside the note, and its package names no client`() throws {
        try CountersigningScene.run { here, there, note in
            try there.receive(here.forSupervisor([note], there.identity().recipient))
            _ = try there.countersign([there.note("first")])
            let own = AgeIdentity.random()
            let package = try there.package(
                DisclosureRequest(
                    purpose: .countersignature,
                    basis: .ownTraining,
                    recipient: "Tina Trainee"
                ),
                of: there.engagement,
                .recipients([here.identity().recipient, own.recipient.text])
            )
            let opened = try package.file.opened(with: own)
            #expect(opened.manifest.client == nil && opened.manifest.records.count == 1)
            let bytes = Data(opened.archive)
            for word in ["Ana", "Pop", "body of first", "what said says"] {
                #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word)")
            }
            // Another client came in since: it is filed by its note, whoever is on the roster.
            _ = try here.begin(with: "Ben Okafor")
            try here.take(package.file)
            let given = try #require(
                try here.allRecords().first { $0.note.kind == "countersignature" }
            )
            let countersigned = try here.record(note, here.gate.permitToShow())
            #expect(given.engagement == countersigned.engagement)
        }
    }

    @Test func `is the one thing that its package holds, field by field`() throws {
        try CountersigningScene.countersigned { _, there, note, _ in
            var own = try #require(Kind.named("countersignature")).filled("on paper")
            own.set("record", try there.note("first").text)
            try there.sign(there.save(own, in: there.engagement))
            let permit = try there.permitToDisclose(
                DisclosureRequest(
                    purpose: .countersignature,
                    basis: .ownTraining,
                    recipient: "Tina Trainee"
                ),
                engagement: there.engagement,
                now: SampleVault.moment
            )
            #expect(
                permit.selection.items.map(\.fields) == [
                    [
                        "record", "supervisor", "credential", "signedOn", "evidence",
                        "signedContent",
                    ]
                ]
            )
            #expect(permit.selection.items.allSatisfy { !$0.includesBody && !$0.includesTitle })
            #expect(permit.selection.notices.map(\.rawValue) == ["minimum", "unencrypted"])
            #expect(note != permit.selection.items.first?.record)
        }
    }

    @Test func `comes twice and is kept once`() throws {
        try CountersigningScene.countersigned { here, there, _, back in
            try here.take(back)
            #expect(try here.problem(with: back) == .alreadyHere)
            let again = try here.take(there.sendBack(to: here.identity().recipient))
            #expect(again.imported == 0 && again.skipped == 1 && again.countersignatures.isEmpty)
            #expect(try here.standings() == [.holds])
        }
    }

    @Test func `counts only after somebody compared the supervisor's key`() throws {
        try CountersigningScene.countersigned { here, _, note, back in
            try here.take(back, confirming: false)
            #expect(try here.standings() == [.unconfirmed])
            #expect(try here.countersigning(note)?.state == .awaited)
            #expect(try here.dueOfSupervision().contains { $0.contains("compared") })
            try here.confirm("Dr Sol")
            #expect(try here.standings() == [.holds])
        }
    }

    @Test func `by somebody else's key does not count`() throws {
        try CountersigningScene.countersigned(by: CountersigningScene.stranger) {
            here,
            _,
            note,
            back in
            try here.take(back, from: "Dr Else")
            #expect(try here.standings() == [.notOfRecord])
            #expect(try here.countersigning(note)?.state == .awaited)
            #expect(try here.countersigning(note)?.withoutEffect.count == 1)
        }
    }

    @Test func `by somebody who calls themselves the supervisor is refused`() throws {
        try CountersigningScene.countersigned { here, _, note, back in
            try here.take(back)
            let other = try CountersigningScene.stranger.get()
            var there = try other.unlock(other.folder.copy(), .therapist)
            try there.call("Dr Sol")
            try there.receive(
                here.package(
                    DisclosureRequest(
                        purpose: .clientAccess,
                        basis: .clientRequest,
                        recipient: "somebody",
                        items: [here.note("second")]
                    ),
                    of: here.engagement,
                    .recipients([there.identity().recipient])
                ).file
            )
            _ = try there.countersign([there.note("second")])
            let problem = try here.problem(with: there.sendBack(to: here.identity().recipient))
            guard case .changedKey = problem else {
                Issue.record("\(String(describing: problem))")
                return
            }
            #expect(try here.standings() == [.holds])
            try there.lock()
        }
    }

    @Test func `for another text does not count`() throws {
        try CountersigningScene.run { here, there, note in
            try there.receive(here.forSupervisor([note], there.identity().recipient))
            try there.forge(for: note, String(repeating: "0", count: 64))
            try here.take(there.sendBack(to: here.identity().recipient))
            #expect(try here.standings() == [.otherText])
            #expect(try here.countersigning(note)?.state == .awaited)
        }
    }

    @Test func `is for no other record`() throws {
        try CountersigningScene.run { here, there, note in
            let second = try here.note("second")
            try there.receive(here.forSupervisor([note, second], there.identity().recipient))
            let given = try there.countersign([there.note("first")])
            let content = try there.record(given[0].id, there.gate.permitToShow()).note
                .value(of: "signedContent")
            try there.forge(for: second, #require(content))
            try here.take(there.sendBack(to: here.identity().recipient))
            #expect(Set(try here.standings()) == [.holds, .otherText])
            #expect(try here.countersigning(note)?.state == .complete)
            #expect(try here.countersigning(second)?.state == .awaited)
        }
    }

    @Test func `that was changed here does not count`() throws {
        try CountersigningScene.countersigned { here, _, note, back in
            try here.take(back)
            let record = try #require(
                try here.allRecords().first { $0.note.kind == "countersignature" }
            )
            var given = record.note
            given.set("signedOn", "2026-03-01")
            _ = try here.edit(
                record.id,
                parents: [1],
                note: given,
                now: SampleVault.moment,
                here.gate.permitToSave(kind: given.kind)
            )
            #expect(try here.standings() == [.unsigned])
            #expect(try here.countersigning(note)?.state == .awaited)
        }
    }

    @Test func `that was tampered with on the way is refused, and nothing of it is kept`() throws {
        try CountersigningScene.countersigned { here, _, _, back in
            for position in [back.count - 1, back.count - 3_000, back.count / 2] {
                var bytes = back
                bytes[position] ^= 1
                let problem = try here.problem(with: bytes)
                guard case .damaged = problem else {
                    Issue.record("at \(position): \(String(describing: problem))")
                    continue
                }
            }
            #expect(try here.standings().isEmpty)
        }
    }

    @Test func `that somebody else passes on does not count`() throws {
        try CountersigningScene.countersigned { here, there, note, _ in
            let other = try CountersigningScene.stranger.get()
            var middle = try other.unlock(other.folder.copy(), .therapist)
            func request(_ vault: borrowing UnlockedVault) throws -> DisclosureRequest {
                DisclosureRequest(
                    purpose: .clientAccess,
                    basis: .clientRequest,
                    recipient: "whoever",
                    items: try vault.allRecords().filter { $0.note.kind == "countersignature" }
                        .map(\.id)
                )
            }
            try middle.receive(
                there.package(
                    request(there),
                    of: there.engagement,
                    .recipients([middle.identity().recipient])
                ).file
            )
            let passedOn = try middle.package(
                request(middle),
                of: middle.engagement,
                .recipients([here.identity().recipient])
            ).file
            _ = try here.setSettings(now: SampleVault.moment) { $0.supervisor = "Dr Else" }
            let report = try here.take(passedOn, from: "Dr Else")
            #expect(report.imported == 1)
            #expect(try here.standings() == [.passedOn])
            #expect(try here.countersigning(note)?.state == .awaited)
            try middle.lock()
        }
    }

    @Test func `is given in the role in which the note was written`() throws {
        try CountersigningScene.run(as: .coach) { here, there, note in
            let sent = try here.forSupervisor([note], there.identity().recipient)
            let refused = refusals { _ = try there.receive(sent) }
            #expect(refused == ["SC-01"])
            // Whoever writes one by hand as a coach, beside a note of their own under the identifier
            // of a therapist's, gains nothing.
            try there.call("Sol Coaching")
            try there.receive(CountersigningScene.ofCoach(for: there.identity().recipient))
            let content = try #require(try CountersigningScene.content(of: here.role))
            let decoy = #""kind":"coaching-session","id":"\#(note.text)","body":"b""#
            _ = try there.bring(jsonLines: #"{"client":"Ana Pop",\#(decoy)}"# + "\n")
            try there.forge(for: note, content)
            let file = try there.package(
                DisclosureRequest(
                    purpose: .clientAccess,
                    basis: .clientRequest,
                    recipient: "T. T.",
                    items: there.allRecords().filter { $0.note.kind == "countersignature" }
                        .map(\.id)
                ),
                of: there.engagement,
                .recipients([here.identity().recipient])
            ).file
            _ = try here.setSettings(now: SampleVault.moment) { $0.supervisor = "Sol Coaching" }
            try here.take(file, from: "Sol Coaching")
            #expect(try here.standings() == [.otherRole])
            #expect(try here.countersigning(note)?.state == .awaited)
        }
    }

    @Test func `does not cover an addendum, until that has one of its own`() throws {
        try CountersigningScene.countersigned { here, there, note, back in
            try here.take(back)
            var later = try #require(Kind.named("addendum")).filled("later")
            later.tags = []
            let addendum = try here.amend(
                note,
                note: later,
                now: SampleVault.moment,
                here.gate.permitToSave(kind: "addendum")
            ).id
            try here.sign(addendum)
            #expect(try here.countersigning(note)?.state == .complete)
            #expect(try here.countersigning(addendum)?.countersignature == nil)
            try there.receive(here.forSupervisor([note], there.identity().recipient))
            _ = try there.countersign([addendum])
            try here.take(there.sendBack(to: here.identity().recipient), confirming: false)
            #expect(try here.countersigning(addendum)?.state == .complete)
        }
    }

    @Test func `on paper, entered by hand, is told from one that holds`() throws {
        try CountersigningScene.run { here, _, note in
            var paper = try #require(Kind.named("countersignature")).filled("on paper")
            paper.set("record", note.text)
            paper.set("supervisor", "Dr Sol")
            try here.sign(here.save(paper, in: here.engagement))
            let countersigning = try #require(try here.countersigning(note))
            #expect(countersigning.state == .complete && countersigning.isOnPaper)
            #expect(try here.standings() == [.onPaper])
        }
    }

    @Test func `is given by one of several supervisors of record`() throws {
        try CountersigningScene.countersigned { here, _, note, back in
            try here.take(back)
            _ = try here.setSettings(now: SampleVault.moment) { $0.supervisor = "Dr New; dr sol" }
            #expect(try here.countersigning(note)?.state == .complete)
            _ = try here.setSettings(now: SampleVault.moment) { $0.supervisor = "Dr New" }
            #expect(try here.standings() == [.notOfRecord])
        }
    }

    // MARK: What cannot be countersigned

    @Test func `is given for nothing of one's own, nothing without a signature, and not twice`()
        throws
    {
        try CountersigningScene.run { here, there, note in
            #expect(refusals { _ = try here.countersign([note]) } == ["SV-01"])
            var tagged = try #require(Kind.named("crisis-contact")).filled("in part")
            tagged.fields.append(Note.Field(name: "unknown", value: "x"))
            let part = try here.save(tagged, in: here.engagement)
            // What was not signed here goes without a signature of its author.
            try there.receive(here.forSupervisor([note], there.identity().recipient))
            let copy = try there.save(tagged, in: there.engagement)
            #expect(part != copy)
            #expect(refusals { _ = try there.countersign([copy]) } == ["SV-01"])
            let first = try there.note("first")
            _ = try there.countersign([first])
            #expect(refusals { _ = try there.countersign([first]) } == ["SV-01"])
            let given = try #require(
                try there.allRecords().first { $0.note.kind == "countersignature" }
            )
            #expect(refusals { _ = try there.countersign([given.id]) } == ["SV-01"])
        }
    }

    @Test func `goes to nobody but who wrote the note`() throws {
        try CountersigningScene.countersigned { here, there, _, _ in
            let engagement = try there.engagement
            let refused = refusals {
                _ = try there.permitToDisclose(
                    DisclosureRequest(
                        purpose: .countersignature,
                        basis: .ownTraining,
                        recipient: "Dr Else"
                    ),
                    engagement: engagement,
                    now: SampleVault.moment
                )
            }
            #expect(refused == ["CD-09"])
        }
    }

    @Test func `stands on the note in each later package`() throws {
        try CountersigningScene.countersigned { here, _, note, back in
            try here.take(back)
            let own = AgeIdentity.random()
            let file = try here.package(
                DisclosureRequest(
                    purpose: .clientAccess,
                    basis: .clientRequest,
                    recipient: "Ana Pop",
                    items: [note]
                ),
                of: here.engagement,
                .recipients([own.recipient.text])
            ).file
            let text = String(decoding: try file.opened(with: own).archive, as: UTF8.self)
            #expect(text.contains("Countersigned: Dr Sol, 2026-03-02"))
            #expect(text.contains(#""code":"verifier""#))
        }
    }
}

/// The rules that refused something; `nil` where nothing was refused.
private func refusals(_ body: () throws -> Void) -> [String]? {
    do {
        try body()
        return nil
    } catch VaultError.refused(let refusals) {
        return refusals.map(\.rule)
    } catch TransferError.vault(.refused(let refusals)) {
        return refusals.map(\.rule)
    } catch {
        return ["\(error)"]
    }
}
