import Exchange
public import Practice
import Rules

/// The account of disclosures as a letter to the client (CD-08).
public struct AccountLetter: Sendable {
    public enum Format: String, CaseIterable, Sendable {
        case markdown
        /// One page, to be printed.
        case html
    }

    public let account: DisclosureAccount
    /// To be read before anybody gets in touch; where there is one, the letter has a title that says
    /// nothing, goes to the alias if one was given, and names no address (SF-01).
    public let restrictions: [ContactRestriction]
    private let letter: Letter

    init(
        _ account: DisclosureAccount,
        to client: ClientDetails,
        from profile: HolderProfile,
        _ context: Context
    ) {
        self.account = account
        restrictions = client.restrictions
        let isTherapy = context.role.discipline == .therapy
        let today = Self.day(context.now)
        let name = Self.name(of: client)
        let heading = isTherapy ? AccountWords.heading : AccountWords.plainHeading
        let isRestricted = !client.restrictions.isEmpty
        var letter = Letter(
            title: isRestricted ? AccountWords.neutralTitle : heading,
            sender: Self.sender(profile, context),
            recipient: [name] + (isRestricted ? [] : Self.lines(client.address ?? "")),
            date: today
        )
        let opening = AccountWords.opening(
            isTherapy: isTherapy,
            since: account.since.map(Self.day),
            until: today
        )
        letter.parts = [.heading(heading), .text("Dear \(name),"), .text(opening)]
        letter.parts.append(
            account.entries.isEmpty
                ? .text(AccountWords.nothing)
                : .items(account.entries.map { Self.item($0, isTherapy: isTherapy) })
        )
        letter.parts.append(
            .text(AccountWords.leftOut(isTherapy: isTherapy, count: account.leftOut))
        )
        letter.parts.append(
            .text(AccountWords.further(holder: profile.holder, isTherapy: isTherapy))
        )
        if !isTherapy, let text = DisclosureNotice.notTherapy.text {
            letter.parts.append(.text(text))
        }
        letter.parts.append(.text(profile.holder))
        self.letter = letter
    }

    /// The bytes of the letter; it is not encrypted.
    public func rendered(as format: Format) -> [UInt8] {
        switch format {
        case .markdown: letter.markdown
        case .html: letter.html
        }
    }

    /// The name that is used, or the one under which the person wants to be written to (ID-01, SF-01).
    private static func name(of client: ClientDetails) -> String {
        let alias = client.restrictions.last { $0.matter == .alias && !$0.words.isEmpty }
        return alias?.words ?? client.name
    }

    /// Who holds the vault; a protected title only where it is shown (SC-05).
    private static func sender(_ profile: HolderProfile, _ context: Context) -> [String] {
        let showsTitles = context.role.discipline == .therapy || context.settings.showsLicence
        let titles = (showsTitles ? profile.credentials : []).map { credential in
            [credential.title, credential.number, credential.jurisdiction]
                .filter { !$0.isEmpty }.joined(separator: ", ")
        }
        return [profile.holder] + titles
    }

    private static func item(_ entry: DisclosureAccount.Entry, isTherapy: Bool) -> Letter.Item {
        let purpose = DisclosureRequest.Purpose(rawValue: entry.purpose)?.told ?? entry.purpose
        let basis = DisclosureRequest.Basis(rawValue: entry.basis)?.told
        return Letter.Item(
            title: day(entry.at),
            rows: [
                ("To", entry.recipient), ("Address", entry.address), ("What", entry.description),
                ("What for", purpose), ("On what ground", isTherapy ? basis ?? "" : ""),
            ]
        )
    }

    private static func day(_ moment: Moment) -> String {
        (Moment(dayNumber: moment.dayNumber) ?? moment).spoken
    }

    private static func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map(String.init)
    }
}

extension UnlockedVault {
    /// The account of disclosures about a client as a letter; that it was given out is written into
    /// the log first.
    ///
    /// - Throws: as ``disclosureAccount(of:now:_:)``.
    public mutating func accountLetter(
        to client: Identifier,
        now: Moment,
        _ permit: consuming Permit<ShowAction>
    ) throws(VaultError) -> AccountLetter {
        let account = try disclosureAccount(of: client, now: now, permit)
        let letter = AccountLetter(
            account,
            to: try self.client(client).details,
            from: try profile(),
            try ruleContext(of: nil, includingPsychotherapyNotes: false, now: now)
        )
        try writing { _ in
            (
                (),
                AuditEvent(
                    action: .account,
                    count: UInt64(account.entries.count),
                    person: client,
                    now: now
                )
            )
        }
        return letter
    }
}
