import Age
import Glibc
import Sealing

// Encrypts or opens one age file, so that Age can be measured beside the `age` program:
//
//     AgeProbe encrypt RECIPIENT IN OUT
//     AgeProbe decrypt KEYFILE IN OUT

/// Bytes from a descriptor, as many as fit.
func input(_ descriptor: Int32) -> AgeInput {
    { span in
        let count = unsafe span.withUnsafeMutableBytes { bytes in
            unsafe read(descriptor, bytes.baseAddress, bytes.count)
        }
        guard count >= 0 else { throw ProbeError() }
        return count
    }
}

/// All bytes to a descriptor.
func output(_ descriptor: Int32) -> AgeOutput {
    { span in
        try unsafe span.withUnsafeBytes { bytes in
            var done = 0
            while done < bytes.count {
                let count = unsafe write(
                    descriptor,
                    bytes.baseAddress?.advanced(by: done),
                    bytes.count - done
                )
                guard count > 0 else { throw ProbeError() }
                done += count
            }
        }
    }
}

struct ProbeError: Error {}

let arguments = CommandLine.arguments
guard arguments.count == 5 else { exit(64) }
let source = unsafe open(arguments[3], O_RDONLY)
let target = unsafe open(arguments[4], O_WRONLY | O_CREAT | O_TRUNC, 0o600)
guard source >= 0, target >= 0 else { exit(74) }
let intake = input(source)
switch arguments[1] {
case "encrypt":
    let writer = try AgeWriter(
        recipients: [AgeRecipient(parsing: arguments[2])],
        output: output(target)
    )
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
        var span = buffer.mutableSpan
        var bytes = unsafe span.mutableBytes
        let count = try intake(&bytes)
        if count == 0 { break }
        try unsafe writer.write(buffer.span.bytes.extracting(first: count))
    }
    try writer.finish()
case "decrypt":
    let keys = unsafe open(arguments[2], O_RDONLY)
    var text = [UInt8](repeating: 0, count: 1 << 16)
    var span = text.mutableSpan
    var bytes = unsafe span.mutableBytes
    let count = try input(keys)(&bytes)
    let identities = try unsafe AgeIdentity.parse(file: text.span.bytes.extracting(first: count))
    let reader = try AgeReader(identities: identities, input: intake)
    while try reader.next(output(target)) {}
default: exit(64)
}
