"""The bare aggregate in DuckDB: pairs of actor countries with their count, first and last day.

Usage: duckdb_ties.py ROWS [--full OUT]   (pip install duckdb)
With --full, the ties as Entente counts them (directed by CAMEO code, planned apart) are written for comparison.
"""

import sys

import duckdb

rows = sys.argv[1]
names = ["c%02d" % index for index in range(58)]
types = "{" + ", ".join("'%s': 'VARCHAR'" % name for name in names) + "}"
table = (
    f"read_csv('{rows}', delim='\\t', header=false, quote='', escape='', auto_detect=false, "
    f"max_line_size=1048576, columns={types})"
)
connection = duckdb.connect()
connection.execute("SET preserve_insertion_order=false")
if len(sys.argv) > 3:
    connection.execute(
        f"""
        COPY (
            WITH coded AS (
                SELECT c07 AS first, c17 AS second, c01 AS day, c26 AS code FROM {table}
                WHERE c07 <> '' AND c17 <> '' AND c07 <> c17
            )
            SELECT first, second, code, count(*) AS rows, min(day) AS earliest, max(day) AS latest
            FROM coded GROUP BY ALL ORDER BY ALL
        ) TO '{sys.argv[3]}' (HEADER, DELIMITER ',')
        """
    )
else:
    result = connection.execute(
        f"SELECT c07, c17, count(*), min(c01), max(c01) FROM {table} "
        "WHERE c07 <> '' AND c17 <> '' AND c07 <> c17 GROUP BY c07, c17"
    ).fetchall()
    print(len(result))
for line in open("/proc/self/status"):
    if line.startswith("VmHWM") or line.startswith("RssAnon"):
        print(line.strip(), file=sys.stderr)
