import Foundation
import Practice
import Rules
import Tacit
import Testing

@Suite struct `Whether a package goes` {
    private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "Golden/refusals.txt")

    /// Every transfer with its basis in every state, and what refuses it.
    ///
    /// Written anew with TACIT_WRITE_GOLDEN=1, and then to be read by somebody who knows section 7.1
    /// of the rules.
    @Test
    func `is what the list says, for each transfer, discipline and state of the consent`() throws {
        var lines: [String] = []
        for transfer in Transfer.all {
            try TransferScene.fresh(transfer.role) { vault in
                try GoldenScene.fill(&vault, for: transfer)
                let engagement = try GoldenScene.engagement(in: vault)
                for state in ConsentState.allCases {
                    guard let request = try transfer.request(in: vault, state) else { continue }
                    let answer = try vault.answer(to: request, engagement)
                    lines.append("\(transfer), \(state.rawValue): \(answer)")
                }
            }
        }
        let text = lines.joined(separator: "\n") + "\n"
        if ProcessInfo.processInfo.environment["TACIT_WRITE_GOLDEN"] != nil {
            try text.write(to: Self.file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: Self.file, encoding: .utf8) == text)
    }

    @Test(arguments: [Role.therapist, .coach, .client])
    func `a purpose for which a discipline has no profile gets nothing`(role: Role) throws {
        let transfer = try #require(Transfer.all.first { $0.role == role })
        try TransferScene.fresh(role) { vault in
            try GoldenScene.fill(&vault, for: transfer)
            let engagement = try GoldenScene.engagement(in: vault)
            let known = PurposeProfile.all.filter { $0.discipline == role.discipline }
                .map(\.purpose)
            let others = DisclosureRequest.Purpose.allCases.filter { !known.contains($0) }
            #expect(!others.isEmpty)
            for purpose in others {
                var request = try transfer.request(in: vault)
                request.purpose = purpose
                let answer = try vault.answer(to: request, engagement)
                #expect(answer.hasPrefix("refused"), "\(purpose.rawValue)")
            }
        }
    }
}

extension Transfer {
    /// The request in a state of its consent; `nil` where it rests on no document that could be in
    /// that state.
    fileprivate func request(
        in vault: borrowing UnlockedVault,
        _ state: ConsentState
    ) throws -> DisclosureRequest? {
        var request = try request(in: vault)
        switch (state, basis) {
        case (.valid, _): break
        case (.absent, _):
            request.document = nil
            if ![.authorization, .consent].contains(basis) { request.basis = .noneGiven }
        case (_, .authorization):
            request.document = try state.release.map { try vault.recordID(matching: $0) }
        default: return nil
        }
        return request
    }
}

extension UnlockedVault {
    /// Whether the gate lets it through, and which rules do not.
    fileprivate func answer(
        to request: DisclosureRequest,
        _ engagement: Identifier
    ) throws -> String {
        let now = try SampleVault.moment
        do throws(VaultError) {
            let permit = try permitToDisclose(
                request,
                engagement: engagement,
                now: now
            )
            return "goes, \(permit.selection.items.count) records"
        } catch {
            guard case .refused(let refusals) = error else { throw error }
            return "refused by " + Set(refusals.map(\.rule)).sorted().joined(separator: " ")
        }
    }
}
