"""Times Entente, DuckDB and Polars on the same rows in the same run, whole processes, and holds Entente's counts against DuckDB's.

Usage: compare.py ENTENTE ROWS [RUNS]     (pip install duckdb polars)

ENTENTE is the release build of the command, ROWS what `Benchmarks rows COUNT FILE` wrote. The programs take turns, so that whatever else
the machine does meets all of them alike; the medians and their ratio are what counts. The memory is RssAnon of proc_pid_status(5) at its
highest, sampled every two milliseconds.
"""

import csv
import os
import statistics
import subprocess
import sys
import tempfile
import time

here = os.path.dirname(os.path.abspath(__file__))
entente, rows = sys.argv[1], sys.argv[2]
runs = int(sys.argv[3]) if len(sys.argv) > 3 else 9
work = tempfile.mkdtemp()
ties = os.path.join(work, "ties.csv")
commands = {
    "entente": [entente, "diagram", rows, "--mapping", "gdelt1", "--view", "countries", "-o", ties],
    "duckdb": [sys.executable, os.path.join(here, "duckdb_ties.py"), rows],
    "polars": [sys.executable, os.path.join(here, "polars_ties.py"), rows],
}


def anonymous_memory(process):
    """The most anonymous memory that a process held while it ran, in megabytes."""
    most = 0
    while process.poll() is None:
        try:
            with open("/proc/%d/status" % process.pid) as status:
                for line in status:
                    if line.startswith("RssAnon"):
                        most = max(most, int(line.split()[1]))
        except (FileNotFoundError, ProcessLookupError):
            break
        time.sleep(0.002)
    return most / 1024


times = {name: [] for name in commands}
for _ in range(runs):
    for name, command in commands.items():
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times[name].append(time.perf_counter() - start)
medians = {name: statistics.median(values) for name, values in times.items()}
for name, command in commands.items():
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    memory = anonymous_memory(process)
    print("%-8s median %.3f s, best %.3f s, RssAnon %.0f MB" % (name, medians[name], min(times[name]), memory))
fastest = min(medians["duckdb"], medians["polars"])
print("entente takes %.2f of the faster of the two" % (medians["entente"] / fastest))

# The same ties by the same rules: DuckDB counts rows by code and pair, the published table says what each code means.
full = os.path.join(work, "full.csv")
subprocess.run(
    [sys.executable, os.path.join(here, "duckdb_ties.py"), rows, "--full", full], check=True, stderr=subprocess.DEVNULL
)
table = os.path.join(here, "../../../Sources/EntenteImport/Presets/cameo.csv")
meaning = {row["code"]: row for row in csv.DictReader(open(table, encoding="utf-8"))}
acting, suffering = {"actor", "provider"}, {"target", "recipient"}
# CAMEO's codes that are not alpha-3, and its regions, which are no countries.
alpha3 = {"ROM": "ROU", "TMP": "TLS"}
regions = {"AFR", "EUR", "MEA", "ASA", "WST", "LAM", "SEA", "SAS", "EEU", "WSB", "BAG", "GZS"}
expected = {}
for row in csv.DictReader(open(full, encoding="utf-8")):
    if row["first"] in regions or row["second"] in regions:
        continue
    first, second = alpha3.get(row["first"], row["first"]), alpha3.get(row["second"], row["second"])
    code = meaning[row["code"]]
    roles = (code["actor1"], code["actor2"])
    if roles[1] in suffering:
        if roles[0] not in acting:
            continue
        key = (first, second, "true")
    else:
        key = (min(first, second), max(first, second), "false")
    tie = expected.setdefault(key, [0, 0])
    tie[1 if code["status"] == "planned" else 0] += int(row["rows"])
found = {
    (row["source"], row["target"], row["directed"]): [int(row["count"]), int(row["planned"])]
    for row in csv.DictReader(open(ties, encoding="utf-8"))
}
wrong = [key for key in set(expected) | set(found) if expected.get(key) != found.get(key)]
print("%d ties, %d of them not as DuckDB counts them" % (len(found), len(wrong)))
for key in sorted(wrong)[:10]:
    print(key, "expected", expected.get(key), "found", found.get(key))
sys.exit(1 if wrong else 0)
