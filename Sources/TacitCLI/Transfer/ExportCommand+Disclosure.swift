import Practice
import Rules
import Tacit

extension ExportCommand {
    /// A plain copy for somebody else, or what it would be.
    func disclose() throws {
        guard let purpose = DisclosureRequest.Purpose(rawValue: purpose) else {
            throw TransferComplaint.unknownPurpose(self.purpose)
        }
        let isPackage = !recipients.isEmpty || toPassphraseFile != nil
        guard !isPackage || format == nil else { throw TransferComplaint.packageIsOneForm }
        guard isPackage || !disclosure.pdf else { throw TransferComplaint.pdfInPackagesOnly }
        _ = try printer()
        let format = try disclosureFormat()
        let range = try TimeRange(since: since, until: until, now: .now())
        let replaces = force || options.yes
        if !disclosure.dryRun, !replaces, !isFolder, FileStanding.exists(output) {
            throw CommandError.exists(output)
        }
        let done = try VaultAccess(options).unlocked(asking: true) { vault in
            try self.outcome(
                for: purpose,
                range,
                isPackage ? nil : format,
                in: &vault,
                replaces: replaces
            )
        }
        try done.show(self)
    }

    private func disclosureFormat() throws -> DisclosureFormat {
        switch format ?? .html {
        case .markdown: return .markdown
        case .jsonl: return .jsonLines
        case .html: return .html
        case .csv, .dayone: throw TransferComplaint.disclosureFormat
        }
    }

    private func outcome(
        for purpose: DisclosureRequest.Purpose,
        _ range: TimeRange,
        _ format: DisclosureFormat?,
        in vault: inout UnlockedVault,
        replaces: Bool
    ) throws -> DisclosureOutcome {
        let roster = try Roster(vault)
        let engagement = try roster.engagementToDisclose(
            client: client,
            engagement: disclosure.engagement
        )
        let package = try format == nil ? packageSeal(in: vault) : nil
        var request = try disclosure.request(
            for: purpose,
            range,
            includesPsychotherapyNotes: include == .psychotherapyNotes,
            of: engagement.id,
            in: vault,
            roster
        )
        if request.recipient.isEmpty, let name = package?.contact { request.recipient = name }
        let now = Moment.now()
        if !disclosure.dryRun, let package {
            return try self.package(
                request,
                engagement,
                package.seal,
                in: &vault,
                replaces: replaces
            )
        }
        let permit = try permit(request, engagement.id, now: now, in: &vault)
        if disclosure.dryRun {
            return DisclosureOutcome(
                planned: permit.selection,
                advice: permit.advice,
                isRestricted: permit.isRestricted,
                isPackage: package != nil,
                replaced: try vault.replacements(permit)
            )
        }
        guard !permit.selection.items.isEmpty else { throw TransferComplaint.nothingGoes }
        if permit.isRestricted || !permit.isIdentified, !isFolder,
            names(engagement)
        {
            throw TransferComplaint.namesClient(output)
        }
        guard let format else { preconditionFailure("a package that was not written") }
        let made = try vault.disclosure(now: now, permit)
        let path = try write(made.rendered(as: format), of: made, format, replaces: replaces)
        return DisclosureOutcome(made: made, path: path)
    }

    /// Leave from the gate; a refusal stands in the log, unless this is a rehearsal.
    func permit(
        _ request: DisclosureRequest,
        _ engagement: Identifier,
        now: Moment,
        in vault: inout UnlockedVault
    ) throws(VaultError) -> Permit<DiscloseAction> {
        do throws(VaultError) {
            return try vault.permitToDisclose(request, engagement: engagement, now: now)
        } catch {
            if case .refused(let refusals) = error, !disclosure.dryRun {
                logRefusal(refusals.map(\.rule), of: engagement, in: &vault, now: now)
            }
            throw error
        }
    }

    /// What was refused stays refused, whatever becomes of its row.
    func logRefusal(
        _ rules: [String],
        of engagement: Identifier,
        in vault: inout UnlockedVault,
        now: Moment
    ) {
        try? vault.logRefusal(
            of: "export \(purpose)",
            engagement: engagement,
            rules: rules,
            now: now
        )
    }

    /// Whether the name of the file says who it is about.
    func names(_ engagement: Engagement) -> Bool {
        NeutralFile.isNamed(output, after: engagement.clients)
    }

    private func write(
        _ bytes: [UInt8],
        of made: Disclosure,
        _ format: DisclosureFormat,
        replaces: Bool
    ) throws -> String {
        let day = made.isIdentified ? made.at : nil
        let path = try isFolder ? neutralPath(day, ending: format.ending) : output
        try NeutralFile.write(bytes, to: path, replaces: replaces)
        return path
    }

    /// In the folder that was named: the day, unless it would tell by how much others were moved
    /// (SF-01).
    func neutralPath(_ day: Moment?, ending: String) throws(CommandError) -> String {
        try NeutralFile.path(inFolder: output, day, ending: ending)
    }
}

extension DisclosureFormat {
    fileprivate var ending: String {
        switch self {
        case .markdown: "md"
        case .jsonLines: "jsonl"
        case .html: "html"
        }
    }
}

extension Roster {
    /// The engagement out of which something goes: closed ones too.
    func engagementToDisclose(client: String?, engagement: String?) throws(CommandError)
        -> Engagement
    {
        if role == .client { return try engagementToSave(client: client, engagement: nil) }
        if let engagement { return try self.engagement(engagement) }
        guard let client else { throw .clientNeeded }
        let all = engagements(of: try self.client(client))
        let own = all.filter { $0.clients.count == 1 }
        if let only = own.first, own.count == 1 { return only }
        if let only = all.first, all.count == 1 { return only }
        guard all.isEmpty else { throw .ambiguousEngagement(client, all) }
        throw .noOpenEngagement(client)
    }
}
