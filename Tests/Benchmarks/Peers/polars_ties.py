"""The bare aggregate in Polars: pairs of actor countries with their count, first and last day.

Usage: polars_ties.py ROWS   (pip install polars)
"""

import sys

import polars as pl

frame = pl.scan_csv(
    sys.argv[1], separator="\t", has_header=False, quote_char=None, infer_schema=False, low_memory=False
)
# Polars has numbered unnamed columns from 1 and from 0; their order is what counts.
names = frame.collect_schema().names()
first, second, day = pl.col(names[7]), pl.col(names[17]), pl.col(names[1])
result = (
    frame.select(first, second, day)
    .filter(first.is_not_null() & second.is_not_null() & (first != second))
    .group_by(first, second)
    .agg(pl.len().alias("rows"), day.min().alias("earliest"), day.max().alias("latest"))
    .collect()
)
print(result.height)
for line in open("/proc/self/status"):
    if line.startswith("VmHWM") or line.startswith("RssAnon"):
        print(line.strip(), file=sys.stderr)
