import Age
import Exchange
import Glibc
import Practice
import Sealing

/// For Benchmarks/package.py: writes and reads packages of a given length, in chunks as attached
/// files come out of a vault, and says how long it took and how much memory.
///
///     PackageProbe write MEBIBYTES FILE RECIPIENT
///     PackageProbe read FILE IDENTITY

func stop(_ text: String) -> Never {
    print(text)
    exit(64)
}

func seconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func peakMemory() -> Int {
    var usage = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss >> 10
}

func report(_ byteCount: Int, since start: Double) {
    let rate = Double(byteCount) / 1e6 / (seconds() - start)
    print("\(Int(rate)) MB/s, \(peakMemory()) MiB")
}

/// A file of so many mebibytes, the same chunk over and over.
func file(_ mebibytes: Int, _ number: Int, chunk: [UInt8]) throws -> PackageFile {
    let body: (PackageSink) throws -> Void = { sink in
        for _ in 0..<mebibytes * 16 { try unsafe sink(chunk.span.bytes) }
    }
    // A vault knows the digests of its attached files; the first run is outside of the time.
    let measured = try PackageFile(path: PackageManifest.attachmentPath(number), body)
    return PackageFile(measured.member, body)
}

func write(_ mebibytes: Int, _ path: String, _ recipient: String) throws {
    let chunk = (0..<65_536).map { UInt8(truncatingIfNeeded: $0 &* 167) }
    let note = Note(kind: "progress-note", body: "with files")
    var line: [UInt8] = []
    JSONLines.append(PlainRecord(note: note, id: "N"), to: &line)
    let records = try PackageFile(path: PackageManifest.recordsPath) { sink in
        try unsafe sink(line.span.bytes)
    }
    let count = max(1, mebibytes / 256)
    let files = try (1...count).map { try file(mebibytes / count, $0, chunk: chunk) }
    let seed = Key<PackageSigningPurpose>.random()
    guard let now = Moment(iso: "2026-03-02T10:00:00+01:00") else { stop("no such moment") }
    let manifest = PackageManifest(
        id: Identifier(high: 1, low: 2),
        sequence: 1,
        created: now,
        sender: PackageManifest.Sender(
            name: "",
            role: .therapist,
            recipient: recipient,
            signer: MinisignKey(Signing.publicKey(of: seed))
        ),
        recipient: PackageManifest.Recipient(name: "", type: "", keys: [recipient]),
        purpose: "client-access",
        ground: "client-request",
        client: nil,
        notices: [],
        withheld: [],
        members: [records.member] + files.map(\.member),
        records: [
            PackageManifest.Record(
                id: "N",
                kind: note.kind,
                digest: PackageManifest.digest(of: note),
                labels: SecurityLabels(.restricted, [.mentalHealth]),
                attachments: files.enumerated().map { index, file in
                    PackageManifest.Attachment(
                        path: file.member.path,
                        id: Identifier(high: 3, low: UInt64(index)),
                        name: "file"
                    )
                }
            )
        ]
    )
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { stop("cannot write '\(path)'") }
    let start = seconds()
    let envelope = try AgeWriter(recipients: [AgeRecipient(parsing: recipient)]) { piece in
        try unsafe piece.withUnsafeBytes { bytes in
            var done = 0
            while done < bytes.count {
                let count = unsafe Glibc.write(
                    descriptor,
                    bytes.baseAddress?.advanced(by: done),
                    bytes.count - done
                )
                guard count > 0 else { throw PackageFault.archive }
                done += count
            }
        }
    }
    try PackageWriter.write(manifest, [records] + files, signedWith: seed, to: envelope)
    close(descriptor)
    report(mebibytes << 20, since: start)
}

func read(_ path: String, _ identityPath: String) throws {
    guard let text = unsafe fopen(identityPath, "r") else { stop("cannot read '\(identityPath)'") }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = unsafe fread(&bytes, 1, bytes.count, text)
    bytes.removeLast(bytes.count - count)
    unsafe fclose(text)
    guard let identity = try unsafe AgeIdentity.parse(file: bytes.span.bytes).first else {
        stop("no identity")
    }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { stop("cannot read '\(path)'") }
    let start = seconds()
    var total = 0
    let reader = try PackageReader(.identity(identity)) { span in
        let count = unsafe span.withUnsafeMutableBytes { buffer in
            unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        }
        guard count >= 0 else { throw PackageFault.archive }
        total += count
        return count
    }
    try reader.read(record: { _, _ in }, attachment: { _, _ in nil })
    close(descriptor)
    report(total, since: start)
}

let arguments = CommandLine.arguments.dropFirst()
switch (arguments.first, arguments.count) {
case ("write", 4):
    try write(Int(arguments[2]) ?? 0, arguments[3], arguments[4])
case ("read", 3): try read(arguments[2], arguments[3])
default: stop("write MEBIBYTES FILE RECIPIENT, or read FILE IDENTITY")
}
