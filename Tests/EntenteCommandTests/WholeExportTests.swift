import Foundation
import Testing
import TestSupport

@Suite("Whole files")
struct WholeExportTests {
    private let entente: Entente

    init() throws { entente = Entente(folder: try ScratchFolder()) }

    @Test("A reader never sees a part of a file while it is replaced again and again")
    func readerSeesWholeFiles() throws {
        try entente.folder.put(ExitCodeTests.good, at: "a.yaml")
        try entente.folder.put(ExitCodeTests.good.replacing("Talks", with: "Long talks"), at: "b.yaml")
        let run = try entente.shell(
            """
            for f in a b; do "$entente" timeline $f.yaml -o $f.svg; md5sum < $f.svg; done > known
            cp a.svg x.svg
            (for i in 1 2 3 4 5 6 7 8; do for f in a b; do "$entente" timeline $f.yaml -o x.svg; done; done; touch done) &
            while [ ! -e done ]; do md5sum < x.svg; done | sort -u > seen
            wait
            cat seen | grep -v -x -F -f known && exit 9
            [ $(wc -l < seen) = 2 ] || exit 8
            ls -A | grep tmp && exit 7
            exit 0
            """)
        #expect(run.status == 0, "\(run.text)\(run.errors)")
    }

    @Test("An export that is killed leaves each file old or new, and the next one finishes its work")
    func killed() throws {
        try entente.folder.put(ExitCodeTests.good, at: "a/r.yaml")
        try entente.folder.put(ExitCodeTests.good.replacing("Talks", with: "Long talks"), at: "b/r.yaml")
        // With a project file each of the two keeps its own layouts.
        for folder in ["a", "b"] { try entente.folder.put("", at: "\(folder)/entente.yaml") }
        let run = try entente.shell(
            """
            for f in a b; do "$entente" export $f -o want-$f || exit 6; done
            for i in $(seq 0 29); do
                f=$([ $((i % 2)) = 0 ] && echo a || echo b)
                timeout -s KILL 0.$((i / 3 + 1))$((i % 10)) "$entente" export $f -o x
                for file in $(ls x); do
                    case $file in manifest.txt) continue;; esac
                    cmp -s x/$file want-a/$file || cmp -s x/$file want-b/$file || { echo "torn: $file"; exit 9; }
                done
            done > log 2> /dev/null || { cat log; exit 9; }
            for f in a b; do
                "$entente" export $f -o x || exit 8
                rm -f x/.*.tmp
                diff -r x want-$f || exit 7
            done
            """)
        #expect(run.status == 0, "\(run.text)\(run.errors)")
    }
}
