import Foundation
import Glibc
import Testing

/// A disk with no room left; needs the right to mount a small one.
@Suite(.enabled(if: geteuid() == 0, "mounting a small file system needs root"))
struct `A full disk` {
    @Test
    func `ends with 74, and what was there is there`() throws {
        let home = try Home(roles: "client")
        let outcome = try home.shell(
            """
            mkdir small && mount -t tmpfs -o size=3m tmpfs small || exit 90
            trap 'umount small' EXIT
            export TACIT_VAULT="$HOME/small/vault.tacit"
            "$TACIT" init --holder Ana --role client --kdf-operations 2 --kdf-memory 64 \
                --recovery-file code > /dev/null || exit 91
            "$TACIT" unlock --for 1h > /dev/null
            head -c 300000 /dev/zero | tr '\\0' 'x' > long
            n=0 kept=0 last=0
            while [ $n -lt 30 ]; do
                n=$((n + 1))
                "$TACIT" add entry --title "number $n" --file long --json > out 2> err
                last=$?
                if [ $last = 0 ]; then kept=$((kept + 1)); else break; fi
            done
            [ $last = 74 ] || { echo "last $last after $kept" >&2; cat out err >&2; exit 92; }
            grep -q '"error"' out || exit 93
            "$TACIT" list --json > list || { cat list >&2; exit 94; }
            [ "$(grep -o '"title":"number' list | wc -l)" = $kept ] || exit 95
            "$TACIT" verify --json > verified || { cat verified >&2; exit 96; }
            "$TACIT" export --purpose own --format jsonl --output small/copy --json > out 2>&1
            [ $? = 74 ] || { cat out >&2; exit 97; }
            [ ! -e small/copy ] || exit 98
            "$TACIT" backup small/backup --json > out 2>&1
            [ $? = 74 ] || { cat out >&2; exit 99; }
            [ ! -e small/backup ] || exit 100
            mount -o remount,size=8m small || exit 101
            "$TACIT" add entry "there is room again" > /dev/null || exit 102
            "$TACIT" verify > /dev/null || exit 103
            """
        )
        #expect(outcome.status == 0, "\(outcome.status): \(outcome.talk)")
    }
}
