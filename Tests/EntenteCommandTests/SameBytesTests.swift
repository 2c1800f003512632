import Foundation
import Testing
import TestSupport

@Suite("The same bytes")
struct SameBytesTests {
    private let entente: Entente

    init() throws { entente = Entente(folder: try ScratchFolder()) }

    @Test(
        "Neither locale nor time zone reaches an output byte, and the sample's are those committed",
        arguments: [
            ["LANG": "C", "LC_ALL": "C", "TZ": "UTC"],
            ["LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr", "TZ": "Asia/Tokyo"],
            [
                "LANG": "ja_JP.UTF-8", "LC_ALL": "ja_JP.UTF-8", "TZ": "America/Los_Angeles", "COLUMNS": "20",
                "NO_COLOR": "1",
            ],
        ])
    func environment(environment: [String: String]) throws {
        let run = try entente("export", Entente.sample, "-o", "out", environment: environment)
        #expect(run.status == 0, "\(run.errors)")
        try compare("out")
    }

    @Test("Records in other files, of other names, formats and order, give the same bytes")
    func otherFiles() throws {
        let run = try entente.shell(
            """
            mkdir -p other/z/deep
            cp "$sample"/entente.yaml other/
            i=99
            for file in "$sample"/[!e]*.yaml; do
                i=$((i - 1))
                [ $((i % 2)) = 0 ] && cp $file other/z/deep/$i.yml || cp $file other/$i-renamed.yaml
            done
            "$entente" export other -o out
            """)
        #expect(run.status == 0, "\(run.errors)")
        try compare("out")
    }

    @Test("Records joined in one file, from standard input, or named last file first draw the same timeline")
    func oneFile() throws {
        let run = try entente.shell(
            """
            "$entente" timeline "$sample" --title T -o a.svg && "$entente" timeline "$sample" -o a.csv
            files=$(ls -r "$sample"/[!e]*.yaml)
            for file in $files; do echo "---"; cat $file; done > all.yaml
            "$entente" timeline all.yaml --title T -o b.svg && "$entente" timeline - -o b.csv < all.yaml
            cmp a.svg b.svg && cmp a.csv b.csv
            "$entente" timeline $files --title T -o c.svg && cmp a.svg c.svg
            """)
        #expect(run.status == 0, "\(run.text)\(run.errors)")
    }

    private func compare(_ folder: String) throws {
        let made = try entente.folder.files(in: folder)
        let committed = Entente.package + "/Exports/japan-economic-security"
        let names = try FileManager.default.contentsOfDirectory(atPath: committed).sorted()
        #expect(made.keys.sorted() == names)
        for name in names {
            #expect(made[name] == FileManager.default.contents(atPath: committed + "/" + name), "\(name)")
        }
    }
}
